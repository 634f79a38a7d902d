import type { Span } from "../../base/span.ts";
import type { UnitWordRow } from "../../lexicon/unit-rows.ts";
import type { Scene } from "../scene.ts";

/** A number with its unit, as it stands in the text. */
export interface Amount {
  readonly at: Span;
  readonly value: number;
  readonly unit: string | null;
  /** True if it is written in words alone. */
  readonly isWord: boolean;
  /** True for `half`, `two thirds`: what it is a part of follows. */
  readonly isPart: boolean;
}

interface Token extends Span {
  readonly text: string;
  /** The value of figures; null for words and signs. */
  readonly figures: number | null;
  readonly sort: UnitWordRow["sort"] | "";
  readonly unit: string | null;
  /** What the word counts for; 1 if it is no number. */
  readonly value: number;
  /** True if no space stands before it. */
  readonly glued: boolean;
}

type Units = ReadonlyMap<string, UnitWordRow>;

/** What stands before the first and behind the last token. */
const NOTHING: Token = {
  start: 0,
  end: 0,
  text: "",
  figures: null,
  sort: "",
  unit: null,
  value: 1,
  glued: false,
};

// Figures with separators of thousands and a decimal part; a sign of money; a word or a part of one; a sign.
const TOKEN =
  /(?<![\p{L}\p{N}.,:/-])\d+(?:,\d{2,3})*(?:\.\d+)?|(?:us|a|c|nz|hk)?[$£€¥₹]|\d+(?:[.,:]\d+)*|\p{L}+|[^\s\p{L}\p{N}]/giu;

export function figuresIn({ story: { text }, lexicon }: Scene, within: Span): Amount[] {
  const tokens = tokensOf(text, within, lexicon.units);
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = readAt(tokens, at, lexicon.units);
    if (read) found.push(read.amount);
    at = read ? read.end : at + 1;
  }
  return found;
}

function tokensOf(text: string, within: Span, units: Units): Token[] {
  return Array.from(text.slice(within.start, within.end).matchAll(TOKEN), (match) => {
    const start = within.start + match.index;
    const word = match[0].toLowerCase();
    const row = units.get(word);
    return {
      text: word,
      start,
      end: start + word.length,
      figures: /^[\d,.]+$/.test(word) && /^\d/.test(word) ? Number(word.replaceAll(",", "")) : null,
      sort: row?.sort ?? "",
      unit: row?.unit ?? null,
      value: row?.value ?? 1,
      glued: start > within.start && /\S/.test(text[start - 1] ?? " "),
    };
  });
}

function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? NOTHING;
}

interface Read {
  readonly amount: Amount;
  /** Index past its last token. */
  readonly end: number;
}

function readAt(tokens: readonly Token[], first: number, units: Units): Read | null {
  const from = tokenAt(tokens, first);
  const isSign = from.sort === "before";
  const number = numberAt(tokens, isSign ? first + 1 : first);
  if (!number || !Number.isFinite(number.value)) return null;
  if (!isSign && isPartOfWord(tokens, first, number.end)) return null;
  const { unit, end } = isSign ? { unit: from.unit, end: number.end } : unitAt(tokens, number.end, units);
  const { value, isWord, isPart } = number;
  const at = { start: from.start, end: tokenAt(tokens, end - 1).end };
  return { amount: { at, value, unit, isWord, isPart }, end };
}

interface Counted {
  readonly value: number;
  readonly isWord: boolean;
  readonly isPart: boolean;
  readonly end: number;
}

/** Figures or words with what multiplies them: `1.1 million`, `twenty-one`, `three hundred`, `half a million`, `a dozen`. */
function numberAt(tokens: readonly Token[], at: number): Counted | null {
  const { figures, sort, text, value } = tokenAt(tokens, at);
  if (figures !== null) return scaled(tokens, { value: figures, isWord: false, isPart: false, end: at + 1 });
  if (sort === "number") return worded(tokens, at, value);
  if (text === "half") return halfAt(tokens, at);
  return isArticle(text) ? articleAt(tokens, at) : null;
}

