import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Mention } from "../../../claim/person.ts";
import { accusationsIn, isNamed, mentionsIn, subjectOf, tellsHarm, wholeOf } from "../../harm.ts";
import { sharedWords } from "../../same-event.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "hedge-without-source",
  number: "R11",
  tier: 1,
  severity: "note", // below three in four right on published copy
  area: "legal",
  on: true,
  title:
    "“Allegedly”, “reportedly”, “the alleged fraud” where nobody in the story is given as the one who alleges it.",
  why: "AP: be sure that the source of the charge is specified elsewhere in the story; NPR: “reportedly” is not enough.",
  version: 1,
  options: {},
  find: (view) => view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
};

const OWNER = /^(?:his|her|its|their|.*[’']s?)$/i;

function draftOf(view: View, claim: Claim): Draft | null {
  const at = wholeOf(claim);
  const [cue] = claim.cue;
  if (!at || !cue || !isBareHedge(view, claim, cue)) return null;
  const target = targetOf(view, claim, at);
  if (target === null || isAlleged(view, target, at)) return null;
  const hedge = view.words(cue);
  return {
    at,
    message: `¶${view.paragraphAt(at)} says “${hedge}” of ${target}; nobody in the story is given as the one who alleges it.`,
    ask: "Who alleges it, and where? Name them, or leave it out.",
    confidence: 0.75,
    claims: [claim.id],
  };
}

/** A hedge that names nobody; in `his alleged fraud` the possessive is whose fraud it is, and no source. */
function isBareHedge(view: View, { source, speaker }: Claim, cue: Span): boolean {
  if (source.length === 0 && speaker !== null) return false; // somebody was given by correction
  // `is said to`: the reader leaves the `to` to the content.
  const withTo = { start: cue.start, end: cue.end + 3 };
  if (view.isQuoted(cue) || view.find("bare-hedge", withTo).length === 0) return false;
  return source.every((at) => OWNER.test(view.words(at)) && at.end + 1 === cue.start);
}

/** Whom the hedged words harm, if it is somebody named. */
function targetOf(view: View, claim: Claim, at: Span): string | null {
  const told = accusationsIn(view, at).find(({ target }) => isNamed(view, target));
  if (told) return told.target;
  const about = claim.about.find((name) => isNamed(view, name));
  if (claim.accusation && about !== undefined) return about;
  const subject = subjectOf(view, at) ?? subjectBefore(view, at);
  if (!subject || !isNamed(view, subject.person)) return null;
  return tellsHarm(view, at) || disputes(view, subject.person, at) ? subject.person : null;
}

/** `He reportedly …`, where the reader left the pronoun open: the subject of the sentence before. */
function subjectBefore(view: View, at: Span): Mention | undefined {
  const { sentences } = view.read;
  const index = sentences.findIndex((sentence) => holds(sentence, at));
  const before = sentences[index - 1];
  const isOpen = /^(?:He|She)\b/.test(view.words(at)) && mentionsIn(view, at).length === 0;
  if (!before || !isOpen || view.paragraphAt(before) !== view.paragraphAt(at)) return undefined;
  return subjectOf(view, before);
}

const DISPUTE =
  /\b(?:den(?:y|ies|ied)|error|mistake|mistaken|wrong|untrue|not true|false|never|nothing|repaid|paid back|approved|permission|nonsense|rubbish|lie|lies|innocent)\b/i;

/** True if the next words of the same person answer a charge. */
function disputes(view: View, person: string, at: Span): boolean {
  const next = view.read.claims.filter(({ cue }) => (cue[0]?.start ?? 0) >= at.end).slice(0, 2);
  return next.some(
    ({ speaker, content }) => speaker === person && content.some((piece) => DISPUTE.test(view.words(piece))),
  );
}

/** True if the law, an accuser, or anybody else than the target speaks of it somewhere. */
function isAlleged(view: View, target: string, at: Span): boolean {
  const { read, text } = view;
  if (view.standings.of(target).rows.length > 0) return true;
  const around = read.sentences.filter((one) => view.paragraphAt(one) === view.paragraphAt(at));
  if (around.some((one) => BEFORE_COURT.test(view.words(one)))) return true;
  const allegers = view.find("alleger", { start: 0, end: text.length });
  if (allegers.some((place) => isNear(view, place, { target, at }))) return true;
  return read.claims.some((other) => accuses(view, other, { target, at }));
}

/** The charge is then the court’s. */
const BEFORE_COURT = /\b(?:on trial|the jury|jurors|the Crown (?:says|said)|charged with|indicted)\b/i;

/** An accuser speaks of the target, or stands in the paragraph of the hedge or next to it. */
function isNear(
  view: View,
  place: Span,
  { target, at }: { readonly target: string; readonly at: Span },
): boolean {
  if (/^made|^brought|^raised/i.test(view.words(place))) return true;
  const apart = Math.abs(view.paragraphAt(place) - view.paragraphAt(at));
  const tellsSame = sharedWords(view, [view.sentenceAt(place)], [at]).length > 0;
  return (
    apart <= 1 ||
    tellsSame ||
    mentionsIn(view, view.sentenceAt(place)).some(({ person }) => person === target)
  );
}

function accuses(
  view: View,
  claim: Claim,
  { target, at }: { readonly target: string; readonly at: Span },
): boolean {
  if (claim.source.length === 0 || claim.speaker === target || claim.status === "denied") return false;
  const holding = claim.content.some((piece) => overlaps(piece, at));
  if (holding) return !claim.source.some((source) => holds(at, source)) || claim.sourceKind === "document";
  return accusesElsewhere(view, claim, { target, at });
}

function accusesElsewhere(
  view: View,
  claim: Claim,
  { target, at: hedged }: { readonly target: string; readonly at: Span },
): boolean {
  const about = claim.about.includes(target);
  if (claim.accusation && about) return true;
  if (isBacking(view, claim, { target, at: hedged })) return true;
  return claim.content.some(
    (piece) => mentionsIn(view, piece).some(({ person }) => person === target) && tellsHarm(view, piece),
  );
}

/** `Two drivers told the council that they paid him`, in the next sentence: whose word the hedge stands for. */
function isBacking(
  view: View,
  claim: Claim,
  { target, at }: { readonly target: string; readonly at: Span },
): boolean {
  const sentence = claim.cue[0] && view.sentenceAt(claim.cue[0]);
  const hedged = view.sentenceAt(at);
  const isNext =
    sentence !== undefined &&
    sentence.start >= hedged.end &&
    sentence.start - hedged.end <= 1 &&
    view.paragraphAt(sentence) === view.paragraphAt(at);
  const isReply = view.replies.some(({ by }) => by === claim.speaker);
  return (
    isNext &&
    !isReply &&
    claim.in === null &&
    claim.content.some((piece) => {
      const told = mentionsIn(view, piece).filter(({ as }) => as !== "noun");
      const isPronoun = told.length === 0 && /\b(?:he|she|him|her|his)\b/.test(view.words(piece));
      return isPronoun || told.some(({ person }) => person === target);
    })
  );
}
