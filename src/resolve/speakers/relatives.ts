import { holds, type Span } from "../../base/span.ts";
import type { Scene } from "../scene.ts";
import { headOf, nextOf, parentOf, type Node } from "../syntax.ts";
import type { Heard, Hearing } from "./heard.ts";
import { isNoun } from "../phrase.ts";

const LOOK_BACK = 12; // words
const NEAR = 60; // characters

/** Who was heard in the claim whose source holds the relative clause: `Rell, who said that, denied it`. */
export function wholeSource({ sources, claims, heard }: Hearing, at: Span): Heard | null {
  const index = sources
    .near(at)
    .find((number) => claims[number]?.source.some((piece) => piece.start < at.start && holds(piece, at)));
  const said = index === undefined ? undefined : heard.get(index);
  return said && said.referents.length > 0 ? said : null;
}

/** The noun that the pronoun's clause hangs on, if it stands close before; else the noun before it. */
export function relativeNoun({ sentences }: Scene, at: Span): Node | null {
  const pronoun = headOf(sentences, at);
  if (!pronoun) return null;
  for (let node: Node | null = pronoun; node; node = parentOf(node)) {
    const noun = node.word.relation === "acl:relcl" ? parentOf(node) : null;
    if (noun && isNoun(noun.word.tag) && noun.word.end <= at.start && at.start - noun.word.end < NEAR)
      return lastOfName(noun);
  }
  return nounBefore(pronoun);
}

function nounBefore({ sentence, index }: Node): Node | null {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at--) {
    const word = sentence.words[at];
    if (word && isNoun(word.tag)) return { sentence, index: at, word };
  }
  return null;
}

/** The tree may hang a clause on the first word of a name. */
function lastOfName(node: Node): Node {
  const next = nextOf(node);
  const goesOn = next?.word.tag.startsWith("NNP") && node.word.tag.startsWith("NNP");
  return next && goesOn ? lastOfName(next) : node;
}
