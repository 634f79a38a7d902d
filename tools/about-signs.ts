/**
 * Writes whom each gold accusation may be about, with the signs of each, for `train/about.py`.
 *
 *   node tools/about-signs.ts --data DIR --sets gold-train,gold-dev --out DIR
 *
 * Gives SET.signs.jsonl, an accusation a line: `{"story", "gold", "suspects": [{"right", "alone", "together"}, …]}`. `gold`
 * counts those whom it is about; `together` has the signs of other claims, too, which rest on `aloneWeights`.
 */
import { goldScene } from "../bench/lib/gold.ts";
import { figureNamed, goldIn } from "../bench/lib/gold-names.ts";
import { storyOf } from "../bench/lib/sets.ts";
import { writeSetRows } from "../bench/lib/set-rows.ts";
import type { Reader } from "../src/index.ts";
import type { Suspects } from "../src/resolve/about-compare.ts";
import { compareAll, pick } from "../src/resolve/about.ts";
import { groundOf } from "../src/resolve/about-ground.ts";
import { suspectsOf } from "../src/resolve/about-signs.ts";
import { aloneWeights } from "../src/resolve/about-weights.ts";
import { gatherCast, type Figure } from "../src/resolve/cast.ts";
import { judgeClaims } from "../src/resolve/judge.ts";

await writeSetRows("signs", rowsOf);

async function rowsOf(reader: Reader, line: string): Promise<unknown[]> {
  const story = storyOf(line);
  const { scene, ids } = await goldScene(reader, story, line);
  const { claims, people } = goldIn(line);
  const labels = new Map(claims.map((claim) => [claim.id, claim]));
  const cast = gatherCast(scene);
  const ground = groundOf(scene, cast);
  const accusations = judgeClaims(scene, cast, reader.worth).flatMap((judged, index) => {
    const gold = labels.get(ids[index] ?? "");
    if (!gold?.accusation) return [];
    const { status, kind, sourceKind, speaker } = gold;
    const claim = { ...judged, status, kind, sourceKind, speaker, accuses: true };
    return [{ index, claim, suspects: suspectsOf(ground, claim), gold }];
  });
  const alone = accusations.map(({ suspects }) => signsOf(suspects));
  const suspects = accusations.map((accusation) => accusation.suspects);
  const picked = suspects.map((all) => pick(all, aloneWeights).map(({ figure }) => figure));
  compareAll(accusations, suspects, picked);
  return accusations.map(({ gold, suspects }, at) => {
    const right = new Set(gold.about.map((name) => figureNamed(ground, people, name)));
    const rows = Array.from(suspects, ([figure, signs]) => ({
      right: right.has(figure),
      alone: alone[at]?.get(figure),
      together: [...signs.keys()],
    }));
    return { story: story.id, gold: gold.about.length, suspects: rows };
  });
}

function signsOf(suspects: Suspects): Map<Figure, string[]> {
  return new Map(Array.from(suspects, ([figure, signs]) => [figure, [...signs.keys()]]));
}
