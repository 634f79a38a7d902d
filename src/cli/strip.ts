import { readFile } from "node:fs/promises";
import { decode } from "../read/decode.ts";
import { encodeLike } from "../read/encode.ts";
import { formatOf } from "../read/read.ts";
import { ignoreMarksIn, stripIgnores } from "../story/ignores.ts";
import { replaceFile } from "./file-writing.ts";
import { complainAs, exitCodes } from "./shell.ts";
import { CannotWrite, toStdout } from "./writing.ts";

/** Takes the ignores out of stories; gives the exit code. */
export async function runStrip(
  files: readonly string[],
  { stdout = false }: { readonly stdout?: boolean },
): Promise<number> {
  const complain = complainAs("strip");
  const prints = stdout || files.includes("-");
  if (prints && files.length > 1) {
    complain("one story at a time goes to standard output");
    return exitCodes.usage;
  }
  let worst: number = exitCodes.fine;
  for (const file of files) {
    const trouble = await stripFile(file, prints);
    if (trouble === null) continue;
    complain(trouble.says);
    worst = Math.max(worst, trouble.code);
  }
  return worst;
}

interface Trouble {
  readonly says: string;
  readonly code: number;
}

/** What came in the way; null: nothing. */
async function stripFile(file: string, prints: boolean): Promise<Trouble | null> {
  try {
    const bytes = await (file === "-" ? standardInput() : readFile(file));
    const stripped = strippedOf(file, bytes);
    if (!stripped) return { says: `${file}: ${unfit}`, code: exitCodes.usage };
    if (prints) await toStdout().write(stripped);
    else if (stripped !== bytes) await replaceFile(file, stripped);
    return null;
  } catch (error) {
    if (error instanceof CannotWrite) return { says: error.message, code: exitCodes.fault };
    if (!(error instanceof Error && "code" in error)) throw error;
    return { says: `${file}: it could not be read (${String(error.code)})`, code: exitCodes.usage };
  }
}

const unfit = "ignores are taken out of text, Markdown and HTML in UTF-8 or UTF-16; this is something else";

/** The same bytes where there is no ignore; null for what cannot be changed exactly. */
function strippedOf(file: string, bytes: Uint8Array): Uint8Array | null {
  const decoded = decode(bytes);
  const format = formatOf(file, bytes);
  if ("notText" in decoded || (format !== "text" && format !== "markdown" && format !== "html")) return null;
  return ignoreMarksIn(decoded.text).length === 0 ? bytes : encodeLike(bytes, stripIgnores(decoded.text));
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
