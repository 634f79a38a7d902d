import type { Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Statement } from "../../../claim/own-voice.ts";
import type { Accusation } from "../../accusations.ts";
import { canBeHurt, shortName } from "../../names.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "guilt-label",
  number: "R05",
  tier: 1,
  severity: "error",
  area: "legal",
  on: true,
  title: "An offender's word (“the thief”) for somebody whom no verdict has made one.",
  why: "AP: nobody is called a murderer, a thief or the like before a conviction; the presumption of innocence.",
  version: 1,
  options: {},
  find: (view) => view.accusations.filter((one) => isLabel(view, one)).map((one) => draftOf(view, one)),
};

function isLabel(view: View, { statement, target, carrier, claim, at, meaning }: Accusation): boolean {
  if (statement?.wording !== "label" || meaning !== 1 || carrier === "record" || view.isQuoted(at))
    return false;
  if (!isOfOne(view, target, view.words(statement.deed)) || isDenied(view, statement)) return false;
  if (claim !== null && !isTellersOwn(view, at, claim)) return false;
  return !view.standings.of(target).isEstablished;
}

/** `isn't the villain`, where the tree did not see it. */
function isDenied(view: View, { at, deed }: Statement): boolean {
  const before = view.text.slice(Math.max(0, at.start - 30), deed.start);
  return /\b(?:not|never|no|isn['’]t|wasn['’]t)\b[^.]*$/i.test(before);
}

/** One named person, who is not called so by name: neither `the attackers` nor `Las Vegas shooter`. */
function isOfOne(view: View, target: string, label: string): boolean {
  if (/[^s]s$/i.test(label) || target.toLowerCase().includes(label.toLowerCase())) return false;
  const isName = /\s\p{Lu}\S*$/u.test(target);
  return isName && view.person(target)?.kind === "person" && canBeHurt(view, target);
}

/** `The thief walked in, said the pawnbroker`: the teller's word for somebody, not what is said of them. */
function isTellersOwn(view: View, at: Span, { voice }: Claim): boolean {
  return voice === "indirect" && /^(?:the|his|her|their|\S+['’]s)\s/iu.test(view.words(at));
}

function draftOf(view: View, { at, target, statement, confidence }: Accusation): Draft {
  const { isOpen, furthest } = view.standings.of(target);
  const state =
    furthest && isOpen ? `whom the story gives as ${furthest}` : "whom no verdict in the story has made one";
  const deed = statement ? view.words(statement.deed) : "";
  return {
    at,
    confidence,
    message: `¶${view.paragraphAt(at)} calls ${target} “${deed}”, ${state}.`,
    ask: `Call ${shortName(view, target)} by name or by what the law says so far (“the man charged with …”).`,
    evidence: view.standings
      .of(target)
      .rows.slice(-1)
      .map(({ cue }) => cue),
  };
}
