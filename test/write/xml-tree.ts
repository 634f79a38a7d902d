import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: XmlElement[];
  text: string;
}

/** An independent, strict reading of XML. @throws Error if it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, inside: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, inside: [], text: "" };
    open.at(-1)?.inside.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [root] = top.inside;
  if (!root) throw new Error("no element");
  return root;
}

export function elementsIn(root: XmlElement, name: string): XmlElement[] {
  return root.inside.flatMap((element) => [
    ...(element.name === name ? [element] : []),
    ...elementsIn(element, name),
  ]);
}
