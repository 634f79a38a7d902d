import { around, holds, overlaps, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import type { Mention } from "../claim/person.ts";
import type { Accusation } from "./accusations.ts";
import type { View } from "./view.ts";

/** True if the words tell of something that hurts whoever did it. */
export function tellsHarm(view: View, within: Span): boolean {
  return (
    view.find("harm", within).length > 0 || view.offencesIn(within).some(({ row }) => row.use !== "adjective")
  );
}

/** All that a claim takes in: source, cue and content. */
export function wholeOf(claim: Claim): Span | undefined {
  return around([...claim.source, ...claim.cue, ...claim.content]);
}

export function mentionsIn(view: View, within: Span): Mention[] {
  return view.read.mentions.filter((mention) => holds(within, mention));
}

/** What may stand before the subject of a clause: `that`, `how the union’s secretary,`. */
const BEFORE_SUBJECT =
  /^[“"]?(?:that |how |why |when )?(?:(?:the|an?|his|her|its|their|former|then) [\p{Ll}’' -]{1,40},? )?(?:[\p{Ll}-]+ )?(?:\p{Lu}[\p{L}-]*\.? ){0,2}$/u;

/** Who a clause is about: the last name or noun of its subject (`the manager, Tobin Fenn`). Undefined where it is not known. */
export function subjectOf(view: View, clause: Span): Mention | undefined {
  const [first, ...rest] = mentionsIn(view, clause);
  if (!first) return undefined;
  const before = view.text.slice(clause.start, first.start);
  const fits = first.as === "pronoun" ? /^(?:that |how |why )?$/ : BEFORE_SUBJECT;
  if (!fits.test(before)) return undefined;
  return (
    rest.findLast(
      ({ person, as, start }) =>
        person === first.person && as === "name" && /^[\s,]*$/.test(view.text.slice(first.end, start)),
    ) ?? first
  );
}

/** True if the words behind a subject tell what it did: `withdrew …`, `, 52, also kept …`. */
export function tellsPast({ text, lexicon }: View, { start, end }: Span): boolean {
  const behind = text
    .slice(start, end)
    .replace(/^,? (?:aged )?\d{1,3}\b/, "")
    .replace(/^[,\s]+(?:(?:also|then|even|later|once|twice|had|has|have|\p{Ll}+ly) )*/u, "");
  const verb = /^\p{Ll}+/u.exec(behind)?.[0] ?? "";
  if (/^(?:was|were|been|did|set|put|cut|hit|shut|let|beat|quit)$/.test(verb) || /[^e]ed$/.test(verb))
    return true;
  return Array.from(lexicon.inflections).some(
    ([word, forms]) => word !== verb && forms.includes(verb) && !/(?:s|ing)$/.test(verb),
  );
}

/** Accusations that stand in the span or that the claim carries. */
export function accusationsIn(view: View, within: Span): Accusation[] {
  return view.accusations.filter(({ at }) => overlaps(within, at));
}

/** What makes an answer one to a charge, in words of the story. */
const DISPUTE =
  /\b(?:courts?|police|sue[ds]?|lawsuit|suit|den(?:y|ies|ied)|accus\w+|alleg\w+|complain\w*|inquiry|investigat\w+|suspended|sacked|fired|resign\w*|leave|trouble|frozen|truth|lies?|wrong|error|mistake|dispute|row|fell out|feud|audit\w*|untrue|not so|not true|false|rubbish|nonsense|never|nothing|permi(?:t|ssion)|approved|repaid|paid|split|rival|dissident)\b/i;

/** True if the target answers a charge in the next claims after a place, or denies anything anywhere. */
export function answersAfter(view: View, target: string, place: Span): boolean {
  const near = view.read.claims.filter(({ cue }) => (cue[0]?.start ?? 0) >= place.end).slice(0, 3);
  return (
    (near.some(({ speaker }) => speaker === target) && DISPUTE.test(view.text)) ||
    view.read.claims.some(
      ({ speaker, kind, status }) => speaker === target && (kind === "denies" || status === "denied"),
    )
  );
}

/** True for a person or body that the story names. */
export function isNamed(view: View, name: string): boolean {
  const kind = view.person(name)?.kind;
  return (kind === "person" || kind === "organisation") && /^\p{Lu}/u.test(name);
}
