import { overlaps, type Span } from "../../../base/span.ts";
import type { LegalStatus } from "../../../claim/claim.ts";
import { factsOf } from "../../../claim/legal-facts.ts";
import { mentionsIn } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "prejudicial-background",
  number: "R28",
  tier: 2,
  severity: "note",
  area: "legal",
  on: true,
  title: "Earlier convictions, a confession or bad character of somebody whose case is still open.",
  why: "In the UK a jury may not read of it while the case is active (Contempt of Court Act 1981); elsewhere fairness asks the same.",
  version: 1,
  options: {},
  find: (view) => backgroundIn(view).flatMap((place) => draftOf(view, place) ?? []),
};

/** An old verdict: `who was jailed for burglary in 2014`, `was previously convicted of theft`. */
const OLD_VERDICT =
  /\b(?:(?:who|and|he|she|had|has|having|was|been|previously|once|twice|already) )*(?:jailed|convicted|imprisoned|sentenced|found guilty|fined|cautioned|banned|served|pleaded guilty|admitted)\b[^.;:!?\n]{0,90}?\b(?:in|since|from|until) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/giu;
const OLD_WORD =
  /\b(?:(?:who|he|she|had|has|was|been) )*(?:previously|twice before|twice|three times|several times|repeatedly|once|already) (?:been )?(?:arrested|jailed|convicted|imprisoned|found guilty|fined|cautioned)\b[^,.;:!?\n]{0,60}/giu;
const OLD_TERM =
  /\b(?:(?:who|he|she|has|had) )*(?:served|done) (?:\p{L}+ )?(?:(?:prison|jail|custodial) (?:terms?|sentences?|time)|(?:years?|months?) (?:for|in prison|in jail))\b|\b(?:(?:who|he|she|has|had) )*spent (?:\p{L}+ )?(?:years?|months?|weeks?|time) (?:in (?:prison|jail)|behind bars|inside)\b|\b(?:has|had|with) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|a string of) (?:\p{Ll}+ )?convictions\b(?: for \p{Ll}+)?|\b(?:an?|the) (?:known (?:drug dealer|thief|burglar|criminal|offender|troublemaker)|convicted \p{Ll}+)\b|\b(?:second|third|fourth|fifth|latest) (?:arrest|conviction|offence)\b|\b(?:well[ -])?known to (?:the )?(?:(?:\p{Lu}[\p{L}’'-]*|local) ){0,3}(?:police|officers|detectives|gardaí|courts?|magistrates)\b|\b(?:prior|earlier|previous|past) (?:arrests?|jail terms?|prison terms?|sentences?|charges|cautions?)\b/giu;
const UNDER_WAY: ReadonlySet<LegalStatus> = new Set([
  "wanted",
  "arrested",
  "detained",
  "charged",
  "indicted",
  "on-trial",
  "pleaded-not-guilty",
  "on-bail",
]);

function backgroundIn(view: View): Span[] {
  const whole = { start: 0, end: view.text.length };
  const year = Number(view.read.story.imprint.published?.slice(0, 4) ?? Infinity);
  const dated = Array.from(view.text.matchAll(OLD_VERDICT)).filter(({ 1: told }) => Number(told) < year);
  const worded = Array.from(view.text.matchAll(OLD_WORD));
  const told = [...dated, ...worded, ...view.text.matchAll(OLD_TERM)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const words = view.find("bad-character", whole);
  return [...told.filter((place) => !words.some((other) => overlaps(place, other))), ...words];
}

function draftOf(view: View, place: Span): Draft | null {
  const person = whoseAt(view, place);
  if (person === null || isToldByOthers(view, place) || !isUnderWay(view, person, place)) return null;
  return {
    at: place,
    message: `¶${view.paragraphAt(place)} tells of ${person}’s past (“${view.words(place)}”) while the case against them is open.`,
    ask: "Leave it out until the verdict, unless it was said in open court; in the UK ask the lawyer.",
    confidence: 0.8,
    suggestions: [{ says: "leave it out until there is a verdict", edits: [], auto: false }],
  };
}

const COURT = /\b(?:court|jury|jurors|judge|prosecut\w+|barrister|counsel|trial|hearing|heard)\b/i;
const DENIED = /\b(?:no|not|never|without|denied|denies)\b[^.]*$/i;

/** Said in court or by somebody else, quoted, or denied (`has no previous convictions`). */
function isToldByOthers(view: View, place: Span): boolean {
  const before = view.text.slice(Math.max(0, place.start - 20), place.start);
  return (
    view.isQuoted(place) ||
    DENIED.test(before) ||
    (COURT.test(view.words(view.sentenceAt(place))) &&
      view.claimsOver(place).some(({ source, kind }) => source.length > 0 && kind !== "denies"))
  );
}

/** Whose past it is: who is named last before it in the sentence, else first behind it. */
function whoseAt(view: View, place: Span): string | null {
  const sentence = view.sentenceAt(place);
  const people = mentionsIn(view, sentence).filter(({ person }) => view.person(person)?.kind === "person");
  const before = people.findLast(({ start }) => start < place.start);
  const found = before ?? people.find(({ start }) => start >= place.start);
  return found?.person ?? pronounAt(view, sentence);
}

/** `He has two previous convictions`: of the one person of the story whose case is open, if the pronoun was not told. */
function pronounAt(view: View, sentence: Span): string | null {
  const charged = [...view.standings.all].filter(([, { rows }]) =>
    rows.some(({ status }) => UNDER_WAY.has(status)),
  );
  const denying = view.read.claims.flatMap(({ kind, speaker }) => (kind === "denies" && speaker) || []);
  const open = [...new Set([...charged.map(([name]) => name), ...denying])].filter(
    (name) => /^\p{Lu}/u.test(name) && view.person(name)?.kind === "person",
  );
  return open.length === 1 && /\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b/.test(view.words(sentence))
    ? (open[0] ?? null)
    : null;
}

/** What the story tells of the law apart from the background itself: begun, and not decided. */
function isUnderWay(view: View, person: string, place: Span): boolean {
  const year = view.read.story.imprint.published?.slice(0, 4) ?? "";
  const rows = view.standings
    .of(person)
    .rows.filter(
      ({ cue, when }) =>
        !overlaps(cue, place) &&
        (when === null || year === "" || when.slice(0, 4) >= String(Number(year) - 1)),
    );
  const denies = view.read.claims.some(
    ({ speaker, kind, content }) =>
      speaker === person &&
      (kind === "denies" || content.some((piece) => /\bnot guilty\b/i.test(view.words(piece)))),
  );
  if (rows.some(({ status }) => factsOf[status].isEstablished || factsOf[status].isVerdict)) return false;
  if (
    rows.some(
      ({ cue, status }) => status === "released" && view.find("uncharged", view.sentenceAt(cue)).length > 0,
    )
  )
    return false;
  return (
    rows.some(({ status }) => UNDER_WAY.has(status)) ||
    (denies && /\b(?:trial|jury|jurors)\b/i.test(view.text))
  );
}
