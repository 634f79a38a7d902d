import type { Span } from "../../../base/span.ts";
import type { Draft, Rule } from "../../rule.ts";
import {
  isMereSource,
  sameVoice,
  singular,
  tellsReason,
  unnamedIn,
  wishIn,
  withCue,
  type Unnamed,
} from "../../unnamed.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "anonymity-unexplained",
  number: "R36",
  tier: 2,
  severity: "note",
  area: "sourcing",
  on: true,
  title: "A described source without a name, and no reason why.",
  why: "AP and SPJ: say why somebody is not named.",
  version: 1,
  options: {},
  find,
};

/** People whom a reporter meets by chance or at their work in public; a reader asks for no reason. */
const OPEN =
  /^(?:wom[ae]n|m[ae]n|girls?|boys?|teenagers?|child|children|eye-?witness(?:es)?|witness(?:es)?|neighbou?rs?|residents?|passengers?|customers?|survivors?|victims?|mothers?|fathers?|parents?|brothers?|sisters?|sons?|daughters?|wife|wives|husbands?|cousins?|uncles?|aunts?|friends?|relatives?|fans?|users?|protesters?|demonstrators?|migrants?|refugees?|villagers?|motorists?|shoppers?|activists?|analysts?|experts?|economists?|ones?|adults?|students?|pupils?|soldiers?|militants?|sheriffs?|lieutenants?|sergeants?|captains?|hackers?|gunm[ae]n|editors?|journalists?|reporters?|correspondents?|representatives?|researchers?|scientists?|historians?|chiefs?|heads?|owners?|secretary|fighters?|farmers?|drivers?|visitors?|tourists?|worshippers?|supporters?|guests?|someone|somebody|another|both|members|people|person|voters?|coach(?:es)?|players?)$/;

/** Claims in which nobody talks to a reporter. */
const OTHER: ReadonlySet<string> = new Set(["attitude", "declines", "denies", "writes"]);

function find(view: View): Draft[] {
  const all = unnamedIn(view);
  const seen = new Set<string>();
  return all.flatMap((unnamed) => {
    const key = singular(unnamed.noun);
    if (seen.has(key) || !isHidden(view, unnamed) || isExplained(view, unnamed, all)) return [];
    seen.add(key);
    return [draftOf(view, unnamed)];
  });
}

function draftOf(view: View, { at, claim }: Unnamed): Draft {
  return {
    at: withCue(at, claim.cue),
    confidence: 0.65,
    message: `¶${view.paragraphAt(at)} describes “${view.words(at)}” and does not say why there is no name.`,
    ask: "Say why they are not named, if the reason can be printed.",
    claims: [claim.id],
  };
}

/** Somebody who comes in here (`a`, `one`, a number) from inside a body, with more than a bare noun. */
function isHidden(view: View, unnamed: Unnamed): boolean {
  const { noun, at, behind, before, isDefinite, claim } = unnamed;
  if (isDefinite || isMereSource(unnamed) || OTHER.has(claim.kind ?? "")) return false;
  if (isNamedLater(view, noun)) return false;
  const isWished = wishIn(view, view.sentenceAt(at)) !== undefined;
  if (!isWished && isLead(view, at)) return false;
  const isSome = /^(?:an?|one|another|two|three|four|five|six|several)\b/i.test(view.words(at));
  return isSome && (isWished || (!OPEN.test(noun) && (behind !== "" || before !== "")));
}

/** The first sentence tells what somebody did, and the name comes below. */
function isLead(view: View, at: Span): boolean {
  const body = view.read.story.fields.find(({ name }) => name === "body")?.span.start ?? 0;
  return at.start <= body;
}

/** A name with this role stands elsewhere: `a dealer` of the first line is `Piers Hallam, a dealer`. */
function isNamedLater(view: View, noun: string): boolean {
  return view.read.attributes.some(
    ({ what, value, person }) =>
      what === "role" && /^\p{Lu}/u.test(person) && value.toLowerCase().includes(noun),
  );
}

/** The reason stands in a sentence that speaks of them. */
function isExplained(view: View, unnamed: Unnamed, all: readonly Unnamed[]): boolean {
  const places: Span[] = sameVoice(unnamed, all).flatMap(({ at }) => withNext(view, view.sentenceAt(at)));
  const wished = view.read.sentences.filter(
    (sentence) =>
      wishIn(view, sentence) !== undefined &&
      view.words(sentence).toLowerCase().includes(singular(unnamed.noun)),
  );
  return [...places, ...wished].some(
    (sentence) => wishIn(view, sentence) !== undefined && tellsReason(view, sentence),
  );
}

/** `He asked not to be named …` may follow. */
function withNext(view: View, sentence: Span): Span[] {
  const next = view.read.sentences.find(({ start }) => start >= sentence.end);
  return next && /^(?:He|She|They|Both|All)\b/.test(view.words(next)) ? [sentence, next] : [sentence];
}
