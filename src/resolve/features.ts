import { extentOf, hull, type Pieces, type Span } from "../base/span.ts";
import type { FoundClaim } from "../find/find.ts";
import { cueRowOf, type CueMatch } from "../lexicon/cues.ts";
import { isOutletName, sourceKindOf } from "../lexicon/people-words.ts";
import type { Cast } from "./cast.ts";
import { offencesIn } from "./offences.ts";
import type { Scene } from "./scene.ts";
import { childrenOf, headOf, isPassive, parentOf, type Node } from "./syntax.ts";

/** What tables and trees say of a claim, in words: `row status alleged`, `source pronoun she`. */
export interface Evidence {
  readonly match: CueMatch | null;
  readonly features: readonly string[];
}

export interface Subject {
  readonly claim: FoundClaim;
  readonly outer: FoundClaim | null;
  /** Of the story that it stands in. */
  readonly tone: Tone;
}

/** How much of wrongdoing a story speaks. */
export interface Tone {
  readonly story: string;
  /** The offences of each paragraph, by its start. */
  readonly paragraphs: ReadonlyMap<number, number>;
}

export function toneOf({ story: { text, paragraphs }, lexicon, sentences }: Scene): Tone {
  const counts = paragraphs.map((paragraph) => {
    const sure = offencesIn(text, paragraph, lexicon).filter(({ row }) => row.weight === "sure");
    return [paragraph.start, sure.length] as const;
  });
  const offences = counts.reduce((sum, [, count]) => sum + count, 0);
  const each = offences / Math.max(1, sentences.length);
  const story = each > 0.6 ? "full" : each > 0.3 ? "much" : each > 0.1 ? "some" : "little";
  return { story, paragraphs: new Map(counts) };
}

/** The evidence for a claim's labels. The same words stand in `claims.json`, with what each is worth for each label. */
export function evidenceOf(scene: Scene, cast: Cast, subject: Subject): Evidence {
  const match = matchOf(scene, subject.claim);
  return {
    match,
    features: [
      ...cueFeatures(scene, subject.claim, match),
      ...sourceFeatures(scene, cast, subject.claim),
      ...contentFeatures(scene, cast, subject.claim),
      ...placeFeatures(scene, subject),
      ...jointFeatures(scene, subject, match),
    ],
  };
}

function matchOf({ story: { text }, lexicon }: Scene, { cue, source }: FoundClaim): CueMatch | null {
  const whole = hull(cue) ?? { start: 0, end: 0 };
  return cueRowOf(lexicon, wordsOf(text, cue), {
    before: text.slice(Math.max(0, whole.start - 20), whole.start),
    after: text.slice(whole.end, whole.end + 20),
    sourced: source.length > 0,
  });
}

function cueFeatures(scene: Scene, claim: FoundClaim, match: CueMatch | null): string[] {
  const head = headOf(scene.sentences, claim.cue[0] ?? { start: 0, end: 0 });
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

function sourceFeatures(scene: Scene, cast: Cast, { source }: FoundClaim): string[] {
  const [first] = source;
  if (!first) return ["source none"];
  const { text } = scene.story;
  const head = headOf(scene.sentences, first);
  const figure = cast.namedIn(first);
  const kind = nounKind(scene, first, head);
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

function contentFeatures(scene: Scene, cast: Cast, { content, cue, voice }: FoundClaim): string[] {
  const { text } = scene.story;
  const offences = content.flatMap((piece) => offencesIn(text, piece, scene.lexicon));
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

function placeFeatures({ story, lexicon, sentences }: Scene, { claim, outer, tone }: Subject): string[] {
  const head = headOf(sentences, claim.cue[0] ?? { start: 0, end: 0 });
  const parent = head ? parentOf(head) : null;
  return [
    outer ? "nested" : "outermost",
    `story of wrongs: ${tone.story}`,
    ...(wrongsAt(story.paragraphs, tone, claim) > 0 ? ["paragraph of wrongs"] : []),
    `cue relation ${head?.word.relation ?? "none"}`,
    ...(parent ? [`cue under ${parent.word.tag}`] : []),
    ...(outer &&
    offencesIn(story.text, hull(outer.cue) ?? claim.cue[0] ?? { start: 0, end: 0 }, lexicon).length > 0
      ? ["outer cue blames"]
      : []),
  ];
}

/** What only two things together tell: a document that says, an order that takes `to`, a claim of wrongdoing. */
function jointFeatures(
  scene: Scene,
  { claim: { source, cue, content }, tone }: Subject,
  match: CueMatch | null,
): string[] {
  const { text } = scene.story;
  const [first] = source;
  const kind = match?.row.kind ?? "none";
  const form = match?.row.form ?? "none";
  const noun = first ? nounKind(scene, first, headOf(scene.sentences, first)) : "nobody";
  const wrong = content.some((piece) => offencesIn(text, piece, scene.lexicon).length > 0);
  const begins = content[0] ? firstWord(text, content[0]) : "nothing";
  return [
    `kind ${kind}, noun ${noun}`,
    `wrongs ${tone.story}, ${wrong ? "wrong" : "no wrong"}`,
    ...(wrong ? [`form ${form}, wrong`, `status ${match?.row.status ?? "none"}, wrong`] : []),
    ...(["to", "that", "whether", "if", "for"].includes(begins)
      ? [`form ${form}, ${begins}`, `kind ${kind}, ${begins}`]
      : []),
    ...media(scene, cue).flatMap((medium) => [`medium ${medium}`, `kind ${kind}, medium ${medium}`]),
  ];
}

/** The sorts of thing that the cue says it was done in or through: `said in a statement`, `told in an interview`. */
function media(scene: Scene, cue: Pieces): string[] {
  const head = headOf(scene.sentences, cue[0] ?? { start: 0, end: 0 });
  if (!head) return [];
  const kinds = childrenOf(head, "obl", "obj", "nmod", "advcl").map(
    (node) => sourceKindOf(scene.lexicon, wordOf(scene.story.text, node))?.kind ?? "none",
  );
  return kinds.filter((kind) => kind !== "none");
}

function wrongsAt(paragraphs: readonly Span[], tone: Tone, { cue }: FoundClaim): number {
  const place = cue[0]?.start ?? 0;
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return tone.paragraphs.get(paragraphs[low]?.start ?? -1) ?? 0;
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
