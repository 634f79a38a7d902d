import { lastBefore, type Span } from "../../base/span.ts";
import { isNounLike, isPlural, looksPlural, phraseBefore, phraseBehind } from "../phrase.ts";
import type { Referent } from "../speakers/referent.ts";
import { childrenOf, wordOf, type Node } from "../syntax.ts";
import { companyBefore, type Company } from "./companies.ts";
import type { Docket, Party } from "./docket.ts";
import { namedAt } from "./named.ts";
import { pronounAt } from "./pronoun.ts";
import { isPersonWord, oneOf, unnamedAt } from "./unnamed.ts";

/** Whom a noun or pronoun stands for; several if it joins or sums up several; nobody for groups and things. */
export function partiesAt(docket: Docket, node: Node, cue: Span): Party[] {
  const company = joinedWith(docket, node, cue);
  const members = membersOf(docket, node).flatMap((member) => partyAt(docket, member, cue));
  const all = [...(company?.members ?? []).map(known), ...members];
  return [...new Map(all.map((party) => [party.referent.name, party])).values()];
}

function known(referent: Referent): Party {
  return { referent, isNew: false };
}

/**
 * The tree loses members of a long list: all of it, if the verb is in the plural and the list ends before it. The last
 * member may have no name (`Quint, Rell and a 17-year-old were arrested`).
 */
function joinedWith(docket: Docket, node: Node, cue: Span): Company | null {
  const { text } = docket.scene.story;
  const list = lastBefore(docket.companies, node.word.end + LONGEST_TITLE);
  if (!list) return null;
  const isLast =
    /^(?:, \d{1,3})?[,;]? and (?:the |an? )?$/.test(text.slice(list.end, phraseBefore(node).start)) ||
    isListBehind(text, list, node);
  if (list.end < node.word.start && !isLast) return null;
  const isMany = /^(?:were|are|have|both|face|remain)\b/.test(text.slice(cue.start, cue.end));
  const isObject = node.word.start >= cue.start && (list.start <= node.word.end + 1 || isLast);
  return isObject || (isMany && list.end <= cue.start) ? list : null;
}

const LONGEST_TITLE = 30; // characters between a noun and the list in apposition

/** `two men, Ada Quint and Colm Rell,`: the list stands in apposition. */
function isListBehind(text: string, list: Company, { word }: Node): boolean {
  return (
    list.start > word.end &&
    /^, (?:an? |the )?(?:\d{1,3}-year-old )?(?:\p{L}+ ){0,2}$/u.test(text.slice(word.end, list.start))
  );
}

/** `Quint and a second man`, `two men, Rell and Quint,`, `eight people, including Quint`: each of them. */
function membersOf(docket: Docket, node: Node): Node[] {
  const joined = [node, ...childrenOf(node, "conj").filter(isNounLike)];
  return joined.flatMap((member) => {
    if (namedAt(docket, member)) return [member];
    if (!isSeveral(docket, member)) return [member];
    const included = withJoined(includedIn(docket, member));
    if (included.length > 0) return included;
    const named = withJoined(childrenOf(member, "appos")).filter((one) => namedAt(docket, one));
    return named.length > 0 ? named : [member];
  });
}

/** A plural, which the tags may miss (`twenty-one schoolgirls`), or `anyone`. */
function isSeveral({ scene }: Docket, node: Node): boolean {
  return (
    isPlural(node.word.tag) ||
    looksPlural(wordOf(scene, node)) ||
    /^(?:any|every)(?:one|body)$/.test(wordOf(scene, node))
  );
}

function withJoined(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((one) => [one, ...childrenOf(one, "conj")]);
}

const FEW = 8; // words

/** The phrase behind `including`, if no mark but a comma stands between. */
function includedIn({ scene }: Docket, { sentence, index }: Node): Node[] {
  const ahead = sentence.words.slice(index + 1, index + 1 + FEW);
  const at = ahead.findIndex((word) => wordOf(scene, { sentence, index, word }) === "including");
  const word = ahead[at];
  if (!word || ahead.slice(0, at).some(({ tag }) => /^[.:]|^CC/.test(tag))) return [];
  const head = phraseBehind({ sentence, index: index + 1 + at, word });
  return head ? [head] : [];
}

function partyAt(docket: Docket, node: Node, cue: Span): Party[] {
  const named = namedAt(docket, node);
  if (named) return [known(named)];
  if (node.word.tag.startsWith("PRP")) return pronounAt(docket, node, cue);
  const word = wordOf(docket.scene, node).toLowerCase();
  if (/^(?:both|all)$/.test(word)) return companyBefore(docket, node).map(known);
  if (word === "one") return oneOf(docket, node);
  if (!isNounLike(node) && !word.endsWith("old")) return [];
  if (!isPersonWord(docket, word)) return [];
  if (isSeveral(docket, node)) return summedUp(docket, node).map(known);
  return unnamedAt(docket, node, cue);
}

const COUNTS: readonly string[] = [
  "both",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

/** `both men`, `all three suspects`: those whom the text has named together, if they are as many. */
function summedUp({ companies, scene: { story } }: Docket, node: Node): readonly Referent[] {
  const { start } = phraseBefore(node);
  const words = story.text.slice(start, node.word.end).toLowerCase();
  const at = words
    .split(" ")
    .map((word) => COUNTS.indexOf(word))
    .find((index) => index >= 0);
  if (at === undefined || !/^(?:both|all|the|these|those)\b/.test(words)) return [];
  const before = lastBefore(companies, node.word.start);
  return before?.members.length === Math.max(2, at + 1) ? before.members : [];
}
