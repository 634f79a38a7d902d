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
import { markOthers, type Signs, type Suspects } from "../src/resolve/about-compare.ts";
import { groundOf, type Ground } from "../src/resolve/about-ground.ts";
import { suspectsOf } from "../src/resolve/about-signs.ts";
import { aloneWeights } from "../src/resolve/about-weights.ts";
import { gatherCast, type Figure } from "../src/resolve/cast.ts";
import { judgeClaims } from "../src/resolve/judge.ts";
import type { VoicedClaim } from "../src/resolve/judged.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  sets: { means: "sets of it, with commas between" },
  out: { means: "the folder to write to" },
});

const FEWEST = 3; // as in `aboutEach`
const MOST_FIGURES = 12;

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

interface Accusation {
  readonly index: number;
  readonly claim: VoicedClaim;
  readonly suspects: Suspects;
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
  addOthers(accusations);
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

/** Adds the signs of the other claims, as `aboutEach` does. */
function addOthers(accusations: readonly Accusation[]): void {
  const picks = new Map(accusations.map(({ index, suspects }) => [index, pick(suspects)]));
  const counts = Map.groupBy([...picks.values()].flat(), (figure) => figure);
  const most = [...counts].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_FIGURES);
  const others = Math.max(FEWEST, accusations.length - 1);
  for (const [at, { index, claim, suspects }] of accusations.entries()) {
    const own = picks.get(index) ?? [];
    const inner = accusations.filter((other) => other.claim.outer === index);
    const shares = most.map(
      ([figure, { length }]) => [figure, (length - Number(own.includes(figure))) / others] as const,
    );
    markOthers(suspects, {
      previous: picks.get(accusations[at - 1]?.index ?? -1) ?? [],
      outer: picks.get(claim.outer ?? -1) ?? [],
      inner: inner.flatMap((other) => picks.get(other.index) ?? []),
      shares: new Map(shares.filter(([, share]) => share > 0)),
    });
  }
}

/** Whom the claim alone makes likely, or else the likeliest. */
function pick(suspects: Suspects): Figure[] {
  const ranked = Array.from(suspects, ([figure, signs]) => ({ figure, odds: oddsOf(signs) })).toSorted(
    (a, b) => b.odds - a.odds,
  );
  const likely = ranked.filter(({ odds }) => odds >= 1);
  const picked = likely.length > 0 ? likely : ranked.slice(0, 1).filter(({ odds }) => odds >= 1 / 3);
  return picked.map(({ figure }) => figure);
}

function oddsOf(signs: Signs): number {
  return Math.exp(["*", ...signs.keys()].reduce((sum, sign) => sum + (aloneWeights[sign] ?? 0), 0));
}
