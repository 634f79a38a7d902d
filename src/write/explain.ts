import stringWidth from "string-width";
import type { Pieces } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import type { Reason, StoryClaims } from "../claim/story-claims.ts";
import { castOf, type Part } from "./cast.ts";
import { paint, wordsOf, wrap, type Word } from "./columns.ts";
import { entryOf } from "./entries.ts";
import { stackEntries } from "./layout.ts";
import { dotted, fewNames, quoted, timeOf, type Paper } from "./phrases.ts";
import { nobody, shownRelay } from "./relay.ts";
import { paragraphNumbers } from "./paragraph-numbers.ts";

/** A claim that a story does not have; says which it has. */
export class NoSuchClaim extends RangeError {
  constructor(id: string, { story, claims, notes }: StoryClaims) {
    const has = claims.length > 0 ? `it has ${rangesOf(claims)}` : "it has none";
    const why = claims.length > 0 ? [] : notes.map(({ says }) => says);
    super([`there is no claim ${id} in ${story.id}; ${has}`, ...why].join(". "));
  }
}

/**
 * One claim with a line for each of its fields: the value, why, and the words that it rests on with their paragraph.
 * @throws NoSuchClaim
 */
export function explainLines(result: StoryClaims, id: string, paper: Paper): string[] {
  const parts = new Map(castOf(result.claims).map((part) => [part.claim.id, part]));
  const part = parts.get(id);
  if (!part) throw new NoSuchClaim(id, result);
  const { story } = result;
  const entry = entryOf(part, story.text, paper.inks);
  const sheet = { result, paper, parts, numbers: paragraphNumbers(story) };
  return [
    ...wrap(wordsOf(story.id, paper.inks.plain), paper.width).lines.map(paint),
    "",
    ...stackEntries([{ ...entry, depth: 0, facts: [] }], paper.width, paper.inks),
    "",
    ...rowsOf(part.claim, sheet).flatMap((row) => rowLines(row, paper)),
  ];
}

interface Sheet {
  readonly result: StoryClaims;
  readonly paper: Paper;
  readonly parts: ReadonlyMap<string, Part>;
  readonly numbers: ReturnType<typeof paragraphNumbers>;
}

interface Row {
  readonly field: string;
  readonly words: readonly Word[];
}

/** Each field once, and a further line for each further reason; reasons of no field of a claim come last. */
function rowsOf(claim: Claim, sheet: Sheet): Row[] {
  const reasons = Map.groupBy(sheet.result.reasons.get(claim.id) ?? [], ({ field }) => field);
  const values = valuesOf(claim, sheet);
  const others = [...reasons.keys()].filter((field) => !values.some(([known]) => known === field));
  return [
    ...values.flatMap(([field, value]) =>
      fieldRows(field, value, { reasons: reasons.get(field) ?? [], sheet }),
    ),
    ...others.flatMap((field) => fieldRows(field, null, { reasons: reasons.get(field) ?? [], sheet })),
  ];
}

interface Told {
  readonly reasons: readonly Reason[];
  readonly sheet: Sheet;
}

function fieldRows(field: string, value: string | null, { reasons, sheet }: Told): Row[] {
  const { inks } = sheet.paper;
  const shown = value === null ? [] : wordsOf(value, inks.strong);
  if (reasons.length === 0) {
    const why = value === null ? "" : (byDefinition[field]?.(value) ?? "");
    return [{ field, words: dotted([shown, wordsOf(why, inks.plain)], inks) }];
  }
  return reasons.map((reason, at) => ({
    field: at === 0 ? field : "",
    words: dotted(
      [
        value === null ? wordsOf(reason.value, inks.strong) : at === 0 ? shown : [],
        wordsOf(reason.why, inks.plain),
        reason.at === null ? [] : wordsOf(placed([reason.at], sheet), inks.quiet),
      ],
      inks,
    ),
  }));
}

/** Why a field that follows from other fields, or from the words alone, has its value. */
const byDefinition: Readonly<Record<string, (value: string) => string>> = {
  voice: (value) =>
    `${{ direct: "all", mixed: "some", indirect: "none" }[value] ?? "part"} of the content is quoted`,
  in: (value) =>
    value.startsWith("no ") ? "no content holds its cue" : "the smallest content that holds its cue",
  chain: (value) => (value === "none" ? "" : "the speakers along ‘in’, from the outermost"),
  confidence: () => "how often a careful reader marks such a claim",
};

/** What a claim says of itself, in the order in which it is decided. */
function valuesOf(claim: Claim, sheet: Sheet): [string, string][] {
  const { source, accusation } = claim;
  return [
    ["source", source.length === 0 ? nobody : placed(source, sheet)],
    ["cue", placed(claim.cue, sheet)],
    ["content", placed(claim.content, sheet)],
    ["voice", claim.voice],
    ["in", claim.in === null ? "no other claim" : toldAs(claim.in, sheet)],
    ["kind", toldOr(claim.kind)],
    ["status", toldOr(claim.status)],
    ["sourceKind", toldOr(claim.sourceKind)],
    ["speaker", source.length === 0 ? (claim.speaker ?? nobody) : toldOr(claim.speaker)],
    ["chain", claim.chain.length === 0 ? "none" : claim.chain.join(" › ")],
    ["accusation", toldOr(accusation === null ? null : accusation ? "yes" : "no")],
    ["about", claim.about.length === 0 ? "nobody" : fewNames(claim.about)],
    ["answers", claim.answers.map((id) => toldAs(id, sheet)).join("; ") || "none"],
    ["when", timeOf(claim.when)],
    ["confidence", String(claim.confidence)],
  ];
}

function toldOr(value: string | null): string {
  return value ?? "cannot be told";
}

/** Another claim, so that nobody has to look it up: `c6 (nobody named: “It is alleged”)`. */
function toldAs(id: string, { parts, result: { story } }: Sheet): string {
  const part = parts.get(id);
  if (!part) return id;
  const cue = part.claim.cue.map(({ start, end }) => story.text.slice(start, end)).join(" … ");
  return `${id} (${shownRelay(part, story.text).at(-1)}: ${quoted(cue)})`;
}

/** `“denied” ¶3`. */
function placed(pieces: Pieces, { result: { story }, numbers }: Sheet): string {
  return pieces
    .map((piece) => `${quoted(story.text.slice(piece.start, piece.end))} ¶${numbers(piece)}`)
    .join(" … ");
}

/** Columns for the name of a field. */
const fieldWidth = 10;

function rowLines({ field, words }: Row, { inks, width }: Paper): string[] {
  const indent = " ".repeat(fieldWidth + 4);
  const [name = ""] = wrap(wordsOf(field, inks.quiet), fieldWidth, 1).lines.map(paint);
  const fill = " ".repeat(Math.max(0, fieldWidth - stringWidth(name)));
  const { lines } = wrap(words, width - indent.length);
  return lines.map((line, at) => (at === 0 ? `  ${name}${fill}  ` : indent) + paint(line));
}

/** `c1 to c6, c8`: the ids in runs, a few of them. */
function rangesOf(claims: readonly Claim[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const { id } of claims) {
    const run = runs.at(-1);
    if (run && numberOf(id) === numberOf(run.last) + 1) run.last = id;
    else runs.push({ first: id, last: id });
  }
  return fewNames(runs.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)));
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
