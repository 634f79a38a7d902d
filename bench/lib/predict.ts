import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { decodeFrames } from "../../src/find/decode.ts";
import { readStory, type Reader, type Story, type Style } from "../../src/index.ts";
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
  const claimsOf = steps === "raw" ? rawClaims : fullClaims;
  const lines: string[] = [];
  for (const line of linesIn(setFile(data, set))) {
    const story = storyOf(line);
    lines.push(`${JSON.stringify({ id: story.id, claims: await claimsOf(story, reader, style) })}\n`);
  }
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, lines.join(""));
}

/** The model's decoding alone, as the Python twin gives it: no step of ours, claims without content left out. */
export async function rawClaims(story: Story, reader: Reader, style: Style): Promise<JsonClaim[]> {
  const toPoints = inCodePoints(story.text);
  const decoded = decodeFrames(await reader.tagger.tag(story.text, story.paragraphs, style));
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

/** What `sayso read` gives, in the scorer's form. */
async function fullClaims(story: Story, reader: Reader, style: Style): Promise<JsonClaim[]> {
  const toPoints = inCodePoints(story.text);
  const { claims } = await readStory(story, reader, { style });
  return claims.map((claim) => ({
    id: claim.id,
    in: claim.in,
    source: toPoints(claim.source),
    cue: toPoints(claim.cue),
    content: toPoints(claim.content),
  }));
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
