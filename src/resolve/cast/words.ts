import { isA } from "../../lexicon/date-forms.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { genderOfGivenName, sourceKindOf, titleAt } from "../../lexicon/people-words.ts";
import type { Gender } from "../../lexicon/person-rows.ts";
import type { Token } from "./tokens.ts";

const PARTICLES = setOf(
  "van von der den de del della dela di da dos du la le el al bin ibn ben bint abu af av zu ter ten st",
);
const SUFFIXES = setOf("jr sr ii iii iv junior senior");
/** Titles that are a part of the name that follows: `St Ives`, `San Telmo`. */
const NAME_BEGINNINGS = setOf("st saint san santa");
/** Titles that a name of one word keeps: `Pope Linus`. */
const REGNAL = setOf("pope king queen prince princess emperor empress sultan emir ayatollah");
/** In capitals only: in `Sc` and `Am` the capitals are gone with the sense. */
const HONOURS = "QC|KC|SC|MP|MEP|MSP|TD|MBE|OBE|CBE|KBE|DBE|PhD|MD|DDS|RN|Esq";
const HONOUR = new RegExp(`^(?:${HONOURS})$`);
const MONTH_NAMES = setOf("march april may june august");

/** `van`, `de la`, `al-`: small words inside a name. */
export function isParticle(token: Token): boolean {
  return PARTICLES.has(token.folded);
}

/** `Jr.`, `III`. */
export function isSuffix(token: Token): boolean {
  return SUFFIXES.has(token.folded);
}

/** `Jr.`, `Inc.`: the full stop is the word's own. */
export function endsInStop({ folded }: Token): boolean {
  return /^(?:jr|sr|inc|corp|co|ltd)$/.test(folded);
}

/** `QC`, `MP`, `OBE`: letters behind a name that are no part of it. */
export function isHonour({ text }: Token): boolean {
  return HONOUR.test(text);
}

/** Without such letters, where words behind a name begin with them. */
export function withoutHonour(behind: string): string {
  return behind.replace(HONOUR_BEHIND, "");
}

const HONOUR_BEHIND = new RegExp(`^ (?:${HONOURS})(?=$|[, ])`);

export function isRegnal(title: readonly Token[]): boolean {
  return REGNAL.has(title.at(-1)?.folded ?? "");
}

/** `Friday`, `March`; only at the head of a run of capitals: in `Tessa March` it is none. */
export function isDateWord(token: Token, lexicon: Lexicon): boolean {
  const word = lexicon.dates.words.get(token.folded);
  return isA(word, "month") || isA(word, "weekday");
}

/** Months that are names as well: in `Tessa March` it is no date. */
export function mayEndName(token: Token): boolean {
  return MONTH_NAMES.has(token.folded);
}

/** What a title says of who bears it; `role` is null for mere courtesy. */
export interface Title {
  /** Index behind its last token. */
  readonly end: number;
  readonly gender: Gender | null;
  readonly role: string | null;
}

const LONGEST_TITLE = 5; // words

/** The longest title that begins at a token; null if none does. Its words stand side by side. */
export function titleFrom(
  tokens: readonly Token[],
  at: number,
  { lexicon, limit = tokens.length }: { readonly lexicon: Lexicon; readonly limit?: number },
): Title | null {
  let end = at + 1;
  while (end < Math.min(limit, at + LONGEST_TITLE) && isBeside(tokens[end - 1], tokens[end])) end++;
  const words = tokens.slice(at, end).map(({ text }) => text);
  const match = words.length > 0 ? titleAt(lexicon, words, 0) : null;
  if (
    !match ||
    /^\p{Ll}\./u.test(words[0] ?? "") ||
    (match.end === 1 && NAME_BEGINNINGS.has(tokens[at]?.folded ?? ""))
  )
    return null;
  return { end: at + match.end, gender: match.row.gender, role: match.row.role };
}

function isBeside(before: Token | undefined, token: Token | undefined): boolean {
  return before !== undefined && token !== undefined && !before.isPossessive && /^\.? $/.test(token.gap);
}

/** True if the word makes a name a body's: `Ministry`, `Council`, `Gazette`. */
export function isBodyWord(word: string, lexicon: Lexicon): boolean {
  const kind = word === "reports" ? null : sourceKindOf(lexicon, word)?.kind; // reports are what bodies give
  return kind === "organisation" || kind === "outlet" || lexicon.people.outletWords.get(word)?.sure === true;
}

/** A noun that says what sort of body a name is and is no part of it: `agency` behind `AFP`. */
export function isClassNoun({ text }: Token): boolean {
  return /^(?:group|agency|news|newspaper|network|channel|website|party|company|firm|club|movement)$/.test(
    text,
  );
}

const SERVICES = "agency|newspaper|network|channel|website";
const SERVICE = new RegExp(`^(?:${SERVICES})$`);
const SERVICE_BEHIND = new RegExp(`^ (?:\\p{Ll}+ )?(?:${SERVICES})(?=$|,| who| which)`, "u");

/** Of those, what stands behind the names of media and services in running text. */
export function isServiceNoun({ text }: Token): boolean {
  return SERVICE.test(text);
}

/** Without `news agency`, where words behind a name begin with such a noun. */
export function withoutService(behind: string): string {
  return behind.replace(SERVICE_BEHIND, "");
}

/** True if one of its heads makes a name a body's: the last word, or one before `of` or `for`. */
export function headsBody(tokens: readonly Token[], lexicon: Lexicon): boolean {
  return tokens.some(
    ({ folded }, index) =>
      /^(?:of|for|to)?$/.test(tokens[index + 1]?.text ?? "") && isBodyWord(folded, lexicon),
  );
}

/** `police`, `prosecutors`, `report`: any noun for those who say something. */
export function isSourceWord(word: string, lexicon: Lexicon): boolean {
  return sourceKindOf(lexicon, word) !== null;
}

/** `owner`, `broadcaster`: what somebody is. */
export function isRoleWord(word: string, lexicon: Lexicon): boolean {
  return sourceKindOf(lexicon, word)?.kind === "role";
}

/** True of a noun for people: `verger`, `co-star`, `mayor`. */
export function isHumanWord(word: string, lexicon: Lexicon): boolean {
  const row = sourceKindOf(lexicon, word);
  if (row) return row.human;
  const uses = lexicon.parties.get(word);
  if (uses?.has("person") || uses?.has("voice") || uses?.has("accused")) return true;
  const hasRole = (lexicon.people.titles.get(word)?.role ?? null) !== null;
  return hasRole || /^co-\p{L}/u.test(word) || isCompound(word, lexicon);
}

/** `step-brother`, `ex-wife`. */
function isCompound(word: string, lexicon: Lexicon): boolean {
  const [before, after] = word.split("-");
  return before !== undefined && after !== undefined && sourceKindOf(lexicon, after)?.human === true;
}

export function genderOf(given: Token, lexicon: Lexicon): Gender | "both" | null {
  return genderOfGivenName(lexicon, given.text);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
