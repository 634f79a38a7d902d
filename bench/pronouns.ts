/**
 * Whom the pronouns stand for that say something: a pronoun counts if it is the source of a claim.
 *
 *   node bench/pronouns.ts --data DIR [--errors] [--fit]
 *
 * gold-train, gold-dev: gold claims; right if the speaker is the gold one's. GUM dev: the claims that we find and the
 * sources of its `edu_attribution`; right if a word of the speaker's name is the head of a mention of the same entity that
 * stands before the pronoun and is no pronoun itself (entities that have none are left out). `--fit` prints the weights
 * of `src/resolve/pronoun-weights.ts`, fitted on gold-train.
 */
import { findClaims } from "../src/find/find.ts";
import { openLocalReader } from "../src/host/reader.ts";
import type { Story } from "../src/index.ts";
import { gatherCast } from "../src/resolve/cast.ts";
import { judgeClaims } from "../src/resolve/judge.ts";
import type { Scene } from "../src/resolve/scene.ts";
import { formOf } from "../src/resolve/pronoun-forms.ts";
import type { Heard } from "../src/resolve/speakers/heard.ts";
import { readVoices } from "../src/resolve/speakers/hearing.ts";
import { goldScene } from "./lib/gold.ts";
import { readOptions } from "./lib/options.ts";
import { fitWeights, judgeLeftOut, type Choice } from "./lib/pronoun-fit.ts";
import { inCodePoints, linesIn, setFile, storyOf, type JsonSpan } from "./lib/sets.ts";
import { percent, printTable } from "./lib/table.ts";

const option = readOptions({
  data: { means: "the folder of the data sets" },
  errors: { means: "print what is wrong or not told", flag: true },
  fit: { means: "print weights fitted on gold-train", flag: true },
});

interface Outcome {
  readonly set: string;
  readonly person: string;
  readonly kind: "right" | "not found" | "no candidate" | "null" | "first person" | "another fits better";
}

const reader = await openLocalReader();
const outcomes: Outcome[] = [];
const choices: Choice[] = [];
for (const set of ["gold-train", "gold-dev"]) {
  for (const line of linesIn(setFile(option("data"), set))) await readGold(set, line);
}
for (const line of linesIn(setFile(option("data"), "gum-news"))) await readGum(line);
await reader.tagger.close();
printOutcomes();
if (option("fit")) {
  console.log(fitWeights(choices));
  console.log(`left out by fives: ${percent(judgeLeftOut(choices, 5))} of ${choices.length} right`);
}

async function readGold(set: string, line: string): Promise<void> {
  const story = storyOf(line);
  const { scene, ids } = await goldScene(reader, story, line);
  const { claims }: { readonly claims: readonly { readonly id: string; readonly speaker: string | null }[] } =
    JSON.parse(line);
  const speakers = new Map(claims.map(({ id, speaker }) => [id, speaker]));
  for (const [index, heard] of voicesOf(scene).entries()) {
    const gold = speakers.get(ids[index] ?? "") ?? null;
    if (gold === null || !pronounOf(story, heard)) continue;
    const isGold = (name: string): boolean => name.toLowerCase() === gold.toLowerCase();
    note({ set, story, heard, isRight: isGold, what: gold });
    const right = heard.candidates?.findIndex(({ referent }) => isGold(referent.name)) ?? -1;
    if (set === "gold-train" && heard.candidates && right >= 0)
      choices.push({ document: story.id, candidates: heard.candidates, right });
  }
}

function voicesOf(scene: Scene): Heard[] {
  const cast = gatherCast(scene);
  return readVoices(scene, cast, judgeClaims(scene, cast, reader.worth));
}

interface GumRow {
  readonly split: string;
  readonly tokens: readonly (readonly [number, number, string, string, string, number, string])[];
  readonly entities: readonly {
    readonly s: number;
    readonly e: number;
    readonly id: string;
    readonly head: number;
  }[];
  readonly edu_attribution: readonly { readonly source_cue: JsonSpan }[];
}

