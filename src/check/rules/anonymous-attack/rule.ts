import { around, hull, lengthOf, overlaps, type Span } from "../../../base/span.ts";
import { mentionsIn } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import { unnamedOf, wishIn, type Unnamed } from "../../unnamed.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "anonymous-attack",
  number: "R14",
  tier: 1,
  severity: "error",
  area: "fairness",
  on: true,
  title: "An unnamed source passes judgement on a named person's character or worth.",
  why: "NPR lets no unnamed source attack anybody; AP grants anonymity for information, not opinion; the Guardian's code bars anonymous pejorative quotes.",
  version: 1,
  options: {},
  find,
};

/** Words of somebody unnamed: a claim's, or a sentence that says so. */
interface Outburst {
  readonly at: Span;
  /** Where the judgement stands. */
  readonly content: Span;
  readonly confidence: number;
  readonly claims: readonly string[];
}

const LONG = 60; // code units

/** `is a liar`, `as lazy`, `him a coward`, `she “lied to everyone”`: what joins somebody with a judgement. */
const JOINED =
  /\b(?:is|was|are|were|be|been|being|as|remains?|remained|became|become|seems?|seemed|looks?)\b|['’](?:s|re)\b|^(?:[\s“"‘']|\b(?:an?|the|has|had|have|would|could|just|also|always|simply|d|ll|ve|regularly|repeatedly|\w+ly)\b)*$/i;
/** The judgement first: `“A bully,” said one of her`. */
const OF_SOMEBODY = /\b(?:said|says|say|remarked|quipped|added)\s+of\s+(?:him|her|the|Mrs?|Ms|Dr|\p{Lu})/u;
/** Many officials are an office, whatever they are called. */
const OFFICIAL = /^(?:officials|authorities|advisers|advisors|lawmakers|members|politicians|diplomats)$/;

const PUBLIC =
  /^(?:fans?|supporters?|neighbou?rs?|residents?|passengers?|customers?|shoppers?|visitors?|voters?|villagers?|protesters?|demonstrators?|witness(?:es)?|eyewitness(?:es)?|children|child|boys?|girls?|tourists?|mourners?|worshippers?|commuters?)$/;

function find(view: View): Draft[] {
  const told = view.read.claims.flatMap((claim): Outburst[] => {
    const unnamed = unnamedOf(view, claim);
    const content = hull(claim.content);
    if (!unnamed || !content || claim.kind === "denies") return [];
    const isSecret = wishIn(view, view.sentenceAt(unnamed.at)) !== undefined;
    if (!isSecret && !isAlone(unnamed)) return [];
    // A long description of the source would bury the judgement.
    const source = lengthOf(unnamed.at) > LONG ? [] : [unnamed.at];
    const at = around([...source, ...claim.cue, content]) ?? content;
    return [{ at, content, confidence: isSecret ? 0.9 : 0.75, claims: [claim.id] }];
  });
  const marked = view.read.sentences
    .filter((at) => wishIn(view, at) && told.every((other) => !overlaps(other.at, at)))
    .map((at): Outburst => ({ at, content: at, confidence: 0.8, claims: [] }));
  return [...told, ...marked].flatMap((outburst) => draftOf(view, outburst) ?? []);
}

/** Somebody, or several of no office; not `the head`, who can be told by it, nor people in the street. */
function isAlone({ noun, isDefinite }: Unnamed): boolean {
  if (PUBLIC.test(noun)) return false;
  return (
    !OFFICIAL.test(noun) &&
    (!isDefinite || /^(?:source|person|insider|colleague|employee|worker|official)$/.test(noun))
  );
}

function draftOf(view: View, outburst: Outburst): Draft | null {
  const { at, content, confidence, claims } = outburst;
  const harsh = judgementsIn(view, content, "character");
  for (const word of [...harsh, ...judgementsIn(view, content, "praise")]) {
    const target = targetOf(view, outburst, word);
    if (target === undefined) continue;
    return {
      at,
      severity: harsh.includes(word) ? "error" : "warning",
      confidence,
      message: `¶${view.paragraphAt(at)}: somebody unnamed calls ${target} “${view.words(word)}”.`,
      ask: "Take it out, have somebody say it by name, or put in its place what they saw.",
      evidence: [word],
      claims,
    };
  }
  return shapedIn(view, outburst);
}

