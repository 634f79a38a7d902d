import type { Span } from "../../base/span.ts";
import type { Attribute } from "../../claim/person.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { sourceKindOf } from "../../lexicon/people-words.ts";
import { phraseBefore, phraseFrom, wordsOf, type Phrase } from "./phrase.ts";
import { tokenAt, type Token } from "./tokens.ts";
import { isHumanWord } from "./words.ts";
import type { NamedPlace, Stage } from "./stage.ts";

/** What a story says that its people are, beside their age and home. */
export function rolesAt(place: NamedPlace, stage: Stage): Attribute[] {
  return [
    ...titleRole(place, stage),
    ...wordsBefore(place, stage),
    ...partBefore(place, stage),
    ...partBehind(place, stage),
    ...copula(place, stage),
  ];
}

/** `Health Minister Orla Venn`. */
function titleRole({ mention, figure }: NamedPlace, { text }: Stage): Attribute[] {
  const { title } = mention;
  const [first, last] = [title?.tokens[0], title?.tokens.at(-1)];
  if (!title?.says.role || !first || !last) return [];
  const words = text.slice(first.start, last.end).replace(/\s+/g, " ").replace(RANK, "");
  const value = /^\p{Lu}\p{L}{1,2}$|\.$/u.test(words) ? title.says.role : words.toLowerCase();
  return [
    {
      person: figure.name,
      what: "role",
      value,
      of: null,
      when: null,
      at: { start: first.start, end: last.end },
    },
  ];
}

/** `former minister Dr.`: what a rank or courtesy adds is not what somebody does. */
const RANK = /(?: \p{Lu}(?:\p{L}{1,2}\.?|\p{L}{3,}\.))+$/u;

/** `her co-star Dana Rell`, `weather presenter Mara Quint`. */
function wordsBefore(place: NamedPlace, stage: Stage): Attribute[] {
  const { tokens, mention, first } = place;
  if (mention.title || tokenAt(tokens, first).gap !== " " || !isCommonNoun(tokenAt(tokens, first - 1)))
    return [];
  const phrase = phraseBefore(tokens, first);
  if (!phrase) return [];
  return isHumanNoun(tokenAt(tokens, phrase.head), stage.lexicon) || phrase.article || isOwned(phrase)
    ? told(place, phrase, stage)
    : [];
}

/** A noun of one thing whose capital, if it has one, only opens the sentence. */
function isCommonNoun({ text, tag, isPossessive, opens }: Token): boolean {
  return tag.startsWith("NN") && !isPlural(tag) && !isPossessive && /^\p{Lu}/u.test(text) === opens;
}

