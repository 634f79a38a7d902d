import { walkXml } from "../base/xml.ts";
import { wordName } from "../base/word.ts";

/** What a paragraph is for, by the name of its style. */
export type StyleKind =
  | "title"
  | "heading"
  | "standfirst"
  | "byline"
  | "caption"
  | "quote"
  | "contents"
  | "plain";

export interface Style {
  readonly kind: StyleKind;
  /** True if its words are hidden; null where it does not say. */
  readonly hidden: boolean | null;
}

export type Styles = (id: string) => Style;

/** What a document's styles are, by their ids; ids are in Word's language, names of its own styles in English. */
export function readStyles(source: string): Styles {
  const drafts = draftsOf(source);
  const known = new Map<string, Style>();
  return (id) => {
    const found = known.get(id) ?? resolved(id, drafts);
    known.set(id, found);
    return found;
  };
}

/** A switch such as `<w:vanish/>`: on unless it says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/.test(value);
}

interface Draft {
  name: string;
  basedOn: string | undefined;
  hidden: boolean | null;
}

function draftsOf(source: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  let draft: Draft | undefined;
  walkXml(source, {
    open(element) {
      const { attributes } = element;
      const name = wordName(element);
      const value = attributes.get("val");
      if (name === "style") {
        draft = { name: "", basedOn: undefined, hidden: null };
        drafts.set(attributes.get("styleId") ?? "", draft);
      } else if (draft && name === "name") draft.name = value ?? "";
      else if (draft && name === "basedOn") draft.basedOn = value;
      else if (draft && name === "vanish") draft.hidden = isOn(value);
    },
    close(element) {
      if (wordName(element) === "style") draft = undefined;
    },
  });
  return drafts;
}

const DEEPEST = 20; // Word itself follows ten

/** The nearest of a style and those that it is based on says what it is. */
function resolved(id: string, drafts: ReadonlyMap<string, Draft>): Style {
  let kind: StyleKind = "plain";
  let hidden: boolean | null = null;
  let next: string | undefined = id;
  for (let depth = 0; next !== undefined && depth < DEEPEST; depth++) {
    const draft = drafts.get(next);
    if (kind === "plain") kind = kindOf(draft?.name || next);
    hidden ??= draft?.hidden ?? null;
    next = draft?.basedOn;
  }
  return { kind, hidden };
}

/** Word's own names, and those that newsrooms give. */
const kinds: readonly (readonly [RegExp, StyleKind])[] = [
  [/^(?:title|headline|head)$/, "title"],
  [/^heading[1-9]$/, "heading"],
  [/^(?:subtitle|standfirst|deck|dek)$/, "standfirst"],
  [/^byline$/, "byline"],
  [/^caption$/, "caption"],
  [/^(?:intense)?quote$|^blocktext$/, "quote"],
  [/^toc(?:heading|\d)$/, "contents"],
];

function kindOf(name: string): StyleKind {
  const plain = name.toLowerCase().replace(/[\s_-]/g, "");
  return kinds.find(([pattern]) => pattern.test(plain))?.[1] ?? "plain";
}
