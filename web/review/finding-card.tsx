import type { FindingJson, StoryView } from "../../src/server/api.ts";
import { Decide } from "./decide.tsx";
import { Evidence } from "./evidence.tsx";
import { decisionWords, surenessOf, type Numbered } from "./findings.ts";
import { ClaimReading } from "./claim-reading.tsx";
import { openRule } from "./rule-page.tsx";
import { numbered, view } from "./state.ts";
import { Suggestions } from "./suggestions.tsx";

/** What is known of a finding and what can be done about it. */
export function FindingCard({ note }: { readonly note: string }) {
  const story = view.value;
  const one = numbered.value.find(({ key }) => key === note);
  if (!story || !one) return null;
  const { finding } = one;
  return (
    <div class="card">
      <Facts one={one} />
      <p class="ask">{finding.ask}</p>
      <p class="why">
        {finding.why}{" "}
        <button type="button" class="link" onClick={() => openRule(finding.rule)}>
          About this rule
        </button>
      </p>
      <Evidence finding={finding} />
      <Suggestions finding={finding} text={story.review.text} />
      <Decide one={one} />
      <Readings finding={finding} story={story} />
    </div>
  );
}

function Facts({ one: { finding, standing } }: { readonly one: Numbered }) {
  const facts = [finding.severity, surenessOf(finding.confidence), standing];
  return (
    <>
      {finding.suppressed && <p class="message">{finding.message}</p>}
      {finding.suppressed && <p class="decision">{decisionWords(finding.suppressed)}</p>}
      <p class="gist">{facts.join(" · ")}</p>
    </>
  );
}

/** The claims that a finding rests on, each correctable on the spot. */
function Readings({ finding, story }: { readonly finding: FindingJson; readonly story: StoryView }) {
  const claims = story.review.claims.filter(({ id }) => finding.claims.includes(id));
  if (claims.length === 0) return null;
  return (
    <details class="readings">
      <summary>How I read it</summary>
      {claims.map((claim) => (
        <ClaimReading key={claim.id} claim={claim} story={story} />
      ))}
    </details>
  );
}
