import { decode } from "./decode.ts";

/**
 * Another text as bytes of the same encoding and with the same byte order mark; null where these bytes could not be made
 * again from their own text.
 */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array | null {
  const decoded = decode(bytes);
  if ("notText" in decoded) return null;
  const encode = encodings.find((encode) => isSame(encode(decoded.text), bytes));
  return encode ? encode(text) : null;
}

const encodings: readonly ((text: string) => Uint8Array)[] = [
  utf8,
  (text) => utf8(`\ufeff${text}`),
  (text) => utf16(`\ufeff${text}`, true),
  (text) => utf16(`\ufeff${text}`, false),
  (text) => utf16(text, true),
  (text) => utf16(text, false),
];

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(bytes.buffer);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
