import { placesOf, thingsNear } from "../base/places.ts";
import { covers, holds, hull, overlaps, type Span } from "../base/span.ts";
import type { When } from "../claim/claim.ts";
import type { Word } from "../model/grammar.ts";
import type { JudgedClaim } from "./judged.ts";
import type { Scene } from "./scene.ts";
import { sentenceAt } from "./syntax.ts";

/**
 * When each claim was said, ISO 8601; null if the text does not tell. The date stands in the cue's sentence, outside of what
 * is said, and no other verb stands between the two: `said on Friday that`, `In a statement on 3 May Rell denied`.
 */
export function whenEach(
  scene: Scene,
  claims: readonly JudgedClaim[],
  dates: readonly When[],
): (string | null)[] {
  const found: (string | null)[] = claims.map(() => null);
  const cues = placesOf(claims, ({ cue }) => cue);
  const contents = placesOf(claims, ({ content }) => content);
  const numbers = new Map(claims.map((claim, index) => [claim, index]));
  for (const { text: date, value } of dates) {
    const sentence = sentenceAt(scene.sentences, date.start);
    if (!sentence || value === null) continue;
    const around = thingsNear(claims, contents, date).filter((claim) => covers(claim.content, [date]));
    const near = thingsNear(claims, cues, { start: sentence.start, end: sentence.end }).filter((claim) =>
      isAbout(scene, claim, { date, sentence, around }),
    );
    const nearest = near.toSorted((a, b) => distance(a, date) - distance(b, date))[0];
    const index = nearest && numbers.get(nearest);
    if (index !== undefined) found[index] ??= value;
  }
  return found;
}

interface Place {
  readonly date: Span;
  readonly sentence: Span;
  /** The claims whose contents hold the date. */
  readonly around: readonly JudgedClaim[];
}

/** True if the date can hang on the claim's cue: both are told by the same voice, and no verb stands between them. */
function isAbout(scene: Scene, claim: JudgedClaim, { date, sentence, around }: Place): boolean {
  const { cue, content, source } = claim;
  if (
    !covers([sentence], cue) ||
    overlapsAny(content, date) ||
    around.some((other) => !covers(other.content, cue))
  )
    return false;
  if (overlapsAny(source, date) && claim.sourceKind !== "document") return false;
  const whole = hull(cue);
  if (!whole || (source.length === 0 && claim.voice !== "direct" && distance(claim, date) > 1)) return false;
  return whole.start > date.end
    ? isAhead(scene, claim, { start: date.end, end: whole.start }, date)
    : isBehind(scene, claim, { start: whole.end, end: date.start });
}

/** `On Friday, Rell said`, `In a statement on 3 May, Rell said`: the date opens the sentence, or stands next to source or cue. */
function isAhead(scene: Scene, claim: JudgedClaim, between: Span, date: Span): boolean {
  const rest = wordsBetween(scene, between, claim);
  const words = sentenceAt(scene.sentences, date.start)?.words ?? [];
  const opening = words.filter(({ tag, end }) => end <= date.start && /^[A-Z]/.test(tag));
  if (rest.some(isVerb) || opening.slice(-NEAR).some(isVerb)) return false; // `who was freed on Friday, said`
  return rest.length <= 1 || (opening.length <= FEW && !opening.some(isVerb));
}

/** `said on Friday`, `told the Ledger and two others on Friday`. */
function isBehind(scene: Scene, claim: JudgedClaim, between: Span): boolean {
  const rest = wordsBetween(scene, between, claim);
  return rest.length <= FEW && !rest.some(isVerb);
}

const FEW = 6; // words
const NEAR = 3;

/** The words that neither source nor cue has, marks left out. */
function wordsBetween({ sentences }: Scene, between: Span, { source, cue }: JudgedClaim): Word[] {
  const words = sentenceAt(sentences, between.start)?.words ?? [];
  return words.filter(
    (word) =>
      holds(between, word) &&
      /^[A-Z]/.test(word.tag) &&
      !overlapsAny(source, word) &&
      !overlapsAny(cue, word),
  );
}

function isVerb({ tag }: Word): boolean {
  return /^(?:VB|MD)/.test(tag);
}

function overlapsAny(pieces: readonly Span[], other: Span): boolean {
  return pieces.some((piece) => overlaps(piece, other));
}

function distance({ cue }: JudgedClaim, date: Span): number {
  const whole = hull(cue) ?? date;
  return whole.start > date.end ? whole.start - date.end : date.start - whole.end;
}
