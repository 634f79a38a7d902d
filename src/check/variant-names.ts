import { foldWord } from "../base/fold.ts";
import type { Span } from "../base/span.ts";
import type { Person } from "../claim/person.ts";
import { genderOfGivenName } from "../lexicon/people-words.ts";
import { lettersApart, lettersShared } from "./spelling.ts";
import type { View } from "./view.ts";

/** Words of a name that stand for somebody whom the story elsewhere spells otherwise. */
export interface VariantName {
  readonly at: Span;
  /** The spelling of the fuller or more frequent form. */
  readonly usual: string;
  /** Canonical name. */
  readonly person: string;
  /** 0–1: how sure it is that one person is meant. */
  readonly confidence: number;
}

/** Spellings that differ for what must be one person or body, in the order of the text. */
export function variantNames(view: View): VariantName[] {
  const { people, names } = view.read;
  const all = [...people, ...names];
  const humans = all.filter(({ kind }) => kind === "person");
  return [
    ...all.flatMap((person) => spelt(view, person)),
    ...all.flatMap((person) => unmarked(view, person)),
    ...slips(view, all),
    ...humans.flatMap((person) => otherGiven(view, person, humans)),
    ...humans.flatMap((person) => otherSurname(view, person, humans)),
  ].toSorted((a, b) => a.at.start - b.at.start);
}

/** What the reader joined although a letter or two differ. */
function spelt(view: View, { name, kind, variants }: Person): VariantName[] {
  return variants.flatMap((variant) => {
    if (isDerived(variant, name) || (kind !== "person" && !isSlip(variant, name))) return [];
    const at = placeOf(view, variant);
    return at ? [{ at, usual: name, person: name, confidence: kind === "person" ? 0.9 : 0.8 }] : [];
  });
}

/** `Costa Rican` of `Costa Rica`. */
function isDerived(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Of a body: not `ABC` for `NBC`, `Germany` for `Franco-German`. */
function isSlip(variant: string, name: string): boolean {
  const [a, b] = [variant.split(" "), name.split(" ")];
  const differing = a.filter((word, index) => word !== b[index]);
  return a.length > 1 && a.length === b.length && differing.length === 1 && (differing[0]?.length ?? 0) >= 5;
}

/** `Brudzinski` beside `Brudziński`: the marks on the letters come and go. */
function unmarked(view: View, { name, forms, kind }: Person): VariantName[] {
  if (kind !== "person") return [];
  const words = forms.flatMap((form) => form.split(" "));
  const marked = words.filter(
    (word) => word.length > 3 && /\p{M}|[łøđðı]/u.test(word.normalize("NFD").toLowerCase()),
  );
  return marked.flatMap((word) => {
    const bare = words.find((other) => other !== word && foldWord(other) === foldWord(word));
    const at = bare === undefined ? null : placeOf(view, bare);
    return at ? [{ at, usual: word, person: name, confidence: 0.8 }] : [];
  });
}

const SHORTEST = 7; // letters: shorter words differ by one letter by chance

/** A word of one name that stands once and is a letter away from a word of another that stands more often. */
function slips(view: View, all: readonly Person[]): VariantName[] {
  const owners = new Map(
    all.flatMap(({ name, forms }) =>
      [name, ...forms].flatMap((form) =>
        form.split(" ").flatMap((word) => (isLong(word) ? [[word, name] as const] : [])),
      ),
    ),
  );
  const counts = new Map(Array.from(owners.keys(), (word) => [word, countOf(view, word)]));
  return Array.from(owners.keys()).flatMap((word) => {
    const usual = Array.from(owners.keys()).find(
      (other) =>
        isSlipOf(word, other) &&
        (counts.get(other) ?? 0) > 1 &&
        !areTwoPeople(view, owners.get(word), owners.get(other)),
    );
    const at = usual !== undefined && counts.get(word) === 1 ? placeOf(view, word) : null;
    return at && usual !== undefined
      ? [{ at, usual, person: owners.get(usual) ?? usual, confidence: 0.7 }]
      : [];
  });
}

/** Each has a name in full. */
function areTwoPeople(view: View, a = "", b = ""): boolean {
  const isInFull = (name: string): boolean => name.includes(" ") && view.person(name)?.kind === "person";
  return a !== b && isInFull(a) && isInFull(b);
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST && /^\p{Lu}\p{L}*[^\P{Ll}s]$/u.test(word);
}

/** One letter within the word, not at its end, where `German` and `Germany` differ. */
function isSlipOf(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || a.at(-1) !== b.at(-1) || isDerived(a, b)) return false;
  return lettersApart(a.toLowerCase(), b.toLowerCase()) === 1;
}

function countOf({ text }: View, word: string): number {
  return text.split(word).length - 1;
}

/** `Maura Costigan` where the story introduced `Máire Costigan`, and says of nobody that they are kin. */
function otherGiven(view: View, later: Person, humans: readonly Person[]): VariantName[] {
  const [given = "", surname = "", ...more] = later.name.split(" ");
  if (surname === "" || more.length > 0) return [];
  const owners = humans.filter(({ name }) => {
    const [first = "", ...rest] = name.split(" ");
    if (name === later.name || rest.at(-1) !== surname) return false;
    return (
      isLikeGiven(view, given, first) ||
      (!isOtherGender(view, given, first) && isSameOffice(view, name, later.name))
    );
  });
  return unintroduced(view, later, owners);
}

