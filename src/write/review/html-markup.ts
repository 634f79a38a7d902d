import { showEscaped } from "../../base/escape.ts";

/** HTML that is ready. Only `markup` makes it, so that words of a story can get in as text alone. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | readonly Markup[];

export const nothing: Markup = { html: "" };

/** Strings become text, safe between tags and between double quotes; markup stays as it is. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { html: String.raw({ raw: parts }, ...values.map(htmlOf)) };
}

/** Puts `between` between those that say something. */
export function joined(all: readonly Markup[], between: string): Markup {
  const said = all.filter(({ html }) => html !== "");
  return { html: said.map(({ html }) => html).join(htmlOf(between)) };
}

/** The heading of a depth, which `markup` cannot write: 1 is the page's own. */
export function heading(level: number, text: Markup, id: string): Markup {
  return { html: `<h${level} id="${htmlOf(id)}">${text.html}</h${level}>` };
}

function htmlOf(value: Value): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return textOf(value);
  return "html" in value ? value.html : value.map(({ html }) => html).join("");
}

/** A line or tab is white space on a page too; whatever else could act is shown. */
function textOf(text: string): string {
  return showEscaped(text.replace(/\r\n|[\t\n\r\u2028\u2029]/g, " ")).replace(/[&<>"']/g, entityOf);
}

function entityOf(char: string): string {
  return `&#${char.charCodeAt(0)};`;
}
