import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Pieces } from "../../src/base/span.ts";
import type { FoundClaim } from "../../src/find/find.ts";

const folder = join(import.meta.dirname, "../fixtures/find");

/** A story and its claims, each as one line `source | cue | content | in: cue of the outer claim`, sorted. */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly claims: readonly string[];
}

/** The stories of `test/fixtures/find/*.story`; the README there explains how they are written. */
export function readCases(): Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".story"));
  return files.toSorted().flatMap((name) => casesIn(readFileSync(join(folder, name), "utf8")));
}

/** What stories that we cannot meet yet give now, by title. */
export function readNotYet(): Readonly<Record<string, readonly string[]>> {
  const stories: Record<string, readonly string[]> = JSON.parse(
    readFileSync(join(folder, "not-yet.json"), "utf8"),
  );
  return stories;
}

export function linesOf(text: string, claims: readonly FoundClaim[]): string[] {
  const words = (pieces: Pieces) => wordsOf(text, pieces);
  return claims
    .map(({ source, cue, content, outer }) => {
      const outerCue = words(claims[outer ?? -1]?.cue ?? []);
      return `${words(source)} | ${words(cue)} | ${words(content)} | in: ${outerCue}`;
    })
    .toSorted();
}

function casesIn(file: string): Case[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((story) => {
      const [title = "", ...lines] = story.trimEnd().split("\n");
      const first = lines.findIndex((line) => line.startsWith("= "));
      const end = first < 0 ? lines.length : first;
      const rows = lines.slice(end).filter((line) => line !== "");
      return { title, text: lines.slice(0, end).join("\n").trim(), claims: withOuterCues(rows) };
    });
}

/** `= Dorn | said | … | in: 1` with the first row's cue for the number. */
function withOuterCues(rows: readonly string[]): string[] {
  const cells = rows.map((row) => row.slice(2).split(" | "));
  return cells
    .map(([source = "", cue = "", content = "", outer = ""]) => {
      const number = Number(outer.replace("in: ", ""));
      return `${source} | ${cue} | ${content} | in: ${cells[number - 1]?.[1] ?? "-"}`;
    })
    .toSorted();
}

/** The pieces as a story's lines write them: `A … B`, `-` for none, `Rell#2` for the second Rell. */
function wordsOf(text: string, pieces: Pieces): string {
  const words = pieces.map(({ start, end }) => {
    const piece = text.slice(start, end);
    const places = placesOf(text, piece);
    const count = places.length > 1 ? `#${places.indexOf(start) + 1}` : "";
    return piece.replaceAll("\n\n", "¶") + count;
  });
  return words.length > 0 ? words.join(" … ") : "-";
}

/** Where the words stand in the text, not counting those that are part of a longer word. */
function placesOf(text: string, words: string): number[] {
  const begins = /^[\p{L}\p{N}]/u.test(words) ? String.raw`(?<![\p{L}\p{N}])` : "";
  const ends = /[\p{L}\p{N}]$/u.test(words) ? String.raw`(?![\p{L}\p{N}])` : "";
  const quoted = words.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
  return Array.from(text.matchAll(new RegExp(begins + quoted + ends, "gu")), (match) => match.index);
}
