import { placesOf, thingsNear } from "../base/places.ts";
import { overlaps, type Pieces, type Span } from "../base/span.ts";
import { lexWords, matchForms, type FormMatch, type LexWord } from "../lexicon/forms.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { SilenceRow } from "../lexicon/rows.ts";
import { phraseAfter, restAfter, subjectBefore } from "./clauses.ts";
import { toldAround } from "./enclosing.ts";
import { byTable, type RawClaim } from "./raw-claim.ts";

interface Found {
  readonly row: SilenceRow;
  readonly sentence: Span;
  readonly whole: Span;
  readonly cue: Span;
  /** The last word of a form that has no content of its own: the content where nothing follows. */
  readonly complement: Span;
}

// When and how somebody was silent is not what they were silent on.
const ADJUNCT =
  /^(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|on the (?:day|phone|telephone)|yesterday|today|tonight|this|last|as|when|while|before|after|by (?:phone|telephone|e-?mail)|at the time|in time|all|either)\b/i;
const FAR = 500; // characters back to a claim whose source a silence may share
const silent = { status: "no-comment", kind: "declines" } as const;

/** Declining, being unreachable, leaving unsaid: marks such claims, and adds those that the model left out. */
export function readSilences(
  text: string,
  sentences: readonly Span[],
  lexicon: Lexicon,
  claims: readonly RawClaim[],
): RawClaim[] {
  const read = [...claims];
  const cues = placesOf(claims, ({ cue }) => cue);
  const contents = placesOf(claims, ({ content }) => content);
  for (const found of sentences.flatMap((sentence) => silencesIn(text, sentence, lexicon))) {
    const start = Math.max(found.sentence.start, found.cue.start - FAR);
    const around = thingsNear(read, cues, { start, end: found.whole.end });
    const claim = around.find(({ cue }) => cue.some((piece) => overlaps(piece, found.whole)));
    const over = thingsNear(read, contents, found.cue);
    const sentence = toldAround(found.sentence, found.cue, over);
    if (!claim && found.row.alone) read.push(newSilence(text, { ...found, sentence }, around));
    if (claim) read[read.indexOf(claim)] = heard(text, claim, found, around);
  }
  return read;
}

function silencesIn(text: string, sentence: Span, lexicon: Lexicon): Found[] {
  const words = lexWords(text, sentence);
  return matchForms(lexicon.silences, words).flatMap((match) => parts(match, words, sentence) ?? []);
}

function parts(match: FormMatch<SilenceRow>, words: readonly LexWord[], sentence: Span): Found | undefined {
  const first = words[match.first];
  const lastOfCue = words[match.slots[match.row.cueWords - 1] ?? -1];
  const last = words[match.end - 1];
  if (!first || !lastOfCue || !last) return undefined;
  return {
    row: match.row,
    sentence,
    whole: { start: first.start, end: last.end },
    cue: { start: first.start, end: lastOfCue.end },
    complement: { start: last.start, end: last.end },
  };
}

/** A claim of the model's as the silence that it is; its content is looked for where the model found none. */
function heard(text: string, claim: RawClaim, found: Found, around: readonly RawClaim[]): RawClaim {
  if (claim.content.length > 0) return { ...claim, ...divided(text, claim, found), ...silent };
  return { ...newSilence(text, found, around), source: claim.source, scores: claim.scores };
}

/** Cue and content divided as the row says: `could not be reached | for comment`. */
function divided(text: string, claim: RawClaim, { cue, row }: Found): Pick<RawClaim, "cue" | "content"> {
  const [first] = claim.cue;
  const next = claim.content.findIndex((piece) => piece.end > cue.end && piece.start >= cue.start);
  const piece = claim.content[next];
  if (claim.cue.length !== 1 || !first || !piece || row.passive === "content") return claim;
  const start = Math.min(first.start, cue.start);
  const from = cue.end + (/^\s*/.exec(text.slice(cue.end, piece.end))?.[0].length ?? 0);
  if (text.slice(Math.max(cue.end, first.end), piece.start).trim() !== "" || from >= piece.end) return claim;
  return {
    cue: [{ start, end: cue.end }],
    content: claim.content.with(next, { start: from, end: piece.end }),
  };
}

