import type { Span } from "../../base/span.ts";
import { lexWords, type LexWord } from "../../lexicon/forms.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { stemOf } from "./words.ts";

/** `about`: near it; `least` and `most`: it bounds what is meant; `exact`: nothing is said. */
export type Bound = "exact" | "about" | "least" | "most";

/** A number that a content gives. */
export interface Amount extends Span {
  readonly value: number;
  /** `£`, `%`, `years`; null: things that are counted. */
  readonly unit: string | null;
  /** Stems of the words behind it, the nearest first: what is counted. */
  readonly of: readonly string[];
  readonly bound: Bound;
  /** False: the text says that it is not this number (`£2.4 million, not £4.2 million`). */
  readonly holds: boolean;
}

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;
const months = setOf(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec",
);
const bounds = new Map<string, Bound>([
  ...boundsOf("about", "about|around|nearly|almost|some|roughly|approximately|estimated|close to"),
  ...boundsOf("least", "least|more than|over|exceeding"),
  ...boundsOf("most", "up to|as many as|fewer than|less than|under|at most"),
]);

function boundsOf(bound: Bound, words: string): (readonly [string, Bound])[] {
  return words.split("|").map((word) => [word, bound] as const);
}

/** The numbers of some words but for `taken` (dates, names), in order. */
export function amountsIn(text: string, taken: readonly Span[], lexicon: Lexicon): Amount[] {
  const isFree = ({ start, end }: Span): boolean =>
    !taken.some((other) => start < other.end && other.start < end);
  return [...figuresIn(text, lexicon), ...wordsOfNumbers(text, lexicon)]
    .filter(isFree)
    .toSorted((a, b) => a.start - b.start)
    .flatMap((raw) => amountOf(text, raw, lexicon) ?? []);
}

interface Raw extends Span {
  readonly value: number;
  readonly isWord: boolean;
}

function figuresIn(text: string, lexicon: Lexicon): Raw[] {
  return Array.from(text.matchAll(NUMBER), ({ 0: digits, index }) => {
    const end = index + digits.length;
    return scaled(
      text,
      { start: index, end, value: Number(digits.replaceAll(",", "")), isWord: false },
      lexicon,
    );
  });
}

function wordsOfNumbers(text: string, lexicon: Lexicon): Raw[] {
  return lexWords(text, { start: 0, end: text.length }).flatMap(({ text: word, start, end }) => {
    const row = lexicon.units.get(word);
    const value = row?.sort === "number" ? row.value : null;
    return value === null ? [] : [scaled(text, { start, end, value, isWord: true }, lexicon)];
  });
}

/** `2.4 million`, `2.4m`. */
function scaled(text: string, raw: Raw, lexicon: Lexicon): Raw {
  const [behind = "", gap = "", word = ""] =
    /^([ \u00a0-]?)(\p{L}+)/u.exec(text.slice(raw.end, raw.end + 14)) ?? [];
  const row = lexicon.units.get(word.toLowerCase());
  const isScale = row?.sort === "scale" || (row?.sort === "short" && gap === "" && !raw.isWord);
  if (!isScale || row.value === null) return raw;
  return { ...raw, value: Number((raw.value * row.value).toPrecision(12)), end: raw.end + behind.length };
}

function amountOf(text: string, raw: Raw, lexicon: Lexicon): Amount | null {
  const behind = lexWords(text, { start: raw.end, end: Math.min(text.length, raw.end + 60) });
  const before = text.slice(Math.max(0, raw.start - 24), raw.start);
  if (isDate(text, raw, behind) || isAge(raw, before, text.slice(raw.end))) return null;
  const { unit, start, end } = unitOf(text, { raw, before, behind }, lexicon);
  const of = unit === null || !isMoney(unit) ? countedIn(behind, lexicon) : [];
  if (raw.isWord && raw.value === 1) return null;
  return {
    value: raw.value,
    unit,
    of,
    bound: boundIn(before),
    holds: !/\bnot\s+\S?$/i.test(before),
    start,
    end,
  };
}

/** A year, a day of a month, an hour. */
function isDate(text: string, raw: Raw, behind: readonly LexWord[]): boolean {
  const before = /(\p{L}+)\.?\s*$/u.exec(text.slice(0, raw.start))?.[1]?.toLowerCase() ?? "";
  const next = behind[0]?.text ?? "";
  if (!raw.isWord && months.has(before)) return true;
  if (raw.value <= 31 && months.has(next) && next !== "may") return true;
  return isHour(text.slice(raw.end)) || isYear(text, raw);
}

