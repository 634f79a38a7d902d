import type { Suggestion, Suppressed, Verdict } from "../../claim/finding.ts";
import type { Edit } from "../../story/edit.ts";
import { joined, markup, nothing, type Markup } from "./html-markup.ts";
import { classOf, labelOf, placeLink, quote, wordsAt, type Marked, type Sheet } from "./html-sheet.ts";

/** The galley shows the words whole: a note only says which. In UTF-16 code units. */
const quotedLength = 160;

/** A finding as it stands in the margin. */
export function noteOf(sheet: Sheet, marked: Marked): Markup {
  const { finding, number, standing } = marked;
  const { id } = sheet;
  return markup`<li class="note ${classOf(marked)}" id="${id}-n${number}">
<p class="head"><a class="tab" href="#${id}-m${number}" aria-label="${labelOf(marked)}, to its words">${labelOf(marked)}</a> <span class="sev">${finding.severity}</span> ${ruleLink(sheet, finding.rule)} <span class="sure">${sureness(finding.confidence)}</span></p>
${finding.suppressed ? decided(finding.suppressed) : nothing}
${bodyOf(sheet, marked, standing === "decided")}
</li>
`;
}

function ruleLink({ rules }: Sheet, id: string): Markup {
  const rule = rules.get(id);
  if (!rule) return markup`<span class="rule">${id}</span>`;
  return markup`<a class="rule" href="#rule-${rule.number}">${id}</a>`;
}

function sureness(confidence: number): string {
  if (confidence >= 0.9) return "sure";
  return confidence >= 0.7 ? "likely" : "to be checked";
}

function bodyOf(sheet: Sheet, { finding }: Marked, isStruck: boolean): Markup {
  const { message, text, why, ask, evidence, suggestions } = finding;
  const words = wordsAt(sheet.read.story, text);
  return markup`<p class="says">${isStruck ? markup`<s>${message}</s>` : message}</p>
${words === "" ? nothing : markup`<p class="its">${quote(words, quotedLength)}</p>`}
${isStruck ? nothing : markup`<p class="why">${why}</p>`}
${isStruck || ask === "" ? nothing : markup`<p class="ask"><b>Ask</b> ${ask}</p>`}
${isStruck || suggestions.length === 0 ? nothing : triesOf(sheet, suggestions)}
${evidence.length === 0 ? nothing : alsoOf(sheet, evidence)}`;
}

function triesOf(sheet: Sheet, suggestions: readonly Suggestion[]): Markup {
  const tries = suggestions.map(({ says, edits }) => {
    const changes = edits.map((edit) => changeOf(sheet, edit));
    return markup`<li>${says}${changes.length === 0 ? nothing : markup`<br>${joined(changes, " · ")}`}</li>`;
  });
  return markup`<ul class="try" aria-label="Suggestions">${tries}</ul>`;
}

function changeOf({ read }: Sheet, { at, text }: Edit): Markup {
  const old = wordsAt(read.story, at);
  const gone = old === "" ? nothing : markup`<del>${old}</del>`;
  const put = text === "" ? nothing : markup`<ins>${text}</ins>`;
  return joined([gone, put], " → ");
}

/** Related places that a note lists; the rest is counted. */
const placesShown = 6;

function alsoOf(sheet: Sheet, evidence: Sheet["review"]["findings"][number]["evidence"]): Markup {
  const places = evidence
    .slice(0, placesShown)
    .map(
      (span) =>
        markup`<li>${placeLink(sheet, span)} ${quote(wordsAt(sheet.read.story, span), quotedLength)}</li>`,
    );
  const left = evidence.length - places.length;
  const more = left > 0 ? markup`<li>and ${left} more</li>` : nothing;
  return markup`<p class="rests">See also</p><ul class="also">${places}${more}</ul>`;
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  keep: "Kept",
  "fixed-elsewhere": "Fixed elsewhere",
  "wrong-finding": "Called a wrong finding",
  ask: "Asked, still open",
};

const byWords: Readonly<Record<Suppressed["by"], string>> = {
  decision: "",
  baseline: "in the baseline",
  ignore: "in the story itself",
};

/** What somebody decided, by whom, on what day and why. */
export function decisionOf({ by, decision, reason, who, when }: Suppressed): Markup {
  const facts = [verdictWords[decision], byWords[by], who ?? "", when?.slice(0, 10) ?? ""].filter(
    (fact) => fact !== "",
  );
  return markup`<b>${facts.join(", ")}</b>${reason === "" ? nothing : markup`: ${reason}`}`;
}

function decided(suppressed: Suppressed): Markup {
  return markup`<p class="decision">${decisionOf(suppressed)}</p>`;
}
