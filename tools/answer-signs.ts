/**
 * Writes what each gold claim may answer, with the signs of each, for `train/answers.py`.
 *
 *   node tools/answer-signs.ts --data DIR --sets gold-train,gold-own,gold-dev --out DIR
 *
 * Gives SET.answers.jsonl, two lines for a claim that may be an answer: `{"story", "blind", "gold", "own", "targets":
 * [{"right", "signs"}, …]}`. `gold` counts the claims that it answers. The blind line is what is seen if no claim is
 * known to accuse anybody, so that the weights do not rest on accusations alone. Claims that never answer have a line
 * without targets where gold has answers, to be counted as missed.
 */
import { goldScene } from "../bench/lib/gold.ts";
import { figureNamed, goldIn } from "../bench/lib/gold-names.ts";
import { writeSetRows } from "../bench/lib/set-rows.ts";
import { storyOf } from "../bench/lib/sets.ts";
import type { Reader } from "../src/index.ts";
import { groundOf } from "../src/resolve/about-ground.ts";
import { answeringOf, ownSigns, targetsOf } from "../src/resolve/answers-signs.ts";
import { tellAll, type AimedClaim } from "../src/resolve/answers-telling.ts";
import { gatherCast } from "../src/resolve/cast.ts";
import { judgeClaims } from "../src/resolve/judge.ts";

await writeSetRows("answers", rowsOf);

async function rowsOf(reader: Reader, line: string): Promise<unknown[]> {
  const story = storyOf(line);
  const { scene, ids } = await goldScene(reader, story, line);
  const { claims, people } = goldIn(line);
  const labels = new Map(claims.map((claim) => [claim.id, claim]));
  const cast = gatherCast(scene);
  const ground = groundOf(scene, cast);
  const nameOf = (name: string): string => figureNamed(ground, people, name)?.name ?? name;
  const aimed = judgeClaims(scene, cast, reader.worth).flatMap((judged, index): AimedClaim[] => {
    const gold = labels.get(ids[index] ?? "");
    if (!gold) return [];
    const { status, kind, sourceKind, accusation } = gold;
    const speaker = gold.speaker?.split("; ").map(nameOf).join("; ") ?? null;
    const about = gold.about.map(nameOf);
    return [{ ...judged, status, kind, sourceKind, accuses: accusation, accusation, speaker, about }];
  });
  return [false, true].flatMap((blind) => {
    const seen = blind ? aimed.map((claim) => ({ ...claim, accusation: false, about: [] })) : aimed;
    const tellings = tellAll(ground, seen);
    return tellings.all.flatMap((telling) => {
      const right = new Set(labels.get(ids[telling.index] ?? "")?.answers);
      const answering = answeringOf(tellings, telling);
      if (!answering && right.size === 0) return [];
      const targets = answering ? targetsOf(answering) : [];
      return {
        story: story.id,
        blind,
        gold: right.size,
        own: answering ? ownSigns(answering) : [],
        targets: targets.map(({ telling: { index }, signs }) => ({
          right: right.has(ids[index] ?? ""),
          signs,
        })),
      };
    });
  });
}
