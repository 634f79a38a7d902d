import { overlaps, type Span } from "../../../base/span.ts";
import type { Statement } from "../../../claim/own-voice.ts";
import { isVague, type Accusation } from "../../accusations.ts";
import { canBeHurt } from "../../names.ts";
import type { Draft, Rule } from "../../rule.ts";
import { retellingsIn, type Retelling } from "../../retold.ts";
import { isSameEvent } from "../../same-event.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "allegation-drift",
  number: "R02",
  tier: 1,
  severity: "error",
  area: "legal",
  on: true,
  title: "What is somebody's allegation in one place is plain fact in another.",
  why: "Press codes ask to tell conjecture from fact; a suspicion must not read as certainty.",
  version: 1,
  options: {},
  find: draftsOf,
};

function draftsOf(view: View): Draft[] {
  const named = namedDrafts(view);
  const others = retellingsIn(view).filter(({ at }) => named.every((draft) => !overlaps(draft.at, at)));
  return [...named, ...others.map((one) => retoldDraft(view, one))];
}

/** The same deed in other words, or by a noun that takes it for done. */
function retoldDraft(view: View, { at, person, told }: Retelling): Draft {
  return {
    at,
    confidence: 0.65,
    severity: "warning",
    message: `¶${view.paragraphAt(at)} takes for done what ¶${view.paragraphAt(told)} gives as said of ${person}.`,
    ask: "Give the source here too, or word it as what is alleged.",
    evidence: [told],
  };
}

function namedDrafts(view: View): Draft[] {
  return view.accusations.flatMap((bare) => {
    if (!isFact(view, bare)) return [];
    const carried = view.accusations.find((other) => isAllegation(other) && isSameEvent(view, bare, other));
    return carried ? [draftOf(view, bare, carried)] : [];
  });
}

function isFact(view: View, one: Accusation): boolean {
  const { carrier, meaning, statement, target, at, field } = one;
  if (carrier !== "nobody" || meaning !== 1 || field === "headline" || view.isQuoted(at)) return false;
  if (statement === null || statement.wording === "label" || isShielded(view, at, statement)) return false;
  return canBeHurt(view, target) && !view.standings.of(target).isEstablished;
}

/** Hedged, the law's, on film, or what news tells of every day. */
function isShielded(view: View, at: Span, statement: Statement): boolean {
  // An act told again is of no group of the table, so it counts as moral.
  if (isVague(statement) && !(statement.presupposed && statement.offence === "moral")) return true;
  if (hedged.test(view.words(at)) || isOfLaw(view, statement)) return true;
  return view.find("recorded", view.sentenceAt(at)).length > 0;
}

/** `indicted … for attacking`: the act of the law carries it (`arrested-for` looks at these). */
function isOfLaw(view: View, { deed }: Statement): boolean {
  return /\bfor (?:\w+ly )?$/.test(view.text.slice(Math.max(0, deed.start - 24), deed.start));
}

const hedged = /\b(?:alleged|suspected|accused|purported)\b/i;

function isAllegation({ carrier, field }: Accusation): boolean {
  return (carrier === "claim" || carrier === "record") && field !== "headline";
}

function draftOf(view: View, { at, target, confidence }: Accusation, carried: Accusation): Draft {
  const who = carried.claim?.speaker ?? "a record";
  return {
    at,
    confidence: confidence - 0.05,
    message: `¶${view.paragraphAt(at)} states as fact what ¶${view.paragraphAt(carried.at)} gives as the word of ${who} about ${target}.`,
    ask: "Give the source here too, or word it as what is alleged.",
    evidence: [carried.at],
    claims: carried.claim ? [carried.claim.id] : [],
  };
}
