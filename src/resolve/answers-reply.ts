import type { Pieces } from "../base/span.ts";
import { lexWords, type LexWord } from "../lexicon/forms.ts";
import type { VoicedClaim } from "./judged.ts";
import type { Scene } from "./scene.ts";
import { formOf } from "./pronoun-forms.ts";
import { isNegative } from "../lexicon/verb-group.ts";

/** How a claim answers another. */
export type Reply = "denial" | "confirmation" | "silence";

const SHORT = 25; // words of a statement that can be nothing but an answer
const LONGEST = 600; // code units of a piece that are looked at

/** How the claim answers, if it does: by its kind, or by calling something untrue. */
export function replyOf(scene: Scene, claim: VoicedClaim): Reply | null {
  switch (claim.kind) {
    case "denies":
      return "denial";
    case "confirms":
      return claim.status === "denied" ? "denial" : "confirmation";
    case "declines":
      return silenceOf(scene, claim);
    case "says":
    case "writes":
      return denialOf(scene, claim);
    case "asks":
    case "accuses":
    case "attitude":
    case "orders":
      return null;
  }
}

function denialOf(scene: Scene, { status, content }: VoicedClaim): Reply | null {
  return status === "denied" || callsUntrue(scene, content) ? "denial" : null;
}

function silenceOf(scene: Scene, { cue, content }: VoicedClaim): Reply | null {
  return asksForWords(scene, [...cue, ...content]) ? "silence" : null;
}

/** A silence answers only if words were asked for: not `did not name the victim`. */
function asksForWords({ story, lexicon }: Scene, pieces: Pieces): boolean {
  const words = pieces.flatMap((piece) => wordsIn(story.text, [piece]));
  return words.some(({ text }) => SPEAKING.test(text) || lexicon.parties.get(text)?.has("question"));
}

const SPEAKING =
  /^(?:comment(?:ed|ing)?|respond(?:ed|ing)?|repl(?:y|ied)|answer(?:ed|ing)?|speak|talk|say|reached|contact(?:ed)?|nothing)$/;

/** `the charges are false`; `I have never taken a penny`. */
function callsUntrue({ story, lexicon }: Scene, content: Pieces): boolean {
  const words = wordsIn(story.text, content);
  if (words.length > SHORT) return false;
  const isUntrue = words.some(({ text }) => lexicon.parties.get(text)?.has("untrue"));
  return (
    isUntrue ||
    (formOf(words[0]?.text ?? "") === "first" &&
      words.some(({ text }) => isNegative(text) || text === "nothing"))
  );
}

/** What an answer's words say of what they answer. */
export interface ContentWords {
  /** Its other words of at least four letters. */
  readonly words: ReadonlySet<string>;
  /** True if it names what it answers only as a charge, or points at it: `the allegations`, `it`. */
  readonly points: boolean;
  readonly isCharge: boolean;
  readonly isPlural: boolean;
}

const POINTS = /^(?:it|this|that|these|those|which|them)$/;

export function contentWords({ story, lexicon }: Scene, content: Pieces): ContentWords {
  const words = wordsIn(story.text, content);
  const charges = words.filter(({ text }) => lexicon.parties.get(text)?.has("charge"));
  const other = words.filter(
    ({ text }) =>
      /^\p{L}{4,}$/u.test(text) && !lexicon.parties.get(text)?.has("charge") && !POINTS.test(text),
  );
  return {
    words: new Set(other.map(({ text }) => text)),
    points: charges.length > 0 || words.some(({ text }) => POINTS.test(text)),
    isCharge: charges.length > 0,
    isPlural: charges.some(({ text }) => text.endsWith("s")),
  };
}

function wordsIn(text: string, pieces: Pieces): LexWord[] {
  return pieces.flatMap(({ start, end }) => lexWords(text, { start, end: Math.min(end, start + LONGEST) }));
}
