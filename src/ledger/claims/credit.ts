import type { Lexicon } from "../../lexicon/lexicon.ts";
import { isOutletName } from "../../lexicon/people-words.ts";
import { acronymOf, bodyWords, isAcronym } from "../people/body-names.ts";

const NAME = "(?:[\\p{Lu}][\\p{L}’'.-]*)(?: (?:of |and |the )?[\\p{Lu}][\\p{L}’'.-]*){0,5}";
/** `SALTMERE (ENA) — Police …` */
const DATELINE = new RegExp(`^[\\p{Lu}][^()\\n]{1,60}\\((${NAME})\\)\\s*(?:[—–-]|:)`, "mu");
/** A line that is only the agency, bare, in brackets or behind `By`, `Source:`, `With`. */
const LINE = new RegExp(
  `^\\s*[([—–-]?\\s*(?:By |With |Source: |From |Additional reporting by )?(${NAME})\\s*[)\\].]?\\s*$`,
  "gmu",
);
/** `… the force said. (Harbour News Agency)` */
const TAIL = new RegExp(`\\((${NAME})\\)\\s*$`, "gmu");

/** Whom a story credits for its words: a dateline, a credit line of its own, or a name in brackets that ends a paragraph. */
export function creditIn(text: string, lexicon: Lexicon): string | null {
  const dateline = DATELINE.exec(text.slice(0, 1000))?.[1];
  if (dateline !== undefined) return dateline;
  const isAgency = (name: string): boolean => AGENCY.test(name) && isOutletName(lexicon, name, true);
  const lines = Array.from(text.matchAll(LINE), ([, name = ""]) => name);
  const tails = Array.from(text.matchAll(TAIL), ([, name = ""]) => name);
  return [...lines, ...tails].find(isAgency) ?? null;
}

// A paper's own name stands alone in many a line; what agencies are called does not.
const AGENCY =
  /\b(?:agency|agencies|press|wire|wires|newswire|service|reuters|afp|dpa|ansa|efe|pa media|bloomberg|upi)\b/i;

/** True if two names are one medium's: `ENA` and `Estuary News Agency`, `the Gazette` and `The Saltmere Gazette`. */
export function areOneOutlet(a: string, b: string): boolean {
  const [one, other] = [bodyWords(a), bodyWords(b)];
  if (one.join(" ") === other.join(" ")) return one.length > 0;
  if (isAcronym(a) !== isAcronym(b)) {
    const [short, long] = isAcronym(a) ? [a, b] : [b, a];
    return short.replaceAll(".", "").toLowerCase() === acronymOf(long);
  }
  const [few = [], many = []] = [one, other].toSorted((x, y) => x.length - y.length);
  return few.length > 0 && many.length > few.length && few.join(" ") === many.slice(-few.length).join(" ");
}