/** The later of two names, if the text introduces nobody by it and one earlier person may be meant. */
function unintroduced(view: View, later: Person, [owner, ...more]: readonly Person[]): VariantName[] {
  const at = owner && more.length === 0 ? placeOf(view, later.name) : null;
  const start = owner && placeOf(view, owner.name)?.start;
  if (!owner || !at || start === undefined || start > at.start) return [];
  const isOffice = isSameOffice(view, owner.name, later.name);
  if ((!isOffice && isIntroduced(view, later, at)) || areTwo(view, owner, later)) return [];
  return [{ at, usual: owner.name, person: owner.name, confidence: 0.65 }];
}

function isLikeGiven({ lexicon }: View, a: string, b: string): boolean {
  const [left, right] = [foldWord(a), foldWord(b)];
  if (left === right || Math.min(left.length, right.length) < 4 || left[0] !== right[0]) return false;
  if (isOtherGender({ lexicon }, a, b)) return false;
  return lettersApart(left, right) <= 2 || lettersShared(left, right) >= 3;
}

function isOtherGender({ lexicon }: Pick<View, "lexicon">, a: string, b: string): boolean {
  const [one, other] = [genderOfGivenName(lexicon, a), genderOfGivenName(lexicon, b)];
  return one !== null && other !== null && one !== other && one !== "both" && other !== "both";
}

/** `Captain Maura Costigan` where the story has told that Máire Costigan captains the side: one post, one person. */
function isSameOffice(view: View, a: string, b: string): boolean {
  const stems = (name: string): string[] =>
    view.read.attributes
      .filter(({ person, what, when }) => person === name && what === "role" && when === null)
      .flatMap(({ value }) => value.toLowerCase().split(" ").at(-1) ?? []);
  const own = stems(b).filter(
    (role) =>
      !/^(?:mr|mrs|ms|dr|doctor|sir|lady|professor|resident|member|neighbou?r|player|councillor|officer|witness)$/.test(
        role,
      ),
  );
  const places = view.read.mentions.filter(({ person, as }) => person === a && as === "name");
  return own.some((role) =>
    places.some((at) => new RegExp(String.raw`\b${role.slice(0, 6)}`, "iu").test(besideName(view, at))),
  );
}

/** The words that say who somebody is: just before the name and in the clause behind it. */
function besideName(view: View, { start, end }: Span): string {
  const sentence = view.sentenceAt({ start, end });
  return `${view.text.slice(Math.max(sentence.start, start - 30), start)} ${view.text.slice(end, Math.min(sentence.end, end + 50))}`;
}

/** `Delacroix said` where the story knows a `Marcus Delacourt` and nobody of that name. */
function otherSurname(view: View, later: Person, humans: readonly Person[]): VariantName[] {
  const words = later.name.split(" ");
  const surname = foldWord(words.at(-1) ?? "");
  if (words.length > 2 || surname.length < 6) return [];
  const owners = humans.filter(({ name }) => {
    const [first = "", ...rest] = name.split(" ");
    const isSameGiven = words.length === 1 || words[0] === first;
    return name !== later.name && isSameGiven && isLikeSurname(foldWord(rest.at(-1) ?? ""), surname);
  });
  return unintroduced(view, later, owners);
}

function isLikeSurname(a: string, b: string): boolean {
  if (a === b || a.length < 6 || a.startsWith(b) || b.startsWith(a)) return false;
  return (
    lettersShared(a, b) >= 4 &&
    lettersApart(a, b) <= Math.min(4, Math.floor(Math.max(a.length, b.length) / 2))
  );
}

/** True if the text says who it is: a second person, then. */
function isIntroduced(view: View, person: Person, at: Span): boolean {
  const told = view.read.attributes.some(
    ({ person: name, what, at: place }) =>
      name === person.name && (what !== "role" || Math.abs(place.start - at.start) < 60),
  );
  const after = view.text.slice(at.end, at.end + 20);
  return (
    told ||
    /^(?:, (?:who|\d|a |an |the |his |her |its |of |from |whose|\p{Ll}+,)| of | from | \(\d)/u.test(after)
  );
}

/** One sentence that names both, or a relation between them, makes them two. */
function areTwo(view: View, a: Person, b: Person): boolean {
  const sentences = (person: Person): Set<number> =>
    new Set(
      view.read.mentions
        .filter((one) => one.person === person.name && one.as === "name")
        .map((one) => view.sentenceAt(one).start),
    );
  const first = sentences(a);
  const isTied = view.read.attributes.some(
    ({ what, person, of }) =>
      what === "tie" && [a.name, b.name].includes(person) && [a.name, b.name].includes(of ?? ""),
  );
  return isTied || [...sentences(b)].some((start) => first.has(start));
}

/** Where the story first uses the form, as whole words and outside longer names. */
function placeOf({ text }: View, form: string): Span | null {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}’'-])${escaped}(?![\p{L}\p{N}-])`, "u").exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
