import { Ajv2020 } from "ajv/dist/2020.js";
import type { Pieces, Span } from "../../src/base/span.ts";
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
  const { id, text } = result.story;
  const json: unknown = JSON.parse(JSON.stringify(toJson(result, { offsets: "codepoints", withText: true })));
  const points = Array.from(text);
  const places = placesIn(result);
  const written = isReadJson(json) ? spansIn(json) : undefined;
  const troubles = [
    ...(written ? [] : [{ claim: "", what: "not valid by the schema" }]),
    ...places.flatMap(({ claim, role, pieces }) =>
      piecesTrouble(pieces, text).map((what) => ({ claim, what: `${role}: ${what}` })),
    ),
    ...spanTroubles(places, { written, points, result, file }),
    ...chainTrouble(result.claims).map((claim) => ({
      claim,
      what: "told in itself or in a claim that is not there",
    })),
    ...referenceTroubles(result),
  ];
  return {
    spans: places.reduce((sum, { pieces }) => sum + pieces.length, 0),
    violations: troubles.map((trouble) => ({ document: id, ...trouble })),
  };
}

/** Stretches of the text that one thing of the result has. */
interface Place {
  /** The claim's id, or `legal 3`: the third row. */
  readonly claim: string;
  readonly role: string;
  readonly pieces: Pieces;
}

/** All stretches of a result, in the order in which `toJson` writes them; those of reasons, which it does not, last. */
function placesIn(result: StoryClaims): Place[] {
  return [
    ...result.claims.flatMap((claim) =>
      roles.map((role) => ({ claim: claim.id, role, pieces: claim[role] })),
    ),
    ...numbered("legal", result.legal, ({ cue }) => ({ cue })),
    ...numbered("dates", result.dates, ({ text }) => ({ text })),
    ...numbered("statements", result.statements, ({ at, deed, carriedBy }) => ({
      at,
      deed,
      ...(carriedBy && "record" in carriedBy ? { record: carriedBy.record } : {}),
    })),
    ...numbered("quotes", result.quotes, (at) => ({ at })),
    ...numbered("attributes", result.attributes, ({ at }) => ({ at })),
    ...numbered("quantities", result.quantities, ({ at }) => ({ at })),
    ...numbered("mentions", result.mentions, (at) => ({ at })),
    ...[...result.reasons].flatMap(([claim, reasons]) =>
      reasons.flatMap(({ field, at }) => (at ? [{ claim, role: `why ${field}`, pieces: [at] }] : [])),
    ),
  ];
}

function numbered<Thing>(
  name: string,
  things: readonly Thing[],
  spansOf: (thing: Thing) => Readonly<Record<string, Span>>,
): Place[] {
  return things.flatMap((thing, at) =>
    Object.entries(spansOf(thing)).map(([role, { start, end }]) => ({
      claim: `${name} ${at + 1}`,
      role,
      pieces: [{ start, end }],
    })),
  );
}

/** Keys of the JSON form that hold no spans of the story's things. */
const others = new Set(["fields", "notes"]);

/** Every span of the JSON form, in order: a pair of numbers is nothing else in it. */
function spansIn(json: unknown): (readonly [number, number])[] {
  if (typeof json !== "object" || json === null) return [];
  if (Array.isArray(json) && json.length === 2 && json.every((one) => typeof one === "number"))
    return [[Number(json[0]), Number(json[1])]];
  return Object.entries(json).flatMap(([key, value]) => (others.has(key) ? [] : spansIn(value)));
}

interface Output {
  /** Undefined where the JSON form is not valid, so that there is nothing to compare. */
  readonly written: readonly (readonly [number, number])[] | undefined;
  readonly points: readonly string[];
  readonly result: StoryClaims;
  readonly file: string | undefined;
}

function spanTroubles(places: readonly Place[], { written, points, result, file }: Output): Trouble[] {
  const { text } = result.story;
  const spans = places.flatMap(({ claim, role, pieces }) => pieces.map((span) => ({ claim, role, span })));
  return spans.flatMap(({ claim, role, span }, at) => {
    const place = written?.[at];
    const differs =
      written !== undefined &&
      !role.startsWith("why ") &&
      (!place || points.slice(...place).join("") !== text.slice(span.start, span.end));
    return [
      ...(differs ? [{ claim, what: `${role}: code points and UTF-16 cut different words` }] : []),
      ...(file !== undefined && !isTraced(result, span, file)
        ? [{ claim, what: `${role}: the file has other characters there` }]
        : []),
    ];
  });
}

interface Trouble {
  readonly claim: string;
  readonly what: string;
}

/** Ids that lead to no claim, and persons that are none of the story's. */
function referenceTroubles({ claims, people, names, ...rest }: StoryClaims): Trouble[] {
  const ids = new Set(claims.map(({ id }) => id));
  const all = [...people, ...names];
  const known = new Set(all.map(({ name }) => name));
  const carriers = rest.statements.flatMap(({ carriedBy, continues }) => [
    carriedBy && "claim" in carriedBy ? carriedBy.claim : null,
    continues,
  ]);
  const named = [...claims.flatMap(({ answers }) => answers), ...rest.legal.map((row) => row.in)];
  const lost = [...named, ...rest.quotes.map(({ claim }) => claim), ...carriers].filter(
    (id) => id !== null && !ids.has(id),
  );
  const strangers = rest.mentions.filter(({ person }) => !known.has(person));
  return [
    ...lost.map((id) => ({ claim: id ?? "", what: "named, but not there" })),
    ...strangers.map(() => ({ claim: "", what: "mentions: of somebody who is not in people or names" })),
    ...(known.size < all.length ? [{ claim: "", what: "people: one name stands twice" }] : []),
  ];
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
