import type { Claim } from "../claim/claim.ts";
import type { Reason, StoryClaims } from "../claim/story-claims.ts";
import { confidenceOf, type Calibration } from "../find/confidence.ts";
import { groundOf } from "./about-ground.ts";
import { aboutEach } from "./about.ts";
import { answersOf, type AimedClaim } from "./answers.ts";
import { gatherCast } from "./cast.ts";
import { chainsOf } from "./chains.ts";
import { readDates } from "./dates/dates.ts";
import { judgeClaims } from "./judge.ts";
import { legalRows } from "./legal.ts";
import { readOwnVoice } from "./own-voice.ts";
import { peopleOf } from "./people.ts";
import type { Scene } from "./scene.ts";
import { findSpeakers } from "./speakers.ts";
import { whenEach } from "./when.ts";
import type { Worth } from "./worth.ts";

/** What a story's words come to: everything of `StoryClaims` but its frame. */
export type Resolved = Omit<StoryClaims, "story" | "language" | "notes" | "run">;

/** Of a text that is not read. */
export const nothingResolved: Resolved = {
  claims: [],
  people: [],
  names: [],
  attributes: [],
  mentions: [],
  legal: [],
  dates: [],
  statements: [],
  quotes: [],
  quantities: [],
  sentences: [],
  reasons: new Map(),
};

/** What was measured on gold: how sure a claim is, and what speaks for which label. */
export interface Weights {
  readonly calibration: Calibration;
  readonly worth: Worth;
}

/** Turns what was found into the ledger's claims, people, law and dates. Deterministic; claims keep their order. */
export function resolveStory(scene: Scene, { calibration, worth }: Weights): Resolved {
  const cast = gatherCast(scene); // who there is, before who speaks
  const judged = judgeClaims(scene, cast, worth);
  const voices = findSpeakers(scene, cast, judged);
  const voiced = judged.map((claim, index) => ({ ...claim, speaker: voices[index]?.speaker ?? null }));
  const ground = groundOf(scene, cast);
  const about = aboutEach(ground, voiced);
  const accusing = voiced.map((claim, index) => aim(claim, about[index]?.about ?? [])); // answers look for accusations
  const answers = answersOf(ground, accusing);
  const aimed = accusing.map((claim, index) =>
    claim.accusation ? claim : { ...claim, about: answers[index]?.about ?? [] },
  );
  const dates = readDates(scene.story, scene.lexicon);
  const when = whenEach(scene, aimed, dates);
  const legal = legalRows(scene, cast, { claims: aimed, dates });
  const told = { claims: aimed, legal };
  const chains = chainsOf(aimed, scene.story.imprint.outlet);
  return {
    claims: aimed.map((claim, index) =>
      finish(claim, {
        chain: chains[index] ?? [],
        answers: answers[index]?.answers ?? [],
        when: when[index] ?? null,
        calibration,
      }),
    ),
    ...peopleOf(scene, cast, told),
    ...readOwnVoice(scene, cast, { ...told, dates }),
    legal,
    dates: dates.map(({ text, value }) => ({ text, value })),
    sentences: scene.sentences.map(({ start, end }) => ({ start, end })),
    reasons: new Map(
      aimed.map((claim, index) => [
        claim.id,
        reasonsOf(claim, [voices[index]?.reason, about[index]?.reason, answers[index]?.reason]),
      ]),
    ),
  };
}

function aim(claim: Omit<AimedClaim, "about" | "accusation">, about: readonly string[]): AimedClaim {
  return { ...claim, about, accusation: claim.accuses && about.length > 0 };
}

function reasonsOf({ reasons }: AimedClaim, more: readonly (Reason | null | undefined)[]): Reason[] {
  return [...reasons, ...more.filter((reason) => reason !== null && reason !== undefined)];
}

interface Ends {
  readonly chain: readonly string[];
  readonly answers: readonly string[];
  readonly when: string | null;
  readonly calibration: Calibration;
}

function finish(claim: AimedClaim, { chain, answers, when, calibration }: Ends): Claim {
  const { id, source, cue, content, sourceKind, voice, status, kind, speaker, about, accusation } = claim;
  return {
    id,
    in: claim.outer === null ? null : `c${claim.outer + 1}`,
    source,
    cue,
    content,
    sourceKind,
    voice,
    status,
    kind,
    speaker,
    chain,
    about,
    accusation,
    answers,
    confidence: confidenceOf(claim.scores, calibration),
    when,
  };
}
