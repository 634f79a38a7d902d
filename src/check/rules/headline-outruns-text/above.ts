import { hull, overlaps, type Span } from "../../../base/span.ts";
import { isVague } from "../../accusations.ts";
import { contestedIn, ownSentences } from "../../contested.ts";
import type { Draft } from "../../rule.ts";
import { sharedWords } from "../../same-event.ts";
import type { View } from "../../view.ts";

/** What a headline says without an offence's name: a step of the law that was not taken, a wrong that the body has contested. */
export function aboveDrafts(view: View): Draft[] {
  const headline = view.read.story.fields.find(({ name }) => name === "headline")?.span;
  if (!headline || view.read.quotes.some((quote) => overlaps(quote, headline))) return [];
  return [stepDraft(view, headline), questionDraft(view, headline) ?? wrongDraft(view, headline)].flatMap(
    (draft) => draft ?? [],
  );
}

const step = /\b(?:charged|arrested|indicted|convicted|jailed)\b/i;

/** `Leader charged` over “no charge has been brought”. */
function stepDraft(view: View, headline: Span): Draft | null {
  const body = { start: headline.end, end: view.text.length };
  const [denied] = view.find("uncharged", body);
  const words = view.words(headline);
  if (!denied || !step.test(words) || /\b(?:not|un|without)\b/i.test(words)) return null;
  const isTaken = view.read.legal.some(
    ({ cue, status }) =>
      cue.start >= body.start && (status === "charged" || status === "indicted" || status === "convicted"),
  );
  return isTaken
    ? null
    : {
        at: headline,
        confidence: 0.85,
        message: `The headline gives a step of the law (“${step.exec(words)?.[0] ?? ""}”); ¶${view.paragraphAt(denied)} says that it was not taken.`,
        ask: "Say what the text supports: questioned, interviewed, under investigation.",
        evidence: [denied],
      };
}

const hedged =
  /\b(?:sa(?:y|ys|id)|alleg\w*|accus\w*|claim\w*|suspect\w*|deni\w*|deny|court|trial|charge[ds]?|probe|inquiry|over|row|case|told|hears?|if|may|could|sentenced|guilty|jailed)\b|[:?]/i;

/** `Surgeon lied to patients` over an inquiry into what they were told. */
function questionDraft(view: View, headline: Span): Draft | null {
  if (hedged.test(view.words(headline)) || !tellsWrong(view, headline)) return null;
  const inquiry = view
    .find("inquiry", { start: headline.end, end: view.text.length })
    .map((at) => view.sentenceAt(at))
    .find((at) => sharedWords(view, [headline], [at]).length > 1);
  const isFact = ownSentences(view).some((at) => sharedWords(view, [headline], [at]).length > 1);
  const isTold = view.read.statements.some((told) => overlaps(told.at, headline) && !isVague(told));
  return inquiry && !isFact && !isTold
    ? {
        at: headline,
        confidence: 0.7,
        severity: "warning",
        message: `The headline says it as fact; ¶${view.paragraphAt(inquiry)} has only an inquiry into it.`,
        ask: "Lower the verb to what the text supports: an inquiry, a question.",
        evidence: [inquiry],
      }
    : null;
}

/** `Trainer doped greyhounds`, where the body has it from a prosecutor and the trainer denies it. */
function wrongDraft(view: View, headline: Span): Draft | null {
  if (hedged.test(view.words(headline)) || !tellsWrong(view, headline)) return null;
  const [contested, ...others] = contestedIn(view).filter(({ person }) => fights(view, person));
  const isTold = view.read.statements.some(({ at }) => overlaps(at, headline));
  if (!contested || isTold || others.length > 0) return null;
  const carried = view.read.claims
    .filter(({ speaker, status }) => speaker !== null && speaker !== contested.person && status !== "denied")
    .flatMap(({ content }) => hull(content) ?? [])
    .find((at) => at.start > headline.end && sharedWords(view, [headline], [at]).length > 0);
  const isFact = ownSentences(view).some((at) => sharedWords(view, [headline], [at]).length > 1);
  return carried && !isFact
    ? {
        at: headline,
        confidence: 0.6,
        severity: "warning",
        message: `The headline says it as fact; ¶${view.paragraphAt(carried)} has it as somebody’s word, and ${contested.person} contests it.`,
        ask: "Lower the verb to what the text supports, or say in the headline who says so.",
        evidence: [carried],
      }
    : null;
}

/** A verb of deceit or harm; blows and killings are what everybody saw. */
function tellsWrong(view: View, headline: Span): boolean {
  const deeds = view.offencesIn(headline).filter(({ row }) => row.use === "verb");
  return (
    deeds.some(({ row }) => row.group !== "person" && row.group !== "war") ||
    view.find("harm", headline).length > 0
  );
}

/** True for somebody who denies it or is before the law. */
function fights(view: View, person: string): boolean {
  const denies = view.read.claims.some(({ kind, speaker }) => kind === "denies" && speaker === person);
  return denies || view.standings.of(person).isOpen;
}
