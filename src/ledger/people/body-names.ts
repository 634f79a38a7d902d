import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isOutletName, sourceKindOf } from "../../lexicon/people-words.ts";
import type { Figure } from "./figure.ts";
import { foldName, isMisspelt, remembering, setOf, wordsOf } from "./spelling.ts";

const small = setOf("of for the and in on at to a an");
const legalForms = setOf("inc ltd llc plc co corp corporation company limited gmbh ag sa nv pty lp llp");
/** Words of bodies that every country or town has. */
const everyday = setOf(
  "national central general high supreme federal royal international local public united city county state regional " +
    "north south east west northern southern eastern western new great social human special main first second " +
    "health education justice defence defense interior finance transport foreign affairs labour labor trade agriculture " +
    "environment energy culture home security treasury works housing democratic republican green conservative liberal " +
    "socialist people's workers district crown appeal appeals criminal crime fire rescue road traffic water food safety",
);

/** The words of a body's name, without article and legal form. */
export const bodyWords = remembering((name): readonly string[] => {
  const words = wordsOf(name.replaceAll("&", " and "));
  const from = words[0] === "the" ? 1 : 0;
  const end = words.findLastIndex((word) => !legalForms.has(word)) + 1;
  return words.slice(from, Math.max(end, from + 1));
});

/** `FHT` of `Fenwick Harbour Trust`; empty for names of fewer than three words. */
export function acronymOf(name: string): string {
  const letters = lettersOf(name);
  return letters.length < 3 ? "" : letters;
}

function lettersOf(name: string): string {
  return bodyWords(name)
    .filter((word) => !small.has(word))
    .map((word) => word[0])
    .join("");
}

export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,7}$/u.test(name);
}

/** `WESTMARK (ENA)`: a word in capitals to which the story gives letters that are not its own is where it was written. */
export function isDateline(name: string, forms: readonly string[]): boolean {
  const letters = forms.filter((form) => form !== name && isAcronym(form));
  return /^\p{Lu}{4,}$/u.test(name) && letters.some((form) => !name.startsWith(form.replaceAll(".", "")));
}

/** `Gazette` of `The Quay Gazette`. */
export function isShortFor(name: string, outlet: string): boolean {
  const [own, whole] = [bodyWords(name), bodyWords(outlet)];
  return own.length === 1 && whole.length > 1 && own[0] === whole.at(-1);
}

/**
 * How two bodies' names relate. `generic`: the same, but every town has one (`City Council`); `acronym`: one stands for
 * the other, by its letters and as a story says; `initials`: by its letters; `imprint`: a
 * paper's short form in the paper itself; `called`: a story uses both; `shorter`: words of one are left out in the other.
 */
export type BodyRelation =
  | "same"
  | "word"
  | "generic"
  | "acronym"
  | "initials"
  | "imprint"
  | "called"
  | "shorter"
  | "variant"
  | "none";

export function relateBodies(a: Figure, b: Figure, lexicon: Lexicon): BodyRelation {
  const [one, other] = [bodyWords(a.name), bodyWords(b.name)];
  if (one.join(" ") === other.join(" ")) return sameNames(a, one, lexicon);
  if (isAcronym(a.name) !== isAcronym(b.name)) return relateAcronym(a, b);
  if (isOwnPaper(a, b) || isOwnPaper(b, a)) return "imprint";
  if (isCalled(a, b) || isCalled(b, a)) return "called";
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  if (few.length > 1 && isTelling(few, lexicon) && isPart(few, many)) return "shorter";
  return isBodyVariant(one, other) ? "variant" : "none";
}

function sameNames({ name, kind }: Figure, words: readonly string[], lexicon: Lexicon): BodyRelation {
  if (kind === "outlet" && isOutletName(lexicon, name, true)) return "same";
  if (!isTelling(words, lexicon)) return "generic";
  return words.length > 1 ? "same" : "word";
}

/** True if a word of it is the body's own: in `Fenwick Harbour Trust` and not in `City Council`. */
export function isTelling(words: readonly string[], lexicon: Lexicon): boolean {
  return words.some(
    (word) =>
      word.length > 2 &&
      !small.has(word) &&
      !everyday.has(word) &&
      sourceKindOf(lexicon, word) === null &&
      !lexicon.people.outletWords.has(word),
  );
}

function relateAcronym(a: Figure, b: Figure): BodyRelation {
  const [short, long] = isAcronym(a.name) ? [a, b] : [b, a];
  const isTold = isCalled(short, long) || isCalled(long, short);
  const isSpelt = foldName(short.name).replaceAll(".", "") === lettersOf(long.name);
  if (isTold) return isSpelt ? "acronym" : "called";
  return isSpelt && acronymOf(long.name) !== "" ? "initials" : "none";
}

/** `a` is the last word of its story's outlet, and `b` is that outlet. */
function isOwnPaper({ name, outlet }: Figure, b: Figure): boolean {
  return isShortFor(name, outlet ?? "") && bodyWords(outlet ?? "").join(" ") === bodyWords(b.name).join(" ");
}

/** One of `a`'s forms is `b`'s name. */
function isCalled(a: Figure, b: Figure): boolean {
  const name = bodyWords(b.name).join(" ");
  return (
    a.forms.some((form) => bodyWords(form).join(" ") === name) && (name.includes(" ") || isAcronym(b.name))
  );
}

function isPart(few: readonly string[], many: readonly string[]): boolean {
  return ` ${many.join(" ")} `.includes(` ${few.join(" ")} `);
}

function isBodyVariant(one: readonly string[], other: readonly string[]): boolean {
  const differing = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ""] as const]));
  const [pair] = differing;
  if (one.length < 2 || one.length !== other.length || differing.length !== 1 || !pair) return false;
  return Math.min(pair[0].length, pair[1].length) > 4 && isMisspelt(...pair);
}
