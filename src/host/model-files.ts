import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReaderFiles } from "../index.ts";

/** `models/` of the package, from `src/host` and `dist/host` alike. */
const models = join(import.meta.dirname, "../../models");

/** The files that make a reader, in the order that `loadModel` takes them. */
export const modelFiles = [
  "enc.int8.onnx",
  "role.int8.onnx",
  "claims.int8.onnx",
  "claims.json",
  "words.int8.onnx",
  "words.json",
  "crf.json",
  "vocab.txt",
  "calibration.json",
];

export interface Card {
  readonly name: string;
  readonly sha256: Readonly<Record<string, string>>;
}

/** Loads a model from its folder; the shipped English one if none is named. @throws Error if a file is missing or is not the one that the card names. */
export async function loadModel(folder = join(models, "en")): Promise<ReaderFiles> {
  const card = await loadCard(folder);
  const load = (name: string): Promise<Buffer> => loadChecked(folder, name, card);
  const [encoder, roles, claims, worth, words, labels, tables, vocabulary, calibration] = await Promise.all(
    modelFiles.map(load),
  );
  if (!encoder || !roles || !claims || !worth || !words || !labels || !tables || !vocabulary || !calibration)
    throw new Error(`${folder} is not a whole model`);
  return {
    name: `${card.name} ${card.sha256["enc.int8.onnx"]?.slice(0, 12)}`,
    encoder,
    roles,
    claims,
    worth: parseJson(worth.toString()),
    words,
    labels: parseJson(labels.toString()),
    tables: parseJson(tables.toString()),
    vocabulary: vocabulary.toString(),
    calibration: parseJson(calibration.toString()),
  };
}

/** What a model says of itself; the shipped English one if none is named. */
export async function loadCard(folder = join(models, "en")): Promise<Card> {
  return parseCard(await readFile(join(folder, "card.json"), "utf8"));
}

async function loadChecked(folder: string, name: string, card: Card): Promise<Buffer> {
  const bytes = await readFile(join(folder, name));
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (hash !== card.sha256[name]) {
    throw new Error(
      `${join(folder, name)} is not the file that card.json names (sha256 ${hash}); install the package again`,
    );
  }
  return bytes;
}

function parseCard(text: string): Card {
  // Anything but null may be asked for its keys; both are checked here, and a hash that is no string equals none.
  const { name, sha256 } = (parseJson(text) ?? {}) as Partial<Card>;
  if (typeof name !== "string" || typeof sha256 !== "object" || !sha256)
    throw new Error("card.json has no name or no sha256");
  return { name, sha256 };
}

function parseJson(text: string): unknown {
  return JSON.parse(text);
}
