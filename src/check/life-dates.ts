import { holds, overlaps, type Span } from "../base/span.ts";
import type { Mention } from "../claim/person.ts";
import { parseDay } from "./calendar.ts";
import type { Contradiction } from "./contradiction.ts";
import { foundIn } from "./patterns.ts";
import type { View } from "./view.ts";

const BORN =
  /\b(?:[Ww]as |[Ww]ere )?[Bb]orn (?:and raised )?(?:in (?:[^.,;\d]{1,40},? )?(?:in )?|on [^.;]{1,24}?,? ?)(?<year>(?:19|20)\d\d)\b/dgu;

/** `born in 1980` of somebody who is 52. */
export function wrongBirths(view: View): Contradiction[] {
  const today = parseDay(view.read.story.imprint.published);
  if (!today) return [];
  return foundIn(view, BORN).flatMap((at) => {
    const { year } = at.parts;
    const person = bornAt(view, at)?.person;
    const age = view.read.attributes.find(
      ({ what, when, person: who, at: place }) =>
        what === "age" && when === null && who === person && isNow(view, place),
    );
    if (!year || person === undefined || !age || view.isQuoted(at)) return [];
    const years = today.year - Number(view.words(year));
    const told = Number(age.value);
    if (told === years || told === years - 1) return [];
    return [
      {
        at: placeOf(view, at, age),
        says: `${person} is ${told} in ¶${view.paragraphAt(age.at)}; the year of birth makes it ${years - 1} or ${years}`,
        evidence: [{ start: at.start, end: at.end }, age.at],
        confidence: 0.8,
      },
    ];
  });
}

/** Whom the sentence named last; `Born in 1961, Vey has …`: the name behind. */
function bornAt(view: View, at: Span): Mention | undefined {
  const sentence = view.sentenceAt(at);
  const own = view.read.mentions.filter((mention) => holds(sentence, mention) && mention.as !== "noun");
  const behind = own.find(
    ({ start }) => start >= at.end && /^[,) ]{1,3}$/.test(view.text.slice(at.end, start)),
  );
  return view.text.slice(sentence.start, at.start).trim() === "" && behind
    ? behind
    : own.findLast(({ end }) => end <= at.start);
}

function isNow(view: View, at: Span): boolean {
  const { start, end } = view.sentenceAt(at);
  return !/\b(?:then|died|aged? \d+ when|would have been|at the time)\b/.test(
    view.text.slice(Math.max(start, at.start - 40), Math.min(end, at.end + 30)),
  );
}

/** The age with its name, if it stands in the sentence of the birth; else the birth. */
function placeOf(view: View, born: Span, age: { readonly at: Span; readonly person: string }): Span {
  const isOne = view.sentenceAt(born).start === view.sentenceAt(age.at).start;
  if (!isOne || age.at.start < born.start) return { start: born.start, end: born.end };
  const name = view.read.mentions.findLast(
    ({ person, end }) => person === age.person && end <= age.at.start && age.at.start - end < 4,
  );
  return { start: name?.start ?? age.at.start, end: age.at.end };
}

const AGO =
  /\b(?<count>\d{1,3}) years (?:ago|earlier|before),? (?:in|back in) (?<year>(?:1[6-9]|20)\d\d)\b|\b(?:[Ii]n|[Ss]ince|[Ff]rom) (?<from>(?:1[6-9]|20)\d\d), (?<ago>\d{1,3}) years ago\b|\b(?:[Ff]ounded|[Oo]pened|[Bb]uilt|[Ff]ormed|[Ss]et up|[Ee]stablished|[Ll]aunched|[Ss]tarted) in (?<founded>(?:1[6-9]|20)\d\d),? [^.;]{0,60}?\b(?:is|turns|marks|celebrates|celebrating|marking|turned) (?:its |the |his |her |their )?(?<mark>\d{1,3})(?=(?:st|nd|rd|th) (?:anniversary|birthday)|(?: years old)? this (?:year|month|week))/dgu;
const SINCE =
  /\bfor (?<count>\d{1,2}) years,? since (?<year>(?:19|20)\d\d)\b|\bsince (?<from>(?:19|20)\d\d), (?:for |a (?:run|spell|reign) of |or )?(?<ago>\d{1,2}) years\b/dgu;

/** `20 years ago, in 2004` in a story of 2026. */
export function wrongLengths(view: View): Contradiction[] {
  const today = parseDay(view.read.story.imprint.published);
  if (!today) return [];
  return [...foundIn(view, AGO), ...foundIn(view, SINCE)].flatMap(({ start, end, parts }) => {
    const count = parts["count"] ?? parts["ago"] ?? parts["mark"];
    const year = parts["year"] ?? parts["from"] ?? parts["founded"];
    const at = { start, end };
    if (!count || !year || view.read.quotes.some((quote) => overlaps(quote, at))) return [];
    if (/\b(?:years earlier|years before)\b/.test(view.words(at))) return [];
    const [told, made] = [Number(view.words(count)), today.year - Number(view.words(year))];
    if (Math.abs(told - made) <= 1 || isRound(view, { start, end: count.start })) return [];
    return [
      {
        at,
        says: `from ${view.words(year)} to ${today.year} is ${made} years, not ${told}`,
        evidence: [],
        confidence: 0.7,
      },
    ];
  });
}

function isRound(view: View, at: Span): boolean {
  return /\b(?:about|around|some|nearly|almost|more than|over|roughly)\b[^.]{0,3}$/.test(
    view.text.slice(Math.max(0, at.start - 14), at.end),
  );
}
