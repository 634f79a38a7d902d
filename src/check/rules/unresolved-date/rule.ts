import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { When } from "../../../claim/claim.ts";
import { parseDay, weekdayOf } from "../../calendar.ts";
import { foundIn } from "../../patterns.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "unresolved-date",
  number: "R17",
  tier: 1,
  severity: "warning",
  area: "accuracy",
  on: true,
  title: "A day such as “yesterday” or “on Friday” in a story that has no date to count from.",
  why: "AP’s time element: a reader who meets the story on another day cannot tell which day is meant.",
  version: 1,
  options: {},
  find: (view) => (view.read.story.imprint.published === null ? draftsOf(view) : []),
};

/** One finding a story, at the expression that says least; the others are its evidence. */
function draftsOf(view: View): Draft[] {
  const open = [...view.read.dates, ...unread(view)]
    .filter(({ text, value }) => value === null && !view.isQuoted(text) && !isName(view, text))
    .toSorted((a, b) => a.text.start - b.text.start)
    .map((date) => ({ at: date.text, rank: rankOf(view, date) }))
    .filter(({ rank }) => rank < NOTHING);
  const least = Math.min(...open.map(({ rank }) => rank));
  const first = open.find(({ rank }) => rank === least);
  if (!first) return [];
  const others = open.filter(({ at }) => at !== first.at).map(({ at }) => at);
  return [
    {
      at: first.at,
      message: `¶${view.paragraphAt(first.at)} says “${view.words(first.at)}”, and the story has no date that tells which day that is.`,
      ask: "Which date is meant? Give the story its day of publication, or write the date.",
      confidence: first.rank < WEAK ? 0.85 : 0.6,
      severity: first.rank < WEAK ? "warning" : "note",
      evidence: others,
    },
  ];
}

const SPOKEN =
  /\b(?:yesterday|tomorrow|tonight|last night|(?:earlier |later |early |late )?this (?:morning|afternoon|evening)|(?:next|last|this|this coming|this past) (?:week|weekend|month|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:a week|a fortnight|(?:two|three|four|six) weeks)['’]?s?(?: time)?(?= [^.]{0,30}\b(?:will|is to)\b|[.,]))\b/dgiu;

/** Such words where the reader made no date of them. */
function unread(view: View): When[] {
  return foundIn(view, SPOKEN)
    .filter((found) => view.read.dates.every(({ text }) => !overlaps(text, found)))
    .map(({ start, end }) => ({ text: { start, end }, value: null }));
}

const WEAK = 3;
const NOTHING = 9;

/** How little the words say by themselves: 1 `yesterday`, 2 `on Friday`, 3 `next week`, 4 `today`. */
function rankOf(view: View, { text }: When): number {
  const words = view.words(text).toLowerCase();
  if (/\b(?:yesterday|tomorrow|tonight|last night)\b/.test(words)) return 1;
  if (/^(?:early |late |earlier )?this (?:morning|afternoon|evening)\b/.test(words)) return 1;
  const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/.exec(words)?.[0];
  if (weekday !== undefined && weekdayOf(weekday) !== undefined) return isOneDay(view, text) ? 2 : NOTHING;
  if (
    /\b(?:last|next|this|coming|past) (?:week|weekend|month|year|spring|summer|autumn|fall|winter)\b/.test(
      words,
    )
  )
    return 3;
  if (/\b(?:days?|weeks?|months?) ago$/.test(words)) return 3;
  return words === "today" && isNews(view, text) ? 4 : NOTHING;
}

/** Not `every Friday`, `Friday 10 October`, or a day that a date in the lines before fixes. */
function isOneDay(view: View, at: Span): boolean {
  const { start } = at;
  if (/\d/.test(view.words(at))) return false;
  const before = view.text.slice(Math.max(0, start - 25), start);
  const isPointed = /^(?:next|last|this|on)\b/i.test(view.words(at));
  if (!isPointed && GENERAL.test(before)) return false;
  if (/\b(?:Good|Black|Ash|Easter|Shrove) $/.test(before)) return false;
  return !view.read.dates.some(
    ({ text, value }) => text.start < start && start - text.start < NEAR && parseDay(value) !== null,
  );
}

const GENERAL =
  /\b(?:every|each|most|any|one|a|that|the|some) (?:(?:other|second|first|third|fourth|last|single|following|previous|next|wet|rainy|sunny|snowy|windy|hot|warm|cold|grey|gray|busy|quiet|recent|random|normal|typical|ordinary|summer|winter|autumn|spring|particular) )?$/iu;
const NEAR = 700; // characters

/** `Friday Club`, `the Sunday Sentinel`: the day is part of a name. */
function isName(view: View, at: Span): boolean {
  if (view.read.mentions.some((mention) => mention.as === "name" && holds(mention, at))) return true;
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(view.text.slice(at.end, at.end + 30))?.[1];
  if (next === undefined || !/day$/i.test(view.words(at))) return false;
  const people = [...view.read.people, ...view.read.names].filter(({ kind }) => kind === "person");
  return people.every(({ name }) => !name.startsWith(next));
}

/** `today` as the day of the news, not as `nowadays`. */
function isNews(view: View, at: Span): boolean {
  const sentence = view.words(view.sentenceAt(at));
  return (
    /\b(?:was|were|will|has|have|had|\p{L}{2,}ed|said|told)\b/u.test(sentence) &&
    !/\b(?:still|now|nowadays|generations?|century|centuries|once|used to|remains?|most|many|than|of today)\b/i.test(
      sentence,
    )
  );
}
