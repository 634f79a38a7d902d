import { extentOf, hull, type Pieces, type Span } from "../base/span.ts";
import type { FoundClaim } from "../find/find.ts";
import { cueRowOf, type CueMatch } from "../lexicon/cues.ts";
import { isOutletName, sourceKindOf } from "../lexicon/people-words.ts";
import type { Cast } from "./cast.ts";
import { offencesIn, offenceWordsIn, type OffenceMention } from "./offences.ts";
import type { Scene } from "./scene.ts";
import { wrongsAt, type Tone } from "./tone.ts";
import { childrenOf, headOf, isPassive, parentOf, type Node } from "./syntax.ts";

/** What tables and trees say of a claim, in words: `row status alleged`, `source pronoun she`. */
export interface Evidence {
  readonly match: CueMatch | null;
  readonly evidence: readonly string[];
}

export interface Subject {
  readonly claim: FoundClaim;
  readonly outer: FoundClaim | null;
  /** Of the story that it stands in. */
  readonly tone: Tone;
}

/** What several pieces of evidence rest on, looked up once a claim. */
interface Clues {
  readonly match: CueMatch | null;
  readonly cueHead: Node | null;
  readonly sourceHead: Node | null;
  /** What sort of source the head noun makes. */
  readonly noun: string;
  readonly offences: readonly OffenceMention[];
  readonly idiom: boolean;
}

/** The evidence for a claim's labels. The same words stand in `claims.json`, with what each is worth for each label. */
export function evidenceOf(scene: Scene, cast: Cast, subject: Subject): Evidence {
  const { claim } = subject;
  const clues = cluesOf(scene, claim);
  return {
    match: clues.match,
    evidence: [
      ...cueEvidence(claim, clues),
      ...sourceEvidence(scene, cast, { claim, clues }),
      ...contentEvidence(scene, cast, { claim, clues }),
      ...placeEvidence(scene, subject, clues),
      ...jointEvidence(scene, subject, clues),
    ],
  };
}

function cluesOf(scene: Scene, claim: FoundClaim): Clues {
  const { story, lexicon, sentences } = scene;
  const [[cue], [source]] = [claim.cue, claim.source];
  const sourceHead = source ? headOf(sentences, source) : null;
  const told = claim.content.map((piece) => offenceWordsIn(story.text, piece, lexicon));
  return {
    match: matchOf(scene, claim),
    cueHead: cue ? headOf(sentences, cue) : null,
    sourceHead,
    noun: source ? nounKind(scene, source, sourceHead) : "nobody",
    offences: told.flatMap(({ offences }) => offences),
    idiom: told.some(({ hasIdiom }) => hasIdiom),
  };
}

const nowhere: Span = { start: 0, end: 0 };

/** Of `has pleaded | not guilty`, cut in the middle of the table's form, the row of the whole form. */
function matchOf({ story: { text }, lexicon }: Scene, { cue, source }: FoundClaim): CueMatch | null {
  const whole = hull(cue) ?? nowhere;
  const after = text.slice(whole.end, whole.end + 20);
  const context = {
    before: text.slice(Math.max(0, whole.start - 20), whole.start),
    after,
    sourced: source.length > 0,
  };
  const words = wordsOf(text, cue);
  const match = cueRowOf(lexicon, words, context);
  const rest = /^ (?:not )?\p{L}+/u.exec(after)?.[0] ?? "";
  const longer = match?.table === "cues" ? cueRowOf(lexicon, words + rest, context) : null;
  return longer?.table === "cues" && longer.row.use === "verb" && longer.found.startsWith(`${match?.found} `)
    ? longer
    : match;
}

function cueEvidence(claim: FoundClaim, { match, cueHead: head }: Clues): string[] {
  const tag = `cue tag ${head?.word.tag ?? "none"}`;
  if (!match) return [tag, "no row"];
  const { row, table, negated, modal, passive, tense } = match;
  const denied = negated ? " not" : "";
  const isPassiveHere = passive || (head !== null && isPassive(head));
  return [
    tag,
    `row status ${row.status}${denied}`,
    `row kind ${row.kind}${denied}`,
    `row ${row.status} ${row.kind} ${row.belief ?? ""}${denied}`,
    `row use ${row.use}`,
    `form ${row.form}${denied}`,
    `table ${table}`,
    ...when(row.factive, "factive"),
    ...when(row.accusing, "accusing"),
    ...when(modal !== null, `modal ${modal}`),
    ...when(isPassiveHere, "passive", `passive ${row.status}`),
    ...when(tense !== null, `tense ${tense}`),
    ...when(claim.source.length === 0, `unsourced ${row.status}`, `unsourced ${row.use}`),
  ];
}

function when(holds: boolean, ...evidence: readonly string[]): readonly string[] {
  return holds ? evidence : [];
}

interface Clued {
  readonly claim: FoundClaim;
  readonly clues: Clues;
}

function sourceEvidence(scene: Scene, cast: Cast, { claim, clues }: Clued): string[] {
  const [first] = claim.source;
  if (!first) return ["source none"];
  const { text } = scene.story;
  const { sourceHead: head, noun: kind } = clues;
  const figure = cast.namedIn(first);
  const named = figure ? `${figure.kind}${figure.isNamed ? "" : " unnamed"}` : "none";
  return [
    `source tag ${head?.word.tag ?? "none"}`,
    `source figure ${named}`,
    `source noun ${kind}`,
    `source ${named}, noun ${kind}`,
    `source begins ${firstWord(text, first)}`,
    ...(head?.word.tag === "PRP" ? [`source pronoun ${wordOf(text, head)}`] : []),
    ...(isOutlet(scene, first, head) ? ["source outlet"] : []),
    ...(head && childrenOf(head, "appos").length > 0 ? ["source apposition"] : []),
  ];
}

