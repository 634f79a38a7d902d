import { overlaps, type Span } from "../../../base/span.ts";
import type { Statement } from "../../../claim/own-voice.ts";
import { isNamed, mentionsIn } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "protected-person",
  number: "R27",
  tier: 2,
  severity: "error",
  area: "legal",
  on: true,
  title: "A name, a tie or a job that tells who complains of a sexual offence.",
  why: "AP does not name them; in the UK they are anonymous for life, and a tie, a school or a job can name them too (IPSO clause 11).",
  version: 1,
  options: {},
  find: (view) => {
    const sexual = view.find("sexual-offence", { start: 0, end: view.text.length });
    if (sexual.length === 0 || !isCase(view)) return [];
    return [...complainantsIn(view), ...relativesIn(view, sexual), ...victimsIn(view, sexual)].map((at) =>
      draftOf(view, at),
    );
  },
};

const COMPLAINANT =
  /\b(?:the|his|her|one|an?) (?:first |second |third |other |alleged |female |male |teenage )*(?:complainant|victim|accuser|survivor)\b|\b(?:complainant|accuser|survivor)\b(?=,? [A-Z])/gi;
/** Who, in such a story, is not named and speaks in court. */
const SOMEBODY =
  /\b(?:The|(?<=\b(?:said|says|say|told|heard|hear|that) )the) (?:girl|boy|woman|teenager|child|pupil|student|employee|player|patient|trainee)\b/g;
/** Who is one too, where the story says that it was done to such a one: `sexual battery of a coworker`. */
const ROLE =
  /\b[Tt]he (co-?worker|colleague|nurse|passenger|neighbou?r|lodger|tenant|client|customer|guest|worker|apprentice|intern|assistant|cleaner|singer|dancer|swimmer|gymnast|athlete|teacher|soldier|recruit|cadet|officer|parishioner|novice|chorister|actor|model|housekeeper|au pair|babysitter|niece|jockey|skater|secretary|clerk|colleague)\b/g;
const IN_COURT =
  /\b(?:told|evidence|testif\w+|jury|court|complain\w*|police|sheriff|gardaí|detectives?|statement|report(?:ed)?|came forward|interview(?:ed)?|cross-examin\w+|witness box|screen|video(?: link)?|allege[sd]?|accus\w+|says|said|went to)\b/i;
/** ` Una Sedge`, `, Una Sedge`. */
const NAME = /^,? (\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]+)+)/u;
/** What stands between two commas behind the noun. */
const ASIDE = /^, ([^,.;:!?]{3,90})(?=,)/;
const HIDDEN =
  /\b(?:cannot|can[’']t|can not|may not|not be|not been|whose (?:name|identity)|anonym\w+|withheld|not (?:being )?(?:named|identified))\b/i;
/** A job, a school, a street, a tie: what tells somebody apart, unlike an age or what she did in court. */
const DETAIL =
  /^(?:(?:then|now|formerly|once) )?(?:an?|the|his|her|first|second|third|captain|head|one of|who (?!gave|told|said|says|spoke|testified|wept|cried|broke|described|alleges?|claims?|made|reported|came|waived|can|may|is now|was (?:aged|then|\d)|sat|appeared|watched)\p{Ll}+) (?!woman|girl|man|boy|teenager|child|adult)|\b(?:at|in|from|of|on|for) (?:the |a )?(?:\p{Lu}|\p{Ll}+ (?:school|college|choir|team|shop|club|church|street|office|farm)\b)/u;
/** What only somebody who was wronged has to tell. */
const WRONGED =
  /\b(?:assault\w*|abus\w+|attack\w*|touch\w*|rap(?:e|ed|es|ing)|grop\w+|molest\w*|harass\w*|feel safe|safe|scream\w*|cried|kiss\w*|pushed|undress\w*|consent\w*|resist\w*|afraid|scared|frightened|fear\w*|did to (?:her|him|me)|complain\w*|reported (?:him|her|it)|behind a screen|by video|ordeal|when (?:she|he) was (?:\d+|\p{Ll}+teen|\p{Ll}+))\b/iu;

/** Somebody is before the law or accused over it. */
function isCase(view: View): boolean {
  return (
    view.read.legal.length > 0 ||
    view.accusations.length > 0 ||
    /\b(?:court|police|tribunal|accused|charged|complain\w*|panel|suspended|jury)\b/i.test(view.text)
  );
}

/** `The complainant, second oboe in the Wentmoor band,`. */
function complainantsIn(view: View): Span[] {
  const done = [...view.text.matchAll(ROLE)].filter(({ 1: role = "" }) => isDoneTo(view, role));
  const somebody = [...view.text.matchAll(SOMEBODY), ...done].filter(({ index }) =>
    IN_COURT.test(view.words(view.sentenceAt({ start: index, end: index + 1 }))),
  );
  return [...view.text.matchAll(COMPLAINANT), ...somebody].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const behind = view.text.slice(end, end + 120);
    const name = NAME.exec(behind)?.[0];
    const aside = ASIDE.exec(behind);
    if (name && isNamedPerson(view, { start: end, end: end + name.length }))
      return [{ start: index, end: end + name.length }];
    const isTelling = aside?.[1] !== undefined && DETAIL.test(aside[1]) && !HIDDEN.test(aside[1]);
    return isTelling ? [{ start: index, end: end + aside[0].length }] : [];
  });
}

