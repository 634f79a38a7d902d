import { CsvError, parse } from "csv-parse";
import type { GridRow } from "./grid-row.ts";
import { BrokenFile, type Source } from "./lines.ts";

const LONGEST = 1 << 20; // characters of a row

/** Rows of CSV with commas, semicolons or tabs, in UTF-8 or UTF-16 with its mark. @throws BrokenFile */
export async function* readCsv(source: Source): AsyncGenerator<GridRow> {
  const texts = textsOf(source);
  const first = await firstLine(texts);
  const parser = parse({
    delimiter: delimiterIn(first),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST,
  });
  const fed = feed(first, texts, parser);
  try {
    // With `info` each record comes with where it stands.
    for await (const { record, info } of parser as AsyncIterable<Told>)
      yield { number: info.lines, cells: record };
    await fed;
  } catch (error) {
    if (error instanceof CsvError)
      throw new BrokenFile(null, `it cannot be read as a table: ${error.message}`);
    throw error;
  }
}

interface Told {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

type Parser = ReturnType<typeof parse>;

async function feed(first: string, rest: AsyncIterable<string>, parser: Parser): Promise<void> {
  try {
    await give(parser, first);
    for await (const text of rest) await give(parser, text);
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

async function give(parser: Parser, text: string): Promise<void> {
  if (text === "" || parser.write(text)) return;
  await new Promise<void>((done) => {
    parser.once("drain", done).once("close", done);
  });
}

/** Everything up to the first line's end, and what came with it. */
async function firstLine(texts: AsyncIterator<string>): Promise<string> {
  let text = "";
  while (!/[\r\n]/.test(text) && text.length < LONGEST) {
    const next = await texts.next();
    if (next.done === true) break;
    text += next.value;
  }
  return text;
}

/** The one that the headings have most of. */
function delimiterIn(text: string): string {
  const [line = ""] = text.split(/[\r\n]/, 1);
  const countOf = (sign: string): number => line.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best));
}

async function* textsOf(source: Source): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const bytes of source()) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder?.decode() ?? "";
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BrokenFile(null, "it is no UTF-8: save the table as “CSV UTF-8”");
  }
}

/** By the mark that spreadsheets put in front. */
function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
}
