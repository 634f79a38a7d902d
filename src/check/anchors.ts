import type { Span } from "../base/span.ts";

/** Names a finding by its rule, its words and which occurrence of them it is: other changes of the story leave it. */
export function fingerprintOf(rule: string, text: string, at: Span): string {
  const words = text.slice(at.start, at.end);
  return hash(`${rule}\n${words.replaceAll(/\s+/g, " ")}\n${text.slice(0, at.start).split(words).length}`);
}

function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0");
}
