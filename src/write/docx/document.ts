import type { Span } from "../../base/span.ts";
import { escapeXml } from "../../base/xml.ts";
import type { OriginRun } from "../../story/origin.ts";
import type { FieldName, Story } from "../../story/story.ts";
import { partOf, xmlHead, type Draft } from "./parts.ts";
import { settingsXml, stylesXml } from "./styles.ts";

/** A Word document made for a story: every character of the text leads to the main part's source. */
export interface NewDocument {
  readonly parts: Draft;
  readonly main: string;
  readonly source: string;
  readonly origin: readonly OriginRun[];
}

export const wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const main = "word/document.xml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A4 with the story's paragraphs and nothing else. */
export function newDocument(story: Story): NewDocument {
  const writing: Writing = { parts: [], length: 0, origin: [], at: 0 };
  put(writing, `${xmlHead}<w:document xmlns:w="${wordSpace}"><w:body>`);
  for (const at of story.paragraphs) putParagraph(writing, story, at);
  put(
    writing,
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>',
  );
  passOver(writing, story.text.length);
  const source = writing.parts.join("");
  return { parts: partsWith(source), main, source, origin: writing.origin };
}

interface Writing {
  readonly parts: string[];
  length: number;
  readonly origin: OriginRun[];
  /** How far the story has been written. */
  at: number;
}

function put(writing: Writing, markup: string): void {
  writing.parts.push(markup);
  writing.length += markup.length;
}

/** Characters between two paragraphs have no place of their own. */
function passOver(writing: Writing, to: number): void {
  if (to > writing.at)
    writing.origin.push({ at: writing.at, length: to - writing.at, from: writing.length, fromLength: 0 });
  writing.at = to;
}

function putParagraph(writing: Writing, story: Story, at: Span): void {
  passOver(writing, at.start);
  put(
    writing,
    `<w:p><w:pPr><w:pStyle w:val="${styleOf(story, at)}"/></w:pPr><w:r><w:t xml:space="preserve">`,
  );
  // Characters that mean themselves, or a single one that does not.
  for (const [words] of story.text
    .slice(at.start, at.end)
    .matchAll(/[^\t\r\n&<>"\0-\x1f\ufffe\uffff\p{Cs}]+|[\s\S]/gu))
    putWords(writing, words);
  put(writing, "</w:t></w:r></w:p>");
}

function putWords(writing: Writing, words: string): void {
  const markup = markupOf(words);
  writing.origin.push({
    at: writing.at,
    length: words.length,
    from: writing.length,
    fromLength: markup.length,
  });
  writing.at += words.length;
  put(writing, markup);
}

function markupOf(words: string): string {
  if (words === "\t") return '</w:t><w:tab/><w:t xml:space="preserve">';
  return words === "\n" ? " " : words === "\r" ? "" : escapeXml(words);
}

const styles: Readonly<Record<FieldName, string>> = {
  headline: "Heading1",
  standfirst: "Subtitle",
  byline: "Byline",
  dateline: "BodyText",
  caption: "Caption",
  body: "BodyText",
};

/** By the part of the page that the paragraph's end belongs to: a dateline stands before the first sentence. */
function styleOf({ fields, blockQuotes }: Story, { end }: Span): string {
  const name = fields.find(({ span }) => span.start < end && end <= span.end)?.name ?? "body";
  const isQuoted = blockQuotes.some((quote) => quote.start < end && end <= quote.end);
  return name === "body" && isQuoted ? "Quote" : styles[name];
}

function partsWith(source: string): Draft {
  const types = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${override("styles", "styles")}${override("settings", "settings")}</Types>`;
  const sources = {
    "[Content_Types].xml": types,
    "_rels/.rels": related(relation(1, "officeDocument", main)),
    [main]: source,
    "word/styles.xml": stylesXml,
    "word/settings.xml": settingsXml,
    "word/_rels/document.xml.rels": related(
      relation(1, "styles", "styles.xml") + relation(2, "settings", "settings.xml"),
    ),
  };
  return new Map(Object.entries(sources).map(([name, words]) => [name, partOf(words)]));
}

function related(relations: string): string {
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`;
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
}

function override(name: string, kind: string): string {
  return `<Override PartName="/word/${name}.xml" ContentType="${kinds}.${kind}+xml"/>`;
}
