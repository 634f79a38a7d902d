import { factsOf } from "../claim/legal-facts.ts";
import { covers, extentOf } from "../base/span.ts";
import { thingsNear } from "../base/places.ts";
import type { LegalRow, LegalStatus, When } from "../claim/claim.ts";
import type { Sentence } from "../model/grammar.ts";
import type { Cast } from "./cast.ts";
import type { VoicedClaim } from "./judged.ts";
import { legalWordsIn, type LegalWord } from "./legal-words.ts";
import { openCalendar, type Calendar } from "./legal/dates.ts";
import { nameLater, type Entry } from "./legal/later.ts";
import { enter, openDocket, type Docket, type Party } from "./legal/docket.ts";
import { partiesAt } from "./legal/persons.ts";
import { whomOf } from "./legal/whom.ts";
import type { Scene } from "./scene.ts";
import type { Node } from "./syntax.ts";

/** The legal status that the text gives people: one row a person and status, at its first clear mention. */
export function legalRows(
  scene: Scene,
  cast: Cast,
  told: { readonly claims: readonly VoicedClaim[]; readonly dates: readonly When[] },
): LegalRow[] {
  const docket = openDocket(scene, cast, told.claims);
  const body = bodyStart(scene);
  const entries = scene.sentences.flatMap((sentence) => entriesIn(docket, sentence, body));
  const calendar = openCalendar(scene, told.dates);
  return firstOfEach(nameLater(entries, body), body).map((entry) => rowOf(docket, entry, calendar));
}

/** The row of the first mention; its offence may stand with a later one. */
function rowOf(docket: Docket, [entry, ...later]: Mentions, calendar: Calendar): LegalRow {
  const { party, word } = entry;
  const offences = [entry, ...later].map((one) => offenceIn(docket.scene, one, calendar));
  return {
    person: party.referent.name,
    status: word.status,
    offence: offences.find((offence) => offence !== null) ?? null,
    cue: word.cue,
    in: claimAround(docket, word),
    when: calendar.whenOf(word.cue),
  };
}

// `charged in connection with the incident` names no offence.
const VAGUE =
  /^(?:the|this|that|an?|his|her|their) (?:incident|case|matter|affair|investigation|inquiry|sentence)$/i;

/** `the conviction of Quint` names whom, not what. */
function offenceIn({ story }: Scene, { party, word }: Entry, { undated }: Calendar): string | null {
  if (!word.offence || party.referent.figure?.mentions.some(({ start }) => start === word.offence?.start))
    return null;
  const { start, end } = undated(word.offence);
  const words = story.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^(?:several )?(?:charges|counts|accounts) including /, "");
  return words === "" || VAGUE.test(words) ? null : words;
}

const LONGEST_HEADLINE = 200; // characters

