import { overlaps, type Span } from "../../../base/span.ts";
import { genderOfGivenName } from "../../../lexicon/people-words.ts";
import { contestedIn } from "../../contested.ts";
import { mentionsIn, tellsHarm, tellsPast } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "ambiguous-accused",
  number: "R26",
  tier: 2,
  severity: "warning",
  area: "legal",
  on: true,
  title: "An accusation of “he” or “she” where the words before offer two people.",
  why: "A charge must be of one person: a reader who can take it two ways will take it against either.",
  version: 1,
  options: {},
  find: (view) => {
    const contested = new Set(contestedIn(view).map(({ person }) => person));
    return [...pronounsIn(view), ...rolesIn(view)].flatMap((one) => draftOf(view, one, contested) ?? []);
  },
};

interface Pronoun extends Span {
  /** Null for a noun: `the councillor`. */
  readonly gender: "female" | "male" | null;
  /** Where those for whom it may stand are named. */
  readonly field: Span;
}

/** `A met B before he …`; behind `and` or a comma the subject goes on. */
const JOINED =
  /\b(?:before|after|when|while|because|as|since|until|where|that|whom|moments|days?|nights?|evening|morning|weeks?|months?|hours?) (?=(?:he|she)\b)/gi;
const OPENS = /^(?:He|She)\b/;
/** `Anders Lindgren and Felix Ortega`: a sentence whose subject is two. */
const PAIR = /^[^.]{0,40}? (?:and|with|told|met|saw|called|visited) /;

function pronounsIn(view: View): Pronoun[] {
  return view.read.sentences.flatMap((sentence, index) => {
    const words = view.words(sentence);
    const joined = Array.from(words.matchAll(JOINED), ({ index: at, 0: { length } }) =>
      pronounAt(view, sentence.start + at + length, { start: sentence.start, end: sentence.start + at }),
    );
    const before = view.read.sentences[index - 1];
    const opens =
      before && OPENS.test(words) && PAIR.test(view.words(before))
        ? [pronounAt(view, sentence.start, before)]
        : [];
    return [...joined, ...opens];
  });
}

/** `The councillor took …` behind `Councillors Una Sedge and Ivo Fenn`. */
function rolesIn(view: View): Pronoun[] {
  return Array.from(view.text.matchAll(TWO_OF)).flatMap(({ index, 0: { length }, 1: role = "" }) => {
    const field = { start: index, end: index + length };
    const one = new RegExp(
      `(?<=(?:^|\\n|[.!?] |that |when |before |after |how ))[Tt]he ${role.toLowerCase()}(?= \\p{Ll})`,
      "gu",
    );
    return Array.from(view.text.matchAll(one), ({ index: start, 0: { length: size } }) => ({
      start,
      end: start + size,
      field,
      gender: null,
    })).filter(({ start }) => start > field.end);
  });
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)+";
/** Two bearers of one role, in either order. */
const TWO_OF = new RegExp(`\\b(\\p{L}{3,}[^s\\P{L}])s,? ${NAME}(?:, \\d+,)? and ${NAME}`, "gu");

function pronounAt({ text }: View, start: number, field: Span): Pronoun {
  const word = /^\p{L}+/u.exec(text.slice(start))?.[0] ?? "";
  return { start, end: start + word.length, field, gender: word.toLowerCase() === "she" ? "female" : "male" };
}

function draftOf(view: View, pronoun: Pronoun, contested: ReadonlySet<string>): Draft | null {
  const at = clauseOf(view, pronoun);
  if (view.isQuoted(at) || !tellsDeed(view, pronoun, at)) return null;
  const names = fitting(view, pronoun);
  // Of two who are both accused of it every deed in the story is part of the charge.
  const isBoth =
    names.every((name) => contested.has(name)) &&
    names.some((name) => view.standings.of(name).rows.length > 0);
  const isTold = BOTH_ACCUSED.test(view.text);
  const isCharge = isBoth || isTold || pronoun.gender === null;
  if (names.length !== 2 || !(isCharge || accuses(view, at))) return null;
  const [first = "", second = ""] = names;
  return {
    at,
    message: `¶${view.paragraphAt(at)} says “${view.words(at)}”: that may be ${first} or ${second}.`,
    ask: "Which of them? Give the name.",
    confidence: 0.65,
    suggestions: names.map((name) => ({
      says: `write “${name}” for “${view.words(pronoun)}”`,
      edits: [{ at: { start: pronoun.start, end: pronoun.end }, text: name }],
      auto: false,
    })),
  };
}

/** `Both deny it`, `Sedge and Fenn are charged with`: in a story with no more names than two in reach. */
const BOTH_ACCUSED =
  /\b(?:[Bb]oth|[Nn]either|\p{Lu}[\p{L}-]+ and (?:\p{L}+ )?\p{Lu}[\p{L}-]+)(?: (?:men|women|of them|have|has|had|are|were|each|jointly|of whom))* (?:deny|denies|denied|pleaded not guilty|been charged|charged|accused|on trial|suspended)\b/u;

function clauseOf(view: View, pronoun: Pronoun): Span {
  const sentence = view.sentenceAt(pronoun);
  const rest = view.text.slice(pronoun.start, sentence.end);
  const stop =
    /,\s|[.;:!?]["”’]?(?:\s|$)| (?:and|but|before|after|while|when) (?:he|she|they|then|the)\b/.exec(
      rest,
    )?.index;
  return { start: pronoun.start, end: pronoun.start + (stop ?? rest.trimEnd().length) };
}

/** What was done; not what was said, felt or suffered. */
function tellsDeed(view: View, pronoun: Span, at: Span): boolean {
  const speaks = view.read.claims.some(
    ({ source, cue }) =>
      source.some((piece) => overlaps(piece, pronoun)) && cue.every((piece) => !tellsHarm(view, piece)),
  );
  const isPassive = /^ (?:\p{Ll}+ly )?(?:was|were|had been|got|lived|worked)\b(?! caught)/u.test(
    view.text.slice(pronoun.end, at.end),
  );
  return !speaks && !isPassive && tellsPast(view, { start: pronoun.end, end: at.end });
}

/** Its own words harm, or it stands in a claim that accuses. */
function accuses(view: View, at: Span): boolean {
  const inClaim = view.claimsOver(at).some(({ accusation }) => accusation);
  return inClaim || tellsHarm(view, at) || view.accusations.some(({ at: words }) => overlaps(words, at));
}

/** Who is named in the words before and may be that pronoun. */
function fitting(view: View, { field, gender }: Pronoun): string[] {
  const people = mentionsIn(view, field).filter(
    ({ as, person }) => as === "name" && view.person(person)?.kind === "person",
  );
  const names = [...new Set(people.map(({ person }) => person))];
  return names.filter((name) => {
    if (gender === null) return true;
    const given = genderOfGivenName(view.lexicon, name.split(" ")[0] ?? "");
    return name.includes(" ") && (given === null || given === "both" || given === gender);
  });
}
