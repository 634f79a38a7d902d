import { readBytes, readStory, type Reader } from "../../src/index.ts";
import { decode } from "../../src/read/decode.ts";
import { jsonLine } from "../../src/write/json.ts";
import { checkResult, isReadJson } from "./exact.ts";
import type { HostileInput } from "./hostile.ts";

export const limits = { maxBytes: 20_000_000, maxChars: 1_000_000 } as const;

/** What reading an input took, and what it did wrong. */
export interface Ordeal {
  readonly input: HostileInput;
  /** Milliseconds of processor time, which others on the machine hardly change. */
  readonly ms: number;
  readonly claims: number;
  readonly trouble: readonly string[];
}

/** Reads the input, and its stories if there is a reader. Never throws: an exception is trouble. */
export async function endure(input: HostileInput, reader: Reader | undefined): Promise<Ordeal> {
  const used = process.cpuUsage();
  const trouble: string[] = [];
  let claims = 0;
  let told = false;
  try {
    const readings = readBytes(input.bytes, { id: "s", format: input.format, ...limits });
    for (const reading of readings) {
      if ("error" in reading) {
        told = true;
        trouble.push(...lineTrouble(jsonLine(reading, { offsets: "codepoints", withText: true })));
        continue;
      }
      told ||= reading.notes.length > 0;
      if (!reader) continue;
      const result = await readStory(reading.story, reader);
      claims += result.claims.length;
      const notes = [...reading.notes, ...result.notes];
      const checked = checkResult({ ...result, notes }, fileOf(input));
      trouble.push(...checked.violations.map(({ claim, what }) => `${claim} ${what}`));
      trouble.push(...lineTrouble(jsonLine({ ...result, notes }, { offsets: "utf16", withText: true })));
    }
  } catch (error) {
    trouble.push(error instanceof Error ? (error.stack ?? error.message) : "threw no error");
  }
  if (input.wrong && !told) trouble.push("wrong, and no note or error tells");
  const { user, system } = process.cpuUsage(used);
  return { input, ms: (user + system) / 1000, claims, trouble };
}

/** The decoded file that origins count in; lines of JSON Lines have none. */
function fileOf({ format, bytes }: HostileInput): string | undefined {
  const decoded = format === "jsonl" ? undefined : decode(bytes);
  return decoded && "text" in decoded ? decoded.text : undefined;
}

function lineTrouble(line: string): string[] {
  return [
    ...(isReadJson(JSON.parse(line)) ? [] : ["not valid by the schema"]),
    ...(/[\n\r\u2028\u2029]/.test(line) ? ["a JSON line with a line break in it"] : []),
  ];
}