/** Past the headline: the field of that name, or a first paragraph without an end mark. */
function bodyStart({ story }: Scene): number {
  const headline = story.fields.find(({ name }) => name === "headline");
  if (headline) return headline.span.end;
  const [first, second] = story.paragraphs;
  if (!first || !second) return 0;
  const words = story.text.slice(first.start, first.end);
  const isHeadline = words.length < LONGEST_HEADLINE && !/[.!?…"”’):;]$|[.!?] \p{Lu}/u.test(words);
  return isHeadline ? first.end : 0;
}

/** What the sentence says of whom. */
function entriesIn(docket: Docket, sentence: Sentence, body: number): Entry[] {
  const { text } = docket.scene.story;
  const words = legalWordsIn(text, sentence, docket.scene.lexicon);
  const parties: Party[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const isJoined = before && isJoinedTo(text, before, word);
    const joined = isJoined && isClear(word) ? parties[index - 1] : undefined;
    parties.push(joined ?? partiesOf(docket, word));
    const inBody = word.cue.start >= body;
    for (const party of parties[index] ?? [])
      if (inBody || party.referent.figure) enter(docket, party, word.cue.start);
  }
  return words.flatMap((word, index) =>
    isClear(word) && !isSameAct(words[index - 1], word)
      ? (parties[index] ?? []).filter((party) => canBe(party, word.status)).map((party) => ({ party, word }))
      : [],
  );
}

/** `were arrested and charged`: both of the same persons. */
function isJoinedTo(text: string, before: LegalWord, { cue, voice }: LegalWord): boolean {
  const isVerb = voice === "passive" || voice === "active";
  return (
    isVerb &&
    before.voice === "passive" &&
    /^,? (?:and|then|and then)(?: later)? $/.test(text.slice(before.cue.end, cue.start))
  );
}

/** `was indicted on charges of arson` is one act. */
function isSameAct(before: LegalWord | undefined, { voice, status, cue }: LegalWord): boolean {
  return (
    before?.status === "indicted" &&
    status === "charged" &&
    voice === "noun" &&
    cue.start - before.cue.end < 60
  );
}

function partiesOf(docket: Docket, word: LegalWord): Party[] {
  const whom = isClear(word) ? whomOf(docket.scene, word) : null;
  if (!whom) return isTheTrial(docket, word) ? lastParty(docket, word) : [];
  return isGeneral(docket, whom, word) ? [] : partiesAt(docket, whom, word.cue);
}

/** A trial to come is one to stand; any other act is none before it is done. */
function isClear({ negated, hypothetical, future, status }: LegalWord): boolean {
  return !negated && !hypothetical && (!future || status === "on-trial");
}

/** `The trial began in May`: of whom the text spoke just before. */
function isTheTrial({ scene: { story } }: Docket, { status, voice, cue }: LegalWord): boolean {
  return (
    status === "on-trial" &&
    voice === "noun" &&
    /(?:^|\s)the $/i.test(story.text.slice(Math.max(0, cue.start - 5), cue.start))
  );
}

const NEAR = 400; // characters

function lastParty({ standings }: Docket, { cue }: LegalWord): Party[] {
  const last = standings.at(-1);
  return last && cue.start - last.at < NEAR ? [{ referent: last.referent, isNew: false }] : [];
}

/** `A driver found guilty could lose the licence`: said of anybody. */
function isGeneral({ scene: { story } }: Docket, { word, sentence }: Node, { cue }: LegalWord): boolean {
  const before = story.text.slice(sentence.start, word.start);
  const isAnybody =
    /(?:^|[\s“"])(?:an?|any|anyone|anybody|those|every)\s(?:[^\s,]+\s){0,2}$/i.test(before) ||
    /^any/i.test(story.text.slice(word.start));
  const after = story.text.slice(cue.end, sentence.end);
  return (
    isAnybody &&
    word.end < cue.start &&
    /^[^,;.]{0,90}\b(?:can|could|may|might|must|would|faces?)\b/.test(after)
  );
}

/** Nobody arrests a company or a town. */
function canBe({ referent: { figure, isHuman } }: Party, status: LegalStatus): boolean {
  if (isHuman) return true;
  if (figure?.kind === "place") return status === "sued";
  return factsOf[status].isOfBodies;
}

/** What the text says in several places of one person and status; the first place first. */
type Mentions = readonly [Entry, ...Entry[]];

/** By person and status, in the order of the first place in the body; the headline's only if the body has none. */
function firstOfEach(entries: readonly Entry[], body: number): Mentions[] {
  const above = entries.filter(({ word, party }) => word.cue.start < body && party.referent.figure !== null);
  const found = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of [...entries.filter(({ word }) => word.cue.start >= body), ...above]) {
    const key = `${entry.word.status}\t${entry.party.referent.name}`;
    const same = found.get(key);
    if (same) same.push(entry);
    else found.set(key, [entry]);
  }
  return [...found.values()].toSorted(([a], [b]) => a.word.cue.start - b.word.cue.start);
}

/** The claim with the smallest content that holds the words. */
function claimAround({ claims, contents }: Docket, { cue }: LegalWord): string | null {
  const around = thingsNear(claims, contents, cue).filter(({ content }) => covers(content, [cue]));
  return around.toSorted((a, b) => extentOf(a.content) - extentOf(b.content))[0]?.id ?? null;
}
