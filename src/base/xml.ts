import { SaxesParser } from "saxes";
import { span, type Span } from "./span.ts";

/** An element's opening tag. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  /** The address of its namespace. */
  readonly space: string;
  /** By local name; of two that share one, the first. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The tag in the source; an element without a closing tag is nothing more. */
  readonly tag: Span;
}

/** What a source says, in order. Offsets are UTF-16 code units of the source. */
export interface XmlVisitor {
  readonly open?: (element: XmlElement) => void;
  /** `tag` is empty where the element had no closing tag. */
  readonly close?: (element: XmlElement, tag: Span) => void;
  /** Characters as they stand in the source, references and all. */
  readonly text?: (at: Span) => void;
}

/** Documents nest some dozens deep; the parser takes longer for an element the deeper it stands. */
const DEEPEST = 256;

/**
 * Walks through XML; returns what is not well-formed in it, or null. Document types, which can declare entities, are
 * refused, and so is what nests too deep. What was visited before the trouble counts for nothing.
 */
export function walkXml(source: string, visitor: XmlVisitor): string | null {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let trouble: string | null = null;
  let end = 0; // of what has been visited
  const fail = (says: string): never => {
    trouble = says;
    throw new RangeError(says); // the parser itself would go on to the end
  };
  /** Each event stands right behind the one before. */
  const next = (position: number): Span => {
    const at = span(end, Math.max(end, position));
    end = at.end;
    return at;
  };
  parser.on("error", (error) => fail(error.message));
  parser.on("doctype", () => fail("it declares a document type"));
  parser.on("xmldecl", () => next(parser.position));
  parser.on("processinginstruction", () => next(parser.position));
  parser.on("comment", () => next(parser.position + 1)); // told before its “>” is read
  parser.on("cdata", () => {
    visitor.text?.(next(parser.position));
  });
  parser.on("text", () => {
    const isInside = parser.position < source.length || source.endsWith("<");
    visitor.text?.(next(parser.position - (isInside ? 1 : 0))); // the parser has seen the “<” behind the text
  });
  parser.on("opentag", ({ local, prefix, uri, attributes }) => {
    const element: XmlElement = {
      name: local,
      prefix,
      space: uri,
      attributes: new Map(
        Object.values(attributes)
          .toReversed()
          .map((attribute) => [attribute.local, attribute.value]),
      ),
      tag: next(parser.position),
    };
    if (open.push(element) > DEEPEST) fail("its elements nest too deep");
    visitor.open?.(element);
  });
  parser.on("closetag", () => {
    const at = next(parser.position);
    const element = open.pop();
    if (element) visitor.close?.(element, at);
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (trouble === null) throw error;
  }
  return trouble;
}

/** A character reference, a predefined entity, a whole CDATA section, a line end, or characters that mean themselves. */
const xmlPart = /&(?:#(\d+)|#x([\da-f]+)|(\w+));|<!\[CDATA\[([\s\S]*?)\]\]>|(\r\n?)|[^&<\r]+/gi;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export interface XmlPart {
  readonly text: string;
  readonly at: Span;
}

/** What characters of a source mean, part by part; a part whose length is its text's stands for itself. */
export function xmlParts(source: string, { start, end }: Span): XmlPart[] {
  return [...source.slice(start, end).matchAll(xmlPart)].map((match) => {
    const from = start + match.index;
    return { text: meaningOf(match), at: span(from, from + match[0].length) };
  });
}

function meaningOf([whole, decimal, hexadecimal, entity, literal, lineEnd]: readonly (
  | string
  | undefined
)[]): string {
  const code = decimal ?? (hexadecimal && `0x${hexadecimal}`);
  if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10ffff));
  if (entity !== undefined) return entities[entity] ?? "";
  return literal?.replace(/\r\n?/g, "\n") ?? (lineEnd === undefined ? (whole ?? "") : "\n");
}

/** What no XML 1.0 document may hold. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]/gu;

/** For between two tags or within quotation marks; what no XML may hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(illegal, "")
    .replace(/[&<>"]/g, (char) => `&${{ "&": "amp", "<": "lt", ">": "gt" }[char] ?? "quot"};`);
}
