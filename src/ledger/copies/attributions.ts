import type { Span } from "../../base/span.ts";

/** “Anna Holt, the mayor, told reporters”: what stands beside a quotation in its sentence and says whose it is. */
export function attributionsOf(text: string, quotes: readonly Span[]): Span[] {
  return quotes
    .flatMap((quote) => [before(text, quote), after(text, quote)])
    .filter((span) => span !== undefined);
}

const SAYS =
  /\b(?:said|says|saying|told|tells|telling|added|adds|wrote|writes|asked|called|explained|declared|announced|according|replied|insisted|recalled|warned|noted|stated|tweeted|posted)\b/i;
/** Longer ones say more than who speaks. */
const MOST = 16;
/** Code units looked at on either side of a quotation, so that a text without full stops costs little. */
const REACH = 200;

function before(text: string, { start }: Span): Span | undefined {
  const lead = /[^.!?\r\n"“”]*$/.exec(text.slice(Math.max(0, start - 1 - REACH), start - 1))?.[0] ?? "";
  return attribution(text, { start: start - 1 - lead.length, end: start - 1 });
}

/** Behind a full stop inside the marks a new sentence begins, which may be anybody's. */
function after(text: string, { end }: Span): Span | undefined {
  if (/[.…]/.test(text.charAt(end - 1))) return undefined;
  const tail = /^[^.!?\r\n"“”]*/.exec(text.slice(end + 1, end + 1 + REACH))?.[0] ?? "";
  return attribution(text, { start: end + 1, end: end + 1 + tail.length });
}

function attribution(text: string, span: Span): Span | undefined {
  if (span.start < 0 || span.end <= span.start) return undefined;
  const words = text.slice(span.start, span.end);
  return SAYS.test(words) && words.trim().split(/\s+/).length <= MOST ? span : undefined;
}
