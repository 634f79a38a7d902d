import { around, overlaps, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import type { Accusation } from "./accusations.ts";
import type { Ground } from "./ground.ts";

export type ReplyKind = "denial" | "confirmation" | "plea" | "statement" | "silence";

/** An answer by somebody who is accused or by their side: a lawyer, a spokesman, the family, the company. */
export interface Reply {
  readonly by: string;
  /** The accused for whom it stands. */
  readonly target: string;
  readonly kind: ReplyKind;
  readonly at: Span;
  /** null: a plea that only the law's rows tell, or an answer sought in words that are no claim. */
  readonly claim: Claim | null;
}

/** Replies in the order of the text, once for each target. */
export function repliesOf(ground: Ground, accusations: readonly Accusation[]): Reply[] {
  const targets = [...new Set(accusations.map(({ target }) => target))];
  return targets.flatMap((target) => repliesFor(ground, target)).toSorted((a, b) => a.at.start - b.at.start);
}

/** The answers for somebody, accused in words or by the law. */
export function repliesFor(ground: Ground, target: string): Reply[] {
  const { claims, legal } = ground.read;
  const said = claims.flatMap((claim) => replyOf(ground, claim, target) ?? []);
  const pleas = legal
    .filter(({ person, status }) => person === target && status.startsWith("pleaded"))
    .map(({ cue }): Reply => ({ by: target, target, kind: "plea", at: cue, claim: null }));
  const tried = said.length + pleas.length > 0 ? [] : soughtFrom(ground, target);
  return [...said, ...pleas, ...tried];
}

/** Where the story says that an answer was sought, in words that no claim has: of the target, or of nobody else. */
function soughtFrom({ read, find, sentenceAt }: Ground, target: string): Reply[] {
  return find("sought", { start: 0, end: read.story.text.length }).flatMap((at): Reply[] => {
    const sentence = sentenceAt(at);
    const there = read.mentions.filter((mention) => overlaps(mention, sentence));
    const isTheirs = there.length === 0 || there.some(({ person }) => person === target);
    return isTheirs ? [{ by: target, target, kind: "silence", at: sentence, claim: null }] : [];
  });
}

function replyOf(ground: Ground, claim: Claim, target: string): Reply | null {
  const by = claim.speaker;
  const at = around([...claim.source, ...claim.cue, ...claim.content]);
  // What somebody is told to have asked or wished, in another's words, is no answer of theirs.
  if (claim.in !== null && (claim.kind === "asks" || claim.kind === "orders" || claim.kind === "attitude"))
    return null;
  if (!at || by === null || !standsFor(ground, claim, target)) return null;
  return { by, target, kind: kindOf(claim), at, claim };
}

/** True if the claim's speaker is the target, or speaks for them. */
function standsFor(ground: Ground, claim: Claim, target: string): boolean {
  if (claim.speaker === null) return false;
  if (claim.speaker === target) return true;
  if (claim.kind === "declines" || claim.kind === "denies") {
    if (claim.about.includes(target)) return true;
  }
  return isSideOf(ground, claim.speaker, target);
}

function isSideOf({ read }: Ground, speaker: string, target: string): boolean {
  const ties = read.attributes.filter(({ what, person }) => what === "tie" && person === speaker);
  if (ties.some(({ of }) => of === target)) return true;
  // `Quint's lawyer`: an unnamed speaker is described by whose side they are on.
  return (
    speaker.startsWith(`${target}'s `) ||
    speaker.startsWith(`${target}’s `) ||
    speaker.endsWith(` for ${target}`)
  );
}

function kindOf({ kind, status }: Claim): ReplyKind {
  if (kind === "declines") return "silence";
  if (kind === "denies" || status === "denied") return "denial";
  if (kind === "confirms") return "confirmation";
  return "statement";
}