/** What sort of source the head noun makes, with the words before it and behind it. */
function nounKind({ story: { text }, lexicon }: Scene, source: Span, head: Node | null): string {
  if (!head) return "none";
  const from = (start: number, end: number): string => text.slice(start, end).toLowerCase();
  const before = sourceKindOf(lexicon, from(source.start, head.word.end));
  return (sourceKindOf(lexicon, from(head.word.start, source.end)) ?? before)?.kind ?? "unknown";
}

function isOutlet({ story: { text }, lexicon }: Scene, source: Span, head: Node | null): boolean {
  const words = text.slice(source.start, head ? Math.max(head.word.end, source.start) : source.end);
  return isOutletName(lexicon, words, /^the /i.test(words));
}

function wordOf(text: string, { word }: Node): string {
  return text.slice(word.start, word.end).toLowerCase();
}

function contentEvidence(scene: Scene, cast: Cast, { claim, clues: { offences, idiom } }: Clued): string[] {
  const { text } = scene.story;
  const { content, cue, voice } = claim;
  const [first] = content;
  const head = first ? headOf(scene.sentences, first) : null;
  const sure = offences.filter(({ row }) => row.weight === "sure");
  const named = content.some((piece) => cast.namedIn(piece)?.kind === "person");
  const words = wordsOf(text, content);
  const called = named ? "named" : "unnamed";
  return [
    `voice ${voice}`,
    `content begins ${first ? firstWord(text, first) : "nothing"}`,
    `content tag ${head?.word.tag ?? "none"}`,
    `content length ${lengthOf(content)}`,
    ...when(words.includes("?"), "content asks"),
    ...when(sure.length > 0, "offence sure", `offence sure, ${called}`),
    ...when(offences.length > sure.length, "offence maybe", `offence maybe, ${called}`),
    ...when(offences.length > 2, "offences many"),
    ...when(idiom && offences.length === 0, "idiom"),
    ...offences.map(({ row }) => `offence ${row.group} ${row.use}`),
    ...when(named, "content names a person"),
    ...when(isBefore(content, cue), "content first"),
    ...modalsOf(scene, head),
  ];
}

function isBefore([first]: Pieces, [second]: Pieces): boolean {
  return first !== undefined && second !== undefined && first.start < second.start;
}

/** Auxiliaries of the content's verb: `may have`, `will`. */
function modalsOf({ story: { text } }: Scene, head: Node | null): string[] {
  if (!head) return [];
  return childrenOf(head, "aux", "advmod", "mark").map(
    (node) => `content ${node.word.relation} ${wordOf(text, node)}`,
  );
}

function placeEvidence(scene: Scene, { claim, outer, tone }: Subject, { cueHead: head }: Clues): string[] {
  const { story, lexicon } = scene;
  const parent = head ? parentOf(head) : null;
  const blames = outer ? offencesIn(story.text, hull(outer.cue) ?? nowhere, lexicon).length > 0 : false;
  return [
    outer ? "nested" : "outermost",
    `story of wrongs: ${tone.story}`,
    ...when(wrongsAt(story, tone, (claim.cue[0] ?? nowhere).start) > 0, "paragraph of wrongs"),
    `cue relation ${head?.word.relation ?? "none"}`,
    ...when(parent !== null, `cue under ${parent?.word.tag}`),
    ...when(blames, "outer cue blames"),
  ];
}

/** What only two things together tell: a document that says, an order that takes `to`, a claim of wrongdoing. */
function jointEvidence(scene: Scene, { claim: { content }, tone }: Subject, clues: Clues): string[] {
  const { text } = scene.story;
  const { match, noun } = clues;
  const kind = match?.row.kind ?? "none";
  const form = match?.row.form ?? "none";
  const wrong = clues.offences.length > 0;
  const begins = content[0] ? firstWord(text, content[0]) : "nothing";
  return [
    `kind ${kind}, noun ${noun}`,
    `wrongs ${tone.story}, ${wrong ? "wrong" : "no wrong"}`,
    ...(wrong ? [`form ${form}, wrong`, `status ${match?.row.status ?? "none"}, wrong`] : []),
    ...(["to", "that", "whether", "if", "for"].includes(begins)
      ? [`form ${form}, ${begins}`, `kind ${kind}, ${begins}`]
      : []),
    ...media(scene, clues.cueHead).flatMap((medium) => [
      `medium ${medium}`,
      `kind ${kind}, medium ${medium}`,
    ]),
  ];
}

/** The sorts of thing that the cue says it was done in or through: `said in a statement`, `told in an interview`. */
function media(scene: Scene, head: Node | null): string[] {
  if (!head) return [];
  const kinds = childrenOf(head, "obl", "obj", "nmod", "advcl").map(
    (node) => sourceKindOf(scene.lexicon, wordOf(scene.story.text, node))?.kind ?? "none",
  );
  return kinds.filter((kind) => kind !== "none");
}

function firstWord(text: string, { start, end }: Span): string {
  return (
    /^["“‘']?([\p{L}\p{N}]+)/u.exec(text.slice(start, Math.min(end, start + 30)))?.[1]?.toLowerCase() ?? ""
  );
}

function lengthOf(content: Pieces): string {
  const length = extentOf(content);
  return length < 20 ? "short" : length < 80 ? "middling" : "long";
}

function wordsOf(text: string, pieces: Pieces): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(" ");
}
