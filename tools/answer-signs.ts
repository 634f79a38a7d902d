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
import { mkdirSync, writeFileSync } from "node:fs";
import { goldScene } from "../bench/lib/gold.ts";
import { figureNamed, type GoldPerson } from "../bench/lib/gold-names.ts";
import { readOptions } from "../bench/lib/options.ts";
import { linesIn, setFile, storyOf } from "../bench/lib/sets.ts";
import type { Kind, SourceKind, Status } from "../src/claim/claim.ts";
import { openLocalReader } from "../src/host/reader.ts";
import { groundOf } from "../src/resolve/about-ground.ts";
import { answeringOf, ownSigns, targetsOf } from "../src/resolve/answers-signs.ts";
import { tellAll, type AimedClaim } from "../src/resolve/answers-telling.ts";
import { gatherCast } from "../src/resolve/cast.ts";
import { judgeClaims } from "../src/resolve/judge.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  sets: { means: "sets of it, with commas between" },
  out: { means: "the folder to write to" },
});

interface Labels {
  readonly id: string;
  readonly status: Status;
  readonly kind: Kind;
  readonly sourceKind: SourceKind;
  readonly speaker: string | null;
  readonly accusation: boolean;
  readonly about: readonly string[];
  readonly answers?: readonly string[];
}

interface GoldLine {
  readonly claims: readonly Labels[];
  readonly people?: readonly GoldPerson[];
}

const reader = await openLocalReader();
mkdirSync(option("out"), { recursive: true });
for (const set of option("sets").split(",")) {
  const rows: string[] = [];
  for (const line of linesIn(setFile(option("data"), set))) {
    for (const row of await rowsOf(line)) rows.push(`${JSON.stringify(row)}\n`);
  }
  writeFileSync(`${option("out")}/${set}.answers.jsonl`, rows.join(""));
}
await reader.tagger.close();

async function rowsOf(line: string): Promise<unknown[]> {
  const story = storyOf(line);
  const { scene, ids } = await goldScene(reader, story, line);
  const { claims, people = [] }: GoldLine = JSON.parse(line);
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
