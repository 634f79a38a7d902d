import { isLicensed, isOf, isPlain, isWord, type Candidate } from "./candidate.ts";

const OLDEST_ALONE = 1500; // a bare number below it is a year only behind a preposition
const LATEST_ALONE = 2060;
const LONGEST_ADDRESS = 4; // words

/** True if the number of a match is more likely a count, an address, a flight or a score than a year. */
export function isNumber(candidate: Candidate): boolean {
  const { before, first, match } = candidate;
  if (isOf(first, "short")) return !isLicensed(before) && !isWord(before, "the");
  if (!isOf(first, "year") || match.filled.length > 1) return false;
  return (
    isLabel(candidate) ||
    isJoined(candidate) ||
    isCounting(candidate) ||
    isAddress(candidate) ||
    isUnlikely(candidate)
  );
}

/** `5/12` and `24/7` are days only in some places; `31/31/2014` never is. */
export function isFigure({ match, before, first, tokens }: Candidate): boolean {
  if (isOf(first, "numeric")) return !isDay(first?.text ?? "");
  if (isWord(before, "to", "and", "or", ",", "-"))
    return !tokens.slice(Math.max(0, match.first - 3), match.first).some((token) => isOf(token, "slash"));
  return (
    !isOf(before, "weekday") &&
    !isWord(before, "on", "by", "since", "until", "from", "before", "after", "between")
  );
}

/** True if some order of the figures has a month and a day of one. */
function isDay(text: string): boolean {
  const [a = 0, b = 0, c = 0] = text.split(/[/.-]/).map(Number);
  const [day, month] = /^\d{4}/.test(text) ? [c, b] : [Math.max(a, b), Math.min(a, b)];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** `on May 3 and 4 boats`: the second number counts what follows. */
export function isCount({ next }: Candidate): boolean {
  return (isPlain(next) && /^\p{Ll}{2,}s$/u.test(next.text)) || isOf(next, "counted", "units");
}

/** `Flight 2014`, `$2014`, `© Harbour Ledger 2016`, `2014%`. */
function isLabel({ match, before, next, tokens }: Candidate): boolean {
  if (isOf(before, "numbered") || isWord(next, "%")) return true;
  if (next?.glued && isWord(next, "/", ":")) return true;
  const line = tokens.slice(Math.max(0, match.first - LONGEST_ADDRESS - 1), match.first);
  return line.some((token) => isWord(token, "©"));
}

/** `COVID-2014`, `138-2010-2015`: a hyphen joins a year to another year or to a part of it only. */
function isJoined({ match: { first: at }, before, first, tokens }: Candidate): boolean {
  if (!first?.glued || !isWord(before, "-")) return false;
  const joined = tokens[at - 2];
  if (joined?.glued && isWord(tokens[at - 3], "-")) return true;
  return !isOf(joined, "year", "edge") && !isWord(joined, "mid");
}

/** `2000 people`, `about 1500 demonstrators`, `a survey of 1709 schoolchildren`. */
function isCounting({ before, next }: Candidate): boolean {
  if (isOf(next, "counted")) return true;
  const noun = isPlain(next) && !next.capital ? next.text : "";
  const plural = /^\p{L}{3,}(?:s|children)$/u.test(noun) && !/[sui]s$/.test(noun);
  return plural && (isWord(before, "of") || !isLicensed(before));
}

/** `1920 North Harbour Street`. */
function isAddress({ match, tokens }: Candidate): boolean {
  for (const token of tokens.slice(match.end, match.end + LONGEST_ADDRESS)) {
    if (!token.capital && !isWord(token, ".") && !isOf(token, "ordinal")) return false;
    if (isOf(token, "street")) return true;
  }
  return false;
}

const BEFORE_OLD = "in since until by from of to before after between and year".split(" ");

function isUnlikely({ before, first }: Candidate): boolean {
  if (isOf(before, "excess")) return true;
  const year = Number(first?.text);
  return (year < OLDEST_ALONE || year > LATEST_ALONE) && !isWord(before, ...BEFORE_OLD);
}
