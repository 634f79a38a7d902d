import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { NameKind } from "../../model/grammar.ts";
import type { Story } from "../../story/story.ts";
import { joinAliases } from "./aliases.ts";
import { formsOf, isPersonal, mayBePerson, type Form, type Group } from "./group.ts";
import { isAcronym, mostFor } from "./kinds.ts";
import type { NameMention } from "./mention.ts";
import { bearersOf } from "./namesakes.ts";
import { emptyRegister, join, type Register } from "./register.ts";
import { joinVariants } from "./variants.ts";

/** Who is one with whom: full names first, then what is short for one of them. */
export function groupNames(mentions: readonly NameMention[], story: Story, lexicon: Lexicon): Group[] {
  const register = emptyRegister();
  const forms = formsOf(mentions, story, lexicon);
  for (const form of forms.toSorted(byLength)) place(form, register, { story, lexicon });
  return joinAliases(joinVariants(register.groups, lexicon), story.text);
}

/** Longest first; acronyms last, for they may stand for any. */
function byLength(a: Form, b: Form): number {
  return b.words.length - a.words.length || startOf(a) - startOf(b);
}

function startOf({ mentions }: Form): number {
  return mentions[0]?.start ?? 0;
}

interface Reading {
  readonly story: Story;
  readonly lexicon: Lexicon;
}

function place(form: Form, register: Register, { story, lexicon }: Reading): void {
  const kind = mostFor(form.votes);
  const same = register.bySpelling.get(form.words.join(""));
  if (same && form.words.join("").length > 5) return join(form, same, register);
  const owners = ownersOf(form, kind, register, story);
  const [owner] = owners;
  if (!owner) return found(form, kind, register);
  if (owners.length === 1) return join(form, owner, register);
  share(form, { kind, owners, lexicon }, register);
}

function found(form: Form, kind: NameKind, register: Register): void {
  const group: Group = { forms: [], mentions: [], kind, variants: new Set() };
  register.groups.push(group);
  join(form, group, register);
}

/** Whom a form may be short for. */
function ownersOf(form: Form, kind: NameKind, register: Register, story: Story): Group[] {
  const { words } = form;
  const key = words.join(" ");
  const [mention] = form.mentions;
  if (mention) {
    const spelt = isAcronym(mention)
      ? speltOut(form, key, register, story)
      : bracketed(form, register, story);
    if (spelt) return [spelt];
  }
  if (words.length > 1) return fullOwners(form, kind, register);
  const isDefinite = form.mentions.every(({ start }) =>
    /\bthe $/i.test(story.text.slice(Math.max(0, start - 4), start)),
  );
  const ends = (register.byEnd.get(key) ?? []).filter((group) => mayEnd(form, group, isDefinite));
  if (ends.length > 0) return ends.some(isPersonal) ? [...ends, ...namesakes(key, ends, register)] : ends;
  const starts = (register.byStart.get(key) ?? []).filter((group) => mayBegin(form, kind, group));
  if (starts.length > 0) return starts;
  return (register.byMiddle.get(key) ?? [])
    .filter((group) => isPersonal(group) && mayBePerson(form))
    .slice(0, 1);
}

/** Who else may bear the surname, though no word says that it is a person. */
function namesakes(key: string, ends: readonly Group[], { byEnd }: Register): Group[] {
  return (byEnd.get(key) ?? []).filter((group) => !ends.includes(group) && group.forms[0]?.isBody === false);
}

/** What an acronym stands for: what stands before its brackets, or a name with its initials. */
function speltOut(
  form: Form,
  key: string,
  { byPlace, byInitials }: Register,
  { text }: Story,
): Group | undefined {
  for (const { start, end } of form.mentions) {
    const before = text[start - 1] === "(" && text[end] === ")" ? byPlace.get(start - 2) : undefined;
    if (before && before.kind !== "person") return before;
  }
  const spelt = (byInitials.get(key) ?? []).filter(
    ({ kind, forms }) => kind !== "person" && !/\d/.test(forms[0]?.words.join("") ?? ""),
  );
  return spelt.toSorted((a, b) => b.mentions.length - a.mentions.length)[0];
}

