import { fromMarkdown } from "mdast-util-from-markdown";
import type { RuleFacts } from "../check/rule.ts";
import { paint, wordsOf, wrap, type Ink, type Word } from "./columns.ts";
import { showEscaped } from "../base/escape.ts";
import { inksOf, type Inks } from "./inks.ts";

type RootContent = ReturnType<typeof fromMarkdown>["children"][number];
type PhrasingContent = Extract<RootContent, { readonly type: "paragraph" }>["children"][number];

/** Where a page is shown. */
interface Sheet {
  readonly inks: Inks;
  readonly width: number;
}

const widest = 100;

/** A rule's page for the terminal: what it is at a glance, then the page's own words. */
export function rulePage(
  rule: RuleFacts,
  markdown: string,
  { colours, columns }: { readonly colours: boolean; readonly columns: number },
): string {
  const sheet: Sheet = { inks: inksOf(colours), width: Math.min(columns, widest) };
  const { inks } = sheet;
  const { id, number, area, severity, on, options } = rule;
  const state = on ? "on" : "off";
  const defaults = Object.entries(options).map(([name, value]) => `  ${name} = ${String(value)}`);
  const body = fromMarkdown(markdown).children.filter((node) => node.type !== "heading" || node.depth > 1);
  return [
    `${inks.strong(`${number}  ${id}`)}  ${inks.quiet([area, severity, state].join(" · "))}`,
    ...body.flatMap((node) => ["", ...blockLines(node, sheet)]),
    ...(defaults.length > 0 ? ["", inks.strong("Options, as they are by default"), ...defaults] : []),
    "",
  ].join("\n");
}

/** Pages have headings, paragraphs, lists, quotations and code; whatever else Markdown has is left out. */
function blockLines(node: RootContent, sheet: Sheet): string[] {
  if (node.type === "heading") return lines(node.children, sheet, sheet.inks.strong);
  if (node.type === "paragraph") return lines(node.children, sheet);
  if (node.type === "list") return node.children.flatMap(({ children }) => itemLines(children, sheet));
  if (node.type === "blockquote")
    return indented(node.children.flatMap((child) => blockLines(child, narrow(sheet))));
  return node.type === "code" ? indented(node.value.split("\n").map(showEscaped)) : [];
}

function itemLines(children: readonly RootContent[], sheet: Sheet): string[] {
  const [first = "", ...others] = children.flatMap((child) => blockLines(child, narrow(sheet)));
  return [`- ${first}`, ...indented(others)];
}

function narrow(sheet: Sheet): Sheet {
  return { ...sheet, width: sheet.width - 2 };
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? line : `  ${line}`));
}

function lines(nodes: readonly PhrasingContent[], { inks, width }: Sheet, ink: Ink = inks.plain): string[] {
  return wrap(joined(nodes.flatMap((node) => partsOf(node, inks, ink))), width).lines.map(paint);
}

interface Part {
  readonly text: string;
  readonly ink: Ink;
}

function partsOf(node: PhrasingContent, inks: Inks, ink: Ink): Part[] {
  if (node.type === "text" || node.type === "inlineCode") return [{ text: node.value, ink }];
  if (node.type === "break") return [{ text: " ", ink }];
  if (!("children" in node)) return [];
  const inner = node.type === "strong" ? inks.strong : ink;
  return node.children.flatMap((child) => partsOf(child, inks, inner));
}

/** Parts that stand next to each other without a space are one word, in the ink of the first. */
function joined(parts: readonly Part[]): Word[] {
  const words: Word[] = [];
  let open = false;
  for (const { text, ink } of parts) {
    const [first, ...others] = wordsOf(text, ink);
    const last = words.at(-1);
    if (first && last && open && !/^\s/.test(text)) {
      words[words.length - 1] = {
        text: last.text + first.text,
        width: last.width + first.width,
        ink: last.ink,
      };
      words.push(...others);
    } else if (first) words.push(first, ...others);
    open = !/\s$/.test(text);
  }
  return words;
}
