import { holds, hull, overlaps, type Span } from "../../../base/span.ts";
import type { Claim, LegalStatus } from "../../../claim/claim.ts";
import type { Mention } from "../../../claim/person.ts";
import { saysSo } from "../../contested.ts";
import { isGrave } from "../../answered.ts";
import type { Accusation } from "../../accusations.ts";
import { canBeHurt } from "../../names.ts";
import { repliesFor } from "../../replies.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "no-reply-from-accused",
  number: "R06",
  tier: 1,
  severity: "warning",
  area: "fairness",
  on: true,
  title: "Somebody is accused, and the story has no answer from their side, nor says that one was sought.",
  why: "SPJ, the BBC and AP ask for the answer of whoever is accused in the same piece.",
  version: 1,
  options: {},
  find: draftsOf,
};

/** One finding for those who are accused in one sentence. */
function draftsOf(view: View): Draft[] {
  const targets = new Set([
    ...view.accusations.filter((one) => isClear(view, one)).map(({ target }) => target),
    ...view.read.legal
      .filter(({ status }) => accusing.has(status))
      .flatMap(({ person }) => person.split("; ")),
  ]);
  const charges = [...targets].flatMap((target) =>
    isUnanswered(view, target) ? (chargeOf(view, target) ?? []) : [],
  );
  const named = new Set(charges.map(({ target }) => target));
  charges.push(...blamed(view).filter(({ target }) => !named.has(target)));
  const groups = Map.groupBy(charges, ({ at }) => view.sentenceAt(at).start);
  return Array.from(groups.values(), (group) => draftOf(view, group));
}

const accusing: ReadonlySet<LegalStatus> = new Set(["wanted", "arrested", "charged", "indicted", "on-trial"]);

/** Somebody says it or the law looks into it, and it is more than a word for everyday strife. */
function isClear(view: View, one: Accusation): boolean {
  const { statement, claim, target } = one;
  if (!isBlamed(view, one)) return false;
  if (statement === null) return isBySomebody(claim);
  const { offence, code, wording, victim } = statement;
  if (wording === "label" || victim === target || !isCarried(view, one)) return false;
  return code !== null || !vague.has(offence);
}

/** A body is named for many reasons; somebody must blame it. */
function isBlamed(view: View, { target, claim, carrier }: Accusation): boolean {
  return view.person(target)?.kind === "person" || isBySomebody(claim) || carrier === "record";
}

/** `they accuse their landlady`, not `the alleged driver`. */
function isBySomebody(claim: Claim | null): boolean {
  return claim?.kind === "accuses" && claim.source.length > 0;
}

function isCarried(view: View, { carrier, at }: Accusation): boolean {
  if (suffers.test(view.words(at))) return false;
  return carrier !== "nobody" || saysSo(view, at);
}

// Whoever was shot is the victim, whatever the clause's subject was taken for.
const suffers =
  /\b(?:was|were|been|being) (?:\w+ly )?(?:shot|killed|stabbed|wounded|injured|hit|attacked|beaten)\b/i;

const vague = new Set(["moral", "society", "state", "war"]);

function isUnanswered(view: View, target: string): boolean {
  if (!canBeHurt(view, target) || view.standings.of(target).isEstablished) return false;
  if (view.read.statements.some(({ victim }) => victim === target)) return false;
  return repliesFor(view, target).length === 0;
}

/** People who first stand in what others say of money or wrong (`the manager, Amos Tull, took a cut`), and never speak. */
function blamed(view: View): Charge[] {
  const speakers = new Set(view.read.claims.map(({ speaker }) => speaker));
  const seen = new Set<string>();
  return view.read.claims.flatMap((claim) => {
    const content = hull(claim.content);
    if (!content || claim.speaker === null || claim.kind === "asks" || claim.kind === "orders") return [];
    return view.read.mentions.flatMap((mention): Charge[] => {
      const { person: target } = mention;
      if (mention.as !== "name" || !holds(content, mention) || seen.has(target) || speakers.has(target))
        return [];
      seen.add(target);
      const clause = { start: mention.start, end: content.end };
      if (!isIntroduced(view, mention) || !isDealing(view, clause) || !isUnanswered(view, target)) return [];
      return [{ target, at: shortened(clause), others: [], byLaw: false, claims: [claim.id] }];
    });
  });
}

/** `the site secretary, Terence Bligh,`: a post, then the name. */
function isIntroduced(view: View, { start, end, person }: Mention): boolean {
  const before = view.text.slice(Math.max(0, start - 40), start);
  const after = view.text.slice(end, end + 1);
  return (
    view.person(person)?.kind === "person" &&
    /\b(?:the|its|their|an?) (?:\S+ ){0,3}\S+, $/.test(before) &&
    after === ","
  );
}

function isDealing(view: View, clause: Span): boolean {
  return isGrave(view, clause);
}

function shortened({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + LONGEST) };
}

interface Charge {
  readonly target: string;
  readonly at: Span;
  readonly others: readonly Span[];
  readonly byLaw: boolean;
  readonly claims: readonly string[];
}

function chargeOf(view: View, target: string): Charge | null {
  const told = view.accusations.filter((one) => one.target === target && one.field === "body");
  const rows = view.standings.of(target).rows.filter(({ status }) => accusing.has(status));
  const places = [...told.map(({ at }) => at), ...rows.map(({ cue }) => cue)];
  const [first, ...others] = places.toSorted((a, b) => a.start - b.start);
  if (!first) return null;
  const sentence = view.sentenceAt(first);
  const isNamedThere = view.read.mentions.some((one) => one.person === target && overlaps(one, sentence));
  if (!isNamedThere) return null; // who is meant was inferred
  const claims = told.flatMap(({ claim }) => claim?.id ?? []);
  return { target, at: withTarget(view, target, first), others, byLaw: rows.length > 0, claims };
}

function draftOf(view: View, group: readonly Charge[]): Draft {
  const start = Math.min(...group.map(({ at }) => at.start));
  const end = Math.max(...group.map(({ at }) => at.end));
  const [last] = group.toSorted((a, b) => b.at.start - a.at.start);
  const whole = { start, end };
  const at = last && end - start > LONGEST ? last.at : whole;
  const who = group.map(({ target }) => target).join(" and ");
  return {
    at,
    confidence: group.some(({ byLaw }) => byLaw) ? 0.85 : 0.75,
    message: `¶${view.paragraphAt(at)} has ${who} accused, and nothing in the story answers for them or says that an answer was sought.`,
    ask: "Ask them or their lawyer, and give the answer, or say how and when you tried.",
    evidence: group.flatMap(({ others }) => others),
    claims: group.flatMap(({ claims }) => claims),
  };
}

const LONGEST = 120; // characters: a finding points

/** The accusing words with the target's name, where it stands close in the same sentence. */
function withTarget(view: View, target: string, at: Span): Span {
  const sentence = view.sentenceAt(at);
  const names = view.read.mentions.filter(
    (one) => one.person === target && one.as === "name" && holds(sentence, one),
  );
  const spans = names.map((one) => ({
    start: Math.min(one.start, at.start),
    end: Math.max(one.end, at.end),
  }));
  const close = spans.filter(({ start, end }) => end - start <= LONGEST);
  return close.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? at;
}
