/** SpreadsheetML (ECMA-376), as much of it as tables of texts and numbers need. */
import { escapeXml } from "../../base/xml.ts";
import { onOneLine } from "../../base/escape.ts";
import { openText, type Write } from "./exported.ts";
import type { Cell } from "./cell.ts";
import { openZip } from "./zip.ts";

export interface Sheets {
  /** Begins a sheet with a row of headings; the one before is done. */
  readonly begin: (name: string, headings: readonly string[]) => Promise<void>;
  /** A table of more rows than a sheet has goes on in another sheet. */
  readonly add: (cells: readonly Cell[]) => Promise<void>;
  /** Number of cells that were cut. */
  readonly cut: () => number;
  readonly end: () => Promise<void>;
}

const MOST_ROWS = 1_048_576;
const MOST_IN_CELL = 32_767; // UTF-16 code units

interface Sheet {
  readonly name: string;
  /** Of the sheets that one table fills. */
  readonly part: number;
  readonly headings: readonly string[];
  rows: number;
}

export function openSheets(write: Write, mostRows = MOST_ROWS): Sheets {
  const zip = openZip(write);
  const out = openText(zip.add);
  const titles: string[] = [];
  let sheet: Sheet | null = null;
  let cut = 0;

  const put = async (current: Sheet, cells: readonly Cell[]): Promise<void> => {
    current.rows += 1;
    cut += cells.filter((cell) => typeof cell === "string" && cell.length > MOST_IN_CELL).length;
    await out.add(`<row r="${current.rows}">${cells.map(cellIn).join("")}</row>`);
  };
  const close = async (): Promise<void> => {
    await out.add("</sheetData></worksheet>");
    await out.end();
  };
  const putAll = async (parts: Parts): Promise<void> => {
    for (const [name, xml] of parts) {
      zip.begin(name);
      await out.add(HEAD + xml);
      await out.end();
    }
  };
  const open = async ({ name, part, headings }: Omit<Sheet, "rows">): Promise<Sheet> => {
    await (sheet ? close() : putAll(firstParts));
    titles.push(part === 1 ? name : `${name} ${part}`);
    zip.begin(`xl/worksheets/sheet${titles.length}.xml`);
    await out.add(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`);
    const opened = { name, part, headings, rows: 0 };
    await put(opened, headings);
    return opened;
  };
  return {
    cut: () => cut,
    begin: async (name, headings) => {
      sheet = await open({ name, part: 1, headings });
    },
    add: async (cells) => {
      if (sheet && sheet.rows === mostRows) sheet = await open({ ...sheet, part: sheet.part + 1 });
      if (sheet) await put(sheet, cells);
    },
    end: async () => {
      await close();
      await putAll(lastParts(titles));
      await zip.end();
    },
  };
}

function cellIn(cell: Cell): string {
  if (cell === null || cell === "") return "<c/>";
  if (typeof cell === "number") return `<c><v>${cell}</v></c>`;
  const text = escapeXml(shortened(onOneLine(cell)).replaceAll(escaped, "_x005F$&"));
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Excel reads `_x0041_` as the letter A. */
const escaped = /_x[\da-f]{4}_/gi;

function shortened(text: string): string {
  return text.length > MOST_IN_CELL ? `${text.slice(0, MOST_IN_CELL - 1)}…` : text;
}

type Parts = readonly (readonly [name: string, xml: string])[];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** These say nothing of the sheets, so that they stand first, where programs look what a file is. */
const firstParts: Parts = [
  [
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
</Types>`,
  ],
  ["_rels/.rels", relations([["rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"]])],
];

function lastParts(titles: readonly string[]): Parts {
  const sheets = titles.map((title, at) => ({ title, id: `rId${at + 1}`, n: at + 1 }));
  return [
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(({ title, id, n }) => `<sheet name="${escapeXml(title)}" sheetId="${n}" r:id="${id}"/>`)
        .join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relations(sheets.map(({ id, n }) => [id, `${OFFICE}/worksheet`, `worksheets/sheet${n}.xml`])),
    ],
  ];
}

function relations(rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
}
