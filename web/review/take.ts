import { batch } from "@preact/signals";
import type { StoryView } from "../../src/server/api.ts";
import { tell } from "../parts/live.tsx";
import { goneFrom, numberFindings, solvedWords, type Numbered } from "./findings.ts";
import { everything } from "./filter.ts";
import { editing, filter, keeping, selected, solved, view } from "./state.ts";

/** How long the page shows what an edit solved, in ms. */
const solvedFor = 6000;
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Shows another story, from its first finding. */
export function show(story: StoryView): void {
  const first = numberFindings(story).find(({ standing }) => standing === "open");
  batch(() => {
    view.value = story;
    filter.value = everything;
    editing.value = null;
    keeping.value = false;
    solved.value = [];
    selected.value = first ? { as: "finding", key: first.key } : null;
  });
}

/**
 * Takes the server's newer state of the story at hand; an older one, or another story's, is passed over. `said` goes before
 * the number of findings that are left.
 */
export function take(next: StoryView, said: string): void {
  const now = view.value;
  if (!now || now.id !== next.id || next.revision < now.revision) return;
  const gone = goneFrom(numberFindings(now), numberFindings(next));
  batch(() => {
    view.value = next;
    tellSolved(gone);
    dropStale(next);
  });
  tell([said, ...gone.map(solvedWords), leftWords(next)].filter((part) => part !== "").join(" "));
}

function leftWords({ counts }: Pick<StoryView, "counts">): string {
  const left = counts.error + counts.warning + counts.note;
  return left === 1 ? "1 finding left." : `${left === 0 ? "No" : left} findings left.`;
}

function tellSolved(gone: readonly Numbered[]): void {
  if (gone.length === 0) return;
  solved.value = gone;
  clearTimeout(clearing);
  clearing = setTimeout(() => (solved.value = []), solvedFor);
}

/** What was selected and is no more is not selected. */
function dropStale(next: StoryView): void {
  const one = selected.value;
  if (!one) return;
  const isThere =
    one.as === "claim"
      ? next.review.claims.some(({ id }) => id === one.key)
      : numberFindings(next).some(({ key }) => key === one.key);
  if (!isThere) selected.value = null;
}
