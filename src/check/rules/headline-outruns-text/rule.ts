import { hull, overlaps, type Span } from "../../../base/span.ts";
import type { Statement } from "../../../claim/own-voice.ts";
import { isVague } from "../../accusations.ts";
import type { Draft, Rule } from "../../rule.ts";
import { sharedWords } from "../../same-event.ts";
import type { View } from "../../view.ts";
import { aboveDrafts } from "./above.ts";

export const rule: Rule = {
  id: "headline-outruns-text",
  number: "R03",
  tier: 1,
  severity: "error",
  area: "legal",
  on: true,
  title: "A headline, standfirst or caption says more, or more firmly, than the text beneath it.",
  why: "IPSO clause 1 (accuracy): a headline must be supported by the text; readers take it as a text of its own.",
  version: 1,
  options: {},
  find: (view) => [...verdictDrafts(view), ...deedDrafts(view), ...aboveDrafts(view)],
};

/** What the body says of a headline's deed. */
interface Support {
  /** Somebody is given as saying it, or the law is looking into it. */
  readonly carried: Span;
  /** `question`: no more than an inquiry, `whether`; `nothing`: the text has no such deed. */
  readonly as: "allegation" | "question" | "nothing";
}

function deedDrafts(view: View): Draft[] {
  return view.read.statements
    .filter((told) => isHeadlineFact(view, told))
    .flatMap((told) => {
      const support = supportOf(view, told);
      if (!support || (isCarried(told) && support.as !== "question")) return [];
      return [draftOf(view, told, support)];
    });
}

function isHeadlineFact(view: View, told: Statement): boolean {
  const { at, affirmed, meaning, carriedBy, wording } = told;
  if (isVague(told)) return false;
  if (!isAbove(view, at) || !affirmed || meaning !== 1 || wording === "label" || view.isQuoted(at))
    return false;
  return !(carriedBy && "record" in carriedBy) && !isSettled(view) && !settledWords(view, at);
}

function isCarried({ carriedBy }: Statement): boolean {
  return carriedBy !== null;
}

/** The weakest thing that the body says of it; null: it says it as fact too, or nothing like it. */
function supportOf(view: View, told: Statement): Support | null {
  const body = (at: Span): boolean => !isAbove(view, at);
  const isAlike = (at: Span): boolean => sharedWords(view, [told.at], [at]).length > 0;
  const claims = view.read.claims.flatMap((claim): Support[] => {
    const at = hull(claim.content);
    const accuses = claim.accusation || claim.kind === "accuses" || claim.status === "unknown";
    return at && body(at) && accuses && isAlike(at)
      ? [{ carried: at, as: claim.status === "unknown" ? "question" : "allegation" }]
      : [];
  });
  const rows = view.read.legal.flatMap(({ cue }): Support[] =>
    body(cue) && isAlike(view.sentenceAt(cue)) ? [{ carried: cue, as: "allegation" }] : [],
  );
  const inquiries = view
    .find("inquiry", wholeOf(view))
    .flatMap((at): Support[] =>
      body(at) && isAlike(view.sentenceAt(at)) ? [{ carried: at, as: "question" }] : [],
    );
  if (claims.length === 0 && isFactBelow(view, told)) return null;
  const all: readonly Support[] = [...claims, ...rows, ...inquiries];
  return all.find((one) => one.as === "allegation") ?? all[0] ?? missingBelow(view, told);
}

/** An offence with a name of its own of which the text has nothing: another's deed, or another deed. */
function missingBelow(view: View, told: Statement): Support | null {
  const isThere = view.read.statements.some(
    ({ at, offence }) => !isAbove(view, at) && offence === told.offence,
  );
  const first = view.read.story.paragraphs.find((at) => !isAbove(view, at));
  return isThere || !first || !wordy.has(told.offence) ? null : { carried: first, as: "nothing" };
}

// Of thefts and blows headlines speak in figures (“steal a point”); not of bribes and frauds.
const wordy = new Set(["office", "fraud", "justice", "sex"]);

/** True if the text too tells it in its own voice, and nobody is given as saying it: then it is the text that wants a source. */
function isFactBelow(view: View, told: Statement): boolean {
  return view.read.statements.some(
    ({ at, carriedBy, meaning, affirmed, offence }) =>
      !isAbove(view, at) &&
      affirmed &&
      meaning === 1 &&
      carriedBy === null &&
      (offence === told.offence || sharedWords(view, [told.at], [at]).length > 0),
  );
}

/** `Choirmaster guilty of raiding fund` over a trial that goes on. */
function verdictDrafts(view: View): Draft[] {
  if (isSettled(view)) return [];
  const open = [...view.standings.all.values()].find(({ isOpen }) => isOpen)?.rows.at(-1);
  const denied = view.read.claims.find(
    ({ kind, cue }) => kind === "denies" && !isAbove(view, cue[0] ?? nowhere),
  );
  const carried = open?.cue ?? denied?.cue[0];
  if (!carried) return [];
  return view
    .find("verdict", wholeOf(view))
    .filter((at) => isAbove(view, at))
    .map((at) => ({
      at: view.sentenceAt(at),
      confidence: 0.85,
      message: `The ${view.fieldAt(at)} gives a verdict; the text beneath it gives none.`,
      ask: "Say what the text supports: accused, charged, on trial.",
      evidence: [carried],
    }));
}

/** True once the text gives a verdict or a plea of guilty: then the headline may. */
function isSettled(view: View): boolean {
  return [...view.standings.all.values()].some(
    ({ isEstablished, rows }) => isEstablished && rows.some(({ cue }) => !isAbove(view, cue)),
  );
}

function settledWords(view: View, at: Span): boolean {
  return view.find("verdict", view.sentenceAt(at)).some((word) => overlaps(word, view.sentenceAt(at)));
}

function isAbove(view: View, at: Span): boolean {
  const field = view.fieldAt(at);
  return field === "headline" || field === "standfirst" || field === "caption";
}

const nowhere: Span = { start: 0, end: 0 };

function wholeOf(view: View): Span {
  return { start: 0, end: view.text.length };
}

function draftOf(view: View, { at, agent }: Statement, support: Support): Draft {
  const whom = agent === null ? "somebody" : agent;
  const { carried } = support;
  return {
    at,
    confidence: 0.85,
    message: `The ${view.fieldAt(at)} says as fact that ${whom} did this; ${less[support.as]} (¶${view.paragraphAt(carried)}).`,
    ask: "Lower the verb to what the text supports (“accused of”, “charged over”), or say who says so.",
    evidence: [carried],
  };
}

const less: Readonly<Record<Support["as"], string>> = {
  allegation: "the text gives it as an allegation",
  question: "the text has it only as a question",
  nothing: "the text tells of no such deed",
};
