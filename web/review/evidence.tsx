import type { At, FindingJson } from "../../src/server/api.ts";
import { paragraphAt, wordsAt } from "./findings.ts";
import { view } from "./state.ts";
import { focusOn } from "./steps.ts";

/** The other places that a finding rests on: each leads there. */
export function Evidence({ finding }: { readonly finding: FindingJson }) {
  if (finding.evidence.length === 0) return null;
  return (
    <ul class="evidence" aria-label="It rests on">
      {finding.evidence.map((at) => (
        <li key={at.join("-")}>
          <PlaceChip at={at} lead="also" />
        </li>
      ))}
    </ul>
  );
}

/** A place of the story, by its paragraph and words; a button that leads there. */
function PlaceChip({ at, lead }: { readonly at: At; readonly lead: string }) {
  const story = view.value;
  if (!story) return null;
  const number = paragraphAt(story.paragraphs, at[0]);
  return (
    <button type="button" class="chip" onClick={() => showPlace(number)}>
      <span class="chip-place">{`${lead} ¶${number}`}</span> <q>{wordsAt(story.review.text, at)}</q>
    </button>
  );
}

function showPlace(paragraph: number): void {
  focusOn(document.querySelector(`#p${paragraph} .pn`));
}
