import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { NamePage } from "./mention.ts";
import type { Run } from "./runs.ts";
import { tokenAt, type Token } from "./tokens.ts";
import {
  genderOf,
  headsBody,
  isBodyWord,
  isRoleWord,
  isSourceWord,
  isSuffix,
  titleFrom,
  type Title,
} from "./words.ts";

/** A run without its title; the title's tokens are [title.first, title.says.end). */
export interface TitledRun extends Run {
  readonly title: { readonly first: number; readonly says: Title } | null;
}

interface Found {
  readonly first: number;
  readonly says: Title;
}

/** `Fenwick Mayor Dana Rell`: what stands before the title, and the name with its title. */
export function splitAtTitles(tokens: readonly Token[], run: Run, page: NamePage): TitledRun[] {
  const { first, end } = run;
  const title = lastTitle(tokens, run, page) ?? titleBefore(tokens, run, page);
  if (!title)
    return withoutTrailing(tokens, run, page).flatMap((part) =>
      splitAtGiven(tokens, { ...part, title: null }, page),
    );
  const named = splitAtGiven(tokens, { first: title.says.end, end, title }, page);
  if (title.first <= first) return named;
  return [
    ...withoutTrailing(tokens, { first, end: title.first }, page).map((part) => ({ ...part, title: null })),
    ...named,
  ];
}

/** The last title inside the run that a name follows. */
function lastTitle(tokens: readonly Token[], { first, end }: Run, page: NamePage): Found | null {
  for (let at = end - 2; at >= first; at--) {
    const says = titleFrom(tokens, at, { lexicon: page.lexicon, limit: end });
    if (!says || says.end >= end || isPartOfName(tokens, { first: at, says }, { run: { first, end }, page }))
      continue;
    const head = titleStart(tokens, at, page);
    return { first: head, says: wholeTitle(tokens, head, says, page) };
  }
  return null;
}

function wholeTitle(tokens: readonly Token[], head: number, says: Title, { lexicon }: NamePage): Title {
  const whole = titleFrom(tokens, head, { lexicon, limit: says.end });
  return whole?.end === says.end ? whole : says;
}

/** Where a chain of titles begins that ends before or at the token: `Secretary of State`, `Lt. Gen.`. */
function titleStart(tokens: readonly Token[], at: number, { lexicon }: NamePage): number {
  let start = at;
  for (let first = at - 1; first >= Math.max(0, at - 6); first--) {
    const says = titleFrom(tokens, first, { lexicon });
    if (says && says.end >= start && /^\.? $/.test(tokenAt(tokens, says.end).gap)) start = first;
  }
  return start;
}

function isPartOfName(
  tokens: readonly Token[],
  found: Found,
  { run, page }: { readonly run: Run; readonly page: NamePage },
): boolean {
  const { first, says } = found;
  const { lexicon } = page;
  const next = tokenAt(tokens, says.end);
  if (isSuffix(next) || headsBody(tokens.slice(first, run.end), lexicon)) return true;
  if (titleFrom(tokens, says.end, { lexicon, limit: run.end })?.end === run.end) return true;
  const isLast = says.end === run.end - 1;
  if (next.isPossessive && !isLast) return true;
  if (isTaggedWhole(tokens, found, { run, page }) && genderOf(next, lexicon) === null) return true;
  return isLast && first === says.end - 1 && isAlsoName(tokens, first, { run, page });
}

/** True if the tagger takes title and name for one name that is no person's: `General Dynamo`. */
function isTaggedWhole(
  tokens: readonly Token[],
  { first, says }: Found,
  { run, page }: { readonly run: Run; readonly page: NamePage },
): boolean {
  const title = tokenAt(tokens, first);
  const name = page.tagOver(title);
  if (!name || name.kind === "person" || (says.role === null && title.text.length <= 4)) return false;
  return name.end >= tokenAt(tokens, run.end - 1).end && name.start <= title.start;
}

/** True if the title's word is a given name, or a surname behind one: `Earl Rell`, `Martin King`. */
function isAlsoName(
  tokens: readonly Token[],
  at: number,
  { run, page }: { readonly run: Run; readonly page: NamePage },
): boolean {
  if (genderOf(tokenAt(tokens, at), page.lexicon) !== null) return true;
  return at > run.first && genderOf(tokenAt(tokens, at - 1), page.lexicon) !== null;
}

/** A title before the run, often in lower case, that may reach into it: `treasurer Piers Astley`. */
function titleBefore(tokens: readonly Token[], { first, end }: Run, page: NamePage): Found | null {
  const head = titleStart(tokens, first, page);
  const says = head < first ? titleFrom(tokens, head, { lexicon: page.lexicon, limit: end }) : null;
  if (!says) return null;
  const reach = lastReach(tokens, says, { lexicon: page.lexicon, limit: end });
  const isBeside = /^[. ]+$/.test(tokenAt(tokens, reach.end).gap);
  return reach.end >= first && reach.end < end && isBeside ? { first: head, says: reach } : null;
}

