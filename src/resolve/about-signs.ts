import { bySpan, hull, overlaps, type Pieces, type Span } from "../base/span.ts";
import { compare, mark, type Doer, type Suspects } from "./about-compare.ts";
import { actorOf, isVerb, standingFor } from "./about-roles.ts";
import { stands, within, type Ground } from "./about-ground.ts";
import type { Standing } from "./about-standings.ts";
import type { VoicedClaim } from "./judged.ts";
import { headOf, isOwner, nodesIn, parentOf, sentenceAt, subjectOf, type Node } from "./syntax.ts";

const LONGEST = 1500; // code units of a piece that are looked at
const LATELY = 400; // code units before the claim's sentence

export function suspectsOf(ground: Ground, claim: VoicedClaim): Suspects {
  const content = claim.content.map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST) }));
  const suspects: Suspects = new Map();
  markNamed(ground, { claim, content, suspects });
  markSpeakers(ground, { claim, content, suspects });
  markAround(ground, { claim, content, suspects });
  markCue(ground, { claim, content, suspects });
  markStory(ground, suspects);
  compare(suspects, unnamedDoer(ground, content));
  return suspects;
}

interface Marking {
  readonly claim: VoicedClaim;
  /** Its first words, if it is very long. */
  readonly content: Pieces;
  readonly suspects: Suspects;
}

/** Who stands in the content, and in what part. */
function markNamed({ scene, standings, parts }: Ground, { claim, content, suspects }: Marking): void {
  const there = content.flatMap((piece) => within(standings, piece));
  const wrongs = [...claim.cue, ...content].flatMap((piece) => within(parts, piece));
  const heads = there.flatMap((standing) => ({ standing, head: headOf(scene.sentences, standing) }));
  for (const { standing, head } of heads) {
    const place = head ? placeOf(head) : "";
    mark(suspects, standing.figure, OWNERS.has(place) ? `${standing.by}, owner` : standing.by, standing);
    mark(suspects, standing.figure, `as ${place}`, standing);
    for (const { node, part, at } of wrongs) {
      if (overlaps(node.sentence, standing) && stands(node, standing))
        mark(suspects, standing.figure, part, at);
    }
  }
  const first = heads.findIndex(({ head }) => head && !OWNERS.has(placeOf(head))); // not `its founder`
  if (first >= 0) markFirst(there.slice(first), { claim, content, suspects }, heads[first]?.head ?? null);
}

const OWNERS = new Set(["owner", "compound", "amod", "det"]);

/** Who stands first, and those joined to them; an accusing cue blames the first. */
function markFirst(
  [first, ...rest]: readonly Standing[],
  { claim, suspects }: Marking,
  head: Node | null,
): void {
  if (!first) return;
  const { figure } = first;
  mark(suspects, figure, "first", first);
  if (suspects.get(figure)?.has("as nsubj")) mark(suspects, figure, "first as nsubj", first);
  for (const other of rest)
    if (head && stands(head, other)) mark(suspects, other.figure, "beside the first", other);
  const row = claim.match?.row;
  if (claim.kind !== "accuses" && !row?.accusing) return;
  mark(suspects, figure, "blamed", claim.cue[0]);
  if (row) mark(suspects, figure, `blamed by ${row.use}`, claim.cue[0]);
}

/** What a word is in its sentence, past appositions and equals. */
function placeOf(node: Node): string {
  let at = node;
  for (let steps = 4; steps > 0 && ["appos", "flat", "conj"].includes(at.word.relation); steps--)
    at = parentOf(at) ?? at;
  return isOwner(at) ? "owner" : at.word.relation;
}

function markSpeakers(ground: Ground, { claim, content, suspects }: Marking): void {
  for (const name of claim.speaker?.split("; ") ?? []) {
    const figure = ground.byName.get(name);
    if (!figure) continue;
    mark(suspects, figure, "speaks");
    mark(suspects, figure, claim.kind);
    if (claim.status === "intended") mark(suspects, figure, "intends");
    if (ofOneself(ground, [...claim.cue, ...content])) mark(suspects, figure, "of oneself");
  }
  for (const standing of claim.source.flatMap((piece) => within(ground.standings, piece))) {
    if (!suspects.get(standing.figure)?.has("speaks"))
      mark(suspects, standing.figure, "in the source", standing);
  }
}