function isHour(behind: string): boolean {
  return /^(?:\s?[ap]\.?m\b|\s?o['’]clock\b)/i.test(behind);
}

function isYear(text: string, { start, end, isWord }: Raw): boolean {
  return (
    !isWord && /^(?:1[6-9]|20)\d\d$/.test(text.slice(start, end)) && !/[$£€]\s?$/.test(text.slice(0, start))
  );
}

/** `Thorley, 56,`, `aged 56 and 49`, `56-year-old`: people's ages are read elsewhere. */
function isAge({ value, isWord }: Raw, before: string, behind: string): boolean {
  if (isWord || value > 119) return false;
  if (/\baged (?:\d+(?:,| and|, and) )?$/i.test(before) || /^-year-old|^ years? old/.test(behind))
    return true;
  return /\p{L},\s$/u.test(before) && /^\s*(?:[,.…;]|$)/.test(behind);
}

interface Beside {
  readonly raw: Raw;
  readonly before: string;
  readonly behind: readonly LexWord[];
}

function unitOf(text: string, beside: Beside, lexicon: Lexicon): Span & { readonly unit: string | null } {
  const { raw, before } = beside;
  const [, sign = ""] = /((?:[a-z]{1,2})?[$£€¥])\s?$/i.exec(before) ?? [];
  if (sign !== "") return { ...moneyOf(sign, lexicon), start: raw.start - sign.length, end: raw.end };
  if (/^\s?%|^\s?per ?cent\b/.test(text.slice(raw.end, raw.end + 10)))
    return { unit: "%", start: raw.start, end: raw.end };
  return unitBehind(beside, lexicon);
}

function moneyOf(sign: string, lexicon: Lexicon): { readonly unit: string } {
  return { unit: lexicon.units.get(sign.toLowerCase())?.unit ?? sign };
}

function unitBehind({ raw, behind }: Beside, lexicon: Lexicon): Span & { readonly unit: string | null } {
  const [next] = behind;
  const row = next && next.start - raw.end <= 1 ? lexicon.units.get(next.text) : undefined;
  const unit = row?.sort === "behind" ? row.unit : null;
  return { unit, start: raw.start, end: unit !== null && next ? next.end : raw.end };
}

export function isMoney(unit: string | null): boolean {
  return unit !== null && /[$£€¥]|^(?:dollars|pounds|euros|yen|rupees)$/.test(unit);
}

/** How much it says that two claims give it. A small count may be chance; `£2.4 million` and `312 savers` are not. */
export function tellingOf({ value, unit }: Pick<Amount, "value" | "unit">): number {
  if (isMoney(unit)) return 2.5;
  return value >= 100 ? 2 : value > 12 ? 1.5 : 0.5;
}

export function isTelling(amount: Pick<Amount, "value" | "unit">): boolean {
  return tellingOf(amount) > 1;
}

/** Up to three words behind the number, within its clause. */
function countedIn(behind: readonly LexWord[], lexicon: Lexicon): string[] {
  const end = behind.slice(0, 3).findIndex(({ text, closes }) => closes || small.has(text));
  const last = end < 0 ? 3 : small.has(behind[end]?.text ?? "") ? end : end + 1;
  return behind.slice(0, last).map(({ text }) => stemOf(text, lexicon));
}

const small = setOf(
  "of in on at to and or but were was are is be been had have has who that which for from with by may will would over said per could the a an",
);

function boundIn(before: string): Bound {
  const words = before
    .toLowerCase()
    .replace(/[$£€¥]\s?$/, "")
    .trim()
    .split(/\s+/)
    .slice(-3);
  for (let count = 3; count > 0; count--) {
    const bound = bounds.get(words.slice(-count).join(" "));
    if (bound) return bound;
  }
  return "exact";
}

/** True if both may be the same number of the same thing. */
export function agree(a: Amount, b: Amount): boolean {
  if (a.value === b.value) return true;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (low.bound === "least" || high.bound === "most") return true;
  const isNear = (high.value - low.value) / high.value <= 0.1;
  return isNear && (a.bound === "about" || b.bound === "about");
}

/** True if both number the same sort of thing, so that they can be compared. */
export function areOfOneThing(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  if (isMoney(a.unit) || a.unit === "%") return true;
  return a.unit !== null || a.of.some((word) => b.of.includes(word));
}

/** As people write it: `£2,400,000`, `312`. */
export function sayAmount({ value, unit }: Pick<Amount, "value" | "unit">): string {
  const digits = String(value).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ","); // no locale: this is asked of every pair
  if (unit === null) return digits;
  return isMoney(unit) && unit.length < 4 ? unit + digits : unit === "%" ? `${digits}%` : `${digits} ${unit}`;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
