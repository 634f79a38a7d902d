import type { Finding } from "../../claim/finding.ts";
import { partText, type Parts } from "../../base/package.ts";
import { sidePart, wordName } from "../../base/word.ts";
import { escapeXml, walkXml } from "../../base/xml.ts";
import { showEscaped } from "../../base/escape.ts";
import { addRelation, addType, appended, partOf, xmlHead, type Draft } from "./parts.ts";

export interface Comment {
  readonly id: number;
  readonly finding: Finding;
}

/** Numbers for so many new comments, none of which the document has used. */
export function freeNumbers(parts: Parts, main: string, count: number): number[] {
  const used = new Set<number>();
  for (const name of [main, sidePart(parts, main, "comments")]) {
    const part = name === undefined ? undefined : parts.get(name);
    if (part) addUsed(partText(part), used);
  }
  const free: number[] = [];
  for (let id = 0; free.length < count; id++) if (!used.has(id)) free.push(id);
  return free;
}

function addUsed(source: string, used: Set<number>): void {
  walkXml(source, {
    open(element) {
      if (/^comment(?:$|Range|Reference)/.test(wordName(element)))
        used.add(Number(element.attributes.get("id") ?? "0"));
    },
  });
}

const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** Adds comments behind those that the document has. False: its own parts are damaged. */
export function addComments(
  parts: Draft,
  main: string,
  space: string,
  comments: readonly Comment[],
): boolean {
  const words = comments.map(markupOf).join("");
  const existing = sidePart(parts, main, "comments");
  const part = existing === undefined ? undefined : parts.get(existing);
  if (existing === undefined || !part) return newComments(parts, main, space, words);
  const source = appended(partText(part), (root) =>
    root.prefix === "w" ? words : words.replaceAll("<w:comment ", `<w:comment xmlns:w="${space}" `),
  );
  if (source === null) return false;
  parts.set(existing, partOf(source));
  return true;
}

function newComments(parts: Draft, main: string, space: string, words: string): boolean {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  let name = `${folder}comments.xml`;
  for (let number = 2; parts.has(name); number++) name = `${folder}comments${number}.xml`;
  parts.set(name, partOf(`${xmlHead}<w:comments xmlns:w="${space}">${words}</w:comments>`));
  return (
    addType(parts, name, commentsType) && addRelation(parts, main, { target: name, type: relationOf(space) })
  );
}

/** Strict documents have addresses of their own. */
function relationOf(space: string): string {
  return space.startsWith("http://purl.oclc.org/")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
}

const severityWords: Readonly<Record<Finding["severity"], string>> = {
  error: "Error",
  warning: "Warning",
  note: "Note",
};

function markupOf({ id, finding }: Comment): string {
  const { severity, rule, message, why, ask } = finding;
  const [first = "", ...rest] = [message, why, ask].filter((words) => words !== "").map(paragraph);
  const mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  const head = `<w:r><w:rPr><w:b/></w:rPr>${wordsOf(`${severityWords[severity]}: ${rule}`)}</w:r>`;
  return `<w:comment w:id="${id}" w:author="Sayso" w:initials="S"><w:p>${textStyle}${mark}${head}</w:p>${first}${rest.join("")}</w:comment>`;
}

const textStyle = '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>';

function paragraph(words: string): string {
  return `<w:p>${textStyle}<w:r>${wordsOf(words)}</w:r></w:p>`;
}

function wordsOf(words: string): string {
  return `<w:t xml:space="preserve">${escapeXml(showEscaped(words))}</w:t>`;
}
