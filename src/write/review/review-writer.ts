import type { RuleFacts } from "../../check/rule.ts";
import type { Reviewed } from "../../claim/finding.ts";
import type { OffsetUnit } from "../../claim/json.ts";
import type { Unread } from "../../claim/story-claims.ts";
import type { TextWriter } from "../text-writer.ts";

/** Turns reviews into text one by one. */
export type ReviewWriter = TextWriter<Reviewed | Unread>;

/** What a format says of a rule. */
export type RuleInfo = Pick<
  RuleFacts,
  "id" | "number" | "tier" | "severity" | "area" | "title" | "why" | "on"
>;

export interface ReviewOptions {
  /** Unit of the spans in `json`, `jsonl` and `csv-register`. */
  readonly offsets: OffsetUnit;
  /** `jsonl` carries `text` and `fields`; `json` always does. */
  readonly withText: boolean;
  /** `pretty` may use terminal colours. */
  readonly colours: boolean;
  /** Width of the terminal for `pretty`. */
  readonly columns: number;
  /** Several stories were asked for: `json` gives an array, `pretty` sums up at the end. */
  readonly many: boolean;
  /** Every rule there is, also those that are off. */
  readonly rules: readonly RuleInfo[];
  /** Sayso's own. */
  readonly version: string;
  /**
   * The decoded file that a story was made from, without its byte order mark, by the story's id: gives lines in files
   * that are not plain text (Markdown, HTML). Without it lines are those of the story's own text.
   */
  readonly fileText?: (id: string) => string | null;
}
