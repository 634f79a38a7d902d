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
  find: (view) => view.read.statements.flatMap((statement) => draftOf(view, statement) ?? []),
};

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
const NO_FACT = /\b(?:alleged|suspected|apparent|possible|attempted|unsolved|if|whether|anti)[\s-]+(?:\p{Ll}+ )?$/iu;

function draftOf(view: View, statement: Statement): Draft | null {
  const { at, deed, affirmed, carriedBy, agent } = statement;
  const instead = VERDICT_WORDS.find(([word]) => word.test(view.words(deed)))?.[1];
  if (instead === undefined || !affirmed || carriedBy !== null || statement.continues !== null) return null;
  if (view.isQuoted(deed) || isCaseName(view, statement)) return null;
  const accused = openCaseOf(view, statement);
  if (accused === null || (agent !== null && view.standings.of(agent).isEstablished)) return null;
  return {
    at,
    message: `¶${view.paragraphAt(at)} says “${view.words(deed)}” as a fact, and the case against ${accused} is still open.`,
    ask: `Until there is a verdict write ${instead}, or give the charge as the charge.`,
    confidence: 0.8,
    suggestions: [{ says: `write ${instead}`, edits: [], auto: false }],
  };
}

function isCaseName({ text }: View, { deed }: Statement): boolean {
  return (
    CASE_NOUN.test(text.slice(deed.end, deed.end + 24)) || NO_FACT.test(text.slice(Math.max(0, deed.start - 30), deed.start))
  );
}

/** Somebody who is arrested or charged over such an offence, with nobody convicted of it; null: none, or it is settled. */
function openCaseOf(view: View, { deed }: Statement): string | null {
  const stem = view.words(deed).slice(0, 4).toLowerCase();
  const standings = [...view.standings.all].filter(([, { rows }]) =>
    rows.some(({ offence }) => offence === null || offence.toLowerCase().includes(stem)),
  );
  if (standings.some(([, { isEstablished }]) => isEstablished)) return null;
  const open = standings.find(
    ([, { isOpen, rows }]) =>
      isOpen && rows.some(({ offence, status }) => status !== "wanted" && offence?.toLowerCase().includes(stem)),
  );
  return open?.[0] ?? null;
}
