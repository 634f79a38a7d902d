import type { Meaning } from "../../claim/own-voice.ts";
import type { Scene } from "../scene.ts";
import { childrenOf, parentOf, wordOf, type Node } from "../syntax.ts";
import type { Deed } from "./deeds.ts";
import type { Roles } from "./parts.ts";
import { isNegative } from "../../lexicon/verb-group.ts";

/** How far the words go, whoever vouches for them. Null: they tell of no deed that was done (`if she stole`, `to steal`). */
export interface Force {
  readonly meaning: Meaning;
  readonly presupposed: boolean;
  /** True if the words only ask whether: `whether she stole`. */
  readonly asks: boolean;
}

const MOST_STEPS = 5; // up the tree

export function forceOf(scene: Scene, deed: Deed, { verb, isOwned }: Roles): Force | null {
  const isAct = deed.wording === "act";
  const clause = verb ?? deed.node;
  const teller = isAct ? clause : deed.node;
  const clauses = pathUp(clause);
  if (isQuestion(scene, teller) || (isAct && isSupposed(scene, teller, clauses))) return null;
  const asks = clauses.some((clause) => hasMark(scene, clause, /^(?:whether|if)$/i));
  const plain = { presupposed: false, asks };
  if (isDenied(scene, deed, clause)) return { meaning: 0, ...plain };
  if (asks) return { meaning: 3, ...plain };
  const presupposed = isOwned || isGranted(scene, teller, clauses);
  return { meaning: isHedged(scene, deed, teller) ? 2 : 1, presupposed, asks };
}

/** `did not steal`, `is no thief`, `no theft`; `did not speak of the theft` denies no theft. */
function isDenied(scene: Scene, { wording, node }: Deed, verb: Node): boolean {
  return isNegated(scene, wording === "act" ? verb : node) || (wording === "label" && isNegated(scene, verb));
}

function isGranted(scene: Scene, teller: Node, clauses: readonly Node[]): boolean {
  return isRepeated(scene, teller) || clauses.some((clause) => takesForGranted(scene, clause));
}

function isQuestion({ story: { text } }: Scene, { sentence }: Node): boolean {
  return text.slice(sentence.end - 1, sentence.end) === "?";
}

/** `if she stole`, `will steal`. */
function isSupposed(scene: Scene, teller: Node, clauses: readonly Node[]): boolean {
  return (
    hasMark(scene, teller, /^(?:if|unless|in case|lest)$/i) ||
    clauses.some((clause) => isUnreal(scene, clause))
  );
}

/** The clause and those that it hangs on, as far as their truth is its own. */
function pathUp(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at && path.length < MOST_STEPS; at = parentOf(at)) {
    path.push(at);
    if (!/^(?:xcomp|conj|ccomp|aux|cop)/.test(at.word.relation)) break;
  }
  return path;
}

/** `will steal`, `planned to steal`, `stopped him from stealing`. */
function isUnreal(scene: Scene, clause: Node): boolean {
  const modal = childrenOf(clause, "aux").map((one) => wordOf(scene, one).toLowerCase());
  const isPerfect = modal.includes("have");
  if (modal.some((word) => MODALS.test(word)) && !isPerfect) return true;
  if (modal.includes("would") && isPerfect) return true;
  if (hasMark(scene, clause, /^(?:from|instead|rather)$/i)) return true;
  if (!modal.includes("to") && !hasMark(scene, clause, /^to$/i)) return false;
  const outer = parentOf(clause);
  return !isPerfect && !(outer && IMPLIES.test(wordOf(scene, outer)));
}

const MODALS = /^(?:will|'ll|’ll|would|'d|’d|can|could|may|might|shall|should|must|ca|wo)$/;
// Verbs whose infinitive was done or at least begun.
const IMPLIES =
  /^(?:continu|beg[aiu]n|start|went|goes|manag|proceed|help|conspir|tri|attempt|collud|us(?:ed|ing)|dar(?:ed|ing)|paid|pays|paying|hired|forced|bribed)/i;

/** `after she stole`, `why he lied`, `despite stealing`. */
function takesForGranted(scene: Scene, clause: Node): boolean {
  return (
    hasMark(scene, clause, GRANTED) ||
    childrenOf(clause, "advmod").some((one) => /^(?:why|how|when|where)$/i.test(wordOf(scene, one)))
  );
}

const GRANTED =
  /^(?:after|before|when|while|despite|since|because|although|though|for|by|in|as|until|once)$/i;

/** `again stole`, `continued to steal`. */
function isRepeated(scene: Scene, teller: Node): boolean {
  const outer = parentOf(teller);
  return (
    childrenOf(teller, "advmod").some((one) => /^again$/i.test(wordOf(scene, one))) ||
    (teller.word.relation === "xcomp" &&
      outer !== null &&
      /^(?:continu|stop|kept|keep)/i.test(wordOf(scene, outer)))
  );
}

function isNegated(scene: Scene, node: Node): boolean {
  return (
    childrenOf(node, "advmod", "det", "cc:preconj").some((one) => isNegative(wordOf(scene, one))) ||
    hasMark(scene, node, /^without$/i) ||
    childrenOf(node, "nsubj", "nsubj:pass").some(
      (one) =>
        /^(?:nobody|none|nothing)$/i.test(wordOf(scene, one)) ||
        childrenOf(one, "det").some((det) => isNegative(wordOf(scene, det))),
    )
  );
}

function hasMark(scene: Scene, clause: Node, mark: RegExp): boolean {
  return childrenOf(clause, "mark", "case").some((one) => mark.test(wordOf(scene, one)));
}

/** `may have stolen`, `the alleged thief`, `suspected fraud`. */
function isHedged(scene: Scene, { node }: Deed, teller: Node): boolean {
  const { hedges } = scene.lexicon;
  if (childrenOf(teller, "aux").some((one) => /^(?:may|might|could)$/i.test(wordOf(scene, one)))) return true;
  const before = node.sentence.words.slice(Math.max(0, node.index - 3), node.index);
  const near = before.map(({ start, end }) => scene.story.text.slice(start, end).toLowerCase());
  return near.some((word) =>
    hedges
      .get(word)
      ?.some(
        ({ row, slots }) => row.form === word && slots.length === 1 && /^(?:adjective|adverb)$/.test(row.use),
      ),
  );
}
