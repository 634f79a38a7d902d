import type { Span } from "../../../base/span.ts";
import { mentionsIn } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "minor-named",
  number: "R20",
  tier: 1,
  severity: "error",
  area: "legal",
  on: true,
  title: "Somebody under 18 who is named as accused of a crime, as its victim or as a witness.",
  why: "IPSO clause 9 and AP: children in cases of crime are not named; a court’s order may forbid it.",
  version: 1,
  options: { age: 18 },
  find: (view, options) =>
    youngIn(view, options.number("age")).flatMap((young) => draftOf(view, young) ?? []),
};

interface Young {
  readonly person: string;
  /** The name with what tells the age. */
  readonly at: Span;
  readonly told: Span;
}

/** How old somebody was, not is. */
const ONCE = /\b(?:then|at the time|when (?:he|she|they) (?:was|were)|now)\b/i;
/** `the mother of a boy, …`: the name is the mother’s. */
const RELATIVE =
  /\b(?:mother|father|parents?|brother|sister|family|uncle|aunt|friend|teacher)s? of (?:an? |the )?[^,]{0,30}$/i;
const CLASS = /\b(?:year|class|grade|standard|form)[ -]\d{1,2} (?:pupil|student|girl|boy)\b/gi;
const YEARS = /\b\d{1,2}-year-old\b/g;
const DEAD = /\b(?:died|dead|killed|murder\w*|manslaughter|fatal\w*|drowned|funeral|buried|body)\b/i;

function youngIn(view: View, limit: number): Young[] {
  const ages = view.read.attributes.filter(
    ({ what, value, when }) => what === "age" && when === null && Number(value) > 0 && Number(value) < limit,
  );
  const told = [
    ...ages.map(({ at }) => at),
    ...view.find("young", { start: 0, end: view.text.length }),
    ...placesOf(view, CLASS),
    ...placesOf(view, YEARS).filter((at) => Number.parseInt(view.words(at), 10) < limit),
  ];
  return told.flatMap((at) => namedBeside(view, at) ?? []);
}

function placesOf({ text }: View, words: RegExp): Span[] {
  return Array.from(text.matchAll(words), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** The name to which an age or a word for the young belongs: `Callum Vey, 15`, `schoolboy Callum Vey`. */
function namedBeside(view: View, told: Span): Young | null {
  const sentence = view.sentenceAt(told);
  const names = mentionsIn(view, sentence).filter(
    ({ as, person }) => as === "name" && view.person(person)?.kind === "person",
  );
  const name =
    names.findLast(({ end }) => end <= told.start && BEHIND.test(view.text.slice(end, told.start))) ??
    names.find(({ start }) => start >= told.end && BEFORE.test(view.text.slice(told.end, start)));
  const around = view.text.slice(Math.max(sentence.start, told.start - 30), told.end + 20);
  if (!name || ONCE.test(around) || RELATIVE.test(view.text.slice(sentence.start, told.start))) return null;
  return {
    person: name.person,
    at: { start: Math.min(name.start, told.start), end: Math.max(name.end, told.end) },
    told,
  };
}

/** Between a name and what stands behind it: `, aged`, `, a`. */
const BEHIND = /^(?:,? \(?| is (?:aged )?|, (?:who is )?(?:aged |an? |the )?(?:[\p{Ll}-]+ )?)$/u;
/** Between an age and the name behind it: `-year-old`, `-year-old suspect,`. */
const BEFORE = /^(?:-year-old)?(?: [\p{Ll}-]+){0,2},? $/u;

function draftOf(view: View, { person, at, told }: Young): Draft | null {
  if (view.housePerson(person)?.mayBeNamed) return null;
  const role = roleOf(view, person, at);
  if (role === null) return null;
  return {
    at,
    message: `¶${view.paragraphAt(at)} names ${person} (“${view.words(told)}”), ${role} in a case of crime.`,
    ask: "Has the court or the family allowed the name? If not, describe the child so that nobody can tell who it is.",
    confidence: 0.8,
    suggestions: [
      { says: "take the name out: “a 15-year-old boy, who cannot be named”", edits: [], auto: false },
    ],
  };
}

/** What somebody has to do with a crime; null: nothing, or they are dead or tried as an adult. */
function roleOf(view: View, person: string, at: Span): string | null {
  const sentence = view.sentenceAt(at);
  const words = view.words(sentence);
  if (/\bas an adult\b/i.test(words) || (isHurt(view, person) && DEAD.test(words))) return null;
  const has = (use: "suspect-role" | "witness"): boolean =>
    view.find(use, sentence).some((place) => belongs(view, place, { person, at }));
  if (isAccused(view, person) || has("suspect-role")) return "who is accused";
  if (isHurt(view, person) || isStruck(view, sentence, at)) return "the victim";
  return has("witness") ? "a witness or victim" : null;
}

/** True if words are about the person: no other name between, and no `whose uncle`. */
function belongs(
  view: View,
  place: Span,
  { person, at }: { readonly person: string; readonly at: Span },
): boolean {
  if (place.end <= at.start) return at.start - place.end <= 30;
  const between = { start: at.end, end: place.start };
  return (
    mentionsIn(view, between).every(
      (other) => other.person === person || view.person(other.person)?.kind !== "person",
    ) && !/\bwhose\b/.test(view.words(between))
  );
}

function isAccused(view: View, person: string): boolean {
  return (
    view.standings.of(person).rows.length > 0 || view.accusations.some(({ target }) => target === person)
  );
}

/** What is done to somebody, with words of crime or of the police in the story; a crash is none. */
const STRUCK =
  /^(?:[\s,](?:who|also|then|\p{Ll}+ly|aged|\d+)\b)*,? (?:was|were|had been|has been) (?:\p{Ll}+ly )?(?:hit|shot|stabbed|struck|beaten|punched|kicked|slashed|robbed|grazed|wounded|injured|hurt|threatened|mugged|attacked|assaulted|grabbed|bundled|dragged|chased|cut|burned|burnt|choked|spat at|abducted|kidnapped|snatched|pushed|knocked|thrown|tied)\b/u;
const BY_CRIME =
  /\b(?:fired|gun(?:man|men|shots?)?|knife|stabb\w+|shots?|shooting|attack(?:ed|er|ers)?|assault\w*|robb\w+|suspects?|arrest\w*|charged|court|trial|hooded|masked)\b/i;
const ACCIDENT =
  /\b(?:crash\w*|collision|collided|accident\w*|fell|fall|goal|match|game|ball|storm|lightning|tree)\b/i;

function isStruck(view: View, sentence: Span, at: Span): boolean {
  const behind = view.text.slice(at.end, sentence.end);
  const [words, story] = [view.words(sentence), view.text];
  return (
    STRUCK.test(behind) &&
    BY_CRIME.test(story) &&
    /\b(?:police|officers?|sheriff|detectives?|gardaí|court)\b/i.test(story) &&
    !ACCIDENT.test(words) &&
    !DEAD.test(words)
  );
}

function isHurt({ read }: View, person: string): boolean {
  return read.statements.some(({ victim, affirmed }) => affirmed && victim === person);
}
