import type { At, FindingJson } from "../../src/server/api.ts";
import { paragraphAt, wordsAt } from "./findings.ts";
import { view } from "./state.ts";
import { goToParagraph } from "./steps.ts";

/** The other places that a finding rests on: each leads there. */
export function Evidence({ finding }: { readonly finding: FindingJson }) {
  if (finding.evidence.length === 0) return null;
  return (
    <ul class="evidence" aria-label="It rests on">
      {finding.evidence.map((at) => (
        <li key={at.join("-")}>
          <PlaceChip at={at} />
        </li>
      ))}
    </ul>
  );
}

/** A place of the story, by its paragraph and words; a button that leads there. */
function PlaceChip({ at }: { readonly at: At }) {
  const story = view.value;
  if (!story) return null;
  const number = paragraphAt(story.paragraphs, at[0]);
  return (
    <button type="button" class="chip" onClick={() => goToParagraph(number)}>
      <span class="chip-place">{`also ¶${number}`}</span> <q>{wordsAt(story.review.text, at)}</q>
    </button>
  );
}
