import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isPersonal, type Form, type Group } from "./group.ts";
import { genderOf } from "./words.ts";

const SHORTEST = 4; // letters of a word that may be misspelt
const MOST_ALIKE = 20; // names that differ by a letter: of so many, none is a slip
const MOST_LETTERS = 24; // longer words are not compared: the index keeps every word with each letter left out

/** Joins the groups that are one name spelt two ways, and marks the other spelling. */
export function joinVariants(groups: readonly Group[], lexicon: Lexicon): Group[] {
  const index = new Map<string, Group[]>();
  const gone = new Set<Group>();
  for (const group of groups.toSorted(byFullness)) {
    const owner = ownerOf(group, index, lexicon);
    if (owner) {
      absorb(owner, group);
      gone.add(group);
    } else {
      for (const key of keysOf(group)) file(index, key, group);
    }
  }
  return groups.filter((group) => !gone.has(group));
}

/** Full names before single ones, the more frequent first: what is left over is the variant. */
function byFullness(a: Group, b: Group): number {
  return lengthOf(b) - lengthOf(a) || b.mentions.length - a.mentions.length;
}

function lengthOf({ forms: [fullest] }: Group): number {
  return Math.min(2, fullest?.words.length ?? 0);
}

function file(index: Map<string, Group[]>, key: string, group: Group): void {
  const there = index.get(key);
  if (!there) index.set(key, [group]);
  else if (there.length < MOST_ALIKE) there.push(group);
}

/** The name's last word, whole and with each letter left out: words that share a key differ by one or two letters. */
function keysOf({ forms: [fullest] }: Group): string[] {
  const last = fullest?.words.at(-1) ?? "";
  if (last.length < SHORTEST || last.length > MOST_LETTERS || /\d/.test(last)) return [];
  return [last, ...Array.from(last, (_, at) => last.slice(0, at) + last.slice(at + 1))];
}

function ownerOf(group: Group, index: ReadonlyMap<string, Group[]>, lexicon: Lexicon): Group | null {
  const found = new Set(keysOf(group).flatMap((key) => index.get(key) ?? []));
  const owners = [...found].filter((other) => isVariant(group, other, lexicon) && !meet(group, other));
  return owners.length === 1 ? (owners[0] ?? null) : null;
}

function isVariant({ forms: [form] }: Group, other: Group, lexicon: Lexicon): boolean {
  const [fullest] = other.forms;
  if (!form || !fullest || isPersonal({ forms: [form] }) !== isPersonal(other)) return false;
  if (!isPersonal(other)) return isBodyVariant(form, fullest);
  const [last, surname] = [form.words.at(-1) ?? "", fullest.words.at(-1) ?? ""];
  if (form.words.length === 1)
    return fullest.words.length > 1 && form.votes.person >= form.votes.place && isMisspelt(last, surname);
  return isFullVariant(form, fullest, lexicon);
}

/** `Osric Hale` and `Osrik Hale`, never `Anna Hale` and `Hanna Hale`: two names that people bear are two people. */
function isFullVariant(form: Form, other: Form, lexicon: Lexicon): boolean {
  const apart = form.words.filter((word, index) => word !== other.words[index]);
  if (form.words.length !== other.words.length || apart.length !== 1) return false;
  const at = form.words.findIndex((word, index) => word !== other.words[index]);
  if (!isMisspelt(form.words[at] ?? "", other.words[at] ?? "")) return false;
  const given = [form, other].map(({ mentions: [mention] }) => mention?.tokens[0]);
  return at > 0 || !given.every((token) => token && genderOf(token, lexicon) !== null);
}

function isBodyVariant(form: Form, other: Form): boolean {
  if (form.words.length < 2 || form.votes.place > 1 || isNationality(form, other)) return false;
  const apart = form.words.flatMap((word, index) => (word === other.words[index] ? [] : index));
  const [at = 0] = apart;
  return (
    form.words.length === other.words.length &&
    apart.length === 1 &&
    distance(form.words[at] ?? "", other.words[at] ?? "") === 1
  );
}

/** `South Fenwickian` of `South Fenwick`. */
function isNationality(form: Form, other: Form): boolean {
  const [a, b] = [form.words.join(" "), other.words.join(" ")];
  return a.startsWith(b) || b.startsWith(a);
}

/** One letter more, less or other, or two swapped; two letters in long words. They begin alike. */
function isMisspelt(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < SHORTEST || a[0] !== b[0] || /\d/.test(a + b)) return false;
  return distance(a, b) <= (Math.min(a.length, b.length) >= 7 ? 2 : 1) && !isPlural(a, b);
}

/** `Turpins` are the people called Turpin. */
function isPlural(a: string, b: string): boolean {
  return a === `${b}s` || b === `${a}s`;
}

/** Letters to put in, leave out, change or swap with their neighbour; 3 stands for all above 2. */
function distance(a: string, b: string): number {
  const start = startShared(a, b);
  const room = Math.min(a.length, b.length) - start;
  const end = Math.min(room, startShared(reversed(a), reversed(b)));
  return apart(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

function startShared(a: string, b: string): number {
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  return at;
}

function reversed(word: string): string {
  return Array.from(word).toReversed().join("");
}

/** The distance of what is left once both ends agree. */
function apart(left: string, right: string): number {
  if (left.length + right.length === 0) return 0;
  const isSwap = left.length === 2 && left === reversed(right);
  if (isSwap || Math.max(left.length, right.length) < 2) return 1;
  return Math.max(left.length, right.length) <= 2 || isTwoApart(left, right) ? 2 : 3;
}

/** Two single changes with equal letters between them. */
function isTwoApart(a: string, b: string): boolean {
  if (a.length === b.length) return a.slice(1, -1) === b.slice(1, -1);
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return (
    long.length - short.length === 1 &&
    (long.slice(1, -1) === short.slice(1) || long.slice(1, -1) === short.slice(0, -1))
  );
}

/** True if one sentence names both: then they are two. */
function meet(a: Group, b: Group): boolean {
  const [few, many] = a.mentions.length < b.mentions.length ? [a, b] : [b, a];
  const starts = many.mentions; // in order of the text within each form only
  return few.mentions.some(({ sentence }) => starts.some((mention) => mention.sentence === sentence));
}

function absorb(owner: Group, group: Group): void {
  for (const form of group.forms) {
    owner.forms.push(form);
    owner.mentions.push(...form.mentions);
    const [mention] = form.mentions;
    if (mention) owner.variants.add(mention.tokens.map(({ text }) => text).join(" "));
  }
}
