import type { Span } from "../../base/span.ts";
import type { XmlElement } from "../../base/xml.ts";
import { placesOf, type Child, type Place, type Remark, type Run } from "./places.ts";

/**
 * The document's source with the marks of comments round the words that each is about. Runs are cut where a comment
 * begins or ends inside them; both halves are set as the run was. Nothing else changes.
 */
export function markRemarks(source: string, remarks: readonly Remark[]): string {
  const places = placesOf(source, remarks);
  const edits = [...cutsOf(source, places), ...keptSpaces(source, places)];
  return applyEdits(source, edits);
}

interface Edit extends Span {
  readonly text: string;
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(source.slice(from, start), text);
    from = end;
  }
  return parts.join("") + source.slice(from);
}

function cutsOf(source: string, places: readonly Place[]): Edit[] {
  const byPlace = Map.groupBy(places, ({ at }) => at);
  return [...byPlace].map(([at, here]) => ({ start: at, end: at, text: cutAt(source, here) }));
}

/** What is put where comments begin or end: what ends there first, what begins there last. */
function cutAt(source: string, here: readonly Place[]): string {
  const order = ["end", "both", "start"];
  const marks = here
    .toSorted((a, b) => order.indexOf(a.side) - order.indexOf(b.side))
    .map(markOf)
    .join("");
  const [place] = here;
  if (!place || place.kind === "outside") return marks;
  const { run, child } = place;
  const words = child ? tagName(child.element) : "";
  const [close, open] = child ? [`</${words}>`, keepingTag(child.element)] : ["", ""];
  return `${close}</${tagName(run.element)}>${marks}${openRun(source, run)}${open}`;
}

function openRun(source: string, { element, properties }: Run): string {
  const set = properties ? source.slice(properties.start, properties.end) : "";
  return source.slice(element.tag.start, element.tag.end) + set;
}

function markOf({ side, remark, run }: Place): string {
  const { prefix, space } = run.element;
  const word = prefix === "" ? "w" : prefix;
  const declared = prefix === "" ? ` xmlns:w="${space}"` : "";
  const id = `${word}:id="${remark.id}"`;
  const start = `<${word}:commentRangeStart${declared} ${id}/>`;
  const end = `<${word}:commentRangeEnd${declared} ${id}/><${word}:r${declared}><${word}:rPr><${word}:rStyle ${word}:val="CommentReference"/></${word}:rPr><${word}:commentReference ${id}/></${word}:r>`;
  if (side === "both") return start + end;
  return side === "start" ? start : end;
}

/** Halves of words begin or end with the space between them, which Word drops unless told. */
function keptSpaces(source: string, places: readonly Place[]): Edit[] {
  const cut = new Set(places.flatMap(({ kind, child }) => (kind === "within" && child ? [child] : [])));
  return [...cut].flatMap((child) => keptSpace(source, child));
}

function keptSpace(source: string, { element, words }: Child): Edit[] {
  if (!words || element.attributes.get("space") === "preserve") return [];
  const text = source.slice(words.start, words.end);
  const lead = text.length - text.trimStart().length;
  const trail = text.length - text.trimEnd().length;
  return [
    { start: element.tag.start, end: words.start + lead, text: keepingTag(element) },
    { start: words.end - trail, end: words.end, text: "" },
  ];
}

function keepingTag(element: XmlElement): string {
  return `<${tagName(element)} xml:space="preserve">`;
}

function tagName({ prefix, name }: XmlElement): string {
  return prefix === "" ? name : `${prefix}:${name}`;
}
