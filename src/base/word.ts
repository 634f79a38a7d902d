import { relationsOf, type Parts, type Relation } from "./package.ts";
import { walkXml, type XmlElement } from "./xml.ts";

/** The namespace of Word's own elements: ECMA-376 transitional, which Word writes, and strict. */
const spaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** The local name of an element of Word's own; `""` for any other. */
export function wordName({ name, space }: XmlElement): string {
  return spaces.has(space) ? name : "";
}

/** Which of the two a document's source uses; undefined if it uses none or is no XML. */
export function wordSpaceOf(source: string): string | undefined {
  let used: string | undefined;
  const trouble = walkXml(source, {
    open({ space }) {
      if (spaces.has(space)) used ??= space;
    },
  });
  return trouble === null ? used : undefined;
}

/** The part with the document's words. */
export function mainPart(parts: Parts): string | undefined {
  const named = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
  return [named, "word/document.xml"].find((name) => name !== undefined && parts.has(name));
}

/** A part that the main one is related to, if it is there. */
export function sidePart(parts: Parts, main: string, kind: string): string | undefined {
  return relationsOf(parts, main).find(
    (relation: Relation) => relation.kind === kind && parts.has(relation.target),
  )?.target;
}
