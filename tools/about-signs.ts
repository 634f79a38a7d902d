/**
 * Writes whom each gold accusation may be about, with the signs of each, for `train/about.py`.
 *
 *   node tools/about-signs.ts --data DIR --sets gold-train,gold-dev --out DIR
 *
 * Gives SET.signs.jsonl, an accusation a line: `{"story", "gold", "suspects": [{"right", "alone", "together"}, …]}`. `gold`
 * counts those whom it is about; `together` has the signs of other claims, too, which rest on `aloneWeights`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { goldScene } from "../bench/lib/gold.ts";
import { readOptions } from "../bench/lib/options.ts";
import { linesIn, setFile, storyOf } from "../bench/lib/sets.ts";
import type { Kind, SourceKind, Status } from "../src/claim/claim.ts";
import { openLocalReader } from "../src/host/reader.ts";
import type { Suspects } from "../src/resolve/about-compare.ts";
import { compareAll, pick } from "../src/resolve/about.ts";
import { groundOf, type Ground } from "../src/resolve/about-ground.ts";
import { suspectsOf } from "../src/resolve/about-signs.ts";
import { aloneWeights } from "../src/resolve/about-weights.ts";
import { gatherCast, type Figure } from "../src/resolve/cast.ts";
import { judgeClaims } from "../src/resolve/judge.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  sets: { means: "sets of it, with commas between" },
  out: { means: "the folder to write to" },
});

interface Person {
  readonly name: string;
  readonly forms: readonly string[];
}

interface Labels {
  readonly id: string;
  readonly status: Status;
  readonly kind: Kind;
  readonly sourceKind: SourceKind;
  readonly speaker: string | null;
  readonly accusation: boolean;
  readonly about: readonly string[];
}

const reader = await openLocalReader();
mkdirSync(option("out"), { recursive: true });
for (const set of option("sets").split(",")) {
  const rows: string[] = [];
  for (const line of linesIn(setFile(option("data"), set))) {
    for (const row of await rowsOf(line)) rows.push(`${JSON.stringify(row)}\n`);
  }
  writeFileSync(`${option("out")}/${set}.signs.jsonl`, rows.join(""));
}
await reader.tagger.close();

async function rowsOf(line: string): Promise<unknown[]> {
  const story = storyOf(line);
  const { scene, ids } = await goldScene(reader, story, line);
  const { claims, people }: { readonly claims: readonly Labels[]; readonly people: readonly Person[] } =
    JSON.parse(line);
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
    const right = new Set(gold.about.map((name) => figureOf(ground, people, name)));
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

/** Whom the gold name means here: the figure of that name, or else the one that shares most of its forms. */
function figureOf({ byName, standings }: Ground, people: readonly Person[], name: string): Figure | null {
  const figures = new Set([...byName.values(), ...standings.map(({ figure }) => figure)]);
  const same = [...figures].find((figure) => figure.name.toLowerCase() === name.toLowerCase());
  if (same) return same;
  const person = people.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const forms = new Set([person?.name ?? "", ...(person?.forms ?? [])].map(plain));
  const shared = (figure: Figure): number => figure.forms.filter((form) => forms.has(plain(form))).length;
  const [best] = [...figures].toSorted((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0 ? best : null;
}

function plain(form: string): string {
  return form.toLowerCase().replace(/^(?:the|an?) /, "");
}
