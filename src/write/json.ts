import { toJson, type JsonOptions, type OffsetUnit } from "../claim/json.ts";
import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { escapeJson } from "../base/escape.ts";

type Json = Readonly<Record<string, unknown>>;

/** One compact line, without its line break. */
export function jsonLine(result: StoryClaims | Unread, options: JsonOptions): string {
  return printLine(objectOf(result, options));
}

/** For people: indented by two, each span on one line, with the text. No line break at the end. */
export function jsonPage(result: StoryClaims | Unread, offsets: OffsetUnit): string {
  return printPage(objectOf(result, { offsets, withText: true }));
}

export function printLine(object: Json): string {
  return escapeJson(JSON.stringify(object));
}

export function printPage(object: Json): string {
  const json = JSON.stringify(object, null, 2);
  // A raw line break stands between JSON's tokens only, never inside a string.
  return escapeJson(json.replace(/\[\n +(\d+),\n +(\d+)\n +\]/g, "[$1, $2]"));
}

export function unreadJson({ id, error: { code, says } }: Unread): Json {
  return { id, error: { code, says } };
}

function objectOf(result: StoryClaims | Unread, options: JsonOptions): Json {
  return "error" in result ? unreadJson(result) : toJson(result, options);
}
