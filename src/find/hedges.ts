import { placesOf, thingsNear } from "../base/places.ts";
import { bySpan, holds, overlaps, type Pieces, type Span } from "../base/span.ts";
import type { Status } from "../claim/claim.ts";
import { lexWords, matchForms, type FormMatch, type LexWord } from "../lexicon/forms.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { HedgeRow } from "../lexicon/rows.ts";
import { clip, enclosing, toldAround } from "./enclosing.ts";
import { phraseAfter, restAfter, subjectBefore } from "./clauses.ts";
import { byTable, type RawClaim } from "./raw-claim.ts";

interface Found {
  readonly match: FormMatch<HedgeRow>;
  readonly words: readonly LexWord[];
  readonly sentence: Span;
  readonly cue: Span;
}

/**
 * Marks that nobody vouches for: sets the status of the claims whose cue is a hedge, takes the source off an adverb (its
 * words are part of what is hedged), and adds the hedges that the model left out.
 */
export function readHedges(
  text: string,
  sentences: readonly Span[],
  lexicon: Lexicon,
  claims: readonly RawClaim[],
): RawClaim[] {
  const read = [...claims];
  const cues = placesOf(claims, ({ cue }) => cue);
  const contents = placesOf(claims, ({ content }) => content);
  for (const found of sentences.flatMap((sentence) => hedgesIn(text, sentence, lexicon))) {
    const at = cues
      .near(found.cue)
      .find((index) => read[index]?.cue.some((piece) => overlaps(piece, found.cue)));
    const claim = at === undefined ? undefined : read[at];
    const around = thingsNear(read, contents, found.cue);
    if (at !== undefined && claim && claim.content.length > 0) read[at] = hedged(text, claim, found, around);
    else read.push(...newHedge(text, { ...found, sentence: toldAround(found.sentence, found.cue, around) }));
  }
  return read;
}

function hedgesIn(text: string, sentence: Span, lexicon: Lexicon): Found[] {
  const words = lexWords(text, sentence);
  return matchForms(lexicon.hedges, words).flatMap((match) => {
    const cue = spanOf(words, match.first, match.end);
    return cue && !takesObject(text, words, match) ? [{ match, words, sentence, cue }] : [];
  });
}

/** `was reported to the police`: the row's `to` wants a verb behind it, not somebody. */
function takesObject(text: string, words: readonly LexWord[], { row, end }: FormMatch<HedgeRow>): boolean {
  const next = words[end];
  if (!row.form.endsWith(" to") || !next) return false;
  return (
    /^(?:the|an?|my|his|her|its|their|him|them|us|me|\p{L}+sel(?:f|ves)|police|officers|prosecutors)$/u.test(
      next.text,
    ) || /^\p{Lu}/u.test(text.slice(next.start, next.end))
  );
}

/** The row's status; `denied` where the text denies the cue or its subject (`nobody was charged with`). */
function statusOf(text: string, { match, sentence, cue }: Found): Status {
  const subject = subjectBefore(text, sentence, cue.start);
  const nobody =
    subject && /^(?:no one|nobody|none|neither|no)\b/i.test(text.slice(subject.start, subject.end));
  return match.negated || (nobody && match.row.use === "clause") ? "denied" : match.row.status;
}

function spanOf(words: readonly LexWord[], first: number, end: number): Span | undefined {
  const start = words[first];
  const last = words[end - 1];
  return start && last ? { start: start.start, end: last.end } : undefined;
}

function hedged(text: string, claim: RawClaim, found: Found, claims: readonly RawClaim[]): RawClaim {
  const { row } = found.match;
  // `It was claimed`, `Rumour has it`: what the model takes for a source is a part of the cue.
  const source = claim.source.filter((piece) => !holds(found.cue, piece));
  if (source.length > 0 && row.use !== "adverb") return claim;
  const marked = { ...claim, source, status: statusOf(text, found), kind: row.kind };
  switch (row.use) {
    case "adverb":
      return claim.cue.every((piece) => overlaps(piece, found.cue))
        ? unsourced(marked, found.cue, claims)
        : marked;
    case "clause":
    case "expletive":
      return row.form.endsWith(" to") ? marked : withPreposition(text, marked, found.cue);
    case "noun":
      return { ...marked, content: marked.content.map((piece) => afterPreposition(text, piece, found.cue)) };
    case "adjective":
      return { ...marked, content: marked.content.map((piece) => beforeVerb(text, piece, found.cue)) };
  }
}

/** An adverb has no source: the words are part of what is hedged. */
function unsourced(claim: RawClaim, cue: Span, claims: readonly RawClaim[]): RawClaim {
  const within = enclosing(cue, claims, claim);
  const content = [...claim.source, ...claim.content].toSorted(bySpan);
  return {
    ...claim,
    source: [],
    content: within ? content.flatMap((piece) => clip(piece, within)) : content,
  };
}

