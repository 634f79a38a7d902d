import type { At, ClaimJson, ClaimSet, StoryView } from "../../src/server/api.ts";
import { correct } from "./actions.ts";
import { ClaimChip } from "./claim-chip.tsx";
import { answersOf, kindWords, sourceWords, statusWords } from "./claims.ts";
import { Correct } from "./correct.tsx";
import { surenessOf } from "./findings.ts";

interface Props {
  readonly claim: ClaimJson;
  readonly story: StoryView;
}

/** How a claim was read: who, in which words, how sure, why; each of it correctable. */
export function ClaimReading({ claim, story }: Props) {
  return (
    <div class="reading">
      <Correct claim={claim} story={story} />
      <Roles claim={claim} text={story.review.text} />
      <Answering claim={claim} story={story} />
      <Corrections claim={claim} story={story} />
      <Why claim={claim} story={story} />
      <div class="actions">
        <button type="button" onClick={() => void correct(claim.id, { claim: false })}>
          This is no claim
        </button>
      </div>
    </div>
  );
}

function Roles({ claim, text }: { readonly claim: ClaimJson; readonly text: string }) {
  const words = (pieces: readonly At[]): string => pieces.map((at) => text.slice(...at)).join(" … ");
  const rows = [
    ["Source", words(claim.source) || "none"],
    ["Cue", words(claim.cue) || "none"],
    ["Content", words(claim.content) || "none"],
    ["Through", claim.chain.length > 1 ? claim.chain.join(" › ") : ""],
    ["Source is", claim.sourceKind === null ? "" : sourceWords[claim.sourceKind]],
    ["Said on", claim.when ?? ""],
    ["Found", surenessOf(claim.confidence)],
  ].filter(([, value]) => value !== "");
  return (
    <dl class="roles">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Answering({ claim, story }: Props) {
  const { answeredBy, answers } = answersOf(story.review, claim);
  const isAccusing = claim.accusation === true && answeredBy.length === 0;
  return (
    <>
      {isAccusing && <p class="unanswered">Nothing in the story answers this.</p>}
      {answeredBy.map((one) => (
        <ClaimChip key={one.id} claim={one} lead="answered by" />
      ))}
      {answers.map((one) => (
        <ClaimChip key={one.id} claim={one} lead="answers" />
      ))}
    </>
  );
}

function Corrections({ claim, story }: Props) {
  const made = story.corrections.filter((one) => one.claim === claim.id);
  if (made.length === 0) return null;
  return (
    <ul class="corrections" aria-label="Corrected">
      {made.map(({ set, by, at }, index) => (
        <li
          key={index}
        >{`Corrected${by ? ` by ${by}` : ""}${at ? `, ${at.slice(0, 10)}` : ""}: ${setWords(set)}`}</li>
      ))}
    </ul>
  );
}

/** A correction in words: “carried by police, status alleged”. */
function setWords({ speaker, status, kind, sourceKind, accusation, about, claim }: ClaimSet): string {
  return [
    speaker === undefined ? "" : `carried by ${speaker ?? "nobody named"}`,
    status === undefined ? "" : statusWords[status],
    kind === undefined ? "" : kindWords[kind],
    sourceKind === undefined ? "" : `from ${sourceWords[sourceKind]}`,
    accusation === undefined ? "" : accusation ? "accuses" : "accuses nobody",
    about === undefined ? "" : `about ${about.join(", ") || "nobody"}`,
    claim === false ? "no claim" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function Why({ claim, story }: Props) {
  const reasons = story.reasons[claim.id] ?? [];
  if (reasons.length === 0) return null;
  return (
    <details class="reasons">
      <summary>Why it is read so</summary>
      <dl>
        {reasons.map(({ field, value, says }, index) => (
          <div key={index}>
            <dt>{`${field}: ${value}`}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
