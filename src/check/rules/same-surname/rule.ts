import { holds, overlaps, type Span } from "../../../base/span.ts";
import { genderOfGivenName } from "../../../lexicon/people-words.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "same-surname",
  number: "R25",
  tier: 2,
  severity: "warning",
  area: "legal",
  on: true,
  title: "A bare surname in a sentence of crime, while two people of the story bear it.",
  why: "Whoever is named must be the one who is meant: a namesake can complain of a charge that was never theirs.",
  version: 1,
  options: {},
  find: (view) => familiesIn(view).flatMap((family) => draftsOf(view, family)),
};

/** People of one surname whose given names begin differently (`Mike` may be `Michael`), of whom one at least is accused. */
interface Family {
  readonly surname: string;
  readonly names: readonly string[];
}

const SUFFIX = /,? (?:jr|sr|ii|iii|iv)\.?$/i;
const CRIME_BEFORE =
  /\b(?:arrest(?:ed)?|charged|accused?|accuses|detained|convicted|jailed|fined|sued|indicted|charges? against|case against|trial of|say|says|said|alleged?|alleges) (?:that )?$/i;
/** Behind the name: what makes the sentence one of crime for whoever is meant. */
const CRIME =
  /^(?:['’]s)?,?(?: (?:who|also|later|then|has|have|had|is|was|been|be|will|to|being|\d+,?|\p{Ll}+ly))* (?:charged|arrested|accused|indicted|convicted|jailed|sentenced|pleaded|pled|denies|denied|admits|admitted|stole|suspected|guilty|trial|due in court|court|bailed|on bail|on trial|in custody|under investigation|fined|prosecuted|alleg\w+|released|detained|held|(?:faces|facing) (?:\p{L}+ )?(?:charges?|trial|jail|prison|counts?)|appeared)\b/iu;
/** `Police have named Kadrel in a cheating case`. */
const NAMED_BEFORE = /\b(?:named|listed|implicated|cited|booked|questioned|summoned) $/;
const CASE =
  /^,? (?:as (?:an? |the )?(?:\p{L}+ )?(?:suspect|accused|defendant)|in (?:an?|the) (?:\p{L}+ ){0,3}(?:case|complaint|lawsuit|indictment|charge ?sheet|fir))\b/iu;
const TITLE =
  /\b(?:mr|mrs|ms|miss|dr|sir|lord|lady|cr|rev|judge|officer|deputy|sheriff|senator|councillor)\.?\s$/i;

const GENDERS: Readonly<Record<string, "female" | "male">> = {
  mr: "male",
  mrs: "female",
  ms: "female",
  miss: "female",
};

function familiesIn(view: View): Family[] {
  const people = [...view.read.people, ...view.read.names].filter(
    ({ kind, name }) => kind === "person" && isFull(name),
  );
  const bySurname = Map.groupBy(people, ({ name }) => surnameOf(name));
  return Array.from(bySurname, ([surname, bearers]) => ({
    surname,
    names: bearers.map(({ name }) => name),
  })).filter(
    ({ surname, names }) =>
      new Set(names.map((name) => name.slice(0, 2))).size > 1 && isAnyAccused(view, [surname, ...names]),
  );
}

/** Two words or more, each with a capital: a given name and a surname. */
function isFull(name: string): boolean {
  const words = name.replace(SUFFIX, "").split(" ");
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

function surnameOf(name: string): string {
  return name.replace(SUFFIX, "").split(" ").at(-1) ?? name;
}

/** Of one of them, or of the bare name, where nobody can tell whose it is. */
function isAnyAccused({ standings, accusations, read }: View, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      standings.of(name).rows.length > 0 ||
      read.claims.some(
        ({ speaker, kind, accusation, about }) =>
          (speaker === name && kind === "denies") || (accusation === true && about.includes(name)),
      ) ||
      accusations.some(({ target, statement }) => target === name && statement !== null),
  );
}

function draftsOf(view: View, { surname, names }: Family): Draft[] {
  const known = Math.max(...names.map((name) => view.text.indexOf(name)));
  return bareNames(view, surname, names)
    .filter((at) => at.start > known && !view.isQuoted(at) && isAccusedAt(view, at, names))
    .map((at) => ({
      at,
      message: `¶${view.paragraphAt(at)} says “${surname}” alone, and ${list(names)} both bear that name.`,
      ask: "Which of them is it? Add the given name.",
      confidence: 0.8,
      evidence: names.map((name) => ({
        start: view.text.indexOf(name),
        end: view.text.indexOf(name) + name.length,
      })),
      suggestions: names.map((name) => ({
        says: `write “${name}”`,
        edits: [{ at, text: name }],
        auto: false,
      })),
    }));
}

function isAccusedAt(view: View, at: Span, names: readonly string[]): boolean {
  const own = view.accusations.some(
    ({ at: words, target, statement }) =>
      (names.includes(target) || target === view.words(at)) && statement !== null && overlaps(words, at),
  );
  const before = view.text.slice(Math.max(0, at.start - 30), at.start);
  const behind = view.text.slice(at.end, at.end + 80);
  return (
    own || CRIME_BEFORE.test(before) || CRIME.test(behind) || (NAMED_BEFORE.test(before) && CASE.test(behind))
  );
}

/** Places of the surname with neither a given name nor a title before it, in sentences that name nobody of them in full. */
function bareNames(view: View, surname: string, names: readonly string[]): Span[] {
  const places = Array.from(
    view.text.matchAll(
      new RegExp(`(?<![\\p{L}-])${surname.replaceAll(/[^\p{L}\p{N}’' -]/gu, ".")}(?![\\p{L}-])`, "gu"),
    ),
  );
  return places
    .map(({ index }) => ({ start: index, end: index + surname.length }))
    .filter((at) => {
      const before = view.text.slice(Math.max(0, at.start - 24), at.start);
      const sentence = view.sentenceAt(at);
      return (
        !/(?:\p{Lu}[\p{L}’'-]*|\b\p{Lu}\.)\s$/u.test(before.replace(TITLE, "")) &&
        (!TITLE.test(before) || isSharedTitle(view, TITLE.exec(before)?.[0] ?? "", names)) &&
        !names.some((name) => view.words(sentence).includes(name)) &&
        view.read.story.fields.every(({ name, span }) => name === "body" || !holds(span, at))
      );
    });
}

/** `Dr Sedge`, where the story has given that title to each of them: it tells nobody apart. */
function isSharedTitle(view: View, title: string, names: readonly string[]): boolean {
  const wanted = GENDERS[title.trim().replace(".", "").toLowerCase()];
  if (wanted === undefined) return names.every((name) => view.text.includes(`${title}${name}`));
  const genders = names.map((name) => genderOfGivenName(view.lexicon, name.split(" ")[0] ?? ""));
  return genders.includes(wanted) && genders.every((gender) => gender === wanted || gender === null);
}

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
