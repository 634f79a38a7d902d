import type { Span } from "../../base/span.ts";
import { matchGaps } from "../../lexicon/gaps.ts";
import { lexWords, type LexWord } from "../../lexicon/forms.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { weightOf } from "../copies/common.ts";

/** A word of a content as contents are compared: by its stem, or by what it means where words mean the same. */
export interface Term extends Span {
  readonly key: string;
  /** The word as it is written, in lower case. */
  readonly word: string;
  /** 1: a word that was chosen; 2/5: one of police, courts and newsrooms. Words that bind sentences are no terms. */
  readonly weight: number;
}

const CHOSEN = 1;
const EVERYDAY = 0.4;
const QUOTED = 1.5;

const binding = setOf(
  `a about above after again against all also although always am among an and another any anybody anyone anything are around
  as at away back be became because become been before behind being below between both but by came can cannot come could d did
  do does doing done down during each either else even ever every everyone everything for from further get gave give go going
  got had half has have having he her here hers herself him himself his how however i if in into is it its itself just keep
  kept let like likely ll m made make many may me might mine more most much must my near never no nobody none nor not nothing
  now of off often old on once one ones only onto or other others our out over own per perhaps probably put quite rather re
  really s said same say saying says several shall she should since so some somebody someone something soon still such t
  than that the their them themselves then there these they thing things this those though through thus to together too
  toward towards under until up upon us use used very want wanted was way we well went were what when where whether which
  while who whole whom whose why will with within without would yes yet you your n't 's 're 've 'd 'll 'm ca wo
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december today yesterday tomorrow tonight morning afternoon evening night noon day days week weeks month months
  year years ago last next first earlier later late early time times mr mrs ms miss dr sir`,
);

const numeric = setOf("number scale short");

/** Words that say one thing; the first names it. */
const alikeWords = [
  "missing short lost loss losses lose loses losing gone vanish disappear unaccounted",
  "died die dies dying dead death deaths killed kill kills killing toll fatalities fatality",
  "hurt injured injure injures injuring injury injuries wounded wound casualties",
  "search searched searches raid raided raids raiding",
  "prison jail jailed imprisoned imprison prisons jails",
  "boat ketch vessel ship yacht",
  "fire blaze inferno",
  "buy bought buys buying purchase purchased paid pay pays paying",
  "quit resign resigned resigns resignation resigning",
  "shut closed close closes closing closure shuts",
  "job jobs posts post positions",
  "house home homes houses residence",
  "car vehicle cars vehicles",
  "accident crash collision crashed collided",
  "company firm business companies firms",
  "lie lied lying lies liar untruth",
  "member members saver savers",
  "acquit acquitted acquittal cleared",
  "convict convicted conviction guilty",
  "affected affect pocket",
];
const alike = new Map(
  alikeWords.flatMap((line) => {
    const words = line.split(" ");
    return words.map((word) => [word, `=${words[0]}`] as const);
  }),
);

const gone =
  "missing short lost loss gone vanished steal stole stolen theft robbed embezzled embezzlement fraud";

/** All ways in which a term may be written: what is missing may be called stolen. */
export function alternativesOf({ key, word }: Pick<Term, "key" | "word">): string[] {
  if (isLossKey(key)) return [...new Set([word, ...gone.split(" ")])];
  const line = key.startsWith("=")
    ? alikeWords.find((words) => key === `=${words.split(" ")[0]}`)
    : undefined;
  return [...new Set([word, ...(line?.split(" ") ?? [])])];
}

/** Money that is gone, stolen or embezzled. */
export function isLossKey(key: string): boolean {
  return /^=missing$|^=offence (?:23|26|27)/.test(key);
}

/** The terms of some words, in order. Names and numbers are left to whoever knows them (`taken`). */
export function termsIn(text: string, taken: readonly Span[], lexicon: Lexicon): Term[] {
  const words = lexWords(text, { start: 0, end: text.length });
  const wrongs = wrongsIn(words, lexicon);
  return words.flatMap((word, at) => {
    const isTaken = taken.some(({ start, end }) => word.start < end && start < word.end);
    const isNumber = /\d/.test(word.text) || numeric.has(lexicon.units.get(word.text)?.sort ?? "");
    const plain = isTaken || isNumber ? 0 : weightIn(word.text);
    if (plain === 0) return [];
    const weight = plain * (isQuoted(text, word.start) ? QUOTED : 1);
    const key = wrongs.get(at) ?? alike.get(word.text) ?? stemOf(word.text, lexicon);
    return [
      {
        key,
        word: word.text,
        weight: key.startsWith("=") ? Math.max(CHOSEN, weight) : weight,
        start: word.start,
        end: word.end,
      },
    ];
  });
}

/** Inside quotation marks that do not hold the whole content: words that somebody chose to keep. */
function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf("“", at);
  return open > 0 && text.indexOf("”", open) > at;
}

function weightIn(word: string): number {
  if (binding.has(word) || word.length < 3) return 0;
  return weightOf(word, "a") > 0 ? CHOSEN : EVERYDAY;
}

/** What a wrong is called, by the index of its first word: `stole` and `the theft of` are one. */
function wrongsIn(words: readonly LexWord[], lexicon: Lexicon): ReadonlyMap<number, string> {
  return new Map(
    matchGaps(lexicon.offences, words).flatMap(({ row, start }) =>
      row.use === "idiom" || row.code === null
        ? []
        : [[start, `=offence ${row.code.replace(/[A-Z]$/, "")}`] as const],
    ),
  );
}

const stems = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** `stolen`: steal; `payments`: payment; rules of spelling where no table knows the word. */
export function stemOf(word: string, lexicon: Lexicon): string {
  const irregular = irregularOf(lexicon).get(word) ?? word;
  if (irregular !== word || irregular.length < 4) return ended(irregular);
  return ended(withoutEnding(word));
}

function irregularOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = stems.get(lexicon);
  if (known) return known;
  const made = new Map(
    Array.from(lexicon.inflections, ([base, forms]) => forms.map((form) => [form, base] as const)).flat(),
  );
  stems.set(lexicon, made);
  return made;
}

function withoutEnding(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, "y");
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.replace(/es$/, "");
  if (word.endsWith("s")) return word.slice(0, -1);
  if (/[^aeiou]ied$/.test(word)) return word.replace(/ied$/, "y");
  const [, stem = ""] = /^(.*[aeiouy].*?)(?:ed|ing)$/.exec(word) ?? [];
  return stem.length > 2 ? stem.replace(/([^aeioulsz])\1$/, "$1") : word;
}

/** One spelling for `use` and `us(ing)`, `carry` and `carri(ed)`. */
function ended(stem: string): string {
  return stem.length > 3 ? stem.replace(/e$/, "").replace(/y$/, "i") : stem;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
