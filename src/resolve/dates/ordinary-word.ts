import { filledBy, isLicensed, isOf, isPlain, isWord, type Candidate } from "./candidate.ts";

/** True for `may` and `march`, a name like April, an abbreviation without its full stop, or half of `this May 3`. */
export function isMonthWord(candidate: Candidate): boolean {
  const { match, last, next, tokens } = candidate;
  if (filledBy(match, "year") || filledBy(match, "short")) return false;
  const month = tokens[filledBy(match, "month")?.at ?? 0];
  if (isOf(month, "common") && !month?.capital) return true;
  return match.filled.length === 1 ? isShy(candidate) : last === month && isOf(next, "day");
}

/** A month whose name is also a person's or another word's needs company. */
function isShy(candidate: Candidate): boolean {
  const { match, before, last, next, tokens } = candidate;
  const hasFullStop = last !== undefined && last.end - last.start > last.text.length;
  if (!isOf(last, "shy") || hasFullStop || isOf(before, "licence", "edge")) return false;
  if (isOf(next, "joins") && isOf(tokens[match.end + 1], "month")) return false;
  if (isWord(before, "-")) return !isOf(tokens[match.first - 2], "licence");
  return !isOf(before, "leave") || isNameBefore(candidate);
}

/** `for April Dunn`, `the March on Fenwick`. */
function isNameBefore({ next }: Candidate): boolean {
  return next?.capital === true || (isOf(next, "preposition") && !isWord(next, "and"));
}

/** `her second March rally`: a number in words needs `of` before the month. */
export function isHalfMonth({ match, first, tokens }: Candidate): boolean {
  return /^\p{L}/u.test(first?.text ?? "") && isOf(tokens[match.first + 1], "month");
}

/** A bare season needs `in`, `over` or the like before it; `the fall of Fenwick` is none. */
export function isSeasonWord({ match, before, next }: Candidate): boolean {
  return match.filled.length === 1 && (!isOf(before, "licence") || isWord(next, "of"));
}

/** `USA Today`, `on This Week`: a name rather than a time, within a sentence. */
export function isTitle({ before, last }: Candidate): boolean {
  return last?.capital === true && before !== undefined && /^[\p{L}\d']/u.test(before.text);
}

/** `a Christmas tree`: some named days are dates only behind a preposition, and with no noun behind them. */
export function isOccasion({ match, before, next }: Candidate): boolean {
  const [day] = match.filled;
  if (match.filled.length > 1 || day?.days.some(({ alone }) => alone)) return false;
  return isPlain(next) || !isLicensed(before);
}