/** `is expected to`, `was accused of`: the row's last word is in the cue, whatever the model made of it. */
function withPreposition(text: string, claim: RawClaim, cue: Span): RawClaim {
  const content = claim.content.map((piece) => {
    if (piece.start >= cue.end || piece.end <= cue.end || piece.start < cue.start) return piece;
    return { start: skipSpace(text, cue.end), end: piece.end };
  });
  const last = claim.cue.at(-1);
  const grown =
    last && last.end < cue.end && overlaps(last, cue)
      ? [...claim.cue.slice(0, -1), { start: last.start, end: cue.end }]
      : claim.cue;
  return { ...claim, cue: grown, content };
}

/** `reports | of smoke`: the preposition after a noun is in neither part. */
function afterPreposition(text: string, piece: Span, cue: Span): Span {
  const match = /^(?:of|about|surrounding)\s+(?=\S)/i.exec(text.slice(piece.start, piece.end));
  const isNext = text.slice(cue.end, piece.start).trim() === "" && piece.start >= cue.end;
  return match && isNext ? { start: piece.start + match[0].length, end: piece.end } : piece;
}

/** `the alleged | ringleader was not among them`: the noun phrase ends where a verb of the sentence follows. */
function beforeVerb(text: string, piece: Span, cue: Span): Span {
  const words = text.slice(piece.start, piece.end);
  const verb = /\s(?:is|are|was|were|has|have|had|will|would|did)\s/.exec(words);
  const isMain =
    verb &&
    piece.start >= cue.end &&
    !/\b(?:who|which|that|whom|whose|where)\b/.test(words.slice(0, verb.index));
  return isMain ? { start: piece.start, end: piece.start + verb.index } : piece;
}

function skipSpace(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at, at + 50))?.[0].length ?? 0);
}

function newHedge(text: string, found: Found): RawClaim[] {
  const { kind, use, alone } = found.match.row;
  const content = alone ? contentOf(text, found) : [];
  if (!content.some((piece) => hasNoun(text, piece))) return [];
  const source = use === "noun" ? ownerBefore(found) : [];
  return [{ ...byTable, source, cue: [found.cue], content, status: statusOf(text, found), kind }];
}

/** False for a pronoun or a number on its own: `reports of it`, `claims of many`. */
function hasNoun(text: string, { start, end }: Span): boolean {
  return !/^(?:it|them|him|her|this|that|these|those|many|some|all|one)$/i.test(text.slice(start, end));
}

/** `our suspicions`, `his claim that …`: the possessive is the source. */
function ownerBefore({ words, match }: Found): Pieces {
  const owner = words
    .slice(Math.max(0, match.first - 2), match.first)
    .find(({ text }) => /^(?:my|our|your|his|her|its|their)$/.test(text));
  return owner ? [{ start: owner.start, end: owner.end }] : [];
}

function contentOf(text: string, found: Found): Pieces {
  const { sentence, cue, match } = found;
  const before = subjectBefore(text, sentence, cue.start);
  const after = restAfter(text, sentence, cue.end);
  switch (match.row.use) {
    case "adverb":
      return [before, after].filter((piece) => piece !== undefined);
    case "adjective":
      return isBeforeNoun(found)
        ? [phraseAfter(text, sentence, cue.end)].filter((piece) => piece !== undefined)
        : [];
    case "expletive":
      return after ? [after] : [];
    case "clause":
      return after ? [before, after].filter((piece) => piece !== undefined) : [];
    case "noun":
      return nounContent(text, found);
  }
}

/** An adjective stands behind a determiner, a preposition or nothing; a verb (`police suspected him`) does not. */
function isBeforeNoun({ words, match }: Found): boolean {
  const before = words[match.first - 1]?.text ?? "the";
  return /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|any|some|no|other|another|two|three|four|five|six|seven|eight|nine|ten|several|many|more|of|to|for|from|with|by|on|over|about|against|into|and|'s|\d+)$/.test(
    before,
  );
}

/** `of X`, `about X`: X; `that X`: with its `that`. Anything else is a noun that hands nothing over. */
function nounContent(text: string, { sentence, cue }: Found): Pieces {
  const lead = /^\s+(?:of|about|surrounding)\s+|^\s+(?=that\s)/.exec(text.slice(cue.end, sentence.end));
  if (!lead) return [];
  const at = cue.end + lead[0].length;
  const content = lead[0].trim() === "" ? restAfter(text, sentence, at) : phraseAfter(text, sentence, at);
  return content ? [content] : [];
}