/** `called him a know-it-all`, `likened Fry to a toad`. */
const NAMING =
  /\b(?:called|calls|calling|branded|dubbed|labell?ed|likened|compared|dismissed|derided|mocked|portrayed|described)\s(?<who>[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){0,2})\s(?:(?:as|to)\s)?(?:an?|the|[“"‘'])(?!\s(?:\w+\s)?(?:suspect|witness|target|victim|person|candidate|friend|resident|man|woman|day|meeting))/gu;
/** `She thinks the rules are for others`: what somebody always does, in a voice that quotes it. */
const HABIT =
  /[“"‘'](?<who>S?he|\p{Lu}[\p{L}’'-]+)(?:['’]s|['’]d| is| was| would| will)?\s(?:(?:just|only|always|never|simply|really)\s)*(?:thinks|believes he|believes she|loves|hates|cares|treats|acts|behaves|only|never|always|does(?:n['’]t| not) (?:care|know|listen|understand|have|like|do|think)|could(?:n['’]t| not)|can(?:['’]t|not)|wants to be|has (?:no|the|all|never|a)|knows nothing|takes|blames|makes everyone|makes people|the (?:sort|kind|type)|an? (?:\w+ ){0,3}(?:who|with))\b/gu;

/** A judgement by its shape, where no word of the table gives it away. */
function shapedIn(view: View, { at, claims }: Outburst): Draft | null {
  const within = view.sentenceAt(at);
  if (wishIn(view, within) === undefined) return null;
  for (const shape of [NAMING, HABIT]) {
    for (const found of view.words(within).matchAll(shape)) {
      const word = { start: within.start + found.index, end: within.start + found.index + found[0].length };
      const who = word.start + found[0].indexOf(found.groups?.["who"] ?? "");
      const target = pointedAt(view, who, found.groups?.["who"] ?? "");
      if (target === undefined || (shape === HABIT && !overlaps(at, word))) continue;
      return {
        at,
        severity: "warning",
        confidence: 0.65,
        message: `¶${view.paragraphAt(at)}: somebody unnamed judges ${target}.`,
        ask: "Take it out, have somebody say it by name, or put in its place what they saw.",
        evidence: [word],
        claims,
      };
    }
  }
  return null;
}

/** The person whom a name or pronoun means. */
function pointedAt(view: View, start: number, who: string): string | undefined {
  const isNamed = (name: string): boolean => view.person(name)?.kind === "person" && /^\p{Lu}/u.test(name);
  const own = view.read.mentions.find((mention) => mention.start <= start && mention.end > start);
  if (own) return isNamed(own.person) ? own.person : undefined;
  if (!/^(?:s?he|him|her)$/i.test(who)) return undefined;
  return view.read.mentions.findLast(({ end, person }) => end <= start && isNamed(person))?.person;
}

/** Words on what somebody is like; none where they are denied, or where somebody tells of a sexual offence. */
function judgementsIn(view: View, content: Span, use: "character" | "praise"): Span[] {
  if (view.offencesIn(content).some(({ row }) => row.group === "sex")) return [];
  const denied =
    /(?:\b(?:no|not|never|nor|hardly|in)|n['’]t)(?:\s+(?:an?|the|so|as|that|been|being|be))*\s+$/i;
  return view
    .find(use, content)
    .filter(({ start }) => !denied.test(view.text.slice(Math.max(0, start - 24), start)));
}

/** The named person whom the judgement is about. */
function targetOf(view: View, { at, content }: Outburst, word: Span): string | undefined {
  const isNamed = (name: string): boolean => view.person(name)?.kind === "person" && /^\p{Lu}/u.test(name);
  const before = mentionsIn(view, { start: content.start, end: word.start }).findLast(({ person }) =>
    isNamed(person),
  );
  if (before && joins(view.text.slice(before.end, word.start))) return before.person;
  const sentence = view.sentenceAt(at);
  const known = mentionsIn(view, { start: 0, end: sentence.end }).filter(({ person }) => isNamed(person));
  const lead = view.text.slice(content.start, word.start);
  const [, rest] = /\b(?:s?he|him|her)\b(?!.*\b(?:s?he|him|her)\b)(.*)$/is.exec(lead) ?? [];
  if (rest !== undefined && joins(rest)) return known.findLast(({ end }) => end <= at.start)?.person;
  if (!OF_SOMEBODY.test(view.words(sentence))) return undefined;
  return (known.findLast(({ start }) => start >= word.end) ?? known.at(-1))?.person;
}

function joins(between: string): boolean {
  return between.length < 60 && !/[.;:!?]/.test(between) && JOINED.test(between);
}
