import type { Span } from "../../base/span.ts";
import type { Word } from "../../model/grammar.ts";
import type { Scene } from "../scene.ts";
import { withCase, type Node } from "../syntax.ts";

/** The words for who did a deed and who suffered it; null where the sentence does not say. */
export interface Roles {
  readonly agent: Node | null;
  readonly victim: Node | null;
  /** The verb that tells the deed or that the noun hangs on; null: none. */
  readonly verb: Node | null;
  /** True if only a noun's owner tells who did it: `her theft`. */
  readonly isOwned: boolean;
}

/** The verb with the auxiliaries, adverbs and `to` right before it. */
export function groupOf({ sentence, index, word }: Node): Span {
  let first = index;
  while (first > 0 && isHelping(sentence.words[first - 1], index)) first--;
  return { start: sentence.words[first]?.start ?? word.start, end: word.end };
}

function isHelping(word: Word | undefined, verb: number): boolean {
  return (
    word !== undefined &&
    (/^(?:MD|TO|RB)/.test(word.tag) || (word.head === verb && /^(?:aux|cop)/.test(word.relation)))
  );
}

/** `by Quint`. */
export function byWhom(scene: Scene, node: Node): Node | null {
  return withCase(scene, node, ["by"])[0] ?? null;
}
