/** What XML 1.0 cannot hold in any form. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Markup, and what could act on a terminal or reorder a line. */
const acting = /[&<>"'\t\n\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

type Attributes = Readonly<Record<string, string | number>>;

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text for an element or an attribute; line breaks live on as references. */
export function xmlText(text: string): string {
  return text
    .replace(illegal, "")
    .replace(acting, (char) => entities[char] ?? `&#x${char.charCodeAt(0).toString(16)};`);
}

/** The names are ours; `inside` is XML already. */
export function xmlElement(name: string, attributes: Attributes, inside = ""): string {
  const open = openTag(name, attributes);
  return inside === "" ? `${open.slice(0, -1)}/>` : `${open}${inside}</${name}>`;
}

export function openTag(name: string, attributes: Attributes): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return `<${name}${listed.join("")}>`;
}
