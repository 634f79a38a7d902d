/** A page of HTML as tests look at it. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type Element = Tree.Element;

export interface Page {
  readonly elements: readonly Element[];
  /** What the parser found wrong. */
  readonly faults: readonly string[];
}

export function pageOf(html: string): Page {
  const faults: string[] = [];
  const tree = parse(html, { onParseError: ({ code }) => faults.push(code) });
  return { elements: below(tree), faults };
}

/** The elements under a node in the order of the page. */
export function below(node: Tree.ParentNode): Element[] {
  const found: Element[] = [];
  const waiting = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!defaultTreeAdapter.isElementNode(next)) continue;
    found.push(next);
    waiting.push(...next.childNodes.toReversed());
  }
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function isOf(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(" ").includes(name);
}

/** The text of an element without that of the elements that `leaves` names. */
export function textIn(element: Element, leaves: (inner: Element) => boolean = () => false): string {
  return element.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return defaultTreeAdapter.isElementNode(child) && !leaves(child) ? textIn(child, leaves) : "";
    })
    .join("");
}
