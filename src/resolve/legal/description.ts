import type { Span } from "../../base/span.ts";
import { describe, describeNoun } from "../speakers/describe.ts";
import { looksPlural, type Phrase } from "../phrase.ts";
import { wordOf, type Node } from "../syntax.ts";
import type { Docket } from "./docket.ts";

/** A phrase, and the legal words that its description must not run into. */
export interface Place {
  readonly phrase: Phrase;
  readonly cue: Span;
}

/** What somebody without a name is called; null if the words single nobody out. */
export function descriptionAt(docket: Docket, node: Node, { phrase, cue }: Place): string | null {
  const { scene, roll } = docket;
  const { text } = scene.story;
  const isAge = wordOf(scene, node).endsWith("old");
  const said = isAge ? describeNoun(scene, phrase) : describe(scene, roll, { phrase });
  if (said === "person" || isSeveral(said)) return null;
  if (/^another /i.test(text.slice(phrase.start, node.word.end))) return `another ${said}`;
  return said.includes(" ") ? said : `${said}${clauseBehind(docket, node, { phrase, cue })}`;
}

function isSeveral(said: string): boolean {
  return looksPlural(said.replace(/ (?:of|from|in|at) .*$/, ""));
}

const MOST_WORDS = 9;

/** `the woman seen with Quint`: a noun alone tells nobody from others, so the clause right behind it belongs to it. */
function clauseBehind(
  { scene: { story } }: Docket,
  { sentence, index }: Node,
  { phrase, cue }: Place,
): string {
  const [next, ...others] = sentence.words.slice(index + 1, index + 2 + MOST_WORDS);
  if (!next || phrase.end > next.start || next.start >= cue.start || !/^(?:VB[NG]|WP)/.test(next.tag))
    return "";
  const from = next.tag.startsWith("W") ? others.findIndex(({ tag }) => /^(?:VB|MD)/.test(tag)) : -1; // the clause's own verb
  const stop = others.findIndex(
    ({ tag, start }, at) =>
      start >= cue.start ||
      /^(?:[,.:]|-|``|'')/.test(tag) ||
      (at > from && /^(?:VBD|VBZ|VBP|MD|CC|W)/.test(tag)),
  );
  const last = stop > 0 ? others[stop - 1] : undefined;
  return last ? ` ${story.text.slice(next.start, last.end).replace(/\s+/g, " ")}` : "";
}

/** The noun with what stands before it, as far as its article, and the complement behind it, as far as the legal words. */
export function phraseAt({ scene: { story } }: Docket, node: Node, cue: Span): Phrase {
  const rest = complementOf(node, cue);
  const first = rest[0]?.word;
  const isHis = first !== undefined && /^(?:of|from|in|at)$/.test(story.text.slice(first.start, first.end));
  const kept = isHis ? rest : [];
  return { start: startOf(node), end: kept.at(-1)?.word.end ?? node.word.end, head: node, rest: kept };
}

/** The words behind a noun up to a verb, a mark or a second preposition. */
function complementOf({ sentence, index, word: noun }: Node, cue: Span): Node[] {
  const ahead = sentence.words
    .slice(index + 1)
    .map((word, at) => ({ sentence, index: index + 1 + at, word }));
  const stop = ahead.findIndex(
    ({ word: { tag, start } }, at) =>
      (start >= cue.start && noun.start < cue.start) ||
      /^(?:VB|MD|W|[,.:]|-|RB|CC|``|'')/.test(tag) ||
      (at > 0 && /^(?:IN|TO)/.test(tag)),
  );
  return stop < 0 ? ahead : ahead.slice(0, stop);
}

const MODIFIERS = /^(?:NN|JJ|POS|CD|VBN|HYPH|FW|AFX|DT|PRP\$|,)/;

function startOf({ sentence: { words }, index, word: noun }: Node): number {
  const tagAt = (at: number): string => words[at]?.tag ?? "";
  let first = index;
  while (first > 0 && MODIFIERS.test(tagAt(first - 1)) && !isPhraseStart(tagAt, first)) {
    if (tagAt(first - 1) === "," && !tagAt(first - 2).startsWith("JJ")) break;
    first--;
  }
  if (/^(?:JJS|RBS)$/.test(tagAt(first)) && tagAt(first - 1) === "IN") first--; // `at least one`
  return words[first]?.start ?? noun.start;
}

/** An article, or a pronoun that owns the noun and not its owner. */
function isPhraseStart(tagAt: (at: number) => string, at: number): boolean {
  return tagAt(at) === "DT" || (tagAt(at) === "PRP$" && tagAt(at + 1) !== "POS");
}