/** `The town clerk, Piers Astley, signed`, `Payle's solicitor, Wren Tolland,`. */
function partBefore(place: NamedPlace, stage: Stage): Attribute[] {
  const { tokens, first, end, mention } = place;
  const start = first - (mention.title?.tokens.length ?? 0);
  if (tokenAt(tokens, start).gap !== ", " || !/^(?:,|\.|;|\n| ?[—–(])/.test(tokenAt(tokens, end).gap))
    return [];
  const phrase = phraseBefore(tokens, start);
  if (!phrase || !(phrase.article === "the" || isOwned(phrase))) return [];
  return mayLead(tokenAt(tokens, phrase.head), stage) ? told(place, phrase, stage) : [];
}

/** `the mate, Idris Coyle,`: the comma makes a noun that no table has a person's. */
function mayLead(head: Token, { lexicon }: Stage): boolean {
  if (isPlural(head.tag)) return false;
  return isHumanNoun(head, lexicon) || (head.tag === "NN" && sourceKindOf(lexicon, head.folded) === null);
}

function isOwned({ pronoun, possessor }: Phrase): boolean {
  return pronoun !== null || possessor !== null;
}

/** `Dana Rell, a co-star of Quint,`, also behind an age. */
function partBehind(place: NamedPlace, stage: Stage): Attribute[] {
  const { tokens, end } = place;
  const { gap, text } = tokenAt(tokens, end);
  const start = /^, ?$/.test(gap) && /^\d{1,3}$/.test(text) ? end + 1 : end;
  const phrase = /^(?:, ?| ?[—–] ?)$/.test(tokenAt(tokens, start).gap) ? phraseFrom(tokens, start) : null;
  return phrase && mayDescribe(phrase, tokenAt(tokens, phrase.head), stage) ? told(place, phrase, stage) : [];
}

/** `Rell is the treasurer`, `Quint rose to be second in command`. */
function copula(place: NamedPlace, stage: Stage): Attribute[] {
  const { tokens, end } = place;
  const verb = tokens.slice(end, end + 4).findIndex(({ text }) => COPULA.test(text));
  const between = tokens.slice(end, end + verb + 2);
  if (verb < 0 || !between.every(({ gap }) => gap === " ") || !mayPrecede(between.slice(0, verb))) return [];
  const phrase = phraseFrom(tokens, end + verb + 1);
  if (!phrase || phrase.article === "no") return [];
  return isHumanNoun(tokenAt(tokens, phrase.head), stage.lexicon) ? told(place, phrase, stage) : [];
}

const COPULA = /^(?:is|was|became|becomes|remains|remained|be|become)$/;

/** `who`, or a verb with `to`. */
function mayPrecede(words: readonly Token[]): boolean {
  const [first] = words;
  return first === undefined || (words.length === 1 && first.text === "who") || words.at(-1)?.text === "to";
}

/** A phrase behind a comma tells who somebody is if its noun is a human one, or if nothing else speaks against it. */
function mayDescribe(phrase: Phrase, head: Token, { lexicon }: Stage): boolean {
  if (head.isPossessive || isPlural(head.tag)) return false;
  if (isHumanNoun(head, lexicon)) return true;
  const isSingled = isOwned(phrase) || /^an?$/.test(phrase.article ?? "");
  return isSingled && !head.tag.startsWith("NNP") && sourceKindOf(lexicon, head.folded) === null;
}

/** `second in command` ends in a noun that is none of its own. */
function isHumanNoun({ text }: Token, lexicon: Lexicon): boolean {
  return text === "command" || isHumanWord(text.toLowerCase(), lexicon);
}

/** The rows that a phrase gives: a role, or a tie if it says to whom. */
function told(place: NamedPlace, phrase: Phrase, stage: Stage): Attribute[] {
  const { tokens, figure } = place;
  const { text } = stage;
  const head = { first: phrase.first, end: phrase.end };
  const at = spanOf(tokens, head);
  const when = whenOf(tokens, phrase, text);
  const of = ownerOf(place, phrase, stage);
  const bare = lowered(wordsOf(text, tokens, head), tokens[phrase.first]);
  const full =
    phrase.complement && !of
      ? `${bare} ${wordsOf(text, tokens, { first: phrase.end, end: phrase.whole })}`
      : bare;
  const role: Attribute = { person: figure.name, what: "role", value: full, of: null, when, at };
  return of
    ? [
        { ...role, value: bare },
        { ...role, what: "tie", value: bare, of },
      ]
    : [role];
}

/** Whose sister, lawyer, second in command: by possessive, by `of`, `to`, `for`. */
function ownerOf(place: NamedPlace, phrase: Phrase, stage: Stage): string | null {
  const { sentence } = place;
  if (phrase.pronoun) return stage.ownerBefore(place, phrase.pronoun)?.name ?? null;
  const owner =
    phrase.possessor ??
    (phrase.complement && /^(?:of|to|for|with)$/.test(phrase.complement.by) ? phrase.complement : null);
  if (!owner) return null;
  const figure = stage.personIn(sentence, owner);
  return figure && figure !== place.figure ? figure.name : null;
}

/** `in 2019` right behind the phrase. */
function whenOf(tokens: readonly Token[], { whole }: Phrase, text: string): string | null {
  const end = tokens[whole - 1]?.end ?? 0;
  return /^,? (?:in|until|since|from) ((?:19|20)\d\d)\b/.exec(text.slice(end, end + 20))?.[1] ?? null;
}

function isPlural(tag: string): boolean {
  return /^NNP?S$/.test(tag);
}

function spanOf(
  tokens: readonly Token[],
  { first, end }: { readonly first: number; readonly end: number },
): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** Without the capital of a sentence's first word. */
function lowered(words: string, first: Token | undefined): string {
  return first?.opens && /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}
