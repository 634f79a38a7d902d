import { outletKey } from "../../lexicon/people-tables.ts";
import { isOutletName } from "../../lexicon/people-words.ts";
import type { NamePage } from "./mention.ts";
import { tokenAt, type Token } from "./tokens.ts";
import {
  isBodyWord,
  isServiceNoun,
  isDateWord,
  isParticle,
  isSuffix,
  mayEndName,
  titleFrom,
} from "./words.ts";

/** Tokens [first, end) of a sentence. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const LONGEST_NAME = 12; // tokens
const LONGEST_NICKNAME = 3; // words
const SURE = 0.6; // of the tagger, where capitals say nothing

/** In a headline: what the tagger is sure of. */
export function taggedRuns(tokens: readonly Token[], { tagOver }: NamePage): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first];
    const name = token ? tagOver(token) : null;
    if (!name || name.probability < SURE) continue;
    let end = first + 1;
    while ((tokens[end]?.start ?? Infinity) < name.end) end++;
    runs.push({ first, end });
    first = end - 1;
  }
  return runs;
}

/** Stretches of capitals, with the small words inside them and the body's noun behind them. */
export function runsOf(tokens: readonly Token[], page: NamePage): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!beginsName(tokens, first, page)) continue;
    let end = first + 1;
    for (let next = nextIn(tokens, end, page); next > end && end - first < LONGEST_NAME;) {
      end = next;
      next = nextIn(tokens, end, page);
    }
    end = throughBody(tokens, end, page);
    runs.push({ first, end });
    first = end - 1;
  }
  return runs;
}

function beginsName(tokens: readonly Token[], at: number, page: NamePage): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (!token.isCapital || isDateWord(token, page.lexicon) || isJoinedAdjective(token)) return false;
  if (isFunctionWord(token)) return next.isCapital && (token.folded === "the" || spans(token, next, page));
  const isSeen = isProper(token) || isAllCapitals(token) || page.tagOver(token) !== null;
  return !token.opens || isSeen || titleFrom(tokens, at, page) !== null || isNationality(token, next, page);
}

/** `Fenwickian` before a name or a body's noun. */
function isNationality(token: Token, next: Token, { lexicon }: NamePage): boolean {
  return (
    token.tag.startsWith("JJ") && isGlued(token, next) && (isProper(next) || isBodyWord(next.folded, lexicon))
  );
}

/** True if the tagger sees one name over both. */
function spans(token: Token, next: Token, { tagOver }: NamePage): boolean {
  return (tagOver(token)?.end ?? 0) >= next.end;
}

function isAllCapitals({ text }: Token): boolean {
  return /^(?:\p{Lu}\.?){2,}$/u.test(text);
}

/** `Fenwick-based`, `Fourteen-year-old`. */
function isJoinedAdjective({ text, endTag }: Token): boolean {
  return /[-‐‑]\p{Ll}{3,}$/u.test(text) && !endTag.startsWith("NNP");
}

function isFunctionWord({ tag }: Token): boolean {
  return /^(?:DT|PDT|PRP\$?|IN|CC|TO|MD|EX|WDT|WP\$?|WRB|RB|UH)$/.test(tag);
}

function isProper({ tag }: Token): boolean {
  return tag.startsWith("NNP");
}

/** Index behind the next piece of a run that ends before `at`; `at` itself if the run ends there. */
function nextIn(tokens: readonly Token[], at: number, page: NamePage): number {
  const [before, token] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)];
  if (isSuffix(token) && token.isCapital && /^,? $/.test(token.gap)) return at + 1;
  const behindNickname = throughNickname(tokens, at);
  if (behindNickname > at) return behindNickname;
  const isApart = before.isPossessive && !ownsNext(before, token, page);
  if (isApart || !isGlued(before, token)) return at;
  if (token.isCapital) return isDate(before, token, page) || isJoinedAdjective(token) ? at : at + 1;
  return isParticle(token) ? throughParticles(tokens, at) : throughLink(tokens, at, page);
}

