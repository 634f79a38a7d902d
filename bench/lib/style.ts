import type { Style } from "../../src/index.ts";

/** @throws TypeError if the words name no style. */
export function styleOf(words: string): Style {
  if (words === "guide" || words === "polnear") return words;
  throw new TypeError(`--style is guide or polnear, not ${words}`);
}
