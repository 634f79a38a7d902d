import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { decodeFrames } from "../../src/find/decode.ts";
import { layoutOf } from "../../src/find/page.ts";
import { readStory, toJson, type Reader, type Story, type Style } from "../../src/index.ts";
import { inCodePoints, linesIn, setFile, storyOf, type JsonClaim } from "./sets.ts";

export interface Prediction {
  readonly data: string;
  readonly set: string;
  readonly style: Style;
  /** `raw`: the model's decoding alone; `full`: all that `sayso read` does. */
  readonly steps: "raw" | "full";
  readonly out: string;
}

/** Reads a whole set and writes its claims for score.mjs. */
export async function writePredictions(reader: Reader, prediction: Prediction): Promise<void> {
  const { data, set, style, steps, out } = prediction;
  const partsOf = steps === "raw" ? rawParts : fullParts;
  const lines: string[] = [];
  for (const line of linesIn(setFile(data, set))) {
    const story = storyOf(line);
    lines.push(`${JSON.stringify({ id: story.id, ...(await partsOf(story, reader, style)) })}\n`);
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, lines.join(""));
}

/** The model's decoding alone, as the Python twin gives it: no step of ours, claims without content left out. */
export async function rawClaims(story: Story, reader: Reader, style: Style): Promise<JsonClaim[]> {
  const toPoints = inCodePoints(story.text);
  const { frames } = await reader.tagger.tag(story.text, layoutOf(story), style);
  const decoded = decodeFrames(frames);
  const claims = decoded
    .filter(({ content }) => content.length > 0)
    .map(({ source, cue, content }, index) => ({
      id: `c${index + 1}`,
      in: null,
      source: toPoints(source),
      cue: toPoints(cue),
      content: toPoints(content),
    }));
  return claims.map((claim) => ({ ...claim, in: smallestRound(claim, claims) }));
}

/** Parts of one line for score.mjs, beside its id. */
type Parts = Readonly<Record<string, unknown>>;

async function rawParts(story: Story, reader: Reader, style: Style): Promise<Parts> {
  return { claims: await rawClaims(story, reader, style) };
}

/** What `sayso read` gives: its JSON has the scorer's keys. */
async function fullParts(story: Story, reader: Reader, style: Style): Promise<Parts> {
  const result = await readStory(story, reader, { style });
  const { claims, people, legal, dates } = toJson(result, { offsets: "codepoints", withText: false });
  return { claims, people, legal, dates };
}

/** The twin's nesting: the claim with the smallest content that holds the cue. */
function smallestRound(inner: JsonClaim, claims: readonly JsonClaim[]): string | null {
  const round = claims.filter((claim) => claim !== inner && holdsCue(claim, inner));
  return round.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.id ?? null;
}

function holdsCue({ content }: JsonClaim, { cue }: JsonClaim): boolean {
  return cue.every(([from, to]) => content.some(([start, end]) => start <= from && to <= end));
}

function sizeOf({ content }: JsonClaim): number {
  return content.reduce((sum, [start, end]) => sum + end - start, 0);
}
