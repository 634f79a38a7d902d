import type { At, ClaimJson, ReviewJson, Severity, StoryView } from "../../src/server/api.ts";
import { badgeOf, carrierOf, certaintyOf, claimNumber, endOf, startOf } from "./claims.ts";
import { fieldAt } from "./filter.ts";
import {
  decisionWords,
  overlaps,
  paragraphAt,
  solvedWords,
  titleOf,
  type Numbered,
  type Standing,
} from "./findings.ts";
import type { Stretch } from "./segments.ts";

/** What a stretch of words is marked as. */
export type Mark =
  | {
      readonly as: "finding";
      readonly key: string;
      readonly number: number;
      readonly look: Look;
      readonly isHome: boolean;
    }
  | { readonly as: "claim"; readonly id: string; readonly status: string }
  | { readonly as: "badge"; readonly id: string; readonly badge: string }
  | { readonly as: "role"; readonly role: "source" | "cue" | "content" };

/** The line under the words. */
export type Look = Severity | "decided";

/** A note as it stands in the margin, closed. Nothing in it hangs on where in the story it stands. */
export type NoteModel =
  | {
      readonly as: "finding";
      readonly key: string;
      readonly number: number;
      readonly look: Look;
      readonly severity: Severity;
      readonly standing: Standing;
      readonly title: string;
      readonly message: string;
      readonly decision: string;
    }
  | {
      readonly as: "claim";
      readonly key: string;
      readonly number: string;
      readonly status: string;
      readonly title: string;
      readonly message: string;
    }
  /** Was solved a moment ago. */
  | { readonly as: "solved"; readonly key: string; readonly title: string };

/** A paragraph with what is marked in it and noted beside it; offsets from its own start, so that others' edits leave it equal. */
export interface ParagraphModel {
  readonly number: number;
  readonly field: string;
  readonly text: string;
  readonly marks: readonly Stretch<Mark>[];
  readonly notes: readonly NoteModel[];
}

/** The story's paragraphs with the findings that are shown, and those just solved where they stood. */
export function findingsGalley(
  view: StoryView,
  shown: readonly Numbered[],
  solved: readonly Numbered[] = [],
): ParagraphModel[] {
  const home = Map.groupBy(shown, ({ paragraph }) => paragraph);
  const last = view.paragraphs.length;
  const gone = Map.groupBy(solved, ({ paragraph }) => Math.min(paragraph, last));
  return paragraphsOf(view, (at, number) => ({
    marks: shown
      .filter(({ finding }) => overlaps(finding.text, at))
      .map((one) => ({ ...within(one.finding.text, at), what: findingMark(one, number) })),
    notes: [...(gone.get(number) ?? []).map(solvedNote), ...(home.get(number) ?? []).map(findingNote)],
  }));
}

/** The story's paragraphs with its claims; the roles of the chosen one are marked one by one. */
export function claimsGalley(view: StoryView, chosen: string | null): ParagraphModel[] {
  const { claims } = view.review;
  const home = Map.groupBy(claims, (claim) => paragraphAt(view.paragraphs, startOf(claim)));
  const one = claims.find(({ id }) => id === chosen);
  return paragraphsOf(view, (at, number) => ({
    marks: [
      ...claims.flatMap((claim) => claimMarks(claim, at, view.review.text)),
      ...(one ? roleMarks(one, at) : []),
    ],
    notes: (home.get(number) ?? []).map(claimNote),
  }));
}

/** The story's paragraphs alone. */
export function plainGalley(view: StoryView): ParagraphModel[] {
  return paragraphsOf(view, () => ({ marks: [], notes: [] }));
}

type Marked = Pick<ParagraphModel, "marks" | "notes">;

function paragraphsOf(
  { review, paragraphs }: StoryView,
  marked: (at: At, number: number) => Marked,
): ParagraphModel[] {
  return paragraphs.map(({ at, number }) => ({
    number,
    field: fieldOf(review, at),
    text: review.text.slice(...at),
    ...marked(at, number),
  }));
}

/** A paragraph belongs to the part in which it ends: a dateline is the beginning of a paragraph of the body. */
function fieldOf(review: ReviewJson, [, end]: At): string {
  return fieldAt(review, end - 1);
}

function findingMark({ key, number, standing, finding, paragraph }: Numbered, at: number): Mark {
  return { as: "finding", key, number, look: lookOf(standing, finding.severity), isHome: paragraph === at };
}

function findingNote({ finding, key, number, standing }: Numbered): NoteModel {
  const { severity, message, rule, suppressed } = finding;
  const decision = suppressed ? decisionWords(suppressed) : "";
  const look = lookOf(standing, severity);
  return { as: "finding", key, number, look, severity, standing, title: titleOf(rule), message, decision };
}

function solvedNote(one: Numbered): NoteModel {
  return { as: "solved", key: one.key, title: solvedWords(one) };
}

function lookOf(standing: Standing, severity: Severity): Look {
  return standing === "decided" ? "decided" : severity;
}

/** A claim's content is underlined; behind its last words of any role, and what closes them, stands its badge. */
function claimMarks(claim: ClaimJson, at: At, text: string): Stretch<Mark>[] {
  const { id } = claim;
  const status = claim.status ?? "unknown";
  const contents = claim.content
    .filter((piece) => overlaps(piece, at))
    .map((piece) => ({ ...within(piece, at), what: { as: "claim", id, status } as const }));
  const last = endOf(claim);
  if (last <= at[0] || last > at[1]) return contents;
  const end = last + (/^[.,;:!?"'”’)\]]*/.exec(text.slice(last, at[1]))?.[0].length ?? 0);
  const badge = { as: "badge", id, badge: badgeOf(claim) } as const;
  return [...contents, { ...within([last - 1, end], at), what: badge }];
}

function roleMarks(claim: ClaimJson, at: At): Stretch<Mark>[] {
  return (["content", "source", "cue"] as const).flatMap((role) =>
    claim[role]
      .filter((piece) => overlaps(piece, at))
      .map((piece) => ({ ...within(piece, at), what: { as: "role", role } as const })),
  );
}

function claimNote(claim: ClaimJson): NoteModel {
  return {
    as: "claim",
    key: claim.id,
    number: claimNumber(claim.id),
    status: claim.status ?? "unknown",
    title: carrierOf(claim),
    message: `${certaintyOf(claim)}${claim.accusation ? `, accuses ${claim.about.join(", ") || "somebody"}` : ""}`,
  };
}

function within([start, end]: At, [from]: At): { readonly start: number; readonly end: number } {
  return { start: start - from, end: end - from };
}
