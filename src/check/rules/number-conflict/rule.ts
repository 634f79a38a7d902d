import type { Draft, Rule } from "../../rule.ts";
import { wrongChanges, wrongParts, wrongScales, wrongShares, wrongTotals } from "../../sums.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "number-conflict",
  number: "R37",
  tier: 2,
  severity: "warning",
  area: "accuracy",
  on: true,
  title:
    "Figures that do not add up: parts and their total, a per cent and its two ends, million and billion.",
  why: "“Do the numbers add up?” stands on every newsroom checklist.",
  version: 1,
  options: {},
  find: (view) =>
    [wrongChanges, wrongShares, wrongParts, wrongTotals, wrongScales].flatMap((sums) => draftsOf(view, sums)),
};

function draftsOf(view: View, sums: typeof wrongChanges): Draft[] {
  return sums(view).map(({ at, says, evidence, confidence }) => ({
    at,
    message: `¶${view.paragraphAt(at)}: ${says}.`,
    ask: "Which figure is right?",
    confidence,
    evidence: evidence === null ? [] : [evidence],
  }));
}
