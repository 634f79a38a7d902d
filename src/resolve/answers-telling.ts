import { firstEndingAfter } from "../base/span.ts";
import type { LexWord } from "../lexicon/forms.ts";
import type { PartyUse } from "../lexicon/party-rows.ts";
import { within, type Ground } from "./about-ground.ts";
import { clientsOf, partyOf, type Party } from "./answers-party.ts";
import { actOf, wordsIn, type Act } from "./answers-reply.ts";
import type { VoicedClaim } from "./judged.ts";

/** A voiced claim with whom it is about. */
export interface AimedClaim extends VoicedClaim {
  readonly about: readonly string[];
  readonly accusation: boolean;
}

/** A claim with what its words and its place come to. */
export interface Telling {
  readonly claim: AimedClaim;
  readonly index: number;
  readonly act: Act;
  readonly party: Party;
  /** Names of those whom its content names or means. */
  readonly named: ReadonlySet<string>;
  /** Stems of its content's longer words. */
  readonly words: ReadonlySet<string>;
  /** Stems of its source's longer words. */
  readonly by: ReadonlySet<string>;
  /** True for hardly more than a word that points: `it`, `that`. */
  readonly points: boolean;
  /** True if it names what it answers as a charge: `the allegations`. */
  readonly isCharge: boolean;
  /** Index of the cue's sentence and paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** All tellings of a story, and how many of them have each stem. */
export interface Tellings {
  readonly ground: Ground;
  readonly all: readonly Telling[];
  readonly counts: ReadonlyMap<string, number>;
}

export function tellAll(ground: Ground, claims: readonly AimedClaim[]): Tellings {
  const clients = clientsOf(ground, claims);
  const all = claims.map((claim, index): Telling => ({
    claim,
    index,
    act: actOf(ground.scene, claim),
    party: partyOf(clients, claim),
    named: namedIn(ground, claim),
    ...wordsOf(ground, claim),
    ...placeOf(ground, claim),
  }));
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { ground, all, counts };
}

function namedIn({ standings }: Ground, { content }: AimedClaim): Set<string> {
  return new Set(content.flatMap((piece) => within(standings, piece)).map(({ figure }) => figure.name));
}

const SHORT = 12; // words of a content that may do no more than point
const POINTS = /^(?:it|this|that|these|those|which|them|so|not)$/;

function wordsOf(
  { scene: { story, lexicon } }: Ground,
  { content, source }: AimedClaim,
): Pick<Telling, "words" | "by" | "points" | "isCharge"> {
  const words = wordsIn(story.text, content);
  const isShort = words.length < SHORT;
  const is = ({ text }: LexWord, use: PartyUse): boolean => lexicon.parties.get(text)?.has(use) ?? false;
  return {
    words: stemsOf(words.filter((word) => !is(word, "charge"))),
    by: stemsOf(wordsIn(story.text, source).slice(0, SHORT)),
    points: isShort && words.some(({ text }) => POINTS.test(text)),
    isCharge: isShort && words.some((word) => is(word, "charge")),
  };
}

const STEM = 5; // letters: `steal` and `stealing` are one

function stemsOf(words: readonly LexWord[]): Set<string> {
  const longer = words.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
  return new Set(longer.map(({ text }) => text.slice(0, STEM)));
}

function placeOf({ scene }: Ground, { cue, content }: AimedClaim): Pick<Telling, "sentence" | "paragraph"> {
  const at = (cue[0] ?? content[0])?.start ?? 0;
  return {
    sentence: firstEndingAfter(scene.sentences, at),
    paragraph: firstEndingAfter(scene.story.paragraphs, at),
  };
}
