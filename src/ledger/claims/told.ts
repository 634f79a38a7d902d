import type { Pieces, Span } from "../../base/span.ts";
import type { Kind, SourceKind, Status, Voice } from "../../claim/claim.ts";
import { lexWords } from "../../lexicon/forms.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isNegative } from "../../lexicon/verb-group.ts";
import { matchGaps } from "../../lexicon/gaps.ts";
import { amountsIn, isTelling, type Amount } from "./amounts.ts";
import { namesIn, principalOf, rolesIn, type Named, type Page } from "./page.ts";
import { termsIn, type Term } from "./words.ts";

/** A claim's row. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly inside: string | null;
  readonly source: Pieces;
  readonly cue: Pieces;
  readonly content: Pieces;
  readonly said: string;
  readonly sourceKind: SourceKind | null;
  readonly voice: Voice;
  readonly status: Status | null;
  readonly kind: Kind | null;
  readonly polarity: number;
  readonly speaker: string | null;
  readonly chain: readonly string[];
  readonly accusation: boolean | null;
  readonly moment: string | null;
  readonly about: readonly string[];
  /** Ids of the claims of the same story that it answers. */
  readonly answers: readonly string[];
}

/** A claim of one story as it is compared with those of others. */
export interface Told extends Row {
  readonly page: Page;
  /** 1: it is said that it is so; -1: that it is not so, be it by the cue (`denied`) or by the content (`not a penny`). */
  readonly side: 1 | -1;
  readonly terms: readonly Term[];
  readonly names: readonly Named[];
  readonly amounts: readonly Amount[];
  /** Days that the content names, ISO 8601. */
  readonly days: readonly string[];
  /** For whom the speaker speaks; null: for themselves. */
  readonly principal: Named | null;
  readonly teller: Named | null;
  /** Of a content that says no, where its first clause ends; else its length. */
  readonly clauseEnd: number;
  /** The word that it says no to (`never been warned`); null: no single one. */
  readonly refused: Term | null;
  /** Steps of the law that cue and content tell: `convicted`. */
  readonly acts: ReadonlySet<string>;
}

export function tell(row: Row, page: Page, lexicon: Lexicon): Told {
  const { said } = row;
  const named = namesIn(said, page);
  const byRole = rolesIn(said, page);
  const days = page.days.filter(({ start, end }) => row.content.some((p) => start < p.end && p.start < end));
  const dates = days.flatMap((day) => withinSaid(day, row.content));
  const names = named.map(({ at }) => at);
  const amounts = amountsIn(said, [...names, ...dates], lexicon);
  const speaker = row.speaker;
  const denying = denyingIn(said);
  const terms = termsIn(said, [...names, ...dates, ...amounts], lexicon);
  return {
    ...row,
    page,
    terms,
    side: row.polarity < 0 !== denying.isDenying ? -1 : 1,
    clauseEnd: denying.isDenying ? denying.end : said.length,
    refused: (denying.isDenying && terms.find(({ start }) => start === denying.refused?.start)) || null,
    names: distinct([...named, ...byRole].map(({ figure }) => figure)),
    amounts,
    days: [...new Set(days.map(({ value }) => value))],
    principal: speaker === null ? null : principalOf(page, speaker),
    teller: page.figures.find(({ name }) => name === speaker) ?? null,
    acts: actsIn(`${cueOf(row, page)} ${said}`, lexicon),
  };
}

/** The words that hand the claim over. */
export function cueOf({ cue }: Pick<Row, "cue">, { text }: Pick<Page, "text">): string {
  return cue.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

function actsIn(words: string, lexicon: Lexicon): ReadonlySet<string> {
  const found = matchGaps(lexicon.legalActs, lexWords(words, { start: 0, end: words.length }));
  return new Set(found.flatMap(({ row }) => row.status ?? []));
}

/** True if it says two things or more that others say one by one: it belongs to what is said of each. */
export function isWide({ amounts }: Pick<Told, "amounts">): boolean {
  return (
    new Set(amounts.filter((amount) => amount.holds && isTelling(amount)).map(({ value }) => value)).size > 1
  );
}

/** The story's span as one of `said`, whose pieces are parted by three code units. */
function withinSaid({ start, end }: Span, content: Pieces): Span[] {
  let at = 0;
  for (const piece of content) {
    if (start < piece.end && piece.start < end) {
      return [
        { start: at + Math.max(0, start - piece.start), end: at + Math.min(end, piece.end) - piece.start },
      ];
    }
    at += piece.end - piece.start + 3;
  }
  return [];
}

function distinct(figures: readonly Named[]): Named[] {
  return [...new Map(figures.map((figure) => [figure.name, figure])).values()];
}

const CLAUSE_END = new Set(
  "and or but because while although which who whom who's where when so after before".split(" "),
);

/** The first clause of a content, and what it says no to. */
export interface Denying {
  readonly isDenying: boolean;
  /** Where the clause ends. */
  readonly end: number;
  /** The word behind `not` or `never`: what is not done. */
  readonly refused: Span | null;
}

/** Whether the content's first clause says no: `not a penny is missing`, `he had done nothing wrong`. */
export function denyingIn(said: string): Denying {
  const words = lexWords(said, { start: 0, end: said.length });
  const stop = words.findIndex(({ text, closes }, at) => at > 1 && (closes || CLAUSE_END.has(text)));
  const clause = words.slice(0, stop < 0 ? words.length : stop + 1);
  const negatives = clause.filter(({ text }) => isNegative(text) || text === "nothing" || text === "none");
  const not = clause.findIndex(({ text }) => text === "not" || text === "n't" || text === "never");
  const behind = not < 0 ? undefined : clause.slice(not + 1).find(({ text }) => !auxiliary.has(text));
  const isCounted = /^(?:an?|one|all|every|any|only|the)$/.test(behind?.text ?? "");
  return {
    isDenying: negatives.length % 2 === 1,
    end: clause.at(-1)?.end ?? 0,
    refused: behind && !isCounted ? { start: behind.start, end: behind.end } : null,
  };
}

const auxiliary = new Set("be been being have had has to ever yet".split(" "));

/** False for silences, questions and what only points at something said before: nothing to compare. */
export function hasMatter({ status, kind, side, terms, amounts, names }: Told): boolean {
  if (status === "no-comment" || status === "unknown" || kind === "asks" || kind === "declines") return false;
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return weight + amounts.length + Math.min(names.length, 1) / 2 >= (side < 0 ? LEAST_DENIED : LEAST);
}

const LEAST = 1.5;
/** Denials are short: what they deny was said before. */
const LEAST_DENIED = 0.8;
