import type { Reason } from "../claim/story-claims.ts";
import type { Ground } from "./about-ground.ts";
import { asksForWords } from "./answers-reply.ts";
import { answeringOf, ownSigns, targetsOf, type Answering, type Target } from "./answers-signs.ts";
import { tellAll, type AimedClaim } from "./answers-telling.ts";
import { ownWeights, targetWeights, words, type Weights } from "./answers-weights.ts";

export type { AimedClaim };

/** What a claim answers, by id, and what tells so. */
export interface Answers {
  readonly answers: readonly string[];
  /** Whom the denied accusation concerns, where the denial does not accuse anybody itself. */
  readonly about: readonly string[];
  readonly reason: Reason | null;
}

const nothing: Answers = { answers: [], about: [], reason: null };

/** What each claim answers: a denial, a confirmation, a silence, or a statement that is a reply. */
export function answersOf(ground: Ground, claims: readonly AimedClaim[]): Answers[] {
  const tellings = tellAll(ground, claims);
  return tellings.all.map((telling) => {
    const answering = answeringOf(tellings, telling);
    const found = answering ? pick(answering) : [];
    return answering && found.length > 0 ? told(answering, found) : nothing;
  });
}

const MOST_NOTHING = 0.65; // that it answers nothing; above it, it does not
const LIKELY = 0.25; // a further claim that is answered too

/** The likeliest target and others that are nearly as likely, likeliest first; none if it likely answers nothing. */
function pick(answering: Answering): Target[] {
  const targets = targetsOf(answering);
  const nothingOdds = Math.exp(sumOf(ownSigns(answering), ownWeights));
  const odds = targets.map(({ signs }) => Math.exp(sumOf(signs, targetWeights)));
  const all = odds.reduce((sum, one) => sum + one, nothingOdds);
  const isOpen = nothingOdds / all < MOST_NOTHING;
  const ranked = targets
    .map((target, at) => ({ target, probability: (odds[at] ?? 0) / all }))
    .toSorted((a, b) => b.probability - a.probability);
  const likely = ranked.filter(({ probability }, at) => isOpen && (at === 0 || probability > LIKELY));
  const plain = ranked.filter(({ target }) => isPlain(answering, target));
  return (likely.length > 0 ? likely : plain.slice(0, 1)).map(({ target }) => target);
}

/** `Quint could not be reached` answers what Quint is accused of, however unlikely else: silences to learn from are few. */
function isPlain({ tellings, telling, reply }: Answering, { signs }: Target): boolean {
  if (reply !== "silence" || !asksForWords(tellings.ground.scene, telling.claim)) return false;
  return signs.includes("nearest that accuses them") || signs.includes("nearest that accuses their client");
}

function sumOf(signs: readonly string[], weights: Weights): number {
  return signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), weights["*"] ?? 0);
}

function told({ telling, reply }: Answering, found: readonly Target[]): Answers {
  const claims = found.map((target) => target.telling.claim);
  const answers = claims.map(({ id }) => id);
  const party = [...telling.party.self, ...telling.party.clients];
  const behalf = reply === "silence" && party.length > 0 ? `; silent for ${party.join(", ")}` : "";
  return {
    answers,
    about: reply === "denial" ? [...new Set(claims.flatMap(({ about }) => about))] : [],
    reason: {
      field: "answers",
      value: answers.join(", "),
      why: `${strongest(found[0]?.signs ?? [])}${behalf}`,
      at: telling.claim.cue[0] ?? null,
    },
  };
}

/** The sign that says most for the target, of those that can be said in words. */
function strongest(signs: readonly string[]): string {
  const sayable = signs.filter((sign) => sign in words);
  const [best] = sayable.toSorted((a, b) => (targetWeights[b] ?? 0) - (targetWeights[a] ?? 0));
  return (best && words[best]) ?? "of the claims near it, the likeliest";
}