/** `claimed responsibility`, `denied any involvement`, `his guilt`: what only the speaker's own wrong is said to be. */
function ofOneself({ scene }: Ground, pieces: Pieces): boolean {
  return /\b(?:responsibility|responsible|involvement|wrongdoing|guilt)\b/i.test(
    pieces
      .map(({ start, end }) => scene.story.text.slice(start, end))
      .join(" ")
      .slice(0, 300),
  );
}

/** `Accused of theft, Ada Quint …`; `a firm that was accused of`: the subject of a passive cue. */
function markCue({ scene, standings }: Ground, { claim, suspects }: Marking): void {
  const cue = claim.cue[0] && headOf(scene.sentences, claim.cue[0]);
  if (!cue || claim.source.length > 0 || !isVerb(cue)) return;
  const subject = standingFor(scene, subjectOf(cue) ?? actorOf(cue));
  if (!subject) return;
  for (const standing of within(standings, cue.sentence)) {
    if (stands(subject, standing)) mark(suspects, standing.figure, "subject of the cue", standing);
  }
}

/** Who stands in the claim's sentences, but not in it, or was named shortly before. */
function markAround({ scene, standings }: Ground, { claim, content, suspects }: Marking): void {
  const whole = hull([...claim.source, ...claim.cue, ...content].toSorted(bySpan));
  if (!whole) return;
  const round = sentencesRound(scene, whole);
  const own = [...claim.source, ...content];
  for (const standing of edges(round).flatMap((edge) => within(standings, edge))) {
    const { figure, start } = standing;
    if (suspects.get(figure)?.has("name") || own.some((piece) => overlaps(piece, standing))) continue;
    mark(suspects, figure, start < whole.start ? "before in sentence" : "after in sentence", standing);
    const head = headOf(scene.sentences, standing);
    if (head) mark(suspects, figure, `outside as ${placeOf(head)}`, standing);
  }
  markLately(suspects, within(standings, { start: round.start - LATELY, end: round.start }));
}

/** From the start of the span's first sentence to the end of its last, if these are not far. */
function sentencesRound({ sentences }: Ground["scene"], { start, end }: Span): Span {
  return {
    start: Math.max(sentenceAt(sentences, start)?.start ?? 0, start - LONGEST),
    end: Math.min(sentenceAt(sentences, end - 1)?.end ?? end, end + LONGEST),
  };
}

function markLately(suspects: Suspects, standings: readonly Standing[]): void {
  const names = standings.filter(({ by }) => by === "name");
  for (const name of names)
    mark(suspects, name.figure, name === names.at(-1) ? "last named" : "named lately", name);
}

/** The whole stretch, or its two ends if it is very long. */
function edges({ start, end }: Span): Span[] {
  if (end - start <= 4 * LONGEST) return [{ start, end }];
  return [
    { start, end: start + 2 * LONGEST },
    { start: end - 2 * LONGEST, end },
  ];
}

function markStory({ blots, mostBlotted }: Ground, suspects: Suspects): void {
  if (mostBlotted) mark(suspects, mostBlotted, "most blotted");
  for (const [figure] of suspects) {
    if (blots.has(figure)) mark(suspects, figure, "blotted");
    mark(suspects, figure, `kind ${figure.kind}`);
    if (!figure.isNamed) mark(suspects, figure, "unnamed");
  }
}

/** The first subject of the content, if it is no figure: `a man`, `two suspects`, `they`. */
function unnamedDoer({ scene, standings }: Ground, content: Pieces): Doer | null {
  for (const piece of content) {
    const subject = nodesIn(scene.sentences, piece).find(({ word }) => /^nsubj|^csubj/.test(word.relation));
    const node = subject ?? headOf(scene.sentences, piece);
    const doer = node && within(standings, node.word).length === 0 ? doerOf(scene, node) : null;
    if (doer) return doer;
  }
  return null;
}

function doerOf({ story, lexicon }: Ground["scene"], { word }: Node): Doer | null {
  if (word.tag === "PRP") return "pronoun";
  const noun = story.text.slice(word.start, word.end).toLowerCase();
  const uses = lexicon.parties.get(noun);
  if (uses?.has("accused")) return "suspect";
  if (uses?.has("person") || noun.endsWith("year-old") || word.tag === "CD") return "person";
  if (uses?.has("body")) return "body";
  return word.tag.startsWith("NN") ? "noun" : null;
}