async function readGum(line: string): Promise<void> {
  const row: GumRow = JSON.parse(line);
  if (row.split !== "dev") return;
  const story = storyOf(line);
  const { tagger, lexicon } = reader;
  const scene = { ...(await findClaims(story, { tagger, lexicon, style: "guide" })), story, lexicon };
  const toPoints = inCodePoints(story.text);
  const heardAt = new Map(
    voicesOf(scene).flatMap((heard) =>
      heard.at && pronounOf(story, heard) ? [[toPoints([heard.at])[0]?.[0], heard]] : [],
    ),
  );
  for (const { s, e, id } of row.entities) {
    const heard = heardAt.get(s) ?? (isEduSource(row, [s, e]) ? null : undefined);
    if (heard === undefined || !isPersonal(story.text.slice(s, e))) continue;
    const heads = headsBefore(row, id, s);
    if (heads.size === 0) continue;
    const isRight = (name: string): boolean =>
      name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => heads.has(word));
    note({ set: "GUM dev", story, heard, isRight, what: [...heads].join("/"), place: [s, e] });
  }
}

function isEduSource({ edu_attribution: edus }: GumRow, [s, e]: JsonSpan): boolean {
  return edus.some(({ source_cue: [start, end] }) => start <= s && e <= end);
}

/** The heads of the entity's mentions before a place, in lower case, pronouns left out. */
function headsBefore({ entities, tokens }: GumRow, id: string, place: number): Set<string> {
  const heads = entities
    .filter((mention) => mention.id === id && mention.e <= place)
    .map(({ head }) => tokens[head]);
  return new Set(
    heads.flatMap((token) => (token && !token[3].startsWith("PRP") ? [token[4].toLowerCase()] : [])),
  );
}

/** The personal pronoun that was the whole source; null for other sources. */
function pronounOf({ text }: Story, { at }: Heard): string | null {
  const words = at ? text.slice(at.start, at.end) : "";
  return isPersonal(words) ? words.toLowerCase() : null;
}

/** Of the first or third person. */
function isPersonal(words: string): boolean {
  const form = formOf(words);
  return form !== null && form !== "relative" && form !== "second";
}

interface Case {
  readonly set: string;
  readonly story: Story;
  /** Null where no claim was found. */
  readonly heard: Heard | null;
  readonly isRight: (name: string) => boolean;
  readonly what: string;
  readonly place?: JsonSpan;
}

function note({ set, story, heard, isRight, what, place }: Case): void {
  const words = place ? story.text.slice(...place) : ((heard && pronounOf(story, heard)) ?? "");
  const kind = heard ? kindOf(heard, isRight) : "not found";
  outcomes.push({ set, person: formOf(words) ?? "", kind });
  if (!option("errors") || kind === "right") return;
  const says = heard?.referents.map(({ name }) => name).join("; ") || "nobody";
  console.log(`${set} ${story.id} “${words}” is ${what}, got ${says}: ${kind} (${heard?.why ?? ""})`);
}

function kindOf({ referents, candidates }: Heard, isRight: (name: string) => boolean): Outcome["kind"] {
  if (isRight(referents.map(({ name }) => name).join("; "))) return "right";
  if (!candidates) return "first person";
  if (!candidates.some(({ referent }) => isRight(referent.name))) return "no candidate";
  return referents.length === 0 ? "null" : "another fits better";
}

function printOutcomes(): void {
  const kinds = [
    "right",
    "null",
    "no candidate",
    "another fits better",
    "first person",
    "not found",
  ] as const;
  const groups = Map.groupBy(outcomes, ({ set, person }) => `${set}, ${person}`);
  const all = Map.groupBy(outcomes, ({ set }) => `${set}, all`);
  printTable(
    ["set, form", "number", ...kinds, "share right"],
    Array.from([...groups, ...all], ([name, group]) => {
      const counts = kinds.map((kind) => group.filter((outcome) => outcome.kind === kind).length);
      return [name, group.length, ...counts, percent((counts[0] ?? 0) / group.length)];
    }),
  );
}
