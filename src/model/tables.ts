import { isRecord } from "../base/record.ts";
import type { makeCrf } from "./crf.ts";

type CrfTable = Parameters<typeof makeCrf>[0];

/** `crf.json`: the CRF scores of both tag sets, and the longest window in pieces. */
export interface Tables {
  readonly cue: CrfTable;
  readonly role: CrfTable;
  readonly maxlen: number;
}

/** @throws TypeError if these are not the tables of a reader. */
export function parseTables(tables: unknown): Tables {
  if (!isRecord(tables) || !isCrfTable(tables["cue"]) || !isCrfTable(tables["role"])) {
    throw new TypeError("crf.json has no tables for cues and roles");
  }
  const maxlen = tables["maxlen"];
  if (typeof maxlen !== "number" || maxlen < 2) throw new TypeError("crf.json has no window length (maxlen)");
  return { cue: tables["cue"], role: tables["role"], maxlen };
}

function isCrfTable(value: unknown): value is CrfTable {
  return (
    isRecord(value) &&
    isNumbers(value["S"]) &&
    isNumbers(value["E"]) &&
    Array.isArray(value["T"]) &&
    value["T"].every(isNumbers)
  );
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}
