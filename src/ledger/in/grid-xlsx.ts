import { openPackage, partText, relationsOf, type Parts } from "../../base/package.ts";
import { walkXml, xmlParts, type XmlElement } from "../../base/xml.ts";
import { headingsIn, type GridRow } from "./grid-row.ts";
import { BrokenFile, type Source } from "./lines.ts";

const LIMIT = 1 << 28; // bytes, packed and unpacked

/** Rows of the first sheet that has the needed headings. A workbook is read at once, not in pieces. @throws BrokenFile */
export async function* readXlsx(source: Source, needed: readonly string[]): AsyncGenerator<GridRow> {
  const parts = await partsOf(source);
  const shared = textsIn(parts, "xl/sharedStrings.xml", "si");
  for (const name of sheetsIn(parts)) {
    const rows = rowsIn(parts, name, shared);
    const headings = headingsIn(rows[0]?.cells ?? []);
    if (!needed.every((heading) => headings.includes(heading))) continue;
    yield* rows;
    return;
  }
  throw new BrokenFile(null, `no sheet has the columns ${needed.join(", ")}`);
}

async function partsOf(source: Source): Promise<Parts> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of source()) {
    size += bytes.length;
    if (size > LIMIT) throw new BrokenFile(null, "the workbook is larger than 256 MB");
    chunks.push(bytes.slice());
  }
  const opened = openPackage(Buffer.concat(chunks), {
    limit: LIMIT,
    wanted: (name) => /^xl\/(?:workbook|sharedStrings|worksheets\/|_rels\/)/.test(name),
  });
  if ("parts" in opened) return opened.parts;
  const reasons = {
    "not-zip": "it is no XLSX file",
    damaged: "the XLSX file is damaged",
    "too-large": "the workbook is larger than 256 MB",
  };
  throw new BrokenFile(null, reasons[opened.trouble]);
}

/** In the order of the workbook. */
function sheetsIn(parts: Parts): string[] {
  const targets = new Map(relationsOf(parts, "xl/workbook.xml").map(({ id, target }) => [id, target]));
  const sheets: string[] = [];
  walk(parts, "xl/workbook.xml", {
    open: ({ name, attributes }) => {
      if (name === "sheet") sheets.push(targets.get(attributes.get("id") ?? "") ?? "");
    },
  });
  return sheets.filter((name) => parts.has(name));
}

type Visitor = Parameters<typeof walkXml>[1];

function walk(parts: Parts, name: string, visitor: Visitor, source = sourceOf(parts, name)): void {
  const trouble = source === "" ? null : walkXml(source, visitor);
  if (trouble !== null) throw new BrokenFile(null, `${name} is no well-formed XML: ${trouble}`);
}

function sourceOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  return part ? partText(part) : "";
}

/** The text of each element of that name, pieces of it together; how words are to be pronounced is left out. */
function textsIn(parts: Parts, name: string, wanted: string): string[] {
  const source = sourceOf(parts, name);
  const texts: string[] = [];
  const open: string[] = [];
  const visitor: Visitor = {
    open: (element) => {
      open.push(element.name);
      if (element.name === wanted) texts.push("");
    },
    close: () => open.pop(),
    text: (at) => {
      if (open.at(-1) !== "t" || open.includes("rPh")) return;
      texts.push((texts.pop() ?? "") + meaning(source, at));
    },
  };
  walk(parts, name, visitor, source);
  return texts.map(decoded);
}

function rowsIn(parts: Parts, name: string, shared: readonly string[]): GridRow[] {
  const source = sourceOf(parts, name);
  const rows: { number: number; cells: string[] }[] = [];
  const open: XmlElement[] = [];
  let text = "";
  const visitor: Visitor = {
    open: (element) => {
      open.push(element);
      if (element.name === "row")
        rows.push({ number: numberOfRow(element, rows.at(-1)?.number ?? 0), cells: [] });
      if (element.name === "c") text = "";
    },
    text: (at) => {
      const last = open.at(-1)?.name ?? "";
      const isText = (last === "t" || last === "v") && !open.some((element) => element.name === "rPh");
      if (isText) text += meaning(source, at);
    },
    close: (element) => {
      open.pop();
      const row = rows.at(-1);
      if (element.name === "c" && row) put(row.cells, element, { text, shared });
    },
  };
  walk(parts, name, visitor, source);
  return rows;
}

function numberOfRow({ attributes }: XmlElement, before: number): number {
  return Number(attributes.get("r")) || before + 1;
}

interface Content {
  readonly text: string;
  readonly shared: readonly string[];
}

const MOST_COLUMNS = 16_384;

function put(cells: string[], { attributes }: XmlElement, { text, shared }: Content): void {
  const column = columnOf(attributes.get("r") ?? "") ?? cells.length;
  if (column >= MOST_COLUMNS) return;
  while (cells.length < column) cells.push("");
  cells[column] = attributes.get("t") === "s" ? (shared[Number(text)] ?? "") : decoded(text);
}

/** `AB12`: 27. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function meaning(source: string, at: { readonly start: number; readonly end: number }): string {
  return xmlParts(source, at)
    .map(({ text }) => text)
    .join("");
}

/** `_x0041_` is the letter A, `_x005F_x0041_` is `_x0041_`. */
function decoded(text: string): string {
  return text.replaceAll(/_x([\da-f]{4})_/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
