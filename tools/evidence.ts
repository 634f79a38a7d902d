/**
 * Writes the evidence for the labels of gold claims, for `train/claims.py`: what tables and trees say of each.
 *
 *   node tools/evidence.ts --data DIR --sets gold-train,gold-dev --out DIR
 *
 * Gives SET.evidence.jsonl, a document a line: `{"id", "claims": {ID: [words, …]}}`.
 */
import { writeSetRows } from "../bench/lib/set-rows.ts";
import { storyOf } from "../bench/lib/sets.ts";
import { goldScene } from "../bench/lib/gold.ts";
import { gatherCast } from "../src/resolve/cast.ts";
import { evidenceOf } from "../src/resolve/evidence.ts";
import { toneOf } from "../src/resolve/tone.ts";

await writeSetRows("evidence", async (reader, line) => {
  const { scene, ids } = await goldScene(reader, storyOf(line), line);
  const cast = gatherCast(scene);
  const tone = toneOf(scene);
  const claims = scene.claims.map((claim, index) => {
    const outer = claim.outer === null ? null : (scene.claims[claim.outer] ?? null);
    return [ids[index], evidenceOf(scene, cast, { claim, outer, tone }).evidence];
  });
  return [{ id: scene.story.id, claims: Object.fromEntries(claims) }];
});
