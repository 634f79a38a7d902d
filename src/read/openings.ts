import { span, type Span } from "../base/span.ts";
import type { Field } from "../story/story.ts";

/** True for a line that is nothing but "By" and names. */
export function isBylineText(line: string): boolean {
  return (
    line.length <= 120 &&
    /^(?:by|BY|By):?\s+\p{Lu}[^.!?:;”"]*(?:\b\p{Lu}\.[^.!?:;”"]*)*$/u.test(line) &&
    !/\s\p{Ll}{4,}/u.test(line)
  );
}

/** Cuts the place line from the start of the body: `MARROW BAY (Harbour Wire) — `. */
export function withDateline(text: string, fields: readonly Field[]): Field[] {
  const body = fields.find((field) => field.name === "body");
  const dateline = body && datelineIn(text, body.span);
  if (!body || !dateline) return [...fields];
  const rest = span(dateline.end + 1, body.span.end);
  return fields.flatMap((field): Field[] =>
    field === body
      ? [
          { name: "dateline", span: dateline },
          { name: "body", span: rest },
        ]
      : [field],
  );
}

const placeLine =
  /^\p{Lu}[\p{Lu}\p{M} .'’-]{2,40}(?:, (?:\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*)*)?(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2})?(?: ?\([^()\n]{2,40}\))? ?(?:—|–|--|-)(?= )/u;

function datelineIn(text: string, body: Span): Span | undefined {
  const found = placeLine.exec(text.slice(body.start, Math.min(body.end, body.start + 160)))?.[0];
  return found === undefined ? undefined : span(body.start, body.start + found.length);
}
