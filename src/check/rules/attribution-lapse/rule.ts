import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { Claim, LegalStatus } from "../../../claim/claim.ts";
import { accusationsIn, isNamed, subjectOf, tellsHarm, tellsPast, wholeOf } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "attribution-lapse",
  number: "R23",
  tier: 2,
  severity: "warning",
  area: "legal",
  on: true,
  title: "A run of accusations out of one record whose source is named once and then dropped.",
  why: "The privilege of a fair report needs a reader who can see that it is one; AP restates the source.",
  version: 1,
  options: { sentences: 2 },
  find: (view, options) =>
    runsIn(view).flatMap((run) => draftOf(view, run, options.number("sentences")) ?? []),
};

interface Run {
  readonly claim: Claim;
  readonly target: string;
  readonly sentences: readonly Span[];
}

/** Each record’s accusation of one person, with the sentences behind it that go on in the story’s own voice. */
function runsIn(view: View): Run[] {
  const runs = view.read.claims.flatMap((claim) => {
    const target = claim.in === null && isRecord(view, claim) ? targetOf(view, claim) : null;
    if (target === null) return [];
    const sentences = sentencesAfter(view, claim, target);
    const tellsAny =
      isSuspect(view, target) || sentences.some((at) => goesOn(view, at, claim) || tellsHarm(view, at));
    return tellsAny ? [{ claim, target, sentences }] : [];
  });
  return runs.filter(({ sentences: [first] }, index) =>
    runs.slice(index + 1).every(({ sentences: [other] }) => other?.start !== first?.start),
  );
}

/** Whom the record accuses: the target of an accusation, or somebody harmed, accused or denying of whom it tells. */
function targetOf(view: View, claim: Claim): string | null {
  const going = view.read.statements.find(({ continues }) => continues === claim.id)?.agent;
  const [said] = claim.content;
  if (going || !said) return going ?? null;
  const told = accusationsIn(view, said).find(({ target }) => target !== claim.speaker)?.target;
  return told ?? suspectIn(view, said);
}

function suspectIn(view: View, said: Span): string | null {
  const subject = subjectOf(view, said)?.person;
  if (subject === undefined) return null;
  const harms = tellsHarm(view, said) && isNamed(view, subject);
  return harms || isSuspect(view, subject) ? subject : null;
}

const CHARGED: ReadonlySet<LegalStatus> = new Set(["arrested", "charged", "indicted", "on-trial"]);

/** Somebody who says nothing, in a story whose charge fits nobody by name (`A man has appeared in court charged …`). */
function fitsCharge({ read, person }: View, name: string): boolean {
  const isOpen = read.legal.some(
    ({ person: whose, status }) =>
      CHARGED.has(status) && (whose === null || person(whose)?.kind !== "person"),
  );
  return isOpen && person(name)?.kind === "person" && read.claims.every(({ speaker }) => speaker !== name);
}

function isSuspect(view: View, person: string): boolean {
  const { rows, isOpen } = view.standings.of(person);
  const answers = view.read.claims.some(
    ({ speaker, kind, about }) =>
      (speaker === person && (kind === "denies" || kind === "declines")) ||
      (kind === "accuses" && about.includes(person)),
  );
  return answers || (isOpen && rows.length > 0) || fitsCharge(view, person);
}

function sentencesAfter(view: View, claim: Claim, target: string): Span[] {
  const end = wholeOf(claim)?.end ?? 0;
  const own = view.sentenceAt({ start: end - 1, end });
  const paragraph = view.paragraphAt(own);
  const next = view.read.sentences.filter((at) => at.start >= own.end && view.paragraphAt(at) === paragraph);
  const stop = next.findIndex((at) => !goesOn(view, at, claim) && !tellsOn(view, at, target));
  return stop < 0 ? next : next.slice(0, stop);
}

function goesOn(view: View, sentence: Span, { id }: Claim): boolean {
  return view.read.statements.some(
    ({ at, continues, carriedBy, affirmed }) =>
      continues === id && carriedBy === null && affirmed && holds(sentence, at),
  );
}

/** Behind `he` a verb without an s is past: `He rang 200 pensioners`. */
const PAST =
  /^(?:He|She) (?!(?:will|would|can|could|may|might|must|should|had|did|was)\b)\p{Ll}*[^s\P{Ll}] /u;

/** What stands for a firm or other body behind its name. */
const BODY =
  /^(?:It|They|The (?:company|firm|business|charity|club|council|school|college|bank|group|agency|trust|society|union|association|church|hospital|clinic|partnership|organi[sz]ation)) /;

/** A plain sentence of what the same person did, which no claim and no step of the law explains. */
function tellsOn(view: View, sentence: Span, target: string): boolean {
  const behind = behindSubject(view, sentence, target);
  if (behind === null || isExplained(view, sentence, target)) return false;
  return tellsPast(view, { start: behind, end: sentence.end }) || PAST.test(view.words(sentence));
}

/** Where the verb begins, if the sentence has the target for its subject: by name, or by a pronoun or noun left open. */
function behindSubject(view: View, sentence: Span, target: string): number | null {
  const subject = subjectOf(view, sentence);
  if (subject?.person === target) return subject.end;
  const stands = view.person(target)?.kind === "person" ? /^(?:He|She) / : BODY;
  const pronoun = stands.exec(view.words(sentence))?.[0].length ?? 0;
  const isOpen = pronoun > 0 && subject?.start !== sentence.start;
  return isOpen ? sentence.start + pronoun - 1 : null;
}

/** Before a side clause: `after a customer asked for them` explains nothing of the deed. */
const ASIDE = /\b(?:after|before|when|while|until|once|who|which|whom) $/;

/** By a source other than what the person himself said as part of the deed (`He told them he was from their bank`). */
function isExplained({ read, text }: View, sentence: Span, target: string): boolean {
  const inSentence = read.claims.filter(
    (claim) =>
      claim.cue.some((piece) => overlaps(piece, sentence)) &&
      !ASIDE.test(text.slice(sentence.start, wholeOf(claim)?.start)),
  );
  return (
    inSentence.some(
      ({ source, speaker, kind }) =>
        source.length > 0 && (speaker !== target || kind === "denies" || kind === "declines"),
    ) || read.legal.some(({ cue }) => overlaps(cue, sentence))
  );
}

function draftOf(view: View, { claim, target, sentences }: Run, least: number): Draft | null {
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last || sentences.length < least) return null;
  if (view.standings.of(target).isEstablished) return null;
  const source = claim.source.map((at) => view.words(at)).join(" ");
  return {
    at: { start: first.start, end: last.end },
    message: `¶${view.paragraphAt(first)} goes on for ${sentences.length} sentences with what “${source}” says of ${target}, and no longer says so.`,
    ask: "Say in each sentence whose account it is, or set the acts out in one list under the source.",
    confidence: 0.75,
    evidence: claim.source,
    suggestions: [{ says: `add “according to ${lower(source)}”`, edits: [], auto: false }],
    claims: [claim.id],
  };
}

function isRecord(view: View, { sourceKind, source }: Claim): boolean {
  return (
    sourceKind === "document" ||
    source.some((at) => /\bCrown\b/.test(view.words(at))) ||
    source.some((at) => view.find("alleger", at).length > 0 || view.find("entitled-source", at).length > 0)
  );
}

function lower(words: string): string {
  return words.replace(/^(?:The|A|An|Her|His|Their|Its)\b/, (word) => word.toLowerCase());
}
