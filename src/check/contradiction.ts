import type { Span } from "../base/span.ts";
import type { CalendarDay } from "./calendar.ts";

/** Dates that cannot both be right. */
export interface Contradiction {
  readonly at: Span;
  /** In a sub-editor's words. */
  readonly says: string;
  readonly evidence: readonly Span[];
  readonly confidence: number;
}

export function iso({ year, month, day }: CalendarDay): string {
  return [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
