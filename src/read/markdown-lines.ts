/**
 * A node's stretch of the file, the marks of quotes and lists and the indent before its lines made spaces; undefined where
 * tabs make it differ from the node's value.
 */
export function withoutMarks(raw: string, value: string): string | undefined {
  // Line ends stand at the odd places.
  const parts = raw.replaceAll("\0", "\ufffd").split(/(\r\n|\n|\r)/);
  const lines = value.split(/\r\n|\n|\r/);
  if (parts.length !== lines.length * 2 - 1) return undefined;
  if (!lines.every((line, index) => parts[index * 2]?.endsWith(line))) return undefined;
  return parts
    .map((part, index) => (index % 2 === 1 ? part : (lines[index / 2] ?? "").padStart(part.length)))
    .join("");
}
