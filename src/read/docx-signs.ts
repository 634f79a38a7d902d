import { wordName } from "../base/word.ts";
import type { XmlElement } from "../base/xml.ts";

/** The character that an element of a run stands for; `""` for none. Optional hyphens are none: they are not part of a word. */
export function signOf(element: XmlElement): string {
  const name = wordName(element);
  return name === "sym" ? symbolOf(element.attributes) : (signs[name] ?? "");
}

const signs: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/** What Word makes of `:)`, `-->` and the like, and bullets, by font and place in it. */
const symbols: Readonly<Record<string, string>> = {
  "symbol b7": "•",
  "wingdings 4a": "☺",
  "wingdings 4b": "😐",
  "wingdings 4c": "☹",
  "wingdings a7": "▪",
  "wingdings df": "←",
  "wingdings e0": "→",
  "wingdings e8": "➔",
  "wingdings f3": "⇔",
  "wingdings fc": "✓",
};

/** Fonts of signs have a code of their own, which Word lifts to U+F000; what we cannot tell is U+FFFD. */
function symbolOf(attributes: ReadonlyMap<string, string>): string {
  const code = Number(`0x${attributes.get("char") ?? ""}`);
  if (!(code > 0x1f && code <= 0xffff)) return "";
  const font = attributes.get("font")?.toLowerCase() ?? "";
  const known = isLifted(code) || code <= 0xff ? symbols[`${font} ${(code & 0xff).toString(16)}`] : undefined;
  return known ?? (isLifted(code) || isHalf(code) ? "\ufffd" : String.fromCharCode(code));
}

function isLifted(code: number): boolean {
  return code >= 0xf000 && code <= 0xf0ff;
}

/** Half of a surrogate pair. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
