import type { Pieces } from "../base/span.ts";
import { lexWords, type LexWord } from "../lexicon/forms.ts";
import { isNegative } from "../lexicon/verb-group.ts";
import type { VoicedClaim } from "./judged.ts";
import { formOf } from "./pronoun-forms.ts";
import type { Scene } from "./scene.ts";

/** How a claim can answer another; a statement is whatever else is said or written. */
export type Reply = "denial" | "confirmation" | "silence" | "statement";

/** What sort of act a claim is, as an answer or as what is answered. */
export type Act = Reply | "accusation" | "question" | "order" | "attitude" | "unsure";

const SHORT = 25; // words of a statement that can be nothing but an answer
const LONGEST = 600; // code units of a piece that are looked at

/** By its kind and status, or by calling something untrue. */
export function actOf(scene: Scene, claim: VoicedClaim): Act {
  switch (claim.kind) {
    case "denies":
      return "denial";
    case "confirms":
      return claim.status === "denied" ? "denial" : "confirmation";
    case "declines":
      return "silence";
    case "says":
    case "writes":
      return sayingOf(scene, claim);
    case "asks":
      return "question";
    case "accuses":
      return "accusation";
    case "attitude":
      return "attitude";
    case "orders":
      return "order";
  }
}

function sayingOf(scene: Scene, { status, content }: VoicedClaim): Act {
  if (status === "denied" || callsUntrue(scene, content)) return "denial";
  if (status === "confirmed") return "confirmation";
  return status === "asserted" ? "statement" : "unsure";
}

/** How the claim answers, if it answers anything. Null: acts of its sort hardly ever do. */
export function replyOf(act: Act): Reply | null {
  switch (act) {
    case "denial":
    case "confirmation":
    case "silence":
    case "statement":
      return act;
    case "unsure":
      return "statement";
    case "accusation":
    case "question":
    case "order":
    case "attitude":
      return null;
  }
}

/** `the charges are false`; `I have never taken a penny`. */
function callsUntrue({ story, lexicon }: Scene, content: Pieces): boolean {
  const words = wordsIn(story.text, content);
  if (words.length > SHORT) return false;
  const isUntrue = words.some(({ text }) => lexicon.parties.get(text)?.has("untrue"));
  return isUntrue || (formOf(words[0]?.text ?? "") === "first" && isNegated(words));
}

/** True for words that deny something and hardly do more. */
export function deniesShortly({ story }: Scene, { content }: VoicedClaim): boolean {
  const words = wordsIn(story.text, content);
  return words.length <= SHORT && isNegated(words);
}

function isNegated(words: readonly LexWord[]): boolean {
  return words.some(({ text }) => isNegative(text) || text === "nothing");
}

/** A silence answers only if words were asked for: not `did not name the victim`. */
export function asksForWords({ story, lexicon }: Scene, { cue, content }: VoicedClaim): boolean {
  const words = wordsIn(story.text, [...cue, ...content]);
  return words.some(({ text }) => SPEAKING.test(text) || lexicon.parties.get(text)?.has("question"));
}

const SPEAKING =
  /^(?:comment(?:ed|ing)?|respond(?:ed|ing)?|repl(?:y|ied)|answer(?:ed|ing)?|speak|talk|say|reached|contact(?:ed)?|nothing)$/;

export function wordsIn(text: string, pieces: Pieces): LexWord[] {
  return pieces.flatMap(({ start, end }) => lexWords(text, { start, end: Math.min(end, start + LONGEST) }));
}
