import { batch } from "@preact/signals";
import { tell } from "../parts/live.tsx";
import { applySuggestion, decide } from "./actions.ts";
import { startOf } from "./claims.ts";
import type { Layer } from "./layers.ts";
import { editing, keeping, layer, selected, selectedFinding, shown, view, type Selected } from "./state.ts";

/** Shows a layer; what is selected stays if the layer has it. */
export function showLayer(next: Layer): void {
  if (document.activeElement?.closest("main") && !document.activeElement.closest(".bar")) focusMain();
  batch(() => {
    if (next === "claims" && selected.value?.as === "finding") selected.value = null;
    if (next === "findings" && selected.value?.as === "claim") selected.value = null;
    layer.value = next;
  });
}

/** Opens a note, or closes it if it is open, without moving the focus. */
export function toggle(as: "finding" | "claim", key: string): void {
  const isOpen = selected.value?.as === as && selected.value.key === key;
  keeping.value = false;
  selected.value = isOpen ? null : { as, key };
}

/** Shows a claim or finding in its own layer and brings it into sight. */
export function goTo(one: NonNullable<Selected>): void {
  batch(() => {
    layer.value = one.as === "claim" ? "claims" : "findings";
    keeping.value = false;
    selected.value = one;
  });
  afterDrawing(() => focusNote(one.key));
}

/** Steps from note to note; open findings only, unless none is left. */
export function step(by: 1 | -1): void {
  if (layer.value !== "claims" && layer.value !== "findings") showLayer("findings");
  const keys = stops();
  if (keys.length === 0) return tell("There is nothing to step through.");
  const at = keys.indexOf(selected.value?.key ?? "");
  const next = at < 0 ? after(keys, by) : keys[(at + by + keys.length) % keys.length];
  if (next !== undefined) goTo({ as: layer.value === "claims" ? "claim" : "finding", key: next });
}

/** The notes of the layer, in the order of the story. */
function stops(): readonly string[] {
  if (layer.value === "claims") {
    const claims = view.value?.review.claims ?? [];
    return claims.toSorted((a, b) => startOf(a) - startOf(b)).map(({ id }) => id);
  }
  const open = shown.value.filter(({ standing }) => standing !== "decided");
  return (open.length > 0 ? open : shown.value).map(({ key }) => key);
}

/** Where stepping begins if what is selected is no stop, such as a finding that has just been decided. */
function after(keys: readonly string[], by: 1 | -1): string | undefined {
  const now = selectedFinding.value;
  if (!now) return by === 1 ? keys[0] : keys.at(-1);
  const order = new Map(shown.value.map(({ key, number }) => [key, number]));
  const isPast = (key: string): boolean => ((order.get(key) ?? 0) - now.number) * by > 0;
  const left = keys.filter(isPast);
  return by === 1 ? (left[0] ?? keys[0]) : (left.at(-1) ?? keys.at(-1));
}

/** Decides the selected finding; “keep” opens its form, for it wants a reason. */
export function rule(verdict: "keep" | "wrong" | "ask"): void {
  const now = selectedFinding.value;
  if (!now) return tell("Choose a finding first: J steps through them.");
  const { fingerprint, ask } = now.finding;
  if (verdict === "keep") keeping.value = true;
  else if (verdict === "ask") void decide(fingerprint, { decision: "ask", reason: ask }, "Asked.");
  else void decide(fingerprint, { decision: "wrong-finding", reason: wrongReason }, "Marked as wrong.");
}

const wrongReason = "The finding is wrong.";

/** Makes the first suggestion that has words of its own. */
export function applyFirst(): void {
  const now = selectedFinding.value;
  const index = now?.finding.suggestions.findIndex(({ edits }) => edits.length > 0) ?? -1;
  if (!now || index < 0) return tell("There is no suggestion to apply here.");
  void applySuggestion(now.finding.fingerprint, index);
}

/** Opens the editor of the paragraph that has the focus, or that of the selected note. */
export function editHere(): void {
  const number = paragraphInFocus();
  if (number !== null) editing.value = number;
  else tell("Choose a paragraph or a finding first.");
}

export function stepParagraph(by: 1 | -1): void {
  const last = view.value?.paragraphs.length ?? 0;
  const next = Math.min(Math.max((paragraphInFocus() ?? (by === 1 ? 0 : 2)) + by, 1), last);
  goToParagraph(next);
}

export function goToParagraph(number: number): void {
  if (layer.value === "accusations" || layer.value === "people") showLayer("findings");
  afterDrawing(() => focusOn(document.querySelector(`#p${number} .pn`)));
}

/** Moves the focus to a note and brings it and its words into sight. */
export function focusNote(key: string): void {
  const note = document.querySelector(`[data-note="${CSS.escape(key)}"]`);
  document.querySelector(`[data-on~="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "nearest" });
  focusOn(note?.querySelector("button") ?? null);
}

/** From a note back to the number behind its words. */
export function focusMark(): void {
  const key = selected.value?.key;
  if (key === undefined) return;
  focusOn(document.querySelector(`[data-ref="${CSS.escape(key)}"]`));
}

export function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

/** What had the focus may be gone: keys act in the story still, at the open note if there is one. */
export function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  const note = document.querySelector(".note.active .note-head");
  if (note instanceof HTMLElement) note.focus({ preventScroll: true });
  else focusMain();
}

function focusMain(): void {
  document.getElementById("main")?.focus({ preventScroll: true });
}

/** Waits until what has changed stands on the page. */
export function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}

function paragraphInFocus(): number | null {
  const holder = document.activeElement?.closest("[data-paragraph]");
  const number = holder instanceof HTMLElement ? Number(holder.dataset["paragraph"]) : Number.NaN;
  return Number.isNaN(number) ? (selectedFinding.value?.paragraph ?? null) : number;
}