function isDoneTo({ text }: View, role: string): boolean {
  const done = `(?:battery|assault|abuse|rape|harassment|offences?|act|attack|raping|groping|touching|assaulting|raped|assaulted|groped|touched|molested)`;
  const whom = `(?:an?|one|his|her|the|another) (?:\\p{Ll}+ |\\d+-year-old ){0,2}${role}`;
  return new RegExp(`\\b${done}(?: (?:of|on|against|with|by))? ${whom}\\b`, "iu").test(text);
}

function isNamedPerson(view: View, at: Span): boolean {
  return mentionsIn(view, at).some(
    ({ as, person }) =>
      as === "name" && view.person(person)?.kind === "person" && !view.housePerson(person)?.mayBeNamed,
  );
}

/** `His stepdaughter, 19, told the court of the assaults`, where the story names whose she is. */
function relativesIn(view: View, sexual: readonly Span[]): Span[] {
  if (!namesAccused(view)) return [];
  return view.find("tie-word", { start: 0, end: view.text.length }).flatMap((tie) => {
    const owner =
      /(?:\b(?:his|her)|\p{Lu}[\p{L}-]+[’']s?)(?: (?:\d+-year-old|teenage|young|own|former|then))? $/iu.exec(
        view.text.slice(Math.max(0, tie.start - 40), tie.start),
      );
    const sentence = view.sentenceAt(tie);
    if (!owner || view.isQuoted(tie) || !isWronged(view, tie, sexual)) return [];
    const start = tie.start - owner[0].length;
    const aside = /^, (?:\d+|who [^,.]{3,60})(?=,)/.exec(view.text.slice(tie.end, sentence.end));
    return HIDDEN.test(aside?.[0] ?? "") ? [] : [{ start, end: tie.end + (aside?.[0].length ?? 0) }];
  });
}

function namesAccused(view: View): boolean {
  const accused = [
    ...view.standings.all.keys(),
    ...view.accusations.map(({ target }) => target),
    ...view.read.claims.flatMap(({ kind, speaker }) => (kind === "denies" ? (speaker ?? []) : [])),
  ];
  return accused.some((name) => isNamed(view, name));
}

/** True if the offence is said to be done to them (`the rape of his niece`) or they tell of it (`told the court`). */
function isWronged(view: View, tie: Span, sexual: readonly Span[]): boolean {
  const sentence = view.sentenceAt(tie);
  const before = view.text.slice(Math.max(sentence.start, tie.start - 40), tie.start);
  const isObject = sexual.some(
    ({ start, end }) => start >= sentence.start && end <= tie.start && tie.start - end <= 30,
  );
  if (isObject) return !/\b(?:and|by|with) (?:\p{L}+ )?$/iu.test(before);
  const behind = view.text.slice(tie.end, sentence.end);
  return /\b(?:told|gave evidence|testified|said|reported)\b/.test(behind) && WRONGED.test(behind);
}

/** Somebody named whom a sexual offence was done to, and who does not speak out in the story, unless in court. */
function victimsIn(view: View, sexual: readonly Span[]): Span[] {
  return view.read.statements.flatMap((statement) => {
    const { victim, at } = statement;
    if (victim === null || !isSexual(view, statement, sexual) || !isHidden(view, victim, view.sentenceAt(at)))
      return [];
    const name = mentionsIn(view, view.sentenceAt(at)).find(
      ({ person, as }) => person === victim && as === "name",
    );
    return name ? [{ start: name.start, end: name.end }] : [];
  });
}

function isSexual(view: View, { deed, agent, affirmed }: Statement, sexual: readonly Span[]): boolean {
  const byAccused = agent !== null && isNamed(view, agent) && ASSAULT.test(view.words(deed));
  return affirmed && (byAccused || sexual.some((place) => overlaps(place, deed)));
}

/** True for a named person who has not gone public: by the house, or by speaking elsewhere than in court. */
function isHidden(view: View, victim: string, sentence: Span): boolean {
  if (!isNamed(view, victim) || view.person(victim)?.kind !== "person") return false;
  const speaks = view.read.claims.some(({ speaker }) => speaker === victim);
  return !view.housePerson(victim)?.mayBeNamed && (!speaks || WITNESS.test(view.words(sentence)));
}

const ASSAULT = /^(?:assault|abus|molest|grop|touch|attack|harass)/i;
const WITNESS = /\b(?:witness|court|jury|jurors|gave evidence|testif\w+|trial)\b/i;

function draftOf(view: View, at: Span): Draft {
  return {
    at,
    message: `¶${view.paragraphAt(at)} tells of whoever complains of a sexual offence: “${view.words(at)}”. Readers may be able to say who that is.`,
    ask: "May they be identified? If not, leave out the name, the tie, the job and the place: “a woman, who cannot be identified”.",
    confidence: 0.75,
    suggestions: [{ says: "write “a complainant, who cannot be identified”", edits: [], auto: false }],
  };
}
