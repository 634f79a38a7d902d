import type { At, FindingJson, ParagraphView, StoryView, Suppressed } from "../../src/server/api.ts";

/** How far somebody has got with a finding. */
export type Standing = "open" | "asked" | "decided";

/** A finding with its place on the page. */
export interface Numbered {
  readonly finding: FindingJson;
  /** From 1, as on the mark. */
  readonly number: number;
  /** Its fingerprint; stays while its words stay. The second of two alike has `~2` behind it. */
  readonly key: string;
  readonly standing: Standing;
  /** Number of the paragraph in which its words begin. */
  readonly paragraph: number;
}

export function numberFindings({ review, paragraphs }: Pick<StoryView, "review" | "paragraphs">): Numbered[] {
  const seen = new Map<string, number>();
  return review.findings.map((finding, at) => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    return {
      finding,
      number: at + 1,
      key: times === 1 ? finding.fingerprint : `${finding.fingerprint}~${times}`,
      standing: standingOf(finding),
      paragraph: paragraphAt(paragraphs, finding.text[0]),
    };
  });
}

function standingOf({ suppressed }: Pick<FindingJson, "suppressed">): Standing {
  if (!suppressed) return "open";
  return suppressed.decision === "ask" ? "asked" : "decided";
}

/** Findings that were open and are no more: an edit or a correction solved them. */
export function goneFrom(before: readonly Numbered[], after: readonly Numbered[]): Numbered[] {
  const left = new Set(after.map(({ key }) => key));
  return before.filter(({ key, standing }) => standing !== "decided" && !left.has(key));
}

export function solvedWords({ finding }: Pick<Numbered, "finding">): string {
  return `Solved: ${titleOf(finding.rule).toLowerCase()}.`;
}

/** Number of the paragraph at an offset, or of the one before it; 1 before all. */
export function paragraphAt(paragraphs: readonly ParagraphView[], offset: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.at[0] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

/** The rule's name as a title: `weekday-mismatch` is “Weekday mismatch”. */
export function titleOf(rule: string): string {
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type Sureness = "sure" | "likely" | "to be checked";

export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.7 ? "likely" : "to be checked";
}

const verdictWords = {
  keep: "Kept",
  "fixed-elsewhere": "Fixed elsewhere",
  "wrong-finding": "Wrong finding",
  ask: "Asked",
} as const;

/** “Kept by editor, 14 May: The charge sheet is linked.” */
export function decisionWords({ by, decision, reason, who, when }: Suppressed): string {
  if (by !== "decision") return `${by === "baseline" ? "In the baseline" : "Ignored in the file"}: ${reason}`;
  const day = when?.slice(0, 10);
  return `${verdictWords[decision]}${who ? ` by ${who}` : ""}${day ? `, ${day}` : ""}: ${reason}`;
}

/** True if two places share words; two that only touch do not. */
export function overlaps(a: At, b: At): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The words at a place, shortened in the middle past `most` UTF-16 code units. */
export function wordsAt(text: string, [start, end]: At, most = 90): string {
  const words = text.slice(start, end).replaceAll(/\s+/g, " ");
  if (words.length <= most) return words;
  const half = Math.floor(most / 2);
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`;
}
