import { zipSync } from "fflate";
import { partText, relationsName, relationsOf, type Parts } from "../../base/package.ts";
import { escapeXml, walkXml, type XmlElement } from "../../base/xml.ts";
import type { Span } from "../../base/span.ts";

/** Parts of a package as they will be written. */
export type Draft = Map<string, Uint8Array>;

/** Packs parts in their order. Every file in it bears the first day that ZIP knows: a clock would make each result another. */
export function pack(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** A part's bytes; they are UTF-8 whatever its declaration said before. */
export function partOf(source: string): Uint8Array {
  const declared = source.replace(/^(<\?xml\b[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
  return new TextEncoder().encode(declared);
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The source with more as its root's last children; null if it is no XML. */
export function appended(source: string, markup: (root: XmlElement) => string): string | null {
  let root: XmlElement | undefined;
  let closing: Span | undefined;
  const trouble = walkXml(source, {
    open(element) {
      root ??= element;
    },
    close(element, tag) {
      if (element === root) closing = tag;
    },
  });
  if (trouble !== null || !root || !closing) return null;
  const more = markup(root);
  if (closing.end > closing.start) return source.slice(0, closing.start) + more + source.slice(closing.start);
  const { tag, prefix, name } = root;
  const opening = source.slice(tag.start, tag.end).replace(/\s*\/>$/, ">");
  const fullName = prefix === "" ? name : `${prefix}:${name}`;
  return `${source.slice(0, tag.start)}${opening}${more}</${fullName}>${source.slice(tag.end)}`;
}

const relationsSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
const typesSpace = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Adds a relation of one part to another in the same folder. False: what is there is no XML. */
export function addRelation(
  parts: Draft,
  from: string,
  to: { readonly target: string; readonly type: string },
): boolean {
  const name = relationsName(from);
  const used = new Set(relationsOf(parts, from).map(({ id }) => id));
  let number = 1;
  while (used.has(`rId${number}`)) number++;
  const source = textOr(parts, name, `${xmlHead}<Relationships xmlns="${relationsSpace}"/>`);
  const target = to.target.slice(to.target.lastIndexOf("/") + 1);
  return put(
    parts,
    name,
    appended(
      source,
      (root) =>
        `<Relationship${declaration(root, relationsSpace)} Id="rId${number}" Type="${to.type}" Target="${escapeXml(target)}"/>`,
    ),
  );
}

/** Says in the package's list what kind of part this is. False: the list is missing or no XML. */
export function addType(parts: Draft, name: string, type: string): boolean {
  const source = textOr(parts, "[Content_Types].xml", "");
  return put(
    parts,
    "[Content_Types].xml",
    appended(
      source,
      (root) =>
        `<Override${declaration(root, typesSpace)} PartName="/${escapeXml(name)}" ContentType="${type}"/>`,
    ),
  );
}

function textOr(parts: Parts, name: string, otherwise: string): string {
  const part = parts.get(name);
  return part ? partText(part) : otherwise;
}

function put(parts: Draft, name: string, source: string | null): boolean {
  if (source !== null) parts.set(name, partOf(source));
  return source !== null;
}

function declaration({ prefix }: XmlElement, space: string): string {
  return prefix === "" ? "" : ` xmlns="${space}"`;
}
