/**
 * Characters that could act on a terminal or reorder a line: control, bidirectional, line and paragraph separators,
 * halves of surrogate pairs, noncharacters that no XML may hold.
 */
const acting = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufffe\uffff]/gu;

/** The same, as far as `JSON.stringify` leaves it as it is. */
const actingInJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** What a spreadsheet would take for a formula, also behind white space and invisible characters. */
const formula = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** JSON that means the same and prints nothing that acts. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(actingInJson, (char) => `\\u${hex(char, 4)}`);
}

/** On one line, `\x1b` and `\u202e` where the characters stood. */
export function onOneLine(text: string): string {
  return text.replace(lineBreaks, " ").replace(acting, visibleForm);
}

/** A cell that no spreadsheet takes for a formula: a leading apostrophe says that it is text. */
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
  return code > 0xff ? `\\u${hex(char, 4)}` : `\\x${hex(char, 2)}`;
}

function hex(char: string, digits: number): string {
  return (char.codePointAt(0) ?? 0).toString(16).padStart(digits, "0");
}
