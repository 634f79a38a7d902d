import type { Span } from "../base/span.ts";
import type { Quantity } from "../claim/own-voice.ts";
import type { View } from "./view.ts";

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