/** `a dozen`, `a third of`. */
function articleAt(tokens: readonly Token[], at: number): Counted | null {
  const next = tokenAt(tokens, at + 1);
  const isScaled = next.sort === "scale" && !next.glued;
  return isScaled ? scaled(tokens, wholeOf(1, at + 1)) : partAt(tokens, { value: 1, end: at + 1 });
}

function isArticle(word: string): boolean {
  return word === "a" || word === "an";
}

function wholeOf(value: number, end: number): Counted {
  return { value, isWord: true, isPart: false, end };
}

/** `twenty-one`, `two hundred`, `two thirds of`. */
function worded(tokens: readonly Token[], at: number, first: number): Counted {
  const ones = tokenAt(tokens, at + 2);
  const isOnes = ones.sort === "number" && ones.value < 10;
  const isJoined = first >= 20 && isOnes && tokenAt(tokens, at + 1).text === "-";
  const whole = isJoined ? wholeOf(first + ones.value, at + 3) : wholeOf(first, at + 1);
  return partAt(tokens, whole) ?? scaled(tokens, whole);
}

/** `half a million`, `half-dozen`; `half of the money`, `half the money`. */
function halfAt(tokens: readonly Token[], at: number): Counted {
  const [next, second] = [tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  if (next.text === "-" && second.sort === "scale") return scaled(tokens, wholeOf(0.5, at + 1));
  const isWhole = isArticle(next.text) && (second.sort === "scale" || second.sort === "behind");
  return isWhole ? scaled(tokens, wholeOf(0.5, at + 2)) : { ...wholeOf(0.5, at + 1), isPart: true };
}

/** `a third of`, `two-thirds of`: an ordinal is a part only before `of`. */
function partAt(tokens: readonly Token[], { value, end }: Pick<Counted, "value" | "end">): Counted | null {
  const at = overHyphen(tokens, end);
  const part = tokenAt(tokens, at);
  if (part.sort !== "part" || tokenAt(tokens, at + 1).text !== "of") return null;
  return { value: value * part.value, isWord: true, isPart: true, end: at + 1 };
}

function overHyphen(tokens: readonly Token[], at: number): number {
  return tokenAt(tokens, at).text === "-" ? at + 1 : at;
}

const MOST_SCALES = 3;

function scaled(tokens: readonly Token[], number: Counted): Counted {
  let { value, end } = number;
  for (let steps = 0; steps < MOST_SCALES; steps++) {
    const at = overHyphen(tokens, end);
    const token = tokenAt(tokens, at);
    const isShort = token.sort === "short" && token.glued && !number.isWord && at === end;
    if (token.sort !== "scale" && !isShort) break;
    value *= token.value;
    end = at + 1;
  }
  return { ...number, value, end };
}

/** `%`, `per cent`, `square metres`: two words go before one. */
function unitAt(
  tokens: readonly Token[],
  end: number,
  units: Units,
): { readonly unit: string | null; readonly end: number } {
  const at = overHyphen(tokens, end);
  const one = tokenAt(tokens, at);
  const both = units.get(`${one.text} ${tokenAt(tokens, at + 1).text}`);
  if (both?.sort === "behind") return { unit: both.unit, end: at + 2 };
  return one.sort === "behind" ? { unit: one.unit, end: at + 1 } : { unit: null, end };
}

/** `B12`, `12th`, `3-2`, `10:30`, `one-off`: figures that letters or other figures are joined to. */
function isPartOfWord(tokens: readonly Token[], first: number, end: number): boolean {
  const [before, token] = [tokenAt(tokens, first - 1), tokenAt(tokens, first)];
  if (token.glued && /[\p{L}\p{N}:/#№.-]$/u.test(before.text)) return true;
  const [after, last] = [tokenAt(tokens, end), tokenAt(tokens, end + 1)];
  if (!after.glued) return false;
  if (token.text === "one" && /^['’]$/.test(after.text)) return true; // `one's`
  if (/^[\p{L}:/]/u.test(after.text)) return after.sort !== "behind";
  return last.glued && /^[-–]$/.test(after.text) && (last.figures !== null || token.text === "one");
}
