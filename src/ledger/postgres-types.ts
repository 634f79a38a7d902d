import type { CustomTypesConfig, types } from "pg";
import { safeNumber, type Value } from "./database.ts";

const BOOL = 16;
const BYTEA = 17;
const INT8 = 20;
/** By pg_type's numbers: int2, int4, float4, float8, numeric. */
const numbers: ReadonlySet<number> = new Set([21, 23, 700, 701, 1700]);

/** What columns mean here: numbers are numbers, truth is 0 or 1 as in SQLite, everything else is text. */
export function typesOf(builtin: typeof types): CustomTypesConfig {
  const bytes = builtin.getTypeParser(BYTEA);
  const parserOf = (type: number): ((text: string) => Value) => {
    if (type === BYTEA) return bytes;
    if (type === BOOL) return (text) => (text === "t" ? 1 : 0);
    if (type === INT8) return (text) => safeNumber(BigInt(text));
    return numbers.has(type) ? Number : (text) => text;
  };
  return { getTypeParser: (type: number) => parserOf(type) };
}
