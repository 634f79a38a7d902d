import { contradictions } from "../../timeline.ts";
import type { Rule } from "../../rule.ts";

export const rule: Rule = {
  id: "timeline-conflict",
  number: "R38",
  tier: 2,
  severity: "warning",
  area: "accuracy",
  on: true,
  title: "Dates that cannot be in that order: charged before the arrest, a meeting to come on a day gone by.",
  why: "Times and sequence stand on every newsroom checklist.",
  version: 1,
  options: {},
  find: (view) =>
    contradictions(view).map(({ at, says, evidence, confidence }) => ({
      at,
      message: `¶${view.paragraphAt(at)}: ${says}.`,
      ask: "Which date is right, and what came first?",
      confidence,
      evidence,
    })),
};
