import { computed, signal } from "@preact/signals";
import type { StoryItem, StoryView } from "../../src/server/api.ts";
import { everything, chosen as filtered, type Filter } from "./filter.ts";
import { numberFindings, type Numbered } from "./findings.ts";
import { claimsGalley, findingsGalley, plainGalley, type ParagraphModel } from "./galley.ts";
import type { Layer } from "./layers.ts";

/** What is looked at closely. */
export type Selected = { readonly as: "finding" | "claim"; readonly key: string } | null;

/** The story at hand, as the server last told it. */
export const view = signal<StoryView | null>(null);
export const stories = signal<readonly StoryItem[]>([]);
export const layer = signal<Layer>("findings");
export const selected = signal<Selected>(null);
export const filter = signal<Filter>(everything);
/** The filter's fields are shown. */
export const filtering = signal(false);
/** Number of the paragraph that is being edited. */
export const editing = signal<number | null>(null);
/** The part of the selected note's card that is open. */
export const keeping = signal(false);
/** What went wrong last, in words; empty: nothing. */
export const trouble = signal("");
/** Requests that are under way. */
export const waiting = signal(0);
/** The findings that the last change solved, for a moment. */
export const solved = signal<readonly Numbered[]>([]);

export const numbered = computed((): readonly Numbered[] =>
  view.value === null ? [] : numberFindings(view.value),
);

/** The findings that the filter lets through. */
export const shown = computed((): readonly Numbered[] =>
  view.value === null ? [] : filtered(numbered.value, filter.value, view.value.review),
);

export const selectedFinding = computed((): Numbered | null => {
  const one = selected.value;
  return one?.as === "finding" ? (numbered.value.find(({ key }) => key === one.key) ?? null) : null;
});

const selectedClaim = computed(() => (selected.value?.as === "claim" ? selected.value.key : null));

/** The paragraphs of the layers that show the story's words. */
export const galley = computed((): readonly ParagraphModel[] => {
  const story = view.value;
  if (story === null) return [];
  if (layer.value === "findings") return findingsGalley(story, shown.value, solved.value);
  return layer.value === "claims" ? claimsGalley(story, selectedClaim.value) : plainGalley(story);
});
