import { badRows, openings, prose, wrap, type TextFormat } from "./hostile-words.ts";
import { randomFrom, type Random } from "./random.ts";

/** An input as nobody should write it. All words are invented. */
export interface HostileInput {
  readonly kind: string;
  readonly format: TextFormat;
  readonly bytes: Uint8Array;
  /** True if a note or an error must tell that something is wrong; false where the input may pass as it is. */
  readonly wrong: boolean;
}

/** `count` inputs, the same for the same seed; `scale` is about the largest size in characters. */
export function* hostileInputs(seed: number, count: number, scale: number): Generator<HostileInput> {
  const random = randomFrom(seed);
  const kinds = Object.entries(makers);
  for (let number = 0; number < count; number++) {
    const [kind, make] = kinds[number % kinds.length] ?? ["random", makers.random];
    const format = random.pick<TextFormat>(["text", "markdown", "html", "jsonl"]);
    yield { kind, format, ...make(random, format, 1 + random.below(scale)) };
  }
}

type Made = Pick<HostileInput, "bytes" | "wrong">;
type Maker = (random: Random, format: TextFormat, size: number) => Made;

const makers = {
  random: (random, _, size) => ({ bytes: bytesOf(random, size, 256), wrong: false }),
  ascii: (random, _, size) => ({ bytes: bytesOf(random, size, 128), wrong: false }),
  truncated: (random, format, size) => {
    const whole = encode(wrap(format, prose(random, size)));
    return { bytes: whole.subarray(0, 1 + random.below(whole.length - 1)), wrong: format === "jsonl" };
  },
  nested: (random, format, size) => ({
    bytes: encode(nest(random, format, size)),
    wrong: format === "jsonl",
  }),
  brokenUtf8,
  emoji: mixed(["🦀", "👩‍👩‍👧‍👦", "🇮🇪", "👍🏽", "❤️", "\ud83d", "\udc00", "𝒬uint", "😀"]),
  rightToLeft: mixed([
    "\u202e",
    "\u202d",
    "\u2066",
    "\u2069",
    "\u200f",
    "\u061c",
    "שלום",
    "مرحبا",
    "قال",
    "אמר",
  ]),
  combining: mixed(["\u0301".repeat(40), "e\u0301\u0323\u0336", "\u0489", "\u20dd", "ก็็็็็็", "Z͑ͫ̓a̴l", "\u0300"]),
  invisible: mixed([
    "\u00ad",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u2060",
    "\u00a0",
    "\u3000",
    "\u2028",
    "\u0085",
    "\v",
  ]),
  hugeLine: (random, format, size) => ({
    bytes: encode(
      wrap(format, prose(random, size * 2).replace(/\s/g, random.pick(["", " ", "-", "\u00a0"]))),
    ),
    wrong: false,
  }),
  nul: (random, format, size) => sprinkled(random, wrap(format, prose(random, size)), 0),
  control: (random, format, size) =>
    sprinkled(random, wrap(format, prose(random, size)), 1 + random.below(7)),
  quotes: mixed(['"', "“", "”", "„", "«", "»", "'", "’", "‘", "“”", '""']),
  marks: mixed([
    "*",
    "_",
    "`",
    "[",
    "](",
    "> ",
    "# ",
    "<b>",
    "</p>",
    "<!--",
    "&amp",
    "&#0;",
    "---\n",
    "|",
    "\\",
    "<",
  ]),
  cues: mixed([
    " said ",
    " denied ",
    " allegedly ",
    " declined to comment ",
    " told ",
    ": ",
    " according to ",
    " reports of ",
  ]),
  blank: (random, format, size) => ({
    bytes: encode(format === "jsonl" ? wrap(format, blank(random, size)) : blank(random, size)),
    wrong: format !== "jsonl",
  }),
  otherEncoding,
  badRow: (random, format) => ({ bytes: encode(random.pick<string>(badRows)), wrong: format === "jsonl" }),
} satisfies Readonly<Record<string, Maker>>;

/** Prose with these pieces between and inside its words. */
function mixed(pieces: readonly [string, ...string[]]): Maker {
  return (random, format, size) => {
    const text = prose(random, size).replace(/[ e]/g, (letter) =>
      random.below(3) === 0 ? random.pick(pieces) : letter,
    );
    return { bytes: encode(wrap(format, text, pieces.includes("<b>"))), wrong: false };
  };
}

function nest(random: Random, format: TextFormat, size: number): string {
  const open = random.pick(openings[format]);
  return `${open.repeat(size)}Quint said no.`;
}

function brokenUtf8(random: Random, format: TextFormat, size: number): Made {
  const whole = encode(wrap(format, prose(random, size)));
  const at = 1 + random.below(whole.length - 1);
  const bad = random.pick([
    [0xff],
    [0xc3],
    [0x80],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
  ]);
  return { bytes: joined(whole.subarray(0, at), Uint8Array.from(bad), whole.subarray(at)), wrong: true };
}

/** Every 10th to 1,000th byte becomes this one; more than a twentieth of them are no text file. */
function sprinkled(random: Random, text: string, byte: number): Made {
  const bytes = encode(text);
  const step = random.pick([10, 100, 1000]);
  for (let at = step; at < bytes.length; at += step) bytes[at] = byte;
  return { bytes, wrong: step === 10 && bytes.length > 100 };
}

function otherEncoding(random: Random, format: TextFormat, size: number): Made {
  const text = wrap(format, `Café — “${prose(random, size)}”`);
  const wide = Buffer.from(`\ufeff${text}`, "utf16le");
  const single = Buffer.from(text, "latin1");
  return random.pick([
    { bytes: new Uint8Array(wide), wrong: false },
    { bytes: new Uint8Array(wide.swap16()), wrong: false },
    { bytes: new Uint8Array(single), wrong: true },
  ]);
}

function blank(random: Random, size: number): string {
  return Array.from({ length: size }, () => random.pick([" ", "\n", "\t", "\r", "\u00a0"])).join("");
}

function bytesOf(random: Random, size: number, limit: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => random.below(limit));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