function newSilence(text: string, found: Found, claims: readonly RawClaim[]): RawClaim {
  const { cue, complement } = found;
  const content = contentOf(text, found);
  const isBare = content[0] === complement && found.row.contentWords === 0;
  return {
    ...byTable,
    ...silent,
    source: sourceOf(text, found, claims),
    cue: [isBare ? { start: cue.start, end: trimEnd(text, cue.start, complement.start) } : cue],
    content,
  };
}

/** What they were silent on; the verb's complement where the text does not say. */
function contentOf(text: string, found: Found): Pieces {
  const { sentence, row, cue, whole, complement } = found;
  const subject = subjectBefore(text, sentence, whole.start);
  if (row.passive === "content") return subject ? [subject] : [complement];
  const relative = subject && relativeIn(text, subject);
  if (relative) return [relative];
  if (row.source === "from") return [phraseAfter(text, sentence, cue.end) ?? complement];
  const rest = { ...sentence, end: commaAfter(text, sentence, cue.end) }; // what follows a comma is another clause
  const after = restAfter(text, rest, cue.end);
  return [after && !ADJUNCT.test(text.slice(after.start, after.end)) ? after : complement];
}

function sourceOf(text: string, found: Found, claims: readonly RawClaim[]): Pieces {
  const { sentence, row, cue, whole } = found;
  switch (row.source) {
    case "none":
      return [];
    case "from":
      return sourceAfter(text, sentence, whole.end);
    case "claim":
      return sourceBefore(sentence, cue.start, claims);
    case "subject":
      return subjectOf(text, found) ?? sourceBefore(sentence, cue.start, claims);
  }
}

function subjectOf(text: string, { sentence, cue }: Found): Pieces | undefined {
  const subject = subjectBefore(text, sentence, cue.start);
  if (!subject) return undefined;
  const relative = relativeIn(text, subject);
  const start = relative ? relative.end + 1 : subject.start + conjunctionLength(text, subject);
  return start < subject.end ? [{ start, end: subject.end }] : undefined;
}

/** The object that a relative clause begins with: `whom they did not name`. */
function relativeIn(text: string, subject: Span): Span | undefined {
  const match = /^(?:whom|which|that)(?=\s\S)/i.exec(text.slice(subject.start, subject.end));
  return match ? { start: subject.start, end: subject.start + match[0].length } : undefined;
}

/** `For as long as the government` → the length of what stands before the subject proper. */
function conjunctionLength(text: string, subject: Span): number {
  return (
    /^(?:for as long as|as long as|as|since|when|before|after|because|and|but|or|then)(?:\s+|$)/i.exec(
      text.slice(subject.start, subject.end),
    )?.[0].length ?? 0
  );
}

/** `There was no comment from the bank`. */
function sourceAfter(text: string, sentence: Span, at: number): Pieces {
  const from = /^.*?\bfrom\s+/s.exec(text.slice(at, Math.min(sentence.end, at + FAR)));
  const source = from ? phraseAfter(text, sentence, at + from[0].length) : undefined;
  return source ? [source] : [];
}

function commaAfter(text: string, sentence: Span, at: number): number {
  const comma = text.indexOf(",", at);
  return comma < 0 ? sentence.end : Math.min(comma, sentence.end);
}

/** A verb without a subject of its own shares that of the claim before it: `denied the charge and declined to comment`. */
function sourceBefore(sentence: Span, at: number, claims: readonly RawClaim[]): Pieces {
  const earlier = claims.filter(
    ({ cue: [cue] }) => cue !== undefined && cue.start >= sentence.start && cue.end <= at,
  );
  return earlier.at(-1)?.source ?? [];
}

function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