/** The last of a chain of titles: `former president Gen. Rell`. */
function lastReach(
  tokens: readonly Token[],
  says: Title,
  options: { readonly lexicon: Lexicon; readonly limit: number },
): Title {
  const next = titleFrom(tokens, says.end, options);
  return next && next.end < options.limit ? lastReach(tokens, next, options) : says;
}

/** `the Oakhaven Mayor`: a title at the end is no part of the name before it, unless that is a person's. */
function withoutTrailing(tokens: readonly Token[], run: Run, page: NamePage): Run[] {
  const { first, end } = run;
  const { lexicon } = page;
  if (headsBody(tokens.slice(first, end), lexicon)) return [run];
  for (let at = first; at < end; at++) {
    const says = titleFrom(tokens, at, { lexicon, limit: end });
    if (says?.end !== end) continue;
    if (at === first) return says.role === null ? [run] : [];
    return isPersons(tokens, { first, at }, page) ? [run] : [{ first, end: at }];
  }
  return [run];
}

/** `Stephen King`: a given name goes before, or the tagger sees one name. */
function isPersons(
  tokens: readonly Token[],
  { first, at }: { readonly first: number; readonly at: number },
  { lexicon, tagOver }: NamePage,
): boolean {
  const head = tokenAt(tokens, first);
  return genderOf(head, lexicon) !== null || (tagOver(head)?.end ?? 0) >= tokenAt(tokens, at).end;
}

/** `Republican Dana Rell`, `Owner Dana Rell`: the name begins at the given name if what stands before is none. */
function splitAtGiven(tokens: readonly Token[], run: TitledRun, page: NamePage): TitledRun[] {
  const { first, end, title } = run;
  const own = tokens.slice(first, end);
  const [head, last] = [own[0], own.at(-1)];
  if (head && genderOf(head, page.lexicon) !== null) return [run];
  const at = isOpeningRole(own, page) ? 1 : givenIn(own, page);
  if (at < 1 || at > own.length - 2 || !head || !last || isBodyWord(last.folded, page.lexicon)) return [run];
  if (!isApart(own, at, page) && !isBehindOf(tokens, first)) return [run];
  const named = { first: first + at, end, title };
  return isName(own.slice(0, at), page) ? [{ first, end: first + at, title: null }, named] : [named];
}

/** Where a person's name begins: at a given name, or where the tagger's body ends and its person begins. */
function givenIn(own: readonly Token[], { lexicon, tagOver }: NamePage): number {
  return own.findIndex((token, index) => {
    if (genderOf(token, lexicon) !== null) return true;
    const [before, name] = [own[index - 1], tagOver(token)];
    return (
      before !== undefined &&
      name?.kind === "person" &&
      name.start === token.start &&
      /^(?:organisation|place)$/.test(tagOver(before)?.kind ?? "")
    );
  });
}

/** `Physiotherapist Odo Hask`: no name needs to be known. */
function isOpeningRole([head, ...rest]: readonly Token[], { lexicon }: NamePage): boolean {
  return (
    head !== undefined &&
    rest.length > 1 &&
    head.opens &&
    isRoleWord(head.folded, lexicon) &&
    genderOf(head, lexicon) === null
  );
}

/** True if the words before the given name are an adjective, a body, what somebody is, or a name of its own. */
function isApart(own: readonly Token[], at: number, page: NamePage): boolean {
  const [head, before, given] = [own[0], own[at - 1], own[at]];
  if (!head || !before || !given) return false;
  if (head.tag.startsWith("JJ") || own.slice(0, at).some(({ folded }) => isBodyWord(folded, page.lexicon)))
    return true;
  if (isCalling(before, page) || (at === 1 && page.isWord(before.folded))) return true; // `Verger Dana Rell`, and below `the verger`
  const [left, right] = [page.tagOver(before), page.tagOver(given)];
  return left !== null && right !== null && left.end <= given.start && right.start === given.start;
}

function isCalling({ folded }: Token, { lexicon }: NamePage): boolean {
  return isSourceWord(folded, lexicon) || isSourceWord(`${folded}s`, lexicon);
}

/** `Mayor of Oakhaven Lucan Threll`: the place of the office ends where the given name begins. */
function isBehindOf(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.text === "of" && tokens[first - 2]?.tag.startsWith("NN") === true;
}

function isName(before: readonly Token[], { lexicon }: NamePage): boolean {
  return !before.every(
    ({ tag, folded }) =>
      tag.startsWith("JJ") || (isSourceWord(`${folded}s`, lexicon) && !isBodyWord(folded, lexicon)),
  );
}
