import { wordName } from "../base/word.ts";
import { walkXml, type XmlElement } from "../base/xml.ts";
import { wholePieces, type Piece } from "./assemble.ts";
import { piecesAt, trimPieces } from "./docx-pieces.ts";
import { signOf } from "./docx-signs.ts";
import { isOn, type StyleKind, type Styles } from "./docx-styles.ts";

/** A paragraph of a document. */
export interface DocxBlock {
  readonly kind: StyleKind;
  readonly pieces: readonly Piece[];
}

export interface DocxWords {
  readonly blocks: readonly DocxBlock[];
  /** True if the document holds changes that nobody has accepted yet. */
  readonly tracked: boolean;
  /** Footnotes and endnotes that the text refers to. */
  readonly footnotes: number;
}

/**
 * The words of a document's main part as they would be printed with every change accepted: without what is deleted,
 * hidden, a field's instruction, a placeholder, or a second version for older programs. Null: it is no XML.
 */
export function readWords(source: string, styles: Styles): DocxWords | null {
  const draft = newDraft(source, styles);
  const trouble = walkXml(source, {
    open(element) {
      if (draft.skipped > 0 || isLeftOut(draft, element)) draft.skipped++;
      else {
        const name = wordName(element);
        openers[name]?.(draft, element);
        draft.path.push(name);
      }
    },
    close(element) {
      if (draft.skipped > 0) draft.skipped--;
      else closers[draft.path.pop() ?? ""]?.(draft, element);
    },
    text(at) {
      if (draft.skipped > 0 || draft.path.at(-1) !== "t") return;
      for (const piece of piecesAt(source, at)) draft.words.push(piece);
    },
  });
  if (trouble !== null) return null;
  const { tracked, footnotes } = draft;
  const blocks = draft.blocks.map(({ style, pieces }) => ({ kind: styles(style).kind, pieces }));
  return { blocks, tracked, footnotes };
}

interface Draft {
  readonly source: string;
  readonly styles: Styles;
  readonly blocks: DraftBlock[];
  /** Open elements by their names in Word's namespace, without those left out. */
  readonly path: string[];
  /** Open elements that are left out. */
  skipped: number;
  /** Open paragraphs; one stands inside another in a text box. */
  readonly paragraphs: Paragraph[];
  /** Open runs, by whether their words are hidden; null where they do not say. */
  readonly runs: (boolean | null)[];
  /** Open fields, by whether they are in their instruction or in what it came to. */
  fields: ("instruction" | "result")[];
  /** How many of them are in their instruction. */
  instructions: number;
  /** Open alternatives, by whether one has been taken. */
  readonly alternatives: boolean[];
  /** Open content controls, by whether they show a placeholder. */
  readonly controls: boolean[];
  /** The block that goes on in the next paragraph. */
  unfinished: DraftBlock | undefined;
  /** Of the open `w:t`. */
  words: Piece[];
  keepsSpace: boolean;
  tracked: boolean;
  footnotes: number;
}

interface DraftBlock {
  style: string;
  readonly pieces: Piece[];
}

interface Paragraph {
  readonly block: DraftBlock;
  /** True if the paragraph's end is deleted, so that the next one joins it. */
  isJoined: boolean;
}

function newDraft(source: string, styles: Styles): Draft {
  return {
    source,
    styles,
    blocks: [],
    path: [],
    skipped: 0,
    paragraphs: [],
    runs: [],
    fields: [],
    instructions: 0,
    alternatives: [],
    controls: [],
    unfinished: undefined,
    words: [],
    keepsSpace: false,
    tracked: false,
    footnotes: 0,
  };
}

const tracks = new Set(["ins", "del", "moveFrom", "moveTo"]);
const gone = new Set(["del", "moveFrom", "rt"]);

function isLeftOut(draft: Draft, element: XmlElement): boolean {
  const name = wordName(element);
  if (name === "") return isOtherVersion(draft, element);
  if (tracks.has(name)) draft.tracked = true;
  if (gone.has(name) && draft.path.at(-1) === "rPr") joinNext(draft);
  return (
    gone.has(name) || name.endsWith("Change") || (name === "sdtContent" && draft.controls.at(-1) === true)
  );
}

