import { tokenAt, type Token } from "./tokens.ts";
import { isNegative } from "../../lexicon/verb-group.ts";

/** A noun phrase: tokens [first, end) from its first word behind article and possessor; `head` is its noun. */
export interface Phrase {
  readonly first: number;
  readonly head: number;
  /** Behind the noun, and behind its complement (`of the council`) if it has one. */
  readonly end: number;
  readonly whole: number;
  readonly article: string | null;
  /** `his`, `her`, `their`. */
  readonly pronoun: string | null;
  /** The tokens [first, end) before a possessive ending: `the cathedral` of `the cathedral's verger`. */
  readonly possessor: { readonly first: number; readonly end: number } | null;
  /** `of the council`: the preposition, and the tokens [first, end) behind its article. */
  readonly complement: { readonly by: string; readonly first: number; readonly end: number } | null;
}

const LONGEST = 9; // words of a phrase without its complement

/** The noun phrase that ends before a token: back to its article or possessor. */
export function phraseBefore(tokens: readonly Token[], end: number): Phrase | null {
  let start = end - 1;
  while (start > 0 && end - start < LONGEST && isContinued(tokens, start)) start--;
  const phrase = phraseFrom(tokens, start, end);
  const own = phrase?.end === end ? phrase : null;
  const isName = own !== null && tokenAt(tokens, own.head).tag.startsWith("NNP");
  return own && !isName ? own : (withComplementBefore(tokens, end) ?? own);
}

/** `the mayor of Skelby` before a token: from the nearest article whose phrase ends there. */
function withComplementBefore(tokens: readonly Token[], end: number): Phrase | null {
  for (let start = end - 3; start >= Math.max(0, end - LONGEST); start--) {
    const phrase = isLead(tokenAt(tokens, start)) ? phraseFrom(tokens, start, end) : null;
    if (phrase?.whole === end) return phrase;
  }
  return null;
}

function isContinued(tokens: readonly Token[], start: number): boolean {
  const token = tokenAt(tokens, start);
  if (isLead(token) || token.gap !== " ") return false;
  return /^(?:NN|JJ|CD|PRP\$|DT|VBN|AFX|HYPH)/.test(tokenAt(tokens, start - 1).tag);
}

/** An article or a possessive pronoun: a noun phrase begins. */
function isLead({ tag }: Token): boolean {
  return tag === "DT" || tag === "PRP$";
}

/** The noun phrase that begins at a token and ends before `limit`; null if none does. */
export function phraseFrom(tokens: readonly Token[], start: number, limit = tokens.length): Phrase | null {
  const possessor = possessorAt(tokens, start);
  const lead = tokenAt(tokens, start);
  const hasLead = possessor === null && isLead(lead);
  const first = possessor?.end ?? (hasLead ? start + 1 : start);
  const head = headFrom(tokens, first, { isOpen: first === start, passesOwners: false, limit });
  if (head === null) return null;
  const complement = complementAt(tokens, head + 1, limit);
  const word = hasLead ? lead.folded : null;
  return {
    first,
    head,
    end: head + 1,
    whole: complement?.end ?? head + 1,
    article: lead.tag === "DT" ? word : null,
    pronoun: lead.tag === "PRP$" ? word : null,
    possessor,
    complement,
  };
}

/** `Oakhaven's`, `the cathedral's`, at most five words. */
function possessorAt(tokens: readonly Token[], start: number): Phrase["possessor"] {
  for (let at = start; at < Math.min(tokens.length, start + 5); at++) {
    const token = tokens[at];
    if (!token || (at > start && token.gap !== " ") || !/^(?:DT|JJ|NN)/.test(token.tag)) return null;
    if (token.isPossessive) return { first: tokens[start]?.tag === "DT" ? start + 1 : start, end: at + 1 };
  }
  return null;
}

/** The last noun of a stretch of adjectives and nouns. */
function headFrom(
  tokens: readonly Token[],
  first: number,
  {
    isOpen,
    passesOwners,
    limit,
  }: { readonly isOpen: boolean; readonly passesOwners: boolean; readonly limit: number },
): number | null {
  if (tokens[first]?.tag === "CC") return null;
  const post = postAt(tokens, first);
  if (post !== null) return post;
  let head: number | null = null;
  for (let at = first; at < Math.min(limit, first + LONGEST); at++) {
    const token = tokens[at];
    if (!token || !isInside(token, at > first || !isOpen)) break;
    if (token.tag.startsWith("NN")) head = at;
    if (token.isPossessive && !passesOwners) break;
  }
  return head;
}

/** `second in command` is one noun. */
function postAt(tokens: readonly Token[], first: number): number | null {
  const words = tokens.slice(first, first + 3).map(({ folded }) => folded);
  if (words[0] === "second in command") return first;
  return words.join(" ") === "second in command" ? first + 2 : null;
}

function isInside({ text, tag, gap }: Token, mustTouch: boolean): boolean {
  if (isNegative(text)) return false;
  return (
    /^(?:NN|JJ|CD|VBN|VBG|RB|HYPH|AFX|CC)/.test(tag) &&
    (!mustTouch || gap === " " || gap === "-" || gap === " & ")
  );
}

function complementAt(tokens: readonly Token[], at: number, limit: number): Phrase["complement"] {
  const link = tokens[at];
  if (!link || at >= limit || link.gap !== " " || !/^(?:of|for|to|at|in|with|from)$/.test(link.text))
    return null;
  let first = at + 1;
  while (/^(?:DT|PRP\$)$/.test(tokens[first]?.tag ?? "")) first++;
  const head = headFrom(tokens, first, { isOpen: false, passesOwners: true, limit });
  return head === null ? null : { by: link.text, first, end: head + 1 };
}

/** What the tokens [first, end) say, with single spaces. */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  { first, end }: { readonly first: number; readonly end: number },
): string {
  const [from, last] = [tokens[first], tokens[end - 1]];
  return from && last ? text.slice(from.start, last.end).replace(/\s+/g, " ") : "";
}
