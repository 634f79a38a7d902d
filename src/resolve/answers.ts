import { extentOf, type Pieces } from "../base/span.ts";
import type { Reason } from "../claim/story-claims.ts";
import type { Ground } from "./about-ground.ts";
import { partyOf } from "./answers-party.ts";
import { contentWords, replyOf, type Reply } from "./answers-reply.ts";
import type { VoicedClaim } from "./judged.ts";

/** A voiced claim with whom it is about. */
export interface AimedClaim extends VoicedClaim {
  readonly about: readonly string[];
  readonly accusation: boolean;
}

/** What a claim answers, by id, and what tells so. */
export interface Answers {
  readonly answers: readonly string[];
  /** Whom the denied accusation concerns, where the denial does not accuse anybody itself. */
  readonly about: readonly string[];
  readonly reason: Reason | null;
}

const nothing: Answers = { answers: [], about: [], reason: null };

const WINDOW = 12; // claims back that an answer may reach
const NEAR = 3; // claims back that an answer to something unnamed may reach

interface Answering {
  readonly ground: Ground;
  readonly claims: readonly AimedClaim[];
  readonly index: number;
  readonly claim: AimedClaim;
  readonly reply: Reply;
  /** Names of those who answer or for whom they do. */
  readonly party: ReadonlySet<string>;
  /** The claims told in this one's content. */
  readonly inner: readonly AimedClaim[];
}

interface Found {
  readonly claims: readonly AimedClaim[];
  readonly why: string;
}

/** What each claim answers: a denial, a confirmation, a silence, or words that call something untrue. */
export function answersOf(ground: Ground, claims: readonly AimedClaim[]): Answers[] {
  const inner = Map.groupBy(claims, ({ outer }) => outer ?? -1);
  return claims.map((claim, index) => {
    const reply = replyOf(ground.scene, claim);
    if (!reply) return nothing;
    const party = partyOf(ground, claim);
    const found = find({ ground, claims, index, claim, reply, party, inner: inner.get(index) ?? [] });
    return found ? told(claim, reply, found, party) : nothing;
  });
}

function told(claim: AimedClaim, reply: Reply, { claims, why }: Found, party: ReadonlySet<string>): Answers {
  const answers = claims.map(({ id }) => id);
  const behalf = reply === "silence" && party.size > 0 ? `; silent for ${[...party].join(", ")}` : "";
  const denied = reply === "denial" ? claims.flatMap(({ about }) => about) : [];
  return {
    answers,
    about: [...new Set(denied)],
    reason: { field: "answers", value: answers.join(", "), why: `${why}${behalf}`, at: claim.cue[0] ?? null },
  };
}

function find(answering: Answering): Found | null {
  return (
    repeated(answering) ??
    accused(answering) ??
    asked(answering) ??
    pointed(answering) ??
    sameWords(answering)
  );
}

/** `denied rumours that …`: what is denied stands in the answer itself. */
function repeated({ ground, inner, reply, party }: Answering): Found | null {
  if (reply !== "denial") return null;
  const said = inner.filter(
    (claim) =>
      !speaksFor(claim, party) && claim.kind !== "attitude" && contentWords(ground.scene, claim.cue).isCharge,
  );
  return said.length > 0 ? { claims: said.slice(0, 1), why: "the words that it answers stand in it" } : null;
}

/** The accusations of those who answer: the nearest, or all if it answers several (`the charges`) or is a silence. */
function accused(answering: Answering): Found | null {
  const { ground, claim, reply, party } = answering;
  if (reply === "confirmation") return null;
  const open = before(answering, WINDOW).filter(
    (earlier) =>
      earlier.accusation &&
      !speaksFor(earlier, party) &&
      earlier.kind !== "denies" &&
      earlier.about.some((name) => party.has(name)),
  );
  const innermost = open.filter(({ id }) => !open.some((other) => isIn(answering.claims, other, id)));
  if (innermost.length === 0) return null;
  const several = reply === "denial" && contentWords(ground.scene, claim.content).isPlural;
  return {
    claims: several ? innermost.toReversed() : innermost.slice(0, 1),
    why: `it accuses ${[...party].join(", ")}`,
  };
}

/** A question directly before. */
function asked(answering: Answering): Found | null {
  const [last] = before(answering, 1);
  return answering.reply === "silence" && last?.kind === "asks"
    ? { claims: [last], why: "the question before it" }
    : null;
}

/** `the report`, `it`: the nearest claim of somebody else. */
function pointed(answering: Answering): Found | null {
  const { ground, claim, reply, party } = answering;
  if (reply === "silence") return null;
  const { points, words } = contentWords(ground.scene, claim.content);
  if (!points || words.size > 1) return null;
  const near = before(answering, NEAR).filter((earlier) => !speaksFor(earlier, party) && isStated(earlier));
  const found = near.find(({ accusation }) => accusation) ?? near[0];
  return found ? { claims: [found], why: "the nearest claim that the words can mean" } : null;
}

const ALIKE = 0.6; // share of an answer's words that the answered claim has

function sameWords(answering: Answering): Found | null {
  const { ground, claim, reply, party } = answering;
  if (reply === "silence" || extentOf(claim.content) > 400) return null;
  const { words } = contentWords(ground.scene, claim.content);
  const found = before(answering, WINDOW / 2).find(
    (earlier) => !speaksFor(earlier, party) && shareOf(words, wordsOf(ground, earlier.content)) >= ALIKE,
  );
  return words.size > 1 && found ? { claims: [found], why: "the nearest claim with its words" } : null;
}

function wordsOf({ scene }: Ground, content: Pieces): ReadonlySet<string> {
  return contentWords(scene, content).words;
}

function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length / Math.max(1, words.size);
}

/** The claims before, nearest first, without the one that this is told in. */
function before({ claims, index, claim }: Answering, most: number): AimedClaim[] {
  const outer = claim.outer === null ? undefined : claims[claim.outer];
  return claims
    .slice(Math.max(0, index - most), index)
    .toReversed()
    .filter((earlier) => earlier !== outer);
}

function speaksFor({ speaker }: AimedClaim, party: ReadonlySet<string>): boolean {
  return speaker?.split("; ").some((name) => party.has(name)) ?? false;
}

function isStated({ kind, status }: AimedClaim): boolean {
  return kind !== "attitude" && kind !== "declines" && kind !== "asks" && status !== "denied";
}

function isIn(claims: readonly AimedClaim[], inner: AimedClaim, id: string): boolean {
  return inner.outer !== null && claims[inner.outer]?.id === id;
}
