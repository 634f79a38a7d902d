/**
 * Characters that could act on a terminal or reorder a line: control, bidirectional, line and paragraph separators,
 * halves of surrogate pairs. Format characters that take room by themselves (U+0600) go along: string-width throws on
 * them.
 */
const acting =
  /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f[\p{Cf}--\p{Default_Ignorable_Code_Point}]]/gv;

/** The same, as far as `JSON.stringify` leaves it as it is. */
const actingInJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** What a spreadsheet would take for a formula, also behind white space and invisible characters. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** For people's eyes: `\x1b`, `\u202e`, `\u{110bd}` stand where the characters stood. */
export function showEscaped(text: string): string {
  return text.replace(acting, visibleForm);
}

/** JSON that means the same and prints nothing that acts; its structure holds no such character. */
export function escapeJson(json: string): string {
  return json.replace(actingInJson, (char) => `\\u${hex(char, 4)}`);
}

/** JSON of a value that prints nothing that acts. */
export function jsonOf(value: unknown): string {
  return escapeJson(JSON.stringify(value));
}

/** For people's eyes, on one line: line breaks and tabs are a space. */
export function onOneLine(text: string): string {
  return showEscaped(text.replace(lineBreaks, " "));
}

/** A cell of a spreadsheet, on one line: a leading apostrophe says that what looks like a formula is text. */
export function cellOf(text: string): string {
  const shown = onOneLine(text);
  return formula.test(shown) ? `'${shown}` : shown;
}

/** What stood in a cell before `cellOf`, but for line breaks and what was shown escaped. */
export function uncelled(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function visibleForm(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${hex(char, 0)}}`;
  return code > 0xff ? `\\u${hex(char, 4)}` : `\\x${hex(char, 2)}`;
}

function hex(char: string, digits: number): string {
  return (char.codePointAt(0) ?? 0).toString(16).padStart(digits, "0");
}
