import type { Draft, Rule } from "../../rule.ts";
import type { Miscount } from "../../figures.ts";
import { wrongParts, wrongSummands, wrongTotals } from "../../part-sums.ts";
import { wrongAdditions, wrongMargins, wrongMultiples, wrongProducts } from "../../products.ts";
import { wrongAmounts, wrongScales } from "../../same-quantity.ts";
import { wrongShares } from "../../share-sums.ts";
import { wrongChanges } from "../../sums.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "number-conflict",
  number: "R37",
  tier: 2,
  severity: "warning",
  area: "accuracy",
  on: true,
  title:
    "Figures that do not agree: parts and their total, a share and its whole, a per cent and its two ends, one thing with two amounts.",
  why: "“Do the numbers add up?” stands on every newsroom checklist.",
  version: 1,
  options: {},
  find: (view) => checks.flatMap((check) => draftsOf(view, check)),
};

const checks = [
  wrongChanges,
  wrongShares,
  wrongParts,
  wrongTotals,
  wrongSummands,
  wrongProducts,
  wrongMargins,
  wrongAdditions,
  wrongMultiples,
  wrongScales,
  wrongAmounts,
];

function draftsOf(view: View, check: (view: View) => Miscount[]): Draft[] {
  return check(view).map(({ at, says, evidence, confidence }) => ({
    at,
    message: `¶${view.paragraphAt(at)}: ${says}.`,
    ask: "Which figure is right?",
    confidence,
    evidence: evidence === null ? [] : [evidence],
  }));
}
