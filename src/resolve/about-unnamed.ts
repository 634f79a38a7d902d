import type { Span } from "../base/span.ts";
import type { Playing } from "./about-roles.ts";
import type { Figure } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { phraseBefore } from "./phrase.ts";
import { describeNoun } from "./speakers/describe.ts";
import type { Node } from "./syntax.ts";

/**
 * Figures for those without a name who play a part in a wrong: `a second man`, `the carjacking suspect`. All words for
 * one accused (`the gunman`, `the suspect`) are one figure, all for several another, and so is each other noun.
 */
export function unnamedOf(scene: Scene, parts: readonly Playing[], isTaken: (at: Span) => boolean): Figure[] {
  const groups = new Map<string, { readonly name: string; readonly mentions: Map<number, Span> }>();
  for (const { part, node } of parts) {
    if (part === "suffers" || isTaken(node.word)) continue;
    const key = keyOf(scene, node);
    if (!key) continue;
    const phrase = { ...phraseBefore(node), head: node };
    const group = groups.get(key) ?? { name: describeNoun(scene, phrase), mentions: new Map<number, Span>() };
    groups.set(key, group);
    group.mentions.set(node.word.start, { start: node.word.start, end: node.word.end });
  }
  return [...groups.values()].map(({ name, mentions }) => figureOf(name, [...mentions.values()]));
}

/** Null for a noun that singles nobody out. */
function keyOf({ story, lexicon }: Scene, { word }: Node): string | null {
  const noun = story.text.slice(word.start, word.end).toLowerCase();
  const uses = lexicon.parties.get(noun);
  if (uses?.has("accused")) return word.tag === "NNS" ? "accused, several" : "accused";
  return uses?.has("person") || noun === "police" ? noun : null;
}

function figureOf(name: string, mentions: readonly Span[]): Figure {
  const first = mentions.toSorted((a, b) => a.start - b.start);
  return {
    name,
    kind: "person",
    isNamed: false,
    forms: [name],
    roles: [],
    variants: [],
    pronoun: null,
    mentions: first,
  };
}
