import { packCountries } from "../check/presets.ts";
import { isOpen, type Finding } from "../claim/finding.ts";
import type { Json } from "../claim/json.ts";
import { reviewJson } from "../claim/review-json.ts";
import type { Reason } from "../claim/story-claims.ts";
import type { Story } from "../story/story.ts";
import type { At, Counts, ImprintView, ReasonView, StoryView } from "./api.ts";
import { correctionViews } from "./correcting.ts";
import type { OpenStory, StoryState } from "./open-story.ts";

/** A `StoryView` whose review is as `reviewJson` makes it; a test holds the two together. */
export interface ServedView extends Omit<StoryView, "review"> {
  readonly review: Json;
}

export function viewOf(open: OpenStory): ServedView {
  const { state, found } = open.standing;
  const { story } = state;
  return {
    id: open.id,
    title: titleOf(story),
    revision: open.revision,
    source: open.source,
    stored: open.stored,
    edited: open.isEdited,
    imprint: imprintOf(state),
    ...open.steps,
    counts: countsOf(found.review.findings),
    review: reviewJson(found, { offsets: "utf16", withText: true }),
    paragraphs: story.paragraphs.map(({ start, end }, index) => ({ at: [start, end], number: index + 1 })),
    reasons: Object.fromEntries(
      Array.from(found.read.reasons, ([id, reasons]) => [id, reasons.map(reasonView)]),
    ),
    corrections: correctionViews(state, found),
    countries: packCountries,
  };
}

export function countsOf(findings: readonly Finding[]): Counts {
  const count = (is: (finding: Finding) => boolean): number => findings.filter(is).length;
  return {
    error: count((finding) => isOpen(finding) && finding.severity === "error"),
    warning: count((finding) => isOpen(finding) && finding.severity === "warning"),
    note: count((finding) => isOpen(finding) && finding.severity === "note"),
    decided: count((finding) => !isOpen(finding)),
    asked: count(({ suppressed }) => suppressed?.decision === "ask"),
  };
}

/** Its title, its headline, else how it begins. */
export function titleOf({ imprint, fields, text, paragraphs, id }: Story): string {
  const at = fields.find(({ name }) => name === "headline")?.span ?? paragraphs[0];
  const words = imprint.title ?? (at ? text.slice(at.start, at.end) : id);
  return words.length > longestTitle ? `${words.slice(0, longestTitle - 1).trimEnd()}…` : words;
}

const longestTitle = 120;

function imprintOf({ story, settings }: StoryState): ImprintView {
  const { title, published, outlet } = story.imprint;
  const country = settings.country ?? story.imprint.country;
  return { title, published, country: country === "uk" ? "gb" : country, outlet };
}

function reasonView({ field, value, why, at }: Reason): ReasonView {
  const places: At[] = at ? [[at.start, at.end]] : [];
  return { field, value, says: why, at: places };
}
