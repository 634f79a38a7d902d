import { toJson, type JsonOptions, type OffsetUnit } from "../claim/json.ts";
import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { escapeJson } from "./escape.ts";

/** One compact line, without its line break. */
export function jsonLine(result: StoryClaims | Unread, options: JsonOptions): string {
  return escapeJson(JSON.stringify(objectOf(result, options)));
}

/** For people: indented by two, each span on one line, with the text. No line break at the end. */
export function jsonPage(result: StoryClaims | Unread, offsets: OffsetUnit): string {
  const json = JSON.stringify(objectOf(result, { offsets, withText: true }), null, 2);
  // A raw line break stands between JSON's tokens only, never inside a string.
  return escapeJson(json.replace(/\[\n +(\d+),\n +(\d+)\n +\]/g, "[$1, $2]"));
}

function objectOf(result: StoryClaims | Unread, options: JsonOptions): Record<string, unknown> {
  if (!("error" in result)) return toJson(result, options);
  const { code, says } = result.error;
  return { id: result.id, error: { code, says } };
}
