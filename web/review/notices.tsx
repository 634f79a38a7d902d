import type { StoryView } from "../../src/server/api.ts";

/** Trouble with the story's file, and what was decided or corrected that fits nothing any more. */
export function Notices({ story }: { readonly story: StoryView }) {
  const lines = noticesOf(story);
  if (lines.length === 0) return null;
  return (
    <ul class="notices" aria-label="About this story">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function noticesOf({ review, corrections }: StoryView): string[] {
  const decisions = review.unusedDecisions?.length ?? 0;
  const unfit = corrections.filter(({ claim }) => claim === null).length;
  return [
    ...review.notes.map(({ says }) => says),
    ...(decisions > 0 ? [`${count(decisions, "decision")} no finding any more.`] : []),
    ...(unfit > 0 ? [`${count(unfit, "correction")} no claim any more.`] : []),
  ];
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what} fits` : `${number} ${what}s fit`;
}
