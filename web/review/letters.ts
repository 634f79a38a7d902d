import { signal } from "@preact/signals";

const remembered = "sayso-single-letters";

/** Whether single letters act; remembered in this browser. */
export const letters = signal(localStorage.getItem(remembered) !== "off");

export function switchLetters(on: boolean): void {
  letters.value = on;
  localStorage.setItem(remembered, on ? "on" : "off");
}
