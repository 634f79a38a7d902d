import { kinds, sourceKinds, statuses } from "../claim/claim.ts";
import type { ClaimChange, Correction } from "./corrections.ts";
import {
  complain,
  flagIn,
  listOf,
  membersOf,
  oneOf,
  textIn,
  wordsIn,
  wordsOrNull,
  type Cell,
  type Members,
  type Source,
} from "./located-json.ts";

const correctionKeys = ["exact", "prefix", "suffix", "set", "reason", "role", "by", "at"] as const;
const setKeys = ["speaker", "status", "kind", "sourceKind", "accusation", "about", "claim"] as const;

/** A correction as the decisions file has it; undefined with problems noted. */
export function correctionIn(source: Source, cell: Cell): Correction | undefined {
  const cells = membersOf(source, cell, "a correction", correctionKeys);
  if (cell.type !== "object") return undefined;
  const { exact, set } = cells;
  if (!exact) complain(source, cell, "this correction has no 'exact'");
  if (!set) complain(source, cell, "this correction has no 'set'");
  const [words, prefix, suffix] = (["exact", "prefix", "suffix"] as const).map((key) =>
    textIn(source, cells[key], key),
  );
  const [reason, role, by, at] = (["reason", "role", "by", "at"] as const).map((key) =>
    wordsOrNull(source, cells[key], key),
  );
  return {
    exact: words ?? "",
    prefix: prefix ?? "",
    suffix: suffix ?? "",
    set: set ? changeIn(source, set) : {},
    reason: reason ?? null,
    role: role ?? null,
    by: by ?? null,
    at: at ?? null,
  };
}

/** A correction with its keys, and those of what it sets, in their order: the same correction is the same text. */
export function correctionJson(correction: Correction): Readonly<Record<string, unknown>> {
  const { set } = correction;
  const ordered = { ...correction, set: inOrder(setKeys, set) };
  return inOrder(correctionKeys, ordered);
}

/** A key without a value is left out. */
function inOrder<Key extends string>(
  keys: readonly Key[],
  values: Readonly<Partial<Record<Key, unknown>>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

function changeIn(source: Source, cell: Cell): ClaimChange {
  const cells = membersOf(source, cell, "the 'set' of a correction", setKeys);
  if (cell.type === "object" && (cell.children ?? []).length === 0)
    complain(source, cell, "this correction sets nothing");
  if (cells["claim"] && cells["claim"].value !== false)
    complain(source, cells["claim"], "'claim' can only be false: this is no claim");
  return {
    ...wordsSet(source, cells),
    ...(cells["speaker"] ? { speaker: wordsOrNull(source, cells["speaker"], "speaker") } : {}),
    ...(cells["accusation"]
      ? { accusation: flagIn(source, cells["accusation"], "'accusation'") ?? false }
      : {}),
    ...(cells["about"] ? { about: namesIn(source, cells["about"]) } : {}),
    ...(cells["claim"] ? { claim: false } : {}),
  };
}

function wordsSet(source: Source, cells: Members): ClaimChange {
  const one = <Word extends string>(
    key: (typeof setKeys)[number],
    words: readonly Word[],
  ): Word | undefined => cells[key] && oneOf(source, { cell: cells[key], what: `'${key}'` }, words);
  const status = one("status", statuses);
  const kind = one("kind", kinds);
  const sourceKind = one("sourceKind", sourceKinds);
  return { ...(status && { status }), ...(kind && { kind }), ...(sourceKind && { sourceKind }) };
}

function namesIn(source: Source, cell: Cell): string[] {
  return listOf(source, cell, "'about'").flatMap((name) => wordsIn(source, name, "a name in 'about'") ?? []);
}
