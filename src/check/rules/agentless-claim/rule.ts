import { hull, overlaps, type Span } from "../../../base/span.ts";
import { sourceKindOf } from "../../../lexicon/people-words.ts";
import { mentionsIn, tellsHarm } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "agentless-claim",
  number: "R34",
  tier: 2,
  severity: "note",
  area: "sourcing",
  on: true,
  title: "“It is understood”, “is said to have”: somebody vouches, and nobody is named.",
  why: "NPR: “it is believed” is never enough; readers are owed who believes it.",
  version: 1,
  options: {},
  find,
};

/** Words of nobody: a claim's, or a sentence's in which the reader saw none. */
interface Hearsay {
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly isAccusing: boolean;
  readonly claims: readonly string[];
  /** Whose words they are by correction; null: nobody's. */
  readonly speaker: string | null;
}

const VERBS =
  "(?:understood|believed|thought|said|rumou?red|suggested|suspected|claimed|reported|reputed|whispered)";
const IS = String.raw`(?:is|are|was|were|has been|have been|['’]s)\s+(?:(?:being|\w+ly|also|now|still|even)\s+)*`;
const CUE = new RegExp(String.raw`^(?:it\s+)?${IS}${VERBS}(?:\s+(?:that|to)\b|$)`, "i");
const CUE_IN = new RegExp(
  String.raw`\b(?:it\s+)?${IS}${VERBS}\s+(?:that|to)\b|\b(?:rumou?r|word|gossip|legend) has it(?: that)?\b|\b(?:the )?(?:word|talk|whisper)(?: (?:in|on|at|around|from) [\w’' -]{1,30})? (?:is|was) that\b|\bthere (?:is|are|was|were|has been|have been) (?:\w+ )?(?:talk|rumou?rs?|whispers?|suggestions?|speculation|gossip|claims|a belief|a suspicion|a feeling) that\b`,
  "gi",
);
/** Fires are reported and prizes claimed by nobody in particular. */
const WEAK = /\b(?:reported|claimed|suggested)(?:\s+(?:that|to))?$/i;

function find(view: View): Draft[] {
  const told = view.read.claims.flatMap((claim): Hearsay[] => {
    const cue = hull(claim.cue);
    if (claim.source.length > 0 || claim.in !== null || !cue || !CUE.test(view.words(cue))) return [];
    const { content, speaker } = claim;
    return [{ cue, content, isAccusing: claim.accusation === true, claims: [claim.id], speaker }];
  });
  const rest = view.read.sentences.flatMap((sentence) => unreadIn(view, sentence, told));
  return [...told, ...rest].flatMap((hearsay) => draftOf(view, hearsay) ?? []);
}

/** The same words where the reader made no claim of them, or gave them to somebody else's. */
function unreadIn(view: View, sentence: Span, told: readonly Hearsay[]): Hearsay[] {
  return Array.from(view.words(sentence).matchAll(CUE_IN)).flatMap((found): Hearsay[] => {
    const cue = {
      start: sentence.start + found.index,
      end: sentence.start + found.index + found[0].length,
    };
    if (told.some((other) => overlaps(other.cue, cue)) || view.claimsOver(cue).length > 0) return [];
    const lead = view.text.slice(sentence.start, cue.start);
    const start = sentence.start + (/.*[,;:—]\s*(?:(?:and|but|who)\s+)?/s.exec(lead)?.[0].length ?? 0);
    const after = {
      start: cue.end + (/^\s*/.exec(view.text.slice(cue.end))?.[0].length ?? 0),
      end: sentence.end - (/[.!?]$/.test(view.words(sentence)) ? 1 : 0),
    };
    const subject = { start, end: cue.start - (/\s*$/.exec(lead)?.[0].length ?? 0) };
    return [
      {
        cue,
        content: subject.end > subject.start ? [subject, after] : [after],
        isAccusing: false,
        claims: [],
        speaker: null,
      },
    ];
  });
}

function draftOf(view: View, { cue, content, isAccusing, claims, speaker }: Hearsay): Draft | null {
  const all = hull(content);
  if (!all || speaker !== null || !isAgentless(view, cue)) return null;
  const party = partyOf(view, content);
  if (party === undefined) return null;
  const isHarm = isAccusing || tellsHarm(view, all);
  const whole = {
    start: Math.min(cue.start - itBefore(view, cue).length, all.start),
    end: Math.max(cue.end, all.end),
  };
  return {
    at: whole,
    severity: isHarm ? "warning" : "note",
    confidence: isHarm ? 0.8 : 0.65,
    message: `¶${view.paragraphAt(whole)} has “${view.words(cue)}” of ${party}, and nobody who understands, says or believes it.`,
    ask: "Who says so, and how do they know?",
    claims,
  };
}

function isAgentless(view: View, cue: Span): boolean {
  const words = view.words(cue);
  if (view.isQuoted(cue) || isVouched(view, cue)) return false;
  return (
    !WEAK.test(words) ||
    /^it\b/i.test(words) ||
    itBefore(view, cue) !== "" ||
    /\bto\s+(?:have|be)\b/.test(view.text.slice(cue.start, cue.end + 8))
  );
}

function itBefore({ text }: View, cue: Span): string {
  return /\bit\s+$/i.exec(text.slice(Math.max(0, cue.start - 4), cue.start))?.[0] ?? "";
}

/** Of whom it is said: somebody named in it (before `is said to`: in the subject), a pronoun for somebody, or people with a role (`the treasurer`). */
function partyOf(view: View, content: readonly Span[]): string | undefined {
  const named = (content.length > 1 ? content.slice(0, 1) : content)
    .flatMap((piece) => mentionsIn(view, piece))
    .find(({ person }) => isParty(view, person));
  if (named) return named.person;
  const [first] = content;
  const words = first ? view.words(first) : "";
  if (first && /^(?:(?:that|and)\s+)?(?:s?he|who|his|her)\b/i.test(words))
    return view.read.mentions.findLast(({ end, person }) => end <= first.start && isPerson(view, person))
      ?.person;
  return roleIn(view, words);
}

/** `the council’s fleet manager`: people told by what they do. */
function roleIn(view: View, words: string): string | undefined {
  const role =
    words
      .replace(/^that\s+/i, "")
      .split(/,|\s(?:who|of|at|in|for|from|on)\b/)[0]
      ?.trim() ?? "";
  const noun =
    /^(?:the|an?|his|her|its|their|[\p{L}’' -]+['’]s?)\s(?:[\p{L}’'-]+\s){0,4}?([\p{Ll}-]+)$/iu.exec(
      role,
    )?.[1] ?? "";
  return sourceKindOf(view.lexicon, noun)?.human === true ? role : undefined;
}

/** A lone word that nothing but its capital makes a name (`a Viking ship`) is nobody. */
function isParty(view: View, name: string): boolean {
  const kind = view.person(name)?.kind;
  const isKnown = /\s/.test(name) || view.read.people.some((person) => person.name === name);
  return isKnown && (kind === "person" || kind === "organisation");
}

function isPerson(view: View, name: string): boolean {
  return view.person(name)?.kind === "person" && /^\p{Lu}/u.test(name);
}

/** The sentence gives a source after all, behind `by` or `according to`. */
function isVouched(view: View, cue: Span): boolean {
  return (
    /^\s+(?:by|in|on)\b/i.test(view.text.slice(cue.end, cue.end + 30)) ||
    /\baccording to\b/i.test(view.words(view.sentenceAt(cue)))
  );
}
