import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { openLocalReader } from "../../src/host/reader.ts";
import { readBytes, readStory } from "../../src/index.ts";
import type { Ledger } from "../../src/ledger/open.ts";

/** A story's file, as `expected.json` names it, and the version that it became. */
export type Files = ReadonlyMap<string, string>;

/** Reads the affair's stories with the shipped reader, later versions last. */
export async function readAffair(folder: string): Promise<ReadonlyMap<string, StoryClaims>> {
  const reader = await openLocalReader();
  const names = ["", "later"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => /^2.*\.md$/.test(name))
      .toSorted()
      .map((name) => join(part, name)),
  );
  const found = new Map<string, StoryClaims>();
  for (const name of names) {
    const [reading] = readBytes(readFileSync(join(folder, name)), {
      id: basename(name),
      format: "auto",
      fileName: name,
      maxBytes: 1_000_000,
      maxChars: 1_000_000,
    });
    if (!reading || !("story" in reading)) throw new Error(`${name} is no story`);
    found.set(name, await readStory(reading.story, reader));
  }
  await reader.tagger.close();
  return found;
}

export async function addAffair(ledger: Ledger, stories: ReadonlyMap<string, StoryClaims>): Promise<Files> {
  const files = new Map<string, string>();
  for (const [name, story] of stories) files.set(name, (await ledger.add(story)).version);
  return files;
}
