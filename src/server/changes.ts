import { canApply } from "../check/fix.ts";
import { decide, decisionFor, undecide } from "../check/decisions.ts";
import { rules } from "../check/registry.ts";
import type { Finding, Suggestion } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { editStory, replaceParagraph } from "../story/edit.ts";
import type { Story } from "../story/story.ts";
import { ApiFault } from "./api-fault.ts";
import type { ImprintChange, NewDecision, ParagraphChange, SuggestionChosen } from "./api.ts";
import type { Change, Standing } from "./open-story.ts";

/** `at`: ISO 8601. @throws ApiFault if there is no such finding */
export function decideOn(
  standing: Standing,
  { fingerprint, decision, ...by }: NewDecision,
  at: string,
): Change {
  const { state, found } = standing;
  const finding = findingOf(standing, fingerprint);
  const { reason, role = null, by: who = null } = by;
  const ruleVersion = rules.find(({ id }) => id === finding.rule)?.version ?? 1;
  const ruling = { decision, reason, role, by: who, at, ruleVersion };
  return {
    state: { ...state, file: decide(state.file, decisionFor(finding, found.read.story, ruling)) },
    did: `${decision}: ${placed(finding, state.story)}`,
  };
}

/** @throws ApiFault if there is no such finding, or nobody has decided about it here */
export function takeBack(standing: Standing, fingerprint: string): Change {
  const { state } = standing;
  const finding = findingOf(standing, fingerprint);
  const isOurs = finding.suppressed?.by === "decision";
  const file = isOurs ? undecide(state.file, finding, state.story) : state.file;
  if (file === state.file)
    throw new ApiFault(
      "not-found",
      "Nobody has decided about this finding here; the baseline and marks in the story are changed where they stand.",
    );
  return { state: { ...state, file }, did: `open again: ${placed(finding, state.story)}` };
}

/** @throws ApiFault if there is no such suggestion, or it cannot be applied */
export function applySuggestion(standing: Standing, { fingerprint, index }: SuggestionChosen): Change {
  const { state, found } = standing;
  const finding = findingOf(standing, fingerprint);
  const suggestion = finding.suggestions[index];
  if (!suggestion)
    throw new ApiFault(
      "not-found",
      `The finding has ${finding.suggestions.length} suggestions, counted from 0.`,
    );
  const { edits } = mustApply(suggestion, found.read);
  return {
    state: { ...state, story: editStory(state.story, edits) },
    did: `${suggestion.says}: ${placed(finding, state.story)}`,
  };
}

/** @throws ApiFault if there is no such paragraph, or the revision is not the newest */
export function changeParagraph(
  { state }: Standing,
  number: number,
  { text, revision, newest }: ParagraphChange & { readonly newest: number },
): Change {
  if (revision !== newest)
    throw new ApiFault(
      "old-revision",
      `The page showed revision ${revision} of the story, which is now at ${newest}; load it again and repeat the change.`,
    );
  const { story } = state;
  const count = story.paragraphs.length;
  if (number < 1 || number > count)
    throw new ApiFault("not-found", `There is no paragraph ${number}; the story has ${count}.`);
  return {
    state: { ...state, story: replaceParagraph(story, number, text) },
    did: text.trim() === "" ? `delete ¶${number}` : `edit ¶${number}`,
  };
}

/** The day, country and outlet have the word before what the file and the house say. */
export function changeImprint({ state }: Standing, change: ImprintChange): Change {
  const { published, country, outlet } = change;
  const { publishedAt, ...imprint } = state.story.imprint;
  const told = {
    ...imprint,
    ...(publishedAt === undefined || published !== undefined ? {} : { publishedAt }),
    ...(published === undefined ? {} : { published }),
    ...(country === undefined ? {} : { country }),
    ...(outlet === undefined ? {} : { outlet }),
  };
  const said = Object.entries({ published, country, outlet }).filter(([, value]) => value !== undefined);
  return {
    state: {
      ...state,
      story: { ...state.story, imprint: told },
      settings: { ...state.settings, ...(country === undefined ? {} : { country }) },
    },
    did: said.map(([key, value]) => `${key}: ${value ?? "not known"}`).join(", "),
  };
}

function findingOf({ found }: Standing, fingerprint: string): Finding {
  const finding = found.review.findings.find((finding) => finding.fingerprint === fingerprint);
  if (!finding)
    throw new ApiFault(
      "not-found",
      "There is no such finding any more; load the story again to see what is found.",
    );
  return finding;
}

function mustApply(suggestion: Suggestion, read: StoryClaims): Suggestion {
  if (suggestion.edits.length === 0)
    throw new ApiFault("cannot-apply", "Only a person can find the words for this; edit the paragraph.");
  if (!canApply(read, suggestion.edits))
    throw new ApiFault(
      "cannot-apply",
      "This would change words inside quotation marks, so nothing was changed.",
    );
  return suggestion;
}

/** `anonymous-attack in ¶3`. */
function placed({ rule, text: { start } }: Finding, { paragraphs }: Story): string {
  const number = paragraphs.findLastIndex((paragraph) => paragraph.start <= start) + 1;
  return number > 0 ? `${rule} in ¶${number}` : rule;
}
