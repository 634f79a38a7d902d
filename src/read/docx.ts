import { openPackage, partText, type Opened, type Parts } from "../base/package.ts";
import { mainPart, sidePart } from "../base/word.ts";
import { note, type Note } from "../story/note.ts";
import { makeStory } from "../story/story.ts";
import { assemble } from "./assemble.ts";
import { nameBlocks } from "./docx-fields.ts";
import { readStyles } from "./docx-styles.ts";
import { readWords, type DocxWords } from "./docx-words.ts";
import { withDateline } from "./openings.ts";
import { failed, overLimit, tooManyUnpacked, type Reading } from "./reading.ts";
import { headlineOf } from "./text.ts";

export interface DocxLimits {
  readonly maxBytes: number;
  /** Characters (code points) of the story. */
  readonly maxChars: number;
}

/** XML that a package may hold for each byte that a file may have: Word's own packs to a tenth. */
const UNPACKED = 10;

/** Reads a Word document (.docx). The story's origin leads into the words of the main part, `word/document.xml`. */
export function readDocx(bytes: Uint8Array, id: string, { maxBytes, maxChars }: DocxLimits): Reading {
  const limit = maxBytes * UNPACKED;
  const opened = openPackage(bytes, { limit, wanted: (name) => /\.(?:xml|rels)$/i.test(name) });
  if ("trouble" in opened) return refused(id, bytes, opened.trouble, limit);
  const { parts } = opened;
  const main = mainPart(parts);
  const source = textIn(parts, main);
  if (main === undefined || source === undefined) return failed(id, "unreadable", noDocument);
  const styles = readStyles(textIn(parts, sidePart(parts, main, "styles")) ?? "");
  const words = readWords(source, styles);
  if (!words)
    return failed(id, "unreadable", `The Word document is damaged (${main} is no valid XML); ${repair}`);
  const { text, fields, blockQuotes, origin } = assemble(nameBlocks(words.blocks));
  const imprint = { title: headlineOf(text, fields) };
  const story = makeStory({ id, text, fields: withDateline(text, fields), blockQuotes, origin, imprint });
  return overLimit(id, text, maxChars) ?? { story, notes: notesOf(words, text) };
}

function textIn(parts: Parts, name: string | undefined): string | undefined {
  const part = name === undefined ? undefined : parts.get(name);
  return part && partText(part);
}

const repair = "open it in Word, which may repair it, and save it again.";
const noDocument =
  "This package holds no Word document; open the story in Word and save it as a Word document (.docx).";

type Trouble = Extract<Opened, { readonly trouble: string }>["trouble"];

function refused(id: string, bytes: Uint8Array, trouble: Trouble, limit: number): Reading {
  switch (trouble) {
    case "too-large":
      return tooManyUnpacked(id, limit);
    case "damaged":
      return failed(id, "unreadable", `The Word document is damaged and cannot be unpacked; ${repair}`);
    case "not-zip":
      return failed(id, "unreadable", otherKind(bytes));
  }
}

/** Word before 2007, and Word's encryption, wrap a document in another way. */
function otherKind(bytes: Uint8Array): string {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
  if (!isCompound)
    return "This is no Word document (.docx); save the story as one, or give the format that it has.";
  if (includes(bytes, locked))
    return "The Word document is locked with a password; open it in Word, take the password away and save it again.";
  return "This is a Word document of the old kind (.doc); open it in Word and save it as a Word document (.docx).";
}

/** `EncryptedPackage` in UTF-16, as the container names what is encrypted. */
const locked = Array.from("EncryptedPackage", (char) => [char.charCodeAt(0), 0]).flat();

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, step) => bytes[at + step] === byte)) return true;
  return false;
}

function notesOf({ tracked, footnotes }: DocxWords, text: string): Note[] {
  const notes: Note[] = [];
  if (text === "")
    notes.push(note("no-text", "The document has no words; look whether it is the right one."));
  if (tracked) notes.push(note("tracked-changes", trackedSays));
  if (footnotes > 0) notes.push(note("left-out", footnotesSay(footnotes)));
  return notes;
}

const trackedSays =
  "The document has tracked changes and was read as if all of them were accepted; reject in Word what is not to be published.";

function footnotesSay(count: number): string {
  const [notes, was] =
    count === 1 ? ["1 footnote or endnote", "was"] : [`${count} footnotes or endnotes`, "were"];
  return `${notes} of the document ${was} not read; move into the text what is to be published.`;
}
