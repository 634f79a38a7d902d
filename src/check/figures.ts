import type { Span } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import type { View } from "./view.ts";

/** Figures of the story that do not agree. */
export interface Miscount {
  readonly at: Span;
  /** What they make, in a sub-editor's words: `29 and 17 make 46, not 48`. */
  readonly says: string;
  /** The other figure. */
  readonly evidence: Span | null;
  readonly confidence: number;
}

/** Half a unit of the last figure that is written. */
export function roundingOf(view: View, { at, value }: Quantity): number {
  const [, whole = "", decimals] = /([\d,]+)(?:\.(\d+))?/.exec(view.words(at)) ?? [];
  if (whole === "") return 0;
  const written = Number(`${whole.replaceAll(",", "")}.${decimals ?? "0"}`);
  const scale = written === 0 ? 1 : value / written;
  return (0.5 * scale) / 10 ** (decimals?.length ?? 0);
}

export function rangeOf(view: View, quantity: Quantity): { readonly least: number; readonly most: number } {
  const half = /million|billion|trillion|\dm\b|bn|tn|\./i.test(view.words(quantity.at))
    ? roundingOf(view, quantity)
    : 0;
  return { least: quantity.value - half, most: quantity.value + half };
}

export function isHedged(view: View, { start, end }: Span): boolean {
  return /\b(?:about|around|roughly|nearly|almost|some|approximately|more than|over|at least|up to|less than|under|just)\b/i.test(
    view.text.slice(Math.max(0, start - 14), end),
  );
}

export function listed(view: View, parts: readonly Quantity[]): string {
  const words = parts.map(({ at }) => view.words(at));
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

export function shown(percent: number): string {
  return `${percent < 0 ? "−" : ""}${Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 1 : 0)}%`;
}

export function rounded(value: number): string {
  return Math.round(value).toLocaleString("en");
}

/** Quantities outside quotation marks, sentence by sentence, in the order of the text. */
export function inSentences(view: View): { sentence: Span; quantities: Quantity[] }[] {
  const all = view.read.quantities.filter(({ at }) => !view.isQuoted(at));
  const groups = Map.groupBy(all, ({ at }) => view.sentenceAt(at).start);
  return Array.from(groups.values(), (quantities) => ({
    sentence: view.sentenceAt(quantities[0]?.at ?? { start: 0, end: 0 }),
    quantities: quantities.toSorted((a, b) => a.at.start - b.at.start),
  }));
}

export function sumOf(quantities: readonly Quantity[]): number {
  return quantities.reduce((total, { value }) => total + value, 0);
}
