import { note, type Note } from "../story/note.ts";
import { countOf } from "./count.ts";

export type Decoded = DecodedText | NotText;

interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly notes: readonly Note[];
}

interface NotText {
  readonly notText: string;
}

/** Bytes to words: byte order mark first, then zero bytes, then what the file declares, then what the bytes allow. */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), notes: [] };
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return { notText: gzipSays };
  const kind = binaryKind(bytes);
  if (kind)
    return { notText: `This is ${kind}, not text; save the story as text, Markdown or HTML and read that.` };
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text, notes: [] };
  const declared = decoderFor(declaredEncoding(bytes));
  if (declared) return { text: declared.decode(bytes), notes: [] };
  return guess(bytes);
}

const gzipSays =
  "This is compressed with gzip, not text; let the file's name end in .gz (such as story.txt.gz) so that it is unpacked, or unpack it first.";

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 4096 & ~1);
  const half = sample.length / 2;
  if (half < 8) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : undefined;
}

const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\u0003\u0004", "a Word document or a ZIP archive"],
  ["{\\rtf", "an RTF file"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Word document"],
];

function binaryKind(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes, 8);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) return known[1];
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  const zeros = sample.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  return controls > sample.length * 0.05 || zeros > sample.length * 0.01 ? "a binary file" : undefined;
}

/** Control characters that no text file holds; tab, line ends, form feed and escape do occur. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a page's `<meta charset>` or an XML declaration names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes, 4096);
  const named = /<meta\b[^<>]{0,500}\bcharset\s{0,20}=\s{0,20}["']?([\w.:-]+)/i.exec(start);
  return (
    named?.[1] ?? /^\s{0,20}<\?xml\b[^<>]{0,200}\bencoding\s{0,20}=\s{0,20}["']([\w.:-]+)/i.exec(start)?.[1]
  );
}

/** A page that can be read this far as ASCII is not UTF-16, and UTF-8 has been tried. */
function decoderFor(label: string | undefined): TextDecoder | undefined {
  if (label === undefined || /^(?:utf|unicode)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** Broken UTF-8 keeps its good characters; text without a single good one was written in one byte a character. */
function guess(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = countOf(text, /\ufffd/g);
  const good = countOf(text, /[^\p{ASCII}\ufffd]/gu);
  if (good < broken) return { text: new TextDecoder("windows-1252").decode(bytes), notes: [singleByteNote] };
  const line = countOf(text.slice(0, text.indexOf("\ufffd")), /\r\n?|\n/g) + 1;
  return { text, notes: [note("broken-encoding", brokenSays(broken, line))] };
}

const singleByteNote = note(
  "broken-encoding",
  "The file is not UTF-8 and does not say what it is; it was read as Windows-1252. If accents or quotation marks look wrong, save it as UTF-8.",
);

function brokenSays(count: number, line: number): string {
  const places = count === 1 ? "One place is" : `${count} places are`;
  return `${places} not valid UTF-8, the first in line ${line}; each was read as “\ufffd”. Restore the characters and save the file as UTF-8.`;
}
