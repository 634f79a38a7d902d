/** Word documents for tests, made from their markup. */
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { readBytes, defaultMaxBytes, defaultMaxChars } from "../../src/read/read.ts";
import type { StoryReading } from "../../src/read/read.ts";

export const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const spaces = [
  `xmlns:w="${wordSpace}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Parts by name; those given take the place of the usual ones. */
export type PartWords = Readonly<Record<string, string>>;

export const mainName = "word/document.xml";

/** A document with this body. */
export function docx(body: string, more: PartWords = {}): Uint8Array {
  return packed({ [mainName]: documentWith(body), ...more });
}

export function documentWith(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

export function packed(parts: PartWords): Uint8Array {
  const related = Object.keys(parts).filter((name) =>
    /^word\/(?:styles|comments|footnotes)\.xml$/.test(name),
  );
  const all: PartWords = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kinds}.document.main+xml"/>${related.map((name) => `<Override PartName="/${name}" ContentType="${kinds}.${kindOf(name)}+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.map((name, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${kindOf(name)}" Target="${kindOf(name)}.xml"/>`).join("")}</Relationships>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, words]) => [name, strToU8(words)])));
}

/** The parts of a document, as words. */
export function unpacked(bytes: Uint8Array): PartWords {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function p(inside: string, style = ""): string {
  return `<w:p>${style === "" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
}

/** A run with this text; `&` and `<` are written by the test itself. */
export function r(words: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** Styles by id: their name, what they are based on, and more of their markup. */
export function styles(
  rows: readonly (readonly [id: string, name: string, basedOn?: string | undefined, more?: string])[],
): PartWords {
  const each = rows.map(
    ([id, name, basedOn, more = ""]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === undefined ? "" : `<w:basedOn w:val="${basedOn}"/>`}${more}</w:style>`,
  );
  return { "word/styles.xml": `<w:styles xmlns:w="${wordSpace}">${each.join("")}</w:styles>` };
}

export function readDocument(bytes: Uint8Array): StoryReading {
  const [reading] = readBytes(bytes, {
    id: "draft.docx",
    format: "docx",
    maxBytes: defaultMaxBytes,
    maxChars: defaultMaxChars,
  });
  if (!reading || "error" in reading) throw new Error(`not read: ${reading?.error.says}`);
  return reading;
}

/** `styles` of `word/styles.xml`. */
function kindOf(name: string): string {
  return name.slice("word/".length, -".xml".length);
}
