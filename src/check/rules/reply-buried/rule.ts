import type { Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { mentionsIn, subjectOf, tellsPast, wholeOf } from "../../harm.ts";
import type { Reply } from "../../replies.ts";
import type { Draft, Options, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "reply-buried",
  number: "R31",
  tier: 2,
  severity: "note",
  area: "fairness",
  on: true,
  title: "The accusation leads the story and the answer comes at the end.",
  why: "SPJ and the BBC: the answer belongs with the accusation; many readers never reach the end.",
  version: 1,
  options: { paragraphs: 6 },
  find,
};

const LEAD = 3; // paragraphs, the headline among them
const ANSWERING =
  /\b(?:not|never|only|den(?:y|ies|ied)|untrue|false|nothing|own|innocent|regret|sorry|apolog\w+|mistake|wrong|misunderst\w+|paid|allowed|permission|lent|legal|lawful)\b|n['’]t\b/i;

function find(view: View, options: Options): Draft[] {
  return [...targetsOf(view)].flatMap(([target, accused]) => {
    const words = view.read.claims.filter(
      (claim) => claim.speaker === target && isAnswer(claim) && claim.in === null,
    );
    const own = words.flatMap((claim) => wholeOf(claim) ?? []);
    const first = [
      ...view.replies.filter((reply) => reply.target === target && isWord(reply)).map(({ at }) => at),
      ...own,
    ]
      .filter((at) => at.start > accused.start)
      .toSorted((a, b) => a.start - b.start)[0];
    return first && isLate(view, { accused, first, most: options.number("paragraphs") })
      ? [draftOf(view, { target, accused, first })]
      : [];
  });
}

function draftOf(
  view: View,
  { target, accused, first }: { readonly target: string; readonly accused: Span; readonly first: Span },
): Draft {
  return {
    at: first,
    confidence: 0.6,
    message: `${target} is accused in ¶${view.paragraphAt(accused)} and first answers in ¶${view.paragraphAt(first)} of ${view.read.story.paragraphs.length}.`,
    ask: "Move the answer up, or give it a clause beside the accusation.",
    evidence: [accused],
  };
}

/** Whoever is accused at the top: by the story's accusations, or in somebody else's words which they answer later. */
function targetsOf(view: View): Map<string, Span> {
  const accused = view.accusations.filter(({ target }) => view.person(target)?.kind === "person");
  const named = view.read.claims
    .filter((claim) => claim.kind === "says" || claim.kind === "accuses" || isFiled(view, claim))
    .flatMap((claim) => opposedIn(view, claim));
  const top = [...accused, ...named].filter(({ at }) => view.paragraphAt(at) <= LEAD);
  return new Map(top.toReversed().map(({ target, at }) => [target, at]));
}

/** `In a complaint the attorney general's office says …`. */
function isFiled(view: View, { kind, sourceKind, source }: Claim): boolean {
  const isRecord = source.some((at) => view.find("alleger", at).length > 0);
  return kind === "writes" && (sourceKind === "organisation" || isRecord);
}

/** People of whom a claim speaks and who answer it later. */
function opposedIn(view: View, claim: Claim): { readonly target: string; readonly at: Span }[] {
  const at = wholeOf(claim);
  if (!at || view.paragraphAt(at) > LEAD) return [];
  return claim.content
    .flatMap((piece) => mentionsIn(view, piece))
    .filter(
      ({ person }) =>
        person !== claim.speaker &&
        (isContested(view, person) || claim.content.some((piece) => isDoer(view, piece, person))),
    )
    .map(({ person }) => ({ target: person, at }));
}

/** Somebody says of them that they did something. */
function isDoer(view: View, piece: Span, person: string): boolean {
  const subject = subjectOf(view, piece);
  return (
    subject?.person === person &&
    isHuman(view, person) &&
    tellsPast(view, { start: subject.end, end: piece.end })
  );
}

/** A person beyond doubt: with a role, a pronoun or a surname of their own; a firm may be taken for one. */
function isHuman(view: View, name: string): boolean {
  const person = view.person(name);
  if (person?.kind !== "person") return false;
  return (
    person.roles.length > 0 ||
    person.forms.some((form) => form !== name) ||
    view.read.mentions.some((mention) => mention.person === name && mention.as === "pronoun")
  );
}

/** A named person's first own words in the story answer something. */
function isContested(view: View, person: string): boolean {
  if (view.person(person)?.kind !== "person") return false;
  const own = view.read.claims.find((claim) => claim.speaker === person && claim.in === null);
  return own !== undefined && isAnswer(own) && own.content.some((at) => ANSWERING.test(view.words(at)));
}

function isWord({ kind, claim }: Reply): boolean {
  return kind !== "silence" && (claim === null || (isAnswer(claim) && claim.in === null));
}

function isAnswer({ kind }: Claim): boolean {
  return kind === "says" || kind === "writes" || kind === "denies" || kind === "confirms";
}

/** More than the given paragraphs later, or in the last fifth and well apart. */
function isLate(
  view: View,
  { accused, first, most }: { readonly accused: Span; readonly first: Span; readonly most: number },
): boolean {
  const gap = view.paragraphAt(first) - view.paragraphAt(accused);
  const count = view.read.story.paragraphs.length;
  return gap > most || (gap >= 4 && view.paragraphAt(first) > count * 0.8);
}
