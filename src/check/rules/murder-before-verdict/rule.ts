import { holds, overlaps } from "../../../base/span.ts";
import type { LegalRow } from "../../../claim/claim.ts";
import type { Statement } from "../../../claim/own-voice.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "murder-before-verdict",
  number: "R29",
  tier: 2,
  severity: "warning",
  area: "legal",
  on: true,
  title: "“Murdered”, “raped”, “the fraud” as the story’s own fact while the case over it is open.",
  why: "AP: whether a killing is a murder is for the court; until a verdict it is a killing or a death.",
  version: 1,
  options: {},
  find: (view) => [
    ...view.read.statements
      .filter(({ affirmed, carriedBy, continues }) => affirmed && carriedBy === null && continues === null)
      .flatMap((statement) => draftOf(view, statement) ?? []),
    ...plainIn(view).flatMap((words) => draftOf(view, words) ?? []),
  ],
};

type Words = Pick<Statement, "at" | "deed" | "agent">;

/** Of people without a name, of whom no statement tells: `a student was raped`. */
const PLAIN =
  /(?<=\b(?:was|were|had been|is|been) (?:\p{Ll}+ly )?)(?:murdered|raped)\b|(?<=\b[Tt]he )(?:murders?|rapes?)(?= of\b| (?:happened|took place|came|left|has|had|was|\p{Ll}+ed)\b)|(?<=\b[Tt]he )murdered(?= \p{Ll})|(?<=\bThe )frauds?(?= (?:cost|left|began|ran|lasted|happened|took|went on|came to light|stripped|emptied|ruined|has|had|was (?:uncovered|discovered|found|spotted|run|carried out))\b)/gu;

/** Words that only a verdict can make true, and what may be said till then. */
const VERDICT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^murder/i, "“killed”, “the death”, “the killing”"],
  [/^(?:manslaughter|homicide)/i, "“killed”, “the death”"],
  [/^(?:gang-)?rap(?:e|es|ed|ing)$/i, "“the alleged rape”, with who alleges it"],
  [/^(?:defraud\w*|frauds?)$/i, "“the loss”, “the missing money”"],
];
/** `the murder trial`, `murder inquiry`: the word names the case. */
const CASE_NOUN =
  /^[\s-]+(?:trials?|cases?|charges?|counts?|inquir\w+|enquir\w+|investigat\w+|suspects?|accused|mysteries|mystery|weapons?|squad|detectives?|hearing|squads|probe|allegations?|claims?|convictions?|victims?|scene|rate|plot|rap)\b/i;
/** `the investigation into the murder of`: the word says what the case is about. */
const OF_CASE =
  /\b(?:investigat\w+|inquir\w+|enquir\w+|connection|arrest\w*|charge[ds]?|suspect\w*|accused|trial|case|questioned|wanted|denies|denied|over)\b[^.,;]{0,24}$/i;
const NO_FACT =
  /\b(?:alleged|suspected|apparent|possible|attempted|unsolved|if|whether|anti)[\s-]+(?:\p{Ll}+ )?$/iu;

/** Words that neither a statement nor anybody’s account has. */
function plainIn(view: View): Words[] {
  const { claims, statements } = view.read;
  return Array.from(view.text.matchAll(PLAIN))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter(
      (deed) =>
        statements.every(({ at }) => !overlaps(at, deed)) &&
        claims.every(({ content }) => !content.some((piece) => overlaps(piece, deed))) &&
        view.read.legal.every(({ cue }) => !holds(view.sentenceAt(deed), cue)),
    )
    .map((deed) => ({ at: deed, deed, agent: null }));
}

function draftOf(view: View, words: Words): Draft | null {
  const { at, deed, agent } = words;
  const instead = VERDICT_WORDS.find(([word]) => word.test(view.words(deed)))?.[1];
  if (instead === undefined) return null;
  if (view.isQuoted(deed) || isCaseName(view, words)) return null;
  const accused = openCaseOf(view, words);
  if (accused === null || (agent !== null && view.standings.of(agent).isEstablished)) return null;
  return {
    at,
    message: `¶${view.paragraphAt(at)} says “${view.words(deed)}” as a fact, and the case against ${accused} is still open.`,
    ask: `Until there is a verdict write ${instead}, or give the charge as the charge.`,
    confidence: 0.8,
    suggestions: [{ says: `write ${instead}`, edits: [], auto: false }],
  };
}

function isCaseName({ text }: View, { deed }: Words): boolean {
  const before = text.slice(Math.max(0, deed.start - 50), deed.start);
  return OF_CASE.test(before) || CASE_NOUN.test(text.slice(deed.end, deed.end + 24)) || NO_FACT.test(before);
}

/** Somebody who is arrested or charged over such an offence, with nobody convicted of it; null: none, or it is settled. */
function openCaseOf(view: View, { deed }: Words): string | null {
  const stem = view.words(deed).slice(0, 3).toLowerCase();
  const names = (words: string): boolean => words.toLowerCase().includes(stem);
  const all = [...view.standings.all];
  const isOver = ({ offence, cue }: LegalRow): boolean => names(offence ?? view.words(view.sentenceAt(cue)));
  const isSettled = all.some(
    ([, { isEstablished, rows }]) => isEstablished && rows.some((row) => row.offence === null || isOver(row)),
  );
  if (isSettled) return null;
  const open = all.filter(([, { isOpen, rows }]) => isOpen && rows.some(({ status }) => status !== "wanted"));
  const [only] = open;
  const found =
    open.find(([, { rows }]) => rows.some(isOver)) ??
    (open.length === 1 && only?.[1].rows.every(({ offence }) => offence === null) ? only : undefined);
  return found?.[0] ?? (isToldOpen(view, names) ? "somebody" : null);
}

/** `two men are on trial for murder and deny it`, where nobody is named or the law’s rows have nothing. */
function isToldOpen(view: View, names: (words: string) => boolean): boolean {
  const texts = view.read.sentences.map((at) => view.words(at));
  return (
    texts.some((text) => names(text) && OPEN_CASE.test(text)) &&
    !texts.some((text) => names(text) && SETTLED.test(text))
  );
}

const OPEN_CASE =
  /\b(?:charged with|charged over|on trial|awaiting trial|den(?:y|ies) (?:it|murder|rape|the)|pleaded not guilty|due in court|will stand trial)\b/i;
const SETTLED =
  /\b(?:convicted|found guilty|pleaded guilty|admitted|jailed|sentenced|life sentence|guilty of)\b/i;