/** `Dana “Duke” Rell`: over the words in quotation marks, if a name goes on behind them. */
function throughNickname(tokens: readonly Token[], at: number): number {
  if (!/^ ["“‘]$/.test(tokenAt(tokens, at).gap) || !isProper(tokenAt(tokens, at - 1))) return at;
  const length = tokens.slice(at + 1, at + 1 + LONGEST_NICKNAME).findIndex(({ gap }) => /^["”’] $/.test(gap));
  if (length < 0) return at;
  const last = at + 1 + length;
  return tokens.slice(at, last + 1).every(({ isCapital }) => isCapital) ? last + 1 : at;
}

function isDate(before: Token, token: Token, page: NamePage): boolean {
  return isDateWord(token, page.lexicon) && !mayEndName(token) && !spans(before, token, page);
}

/** `Workers' Party`, `Oakhaven's Supreme Court`: one body's name. */
function ownsNext(before: Token, next: Token, page: NamePage): boolean {
  const name = page.tagOver(before);
  if (isOutletName(page.lexicon, next.text, true)) return false; // `Oakhaven's Herald` is the Herald
  if (name && name.end >= next.end && name.kind !== "person") return true;
  if (!next.isCapital) return false;
  if (before.text.endsWith("s") && isBodyWord(next.folded, page.lexicon)) return true; // `Weavers' Party`
  return (
    !isProper(before) ||
    (name !== null && name.kind !== "person" && isProper(next) && !titleFrom([next], 0, page))
  );
}

function isGlued(before: Token, { gap }: Token): boolean {
  return /^(?: | & |-)$/.test(gap) || (gap === ". " && before.text.length <= 5);
}

function throughParticles(tokens: readonly Token[], at: number): number {
  let end = at;
  while (isParticle(tokenAt(tokens, end))) end++;
  const inner = tokens.slice(at, end + 1);
  return tokenAt(tokens, end).isCapital && inner.every(({ gap }) => /^[ -]$/.test(gap)) ? end + 1 : at;
}

/** `of`, `for`, `and` (and an article behind them) inside a body's name. */
function throughLink(tokens: readonly Token[], at: number, page: NamePage): number {
  const { text: link } = tokenAt(tokens, at);
  if (!/^(?:of|for|and|on|in|to)$/.test(link)) return at;
  const end = tokenAt(tokens, at + 1).text === "the" ? at + 2 : at + 1;
  const [before, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, end)];
  if (!next.isCapital || !tokens.slice(at, end + 1).every(({ gap }) => gap === " ")) return at;
  const isBody = /^(?:of|for|to)$/.test(link) && isBodyWord(before.folded, page.lexicon);
  const isList =
    /^(?:of|and)$/.test(link) && (goesOn(tokens, at, page) || isOutletPair(before, next, page.lexicon));
  return isBody || isList || spans(before, next, page) ? end + 1 : at;
}

/** `Court of Fenwick` before `and Skelby`: all that hangs on a body's `of` or `for` is its own. */
function goesOn(tokens: readonly Token[], at: number, page: NamePage): boolean {
  const from = Math.max(0, at - 4);
  const link = from + tokens.slice(from, at).findLastIndex(({ text }) => text === "of" || text === "for");
  const [body, next] = [tokens[link - 1], tokens[at + 1]];
  if (link < from || !body?.isCapital || !next) return false;
  if (!isBodyWord(body.folded, page.lexicon)) return false;
  return page.tagOver(next)?.kind !== "person" || !(tokens[at + 2]?.isCapital ?? false);
}

/** `The Globe and Mail`. */
function isOutletPair(before: Token, next: Token, { people }: NamePage["lexicon"]): boolean {
  return people.outlets.has(outletKey(`${before.text} and ${next.text}`));
}

const LONGEST_TAIL = 3; // words

/** `Dallas police`, `Iranian state television`: a body that a name and a noun make. */
function throughBody(tokens: readonly Token[], at: number, page: NamePage): number {
  const { lexicon } = page;
  let end = at;
  while (end < at + LONGEST_TAIL && isPlainNoun(tokens[end - 1], tokens[end])) end++;
  const last = tokens[end - 1];
  if (end === at || !last || isPlainNoun(last, tokens[end])) return at;
  if (isWhole(tokenAt(tokens, at - 1), last, page)) return at;
  return last.tag.startsWith("NN") && isBodyWord(last.folded, lexicon) ? end : at;
}

/** `Fenwick Wire news agency`, `the AFP news agency`: a name without the noun that says what it is. */
function isWhole(token: Token, noun: Token, { lexicon, tagOver }: NamePage): boolean {
  if (isOutletName(lexicon, token.text, false)) return true;
  const name = tagOver(token);
  return isServiceNoun(noun) && name?.kind === "organisation" && name.probability > SURE;
}

function isPlainNoun(before: Token | undefined, token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.isCapital &&
    token.gap === " " &&
    /^(?:NN|JJ)/.test(token.tag) &&
    before !== undefined
  );
}
