import { overlaps } from "../../../base/span.ts";
import { answeredIn, type Answered } from "../../answered.ts";
import { saysSo } from "../../contested.ts";
import { isVague, type Accusation } from "../../accusations.ts";
import { canBeHurt } from "../../names.ts";
import type { Draft, Rule } from "../../rule.ts";
import { isSameEvent } from "../../same-event.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "unattributed-accusation",
  number: "R01",
  tier: 1,
  severity: "error",
  area: "legal",
  on: true,
  title: "An accusation of somebody identifiable that nobody in the story is given as saying.",
  why: "AP asks for the source in the same sentence; whoever publishes an accusation owns it.",
  version: 1,
  options: {},
  find: draftsOf,
};

function draftsOf(view: View): Draft[] {
  const told = view.accusations.filter((one) => isBare(view, one)).map((one) => draftOf(view, one));
  const answered = answeredIn(view).filter(({ at }) => told.every((draft) => !overlaps(draft.at, at)));
  return [...told, ...answered.map((one) => answeredDraft(view, one))];
}

/** No word of an offence names it, but who it is about answers it as an accusation. */
function answeredDraft(view: View, { at, person, reply }: Answered): Draft {
  return {
    at,
    confidence: 0.6,
    severity: "warning",
    message: `¶${view.paragraphAt(at)} tells this of ${person} as fact, and ¶${view.paragraphAt(reply)} has ${person} answer it; nobody in the story is given as saying it.`,
    ask: "Who says so? Name the source in this sentence, or the record that established it.",
    evidence: [reply],
  };
}

const aboveBody = new Set(["headline", "standfirst"]); // `headline-outruns-text` looks at these

function isBare(view: View, one: Accusation): boolean {
  const { target, carrier, statement, field, meaning } = one;
  if (carrier !== "nobody" || meaning === 3 || aboveBody.has(field)) return false;
  if (statement === null || statement.wording !== "act" || statement.presupposed) return false;
  if (!canBeHurt(view, target) || view.isQuoted(one.at) || isVague(statement)) return false;
  return !view.standings.of(target).isEstablished && !isHandedOver(view, one);
}

function isHandedOver(view: View, one: Accusation): boolean {
  return saysSo(view, one.at) || isToldElsewhere(view, one);
}

/** Then it is `allegation-drift`. */
function isToldElsewhere(view: View, one: Accusation): boolean {
  return view.accusations.some(
    (other) => other.carrier !== "nobody" && other.carrier !== "frame" && isSameEvent(view, one, other),
  );
}

function draftOf(view: View, { at, target, confidence, statement }: Accusation): Draft {
  const source = sourceFor(view, target);
  const words = statement ? view.words(statement.deed) : "";
  return {
    at,
    confidence,
    message: `¶${view.paragraphAt(at)} says “${words}” of ${target} as fact; nobody in the story is given as the source.`,
    ask: "Who says so? Name the source in this sentence, or the verdict or record that established it.",
    suggestions: source
      ? [{ says: `if it is ${source} who says so, say it here`, edits: [], auto: false }]
      : [],
  };
}

/** Somebody whom the story already gives as accusing the target. */
function sourceFor(view: View, target: string): string | null {
  return (
    view.accusations.find((other) => other.target === target && other.claim?.speaker)?.claim?.speaker ?? null
  );
}
