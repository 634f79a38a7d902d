import { holds, type Span } from "../base/span.ts";
import type { When } from "../claim/claim.ts";
import { dayNumber, parseDay, type CalendarDay } from "./calendar.ts";
import type { Contradiction } from "./contradiction.ts";
import { foundIn } from "./patterns.ts";
import type { View } from "./view.ts";

interface Event {
  readonly name: string;
  /** A person’s canonical name, or a thing’s noun. */
  readonly of: string;
  /** First and last day that the date may mean, as day numbers. */
  readonly from: number;
  readonly to: number;
  readonly date: Span;
  readonly at: Span;
}

// What happens once in a life or to a thing, by its words.
const events: readonly (readonly [name: string, words: RegExp])[] = [
  ["birth", /\b(?:was|were) born\b/dgu],
  ["building", /\b(?:was|were) (?:built|founded|established|laid out)\b/dgu],
  ["opening", /\b(?:(?<!\bhad )(?<!\bre)opened|was opened|was launched|was inaugurated)\b/dgu],
  ["wedding", /\b(?:was married|were married|married|wed)\b/dgu],
  ["divorce", /\b(?:divorced|were divorced)\b/dgu],
  ["disappearance", /\b(?:disappeared|vanished|went missing|was reported missing|was last seen)\b/dgu],
  ["death", /\b(?:died|was killed|was found dead|was shot dead|drowned)\b/dgu],
  ["funeral", /\b(?:was buried|was cremated|was laid to rest)\b/dgu],
  ["closing", /\b(?:(?<!\breported )closed|was closed|shut(?: down)?|was demolished|was pulled down)\b/dgu],
  ["start", /\b(?:joined|was hired|was appointed|took office|began work|started work|was elected)\b/dgu],
  ["leaving", /\b(?:left|retired|resigned|stepped down|was dismissed|was sacked|was fired)\b/dgu],
];
// Each must lie before the other.
const orders: readonly (readonly [first: string, then: string])[] = [
  ["birth", "wedding"],
  ["birth", "start"],
  ["birth", "death"],
  ["building", "opening"],
  ["building", "closing"],
  ["opening", "closing"],
  ["wedding", "divorce"],
  ["disappearance", "death"],
  ["death", "funeral"],
  ["start", "leaving"],
];

/** `He died on 9 May … was buried on 6 May`, of one person or thing. */
export function wrongOrders(view: View): Contradiction[] {
  const all = events.flatMap(([name, words]) =>
    foundIn(view, words).flatMap((found) => eventOf(view, name, found) ?? []),
  );
  return orders.flatMap(([first, then]) => {
    const [ones, others] = [
      all.filter(({ name }) => name === first),
      all.filter(({ name }) => name === then),
    ];
    // Somebody may join, leave and join again: only of single events is the order sure.
    return others.flatMap((later) => {
      const earlier = ones.filter(({ of }) => of === later.of);
      const [one] = earlier;
      if (!one || earlier.length > 1 || others.filter(({ of }) => of === later.of).length > 1) return [];
      return one.from > later.to ? [contradiction(view, one, later)] : [];
    });
  });
}

function contradiction(view: View, one: Event, later: Event): Contradiction {
  const [first, second] = one.at.start < later.at.start ? [one, later] : [later, one];
  return {
    at: second.at,
    says: `the ${later.name} (${view.words(later.date)}) comes before the ${one.name} (${view.words(one.date)})`,
    evidence: [first.at],
    confidence: 0.7,
  };
}

const NEAR = 40; // characters between the verb and its date

function eventOf(view: View, name: string, verb: Span): Event | null {
  const sentence = view.sentenceAt(verb);
  const date = view.read.dates.find(
    ({ text }) =>
      text.start >= verb.end &&
      text.start - verb.end < NEAR &&
      holds(sentence, text) &&
      !/[;:]|, (?!\p{Lu})|\b(?:and|but|who|which|where|when|that|after|before|since|until|by)\b/u.test(
        view.text.slice(verb.end, text.start),
      ),
  );
  const range = date && rangeOf(date);
  const subject = subjectOf(view, verb, sentence);
  if (!date || !range || !subject || view.isQuoted(verb)) return null;
  return {
    name,
    of: subject.of,
    ...range,
    date: date.text,
    at: { start: subject.start, end: date.text.end },
  };
}

function rangeOf({ value }: When): { readonly from: number; readonly to: number } | null {
  const day = parseDay(value);
  if (day) return { from: dayNumber(day), to: dayNumber(day) };
  const [, year, month] = /^(\d{4})(?:-(\d\d))?$/.exec(value ?? "") ?? [];
  if (year === undefined) return null;
  const first: CalendarDay = { year: Number(year), month: Number(month ?? 1), day: 1 };
  const last: CalendarDay = { year: Number(year), month: Number(month ?? 12), day: 28 };
  return { from: dayNumber(first), to: dayNumber(last) + 3 };
}

/** The name, the pronoun or `the bridge` straight before the verb. */
function subjectOf(
  view: View,
  verb: Span,
  sentence: Span,
): { readonly of: string; readonly start: number } | null {
  const before = view.text.slice(sentence.start, verb.start);
  const mention = view.read.mentions.findLast(
    ({ start, end }) =>
      start >= sentence.start &&
      end <= verb.start &&
      /^(?:, [^,]{1,40},)? (?:who |also |then |had )?$/.test(view.text.slice(end, verb.start)),
  );
  if (mention && mention.as !== "noun") return { of: mention.person, start: mention.start };
  const isJoined = /\b(?:and|but|then) (?:then |later )?$/.test(before);
  const lead = isJoined ? (/^.*?(?= (?:was|were|\p{Ll}+ed|shut|left)\b)/u.exec(before)?.[0] ?? "") : before;
  const thing = thingOf(view, sentence, lead.trim());
  return thing && isJoined ? { of: thing.of, start: verb.start } : thing;
}

/** By the words that stand before a verb: `The bridge`, `It`, `Vey`. */
function thingOf(
  view: View,
  sentence: Span,
  lead: string,
): { readonly of: string; readonly start: number } | null {
  const { start } = sentence;
  if (lead === "It") return { of: thingBefore(view, sentence) ?? `it ${start}`, start };
  const mention = view.read.mentions.find((one) => one.start === start && one.end === start + lead.length);
  if (mention && mention.as !== "noun") return { of: mention.person, start };
  const noun = /^(?:The|Its) (?:[\p{L}-]+ ){0,2}?(\p{Ll}{3,})$/u.exec(lead)?.[1];
  return noun === undefined ? null : { of: noun, start };
}

/** What `it` takes up: the subject of the sentence before. */
function thingBefore(view: View, sentence: Span): string | null {
  const before = view.read.sentences.findLast(({ end }) => end <= sentence.start);
  if (!before) return null;
  return (
    /^(?:The|A|An) (?:[\p{L}-]+ ){0,2}?(\p{Ll}{3,}) (?:was|is|has|had|will|opened|closed|stood|stands|in|of|on|at|by|where|which|\p{Ll}+ed)\b/u.exec(
      view.words(before),
    )?.[1] ?? null
  );
}
