import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterTypes,
  type DefaultTreeAdapterMap,
  type TreeAdapter,
} from "parse5";

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageParent = DefaultTreeAdapterTypes.ParentNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;

export interface Visit {
  /** Before the element's children; false leaves the whole element out. */
  readonly enter?: (element: PageElement) => boolean | void;
  /** False ends the walk. */
  readonly text?: (node: PageText) => boolean | void;
  readonly leave?: (element: PageElement) => void;
}

/** Browsers cap nesting at 512 too; deeper pages come from generators gone wrong or from attackers. */
const deepest = 512;

/** A page as parsed; offsets of its nodes are offsets of the file. */
export interface Page {
  readonly root: PageParent;
  /** What the nodes' words were read from: the file, or for a page that nests too deep the file with plainer tags. */
  readonly source: string;
}

/**
 * Parses a page. Every text node covers one unbroken stretch of the source, which its location gives: parse5 alone
 * would join `a</stray>b` to one node.
 */
export function parsePage(file: string): Page {
  return parseWithin(file) ?? parseWithin(flattenTags(file)) ?? parseBlank(blankTags(file));
}

/** Goes through the tree in page order without recursion. */
export function walk(root: PageParent, visit: Visit): void {
  const open: { readonly parent: PageParent; next: number }[] = [{ parent: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.parent.childNodes[top.next++];
    if (!node) {
      open.pop();
      if (isElement(top.parent) && top.parent !== root) visit.leave?.(top.parent);
    } else if (isText(node)) {
      if (visit.text?.(node) === false) return;
    } else if (isElement(node) && visit.enter?.(node) !== false) open.push({ parent: node, next: 0 });
  }
}

export function elementsOf(root: PageParent): PageElement[] {
  const found: PageElement[] = [];
  walk(root, { enter: (element) => void found.push(element) });
  return found;
}

/** The words inside, white space folded; reads no further than about `most` characters. */
export function wordsOf(root: PageParent, most = 600): string {
  const parts: string[] = [];
  let left = most;
  walk(root, {
    enter: (element) => !unseenTags.has(element.tagName),
    text(node) {
      parts.push(node.value);
      left -= node.value.length;
      return left > 0;
    },
  });
  return parts.join("").replace(/\s+/g, " ").trim();
}

export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function isElement(node: PageNode | PageParent): node is PageElement {
  return "tagName" in node;
}

export function isText(node: PageNode | PageParent): node is PageText {
  return node.nodeName === "#text";
}

/** Elements whose content a reader never sees as words of the page. */
export const unseenTags: ReadonlySet<string> = new Set(
  "head script style noscript template svg math iframe object embed canvas audio video select textarea datalist title noframes noembed".split(
    " ",
  ),
);

function parseBlank(source: string): Page {
  return { root: parse(source, options(wholeRuns())), source };
}

function parseWithin(source: string): Page | undefined {
  try {
    return { root: parse(source, options(limitedBy(source))), source };
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}

class TooDeep extends Error {}

function options(treeAdapter: TreeAdapter<DefaultTreeAdapterMap>) {
  return { sourceCodeLocationInfo: true, treeAdapter };
}

/** Nodes that the tree may have: real pages have a few thousand, and each takes almost a kilobyte of memory. */
const mostNodes = 500_000;

/**
 * Refuses a page that nests too deep, that has too many nodes for memory, or that makes the parser reopen so many
 * formatting elements that the tree outgrows its source.
 */
function limitedBy(source: string): TreeAdapter<DefaultTreeAdapterMap> {
  const most = Math.min(mostNodes, source.length / 2 + 1000);
  let depth = 0;
  let nodes = 0;
  const count = () => {
    if (++nodes > most) throw new TooDeep();
  };
  return {
    ...wholeRuns(count),
    createElement(name, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      if (++depth > deepest) throw new TooDeep();
    },
    onItemPop() {
      depth--;
    },
  };
}

/** Keeps text nodes to one stretch of the source each; `count` is told of every one. */
function wholeRuns(count?: () => void): TreeAdapter<DefaultTreeAdapterMap> {
  return {
    ...defaultTreeAdapter,
    insertText(parent, text) {
      defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createTextNode(text));
    },
    insertTextBefore(parent, text, reference) {
      defaultTreeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
    },
    setNodeSourceCodeLocation(node, location) {
      node.sourceCodeLocation = location;
      if (isText(node) && !joinsPrevious(node)) count?.();
    },
  };
}

/** Puts a text node's words into the one before it if nothing stands between them in the source. */
function joinsPrevious(node: PageText): boolean {
  const siblings = node.parentNode?.childNodes ?? [];
  const index = siblings.lastIndexOf(node);
  const before = siblings[index - 1];
  if (!before || !isText(before) || !before.sourceCodeLocation || !node.sourceCodeLocation) return false;
  if (before.sourceCodeLocation.endOffset !== node.sourceCodeLocation.startOffset) return false;
  before.value += node.value;
  before.sourceCodeLocation = { ...before.sourceCodeLocation, endOffset: node.sourceCodeLocation.endOffset };
  siblings.splice(index, 1);
  return true;
}

/** The same page, offset for offset, with every wrapper made a paragraph so that nothing nests. */
function flattenTags(source: string): string {
  return source.replace(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi, (tag: string, slash: string, name: string) => {
    if (keptFlat.has(name.toLowerCase())) return tag;
    return (inlineFlat.has(name.toLowerCase()) ? "" : `<${slash}p>`).padEnd(tag.length);
  });
}

const keptFlat = new Set("p br h1 h2 h3 h4 h5 h6 script style title meta link noscript textarea".split(" "));
const inlineFlat = new Set(
  "a abbr b bdo big cite code em font i mark nobr q s small span strike strong sub sup tt u".split(" "),
);

function blankTags(source: string): string {
  return source.replace(/<[^<>]*>/g, (tag) => " ".repeat(tag.length));
}
