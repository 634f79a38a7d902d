import { Ajv2020 } from "ajv/dist/2020.js";
import type { Span } from "../../src/base/span.ts";
import { toJson } from "../../src/claim/json.ts";
import { readSchema } from "../../src/claim/schema.ts";
import type { Claim, StoryClaims } from "../../src/index.ts";
import { originOf, type OriginRun } from "../../src/story/origin.ts";

/** True for an object that the published schema allows. */
export const isReadJson = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(readSchema);
const roles = ["source", "cue", "content"] as const;

/** Something that the output promises and does not keep; says where, never with the story's words. */
export interface Violation {
  readonly document: string;
  readonly claim: string;
  readonly what: string;
}

export interface Checked {
  readonly spans: number;
  readonly violations: readonly Violation[];
}

/** Checks one result to the character. `file` is the decoded file that the story was made from, if it was a file. */
export function checkResult(result: StoryClaims, file?: string): Checked {
  const json = toJson(result, { offsets: "codepoints", withText: true });
  const written = claimsOf(json);
  const points = Array.from(result.story.text);
  const violations: Violation[] = [];
  const report = (claim: string, what: string): void => {
    violations.push({ document: result.story.id, claim, what });
  };
  let spans = 0;
  if (!isReadJson(JSON.parse(JSON.stringify(json)))) report("", "not valid by the schema");
  result.claims.forEach((claim, at) => {
    for (const role of roles) {
      spans += claim[role].length;
      for (const what of piecesTrouble(claim[role], result.story.text)) report(claim.id, `${role}: ${what}`);
      claim[role].forEach((span, piece) => {
        const place = written[at]?.[role][piece] ?? [0, 0];
        if (points.slice(...place).join("") !== result.story.text.slice(span.start, span.end))
          report(claim.id, `${role}: code points and UTF-16 cut different words`);
        if (file !== undefined && !isTraced(result, span, file))
          report(claim.id, `${role}: the file has other characters there`);
      });
    }
  });
  for (const claim of chainTrouble(result.claims))
    report(claim, "told in itself or in a claim that is not there");
  return { spans, violations };
}

interface WrittenClaim {
  readonly source: readonly [number, number][];
  readonly cue: readonly [number, number][];
  readonly content: readonly [number, number][];
}

function claimsOf(json: Readonly<Record<string, unknown>>): readonly WrittenClaim[] {
  return JSON.parse(JSON.stringify(json["claims"]));
}

function piecesTrouble(pieces: readonly Span[], text: string): string[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    return [
      ...(piece.start < 0 || piece.end > text.length || piece.start >= piece.end
        ? ["outside the text or empty"]
        : []),
      ...(splitsPair(text, piece.start) || splitsPair(text, piece.end) ? ["splits a surrogate pair"] : []),
      ...(next && next.start <= piece.end ? ["pieces touch, overlap or are not sorted"] : []),
    ];
  });
}

function splitsPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
}

/** Ids of the claims from which the way outwards does not end. */
function chainTrouble(claims: readonly Claim[]): string[] {
  const outer = new Map(claims.map((claim) => [claim.id, claim.in]));
  return claims.flatMap(({ id }) => {
    const way = new Set<string>();
    let at: string | null | undefined = id;
    for (; at && !way.has(at); at = outer.get(at)) way.add(at);
    return at === null ? [] : [id];
  });
}

/**
 * True if the span leads into the file and every stretch of it that is exact has the file's own characters; white space may
 * stand for other white space, and U+FFFD for NUL, as the readers promise (test/read/trace.ts).
 */
function isTraced({ story }: StoryClaims, span: Span, file: string): boolean {
  const place = originOf(story.origin, span);
  if (place.start < 0 || place.end > file.length || place.start >= place.end) return false;
  const runs = story.origin.filter((run) => run.at < span.end && span.start < run.at + run.length);
  if (story.origin.length === 0)
    return file.slice(place.start, place.end) === story.text.slice(span.start, span.end);
  const first = runs[0];
  const last = runs.at(-1);
  return (
    runs.every((run) => isSame(run, span, story.text, file)) &&
    (!first || !isExact(first) || place.start === first.from + span.start - first.at) &&
    (!last || !isExact(last) || place.end === last.from + span.end - last.at)
  );
}

function isSame(run: OriginRun, span: Span, text: string, file: string): boolean {
  if (!isExact(run)) return true;
  const start = Math.max(run.at, span.start);
  const end = Math.min(run.at + run.length, span.end);
  const from = run.from + start - run.at;
  return alike(file.slice(from, from + end - start)) === alike(text.slice(start, end));
}

function alike(words: string): string {
  return words.replace(/\s/g, " ").replaceAll("\0", "\ufffd");
}

function isExact(run: OriginRun): boolean {
  return run.length === run.fromLength;
}
