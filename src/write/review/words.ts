import type { Finding, RegisterRow, Review, Severity, Suppressed } from "../../claim/finding.ts";
import { isOpen, severities } from "../../claim/finding.ts";
import type { Meaning } from "../../claim/own-voice.ts";
import { nobody } from "../relay.ts";
import { spaced } from "../phrases.ts";

/** Ends every summary for people. */
export const noClearance = "Silence is no clearance.";

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  /** Findings that somebody decided about. */
  readonly decided: number;
}

export const noCounts: Counts = { error: 0, warning: 0, note: 0, decided: 0 };

export function countOf(findings: readonly Finding[]): Counts {
  const open = findings.filter(isOpen);
  const of = (wanted: Severity): number => open.filter(({ severity }) => severity === wanted).length;
  return {
    error: of("error"),
    warning: of("warning"),
    note: of("note"),
    decided: findings.length - open.length,
  };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    error: a.error + b.error,
    warning: a.warning + b.warning,
    note: a.note + b.note,
    decided: a.decided + b.decided,
  };
}

/** `2 errors, 1 warning; 1 decided. Silence is no clearance.` */
export function countWords(counts: Counts): string {
  const said = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => several(counts[severity], severity));
  const open = said.length === 0 ? "no open findings" : said.join(", ");
  const words = counts.decided === 0 ? open : `${open}; ${counts.decided} decided`;
  return `${words[0]?.toUpperCase()}${words.slice(1)}. ${noClearance}`;
}

export function several(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

/** The findings that count. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(isOpen);
}

export function sureness({ confidence }: Finding): string {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.7 ? "likely" : "to be checked";
}

/** The words of the story in quotation marks, unless they bring their own. */
export function inQuotes(words: string): string {
  return /^["“]/.test(words) ? words : `“${words}”`;
}

/** All that is said of a finding, a line each. */
export function inLines({ message, why, ask }: Finding): string {
  return [message, why, ask].filter((line) => line !== "").join("\n");
}

/** What one line of a list says: what the text does, and what to do. */
export function oneLine({ message, ask }: Finding): string {
  return ask === "" ? message : `${message} ${ask}`;
}

const meanings: Readonly<Record<Meaning, string>> = {
  0: "denied or cleared",
  1: "asserted guilt",
  2: "suspicion",
  3: "inquiry",
};

export function meaningWords({ meaning }: RegisterRow): string {
  return meanings[meaning];
}

export function whoSays({ claim, record, speaker, chain }: RegisterRow): string {
  if (chain.length > 0) return chain.join(" › ");
  if (speaker !== null) return speaker;
  if (claim !== null) return nobody;
  return record ? "a record" : "the story’s own voice";
}

export function lawWords({ legal }: RegisterRow): string {
  return legal === null ? "none given" : spaced(legal);
}

export function replyWords({ reply }: RegisterRow): string {
  return reply === null ? "none found" : paragraphWords(reply.paragraph);
}

export function paragraphWords(paragraph: number): string {
  return paragraph === 0 ? "in no paragraph" : `¶${paragraph}`;
}

export function whereWords({ field, paragraph }: RegisterRow): string {
  return field === "body" ? paragraphWords(paragraph) : `${field} ${paragraphWords(paragraph)}`;
}

export function decisionWords(decision: Suppressed | null): string {
  return decision === null ? "none" : spaced(decision.decision);
}

/** `keep by the editor on 2031-03-09: the court record is linked`. */
export function suppressedWords({ by, decision, reason, who, when }: Suppressed): string {
  const whose = who === null ? ` (${by})` : ` by ${who}`;
  return `${spaced(decision)}${whose}${when === null ? "" : ` on ${when}`}${reason === "" ? "" : `: ${reason}`}`;
}

/** What of the decisions file fits nothing any more, in words; from 1, as a person counts. */
export function unusedWords({ unused, unusedCorrections = [] }: Review): string[] {
  return [
    ...unused.map(
      ({ rule, index }) => `decision ${index + 1} of the decisions file (${rule}) fits no finding any more`,
    ),
    ...unusedCorrections.map(
      (index) => `correction ${index + 1} of the decisions file fits no claim any more`,
    ),
  ];
}
