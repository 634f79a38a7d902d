/**
 * Writes the evidence for the labels of gold claims, for `train/claims.py`: what tables and trees say of each.
 *
 *   node tools/evidence.ts --data DIR --sets gold-train,gold-dev --out DIR
 *
 * Gives SET.evidence.jsonl, a document a line: `{"id", "claims": {ID: [words, …]}}`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { readOptions } from "../bench/lib/options.ts";
import { linesIn, setFile, storyOf } from "../bench/lib/sets.ts";
import { goldScene } from "../bench/lib/gold.ts";
import { openLocalReader } from "../src/host/reader.ts";
import { gatherCast } from "../src/resolve/cast.ts";
import { evidenceOf } from "../src/resolve/evidence.ts";
import { toneOf } from "../src/resolve/tone.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  sets: { means: "sets of it, with commas between" },
  out: { means: "the folder to write to" },
});

const reader = await openLocalReader();
mkdirSync(option("out"), { recursive: true });
for (const set of option("sets").split(",")) {
  const lines: string[] = [];
  for (const line of linesIn(setFile(option("data"), set))) {
    const { scene, ids } = await goldScene(reader, storyOf(line), line);
    const cast = gatherCast(scene);
    const tone = toneOf(scene);
    const claims = scene.claims.map((claim, index) => {
      const outer = claim.outer === null ? null : (scene.claims[claim.outer] ?? null);
      return [ids[index], evidenceOf(scene, cast, { claim, outer, tone }).evidence];
    });
    lines.push(`${JSON.stringify({ id: scene.story.id, claims: Object.fromEntries(claims) })}\n`);
  }
  writeFileSync(`${option("out")}/${set}.evidence.jsonl`, lines.join(""));
}
await reader.tagger.close();