/** `the Pellam Institute of Seas (Pelis)`: a short form in brackets right behind the name. */
function bracketed({ words, mentions }: Form, { byPlace }: Register, { text }: Story): Group | undefined {
  if (words.length > 1) return undefined;
  return mentions
    .filter(({ start, end }) => text[start - 1] === "(" && text[end] === ")")
    .flatMap(({ start }) => byPlace.get(start - 2) ?? [])
    .find((group) => group.kind !== "person" && initialOf(group.forms[0]) === words[0]?.[0]);
}

function initialOf(form: Form | undefined): string | undefined {
  return form?.words[0]?.[0];
}

function fullOwners(form: Form, kind: NameKind, { byEnd, byStart }: Register): Group[] {
  const { words } = form;
  const key = words.join(" ");
  const ends = (byEnd.get(key) ?? []).filter(
    (group) => group.kind === kind || (isPersonal(group) && mayBePerson(form)),
  );
  if (ends.length > 0) return ends.slice(0, 1);
  if (!mayBePerson(form))
    return (byStart.get(key) ?? []).filter((group) => mayBegin(form, kind, group)).slice(0, 1);
  const around = byEnd.get(`${words[0] ?? ""} … ${words.at(-1) ?? ""}`) ?? [];
  return around.filter((group) => isPersonal(group) && hasSameMiddle(form, group)).slice(0, 1);
}

/** `Ann B. Rell` is not `Ann C. Rell`; `Ann Rell` may be either. */
function hasSameMiddle({ words }: Form, { forms }: Group): boolean {
  const inner = words.slice(1, -1);
  const other = forms[0]?.words.slice(1, -1) ?? [];
  return other.length === 0 || inner.every((word, index) => isInitialOf(word, other[index] ?? ""));
}

function isInitialOf(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) === 1 && a[0] === b[0]);
}

function mayEnd(form: Form, group: Group, isDefinite: boolean): boolean {
  if (isPersonal(group)) return mayBePerson(form) && !isDefinite;
  const [fullest] = group.forms;
  return (
    isDefinite ||
    (fullest?.isBody === false && form.votes.person > form.votes.organisation + form.votes.place)
  );
}

/** The first words of a name stand for it, but a place does not stand for a body that is named after it. */
function mayBegin(form: Form, kind: NameKind, group: Group): boolean {
  if (isPersonal(group)) return mayBePerson(form);
  if (kind === "place") return false;
  const [fullest] = group.forms;
  const tokens = fullest?.mentions[0]?.tokens ?? [];
  if (!fullest || tokens[form.words.length - 1]?.isPossessive) return false;
  const rest = fullest.words.slice(form.words.length);
  if (isKnownFirst(form, fullest) && !rest.every((word) => LACKED.test(word))) return false;
  return rest.every((word) => !fullest.bodies.has(word) || mayLack(word, form));
}

/** `Halden` in the body, and only then, more rarely, `Halden Marine Services`: a part of the firm, not its full name. */
function isKnownFirst(form: Form, fullest: Form): boolean {
  const body = form.mentions.find(({ sentence }) => sentence > 0);
  if (form.mentions.length < 2 * fullest.mentions.length) return false;
  return (body?.start ?? Infinity) < (fullest.mentions[0]?.start ?? 0);
}

/** `Halden Group` is Halden, the `Fenwick Police Department` is Fenwick police. */
function mayLack(word: string, { isBody }: Form): boolean {
  return isBody ? /^(?:department|service|force)$/.test(word) : LACKED.test(word);
}

const LACKED =
  /^(?:group|company|corporation|inc|ltd|plc|airlines|bank|news|agency|newspaper|network|channel|website)$/;

interface Owned {
  readonly kind: NameKind;
  readonly owners: readonly Group[];
  readonly lexicon: Lexicon;
}

/** A surname that several bear goes to each by mention; what is nobody's plainly becomes a figure of its own. */
function share(form: Form, { kind, owners, lexicon }: Owned, register: Register): void {
  const [first] = owners;
  if (first && !owners.some(isPersonal)) return join(form, first, register);
  const bearers = bearersOf(form.mentions, owners, lexicon);
  const shares = Map.groupBy(form.mentions, (_, index) => bearers[index] ?? null);
  for (const [owner, mentions] of shares) {
    if (owner) join({ ...form, mentions }, owner, register);
    else found({ ...form, mentions }, kind, register);
  }
}