/** A deleted mark in the properties of a paragraph's end. */
function joinNext({ path, paragraphs }: Draft): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph && path.at(-2) === "pPr") paragraph.isJoined = true;
}

/** Of the versions of one thing (`mc:AlternateContent`) the first is read. */
function isOtherVersion({ alternatives }: Draft, { name, space }: XmlElement): boolean {
  if (space !== "http://schemas.openxmlformats.org/markup-compatibility/2006") return false;
  if (name === "AlternateContent") alternatives.push(false);
  if (name !== "Choice" && name !== "Fallback") return false;
  const isTaken = alternatives.pop() ?? false;
  alternatives.push(true);
  return isTaken;
}

type Handler = (draft: Draft, element: XmlElement) => void;

const openers: Readonly<Record<string, Handler>> = {
  p(draft) {
    const block = draft.unfinished ?? { style: "", pieces: [] };
    if (!draft.unfinished) draft.blocks.push(block);
    draft.unfinished = undefined;
    draft.paragraphs.push({ block, isJoined: false });
  },
  pStyle({ paragraphs }, { attributes }) {
    const block = paragraphs.at(-1)?.block;
    if (block) block.style = attributes.get("val") ?? "";
  },
  r({ runs }) {
    runs.push(null);
  },
  rStyle(draft, { attributes }) {
    hide(draft, draft.styles(attributes.get("val") ?? "").hidden, "unless told");
  },
  vanish(draft, { attributes }) {
    hide(draft, isOn(attributes.get("val")), "always");
  },
  t(draft, { attributes }) {
    draft.words = [];
    draft.keepsSpace = attributes.get("space") === "preserve";
  },
  fldChar(draft, { attributes }) {
    const type = attributes.get("fldCharType");
    if (type === "begin") {
      draft.fields.push("instruction");
      draft.instructions++;
      return;
    }
    const before = draft.fields.pop();
    if (before === "instruction") draft.instructions--;
    if (before && type === "separate") draft.fields.push("result");
  },
  sdt({ controls }) {
    controls.push(false);
  },
  showingPlcHdr({ controls }, { attributes }) {
    if (controls.length > 0) controls[controls.length - 1] = isOn(attributes.get("val"));
  },
  footnoteReference(draft) {
    draft.footnotes++;
  },
  endnoteReference(draft) {
    draft.footnotes++;
  },
  tab: addSign,
  ptab: addSign,
  br: addSign,
  cr: addSign,
  noBreakHyphen: addSign,
  sym: addSign,
};

const closers: Readonly<Record<string, Handler>> = {
  p(draft) {
    const paragraph = draft.paragraphs.pop();
    if (paragraph?.isJoined) draft.unfinished = paragraph.block;
    // An instruction that never comes to its result must not swallow the rest of the story.
    draft.fields = [];
    draft.instructions = 0;
  },
  tc(draft) {
    draft.unfinished = undefined;
  },
  r({ runs }) {
    runs.pop();
  },
  t(draft) {
    add(draft, draft.keepsSpace ? draft.words : trimPieces(draft.words));
  },
  sdt({ controls }) {
    controls.pop();
  },
};

/** Marks the run as hidden or not: its own mark counts before its style's. */
function hide({ path, runs }: Draft, hidden: boolean | null, when: "always" | "unless told"): void {
  if (path.at(-1) !== "rPr" || path.at(-2) !== "r" || runs.length === 0) return;
  const told = runs.at(-1) ?? null;
  runs[runs.length - 1] = when === "always" ? hidden : (told ?? hidden);
}

/** A sign that is an element of a run; the same names stand in properties too. */
function addSign(draft: Draft, element: XmlElement): void {
  if (draft.path.at(-1) !== "r") return;
  const { start, end } = element.tag;
  const text = signOf(element);
  if (text !== "") add(draft, wholePieces(text, start, end - start));
}

function add(draft: Draft, pieces: readonly Piece[]): void {
  const block = draft.paragraphs.at(-1)?.block;
  const isHidden = draft.runs.at(-1) ?? draft.styles(block?.style ?? "").hidden ?? false;
  if (draft.runs.length === 0 || isHidden || draft.instructions > 0) return;
  for (const piece of pieces) block?.pieces.push(piece);
}
