import type { FoundAct } from "./legal-voice.ts";
import { isNegative } from "../lexicon/verb-group.ts";

const REACH = 6; // words

/** `was not charged`, `nobody has been arrested`, `without charge`, `failed to arrest`. */
export function isNegated(found: FoundAct): boolean {
  const { words, match, first } = found;
  const own = [...words.slice(first, match.start), ...words.slice(match.headEnd, match.tail)];
  return own.some(({ text }) => isNegative(text)) || isDeniedAround(found);
}

function isDeniedAround(found: FoundAct): boolean {
  const { words, match } = found;
  const [auxiliary, not] = words.slice(match.end, match.end + 2).map(({ text }) => text);
  const isSubject = !words[match.end - 1]?.closes;
  return (
    (isSubject && /^(?:has|have|had|was|were|is|are)$/.test(auxiliary ?? "") && isNegative(not ?? "")) ||
    DENIED_BEFORE.test(clauseBefore(found).join(" "))
  );
}

const DENIED_BEFORE =
  /(?:^|\s)(?:(?:nobody|none|neither|no one|nor|without|no|not|never)(?:\s\S+){0,3}|(?:failed|refused|declined|unable|yet|not enough) to|(?:avoid|avoids|avoided|escape|escaped|prevent|prevented|instead of|rather than|from|consider|considers|considered|considering)(?: being)?)$/;

/** `if convicted`, `could be charged`, `to arrest him`, `calls for his arrest`. */
export function isHypothetical(found: FoundAct): boolean {
  const { words, match, first, voice } = found;
  const group = words.slice(first, match.start).map(({ text }) => text);
  if (group.some((word) => /^(?:may|might|could|would|should|can|cannot|can't|must)$/.test(word)))
    return true;
  const before = clauseBefore(found).join(" ");
  if (/(?:^|\s)(?:if|unless|whether|in case)(?:\s\S+){0,5}$/.test(before)) return true;
  if (/(?:^|\s)to(?: \S+ (?:and|or))?$/.test(before))
    return (
      !isFuture(found) &&
      !/(?:first|second|third|latest|last|only|went on|go on|gone on|later|proceeded|began|begun) to$/.test(
        before,
      )
    );
  return voice === "noun" && WISHED.test(before);
}

const WISHED =
  /(?:^|\s)(?:(?:calls?|called|calling) for|expect\w*|demand\w*|urg\w+|order\w*|seek\w*|sought|want\w*|threat\w*|fear\w*|risk\w*|warn\w*|possib\w+|avoid\w*)(?:\s\S+){0,3}$/;

/** `will be sentenced`, `is due to stand trial`, `is to go on trial`. */
export function isFuture(found: FoundAct): boolean {
  const { words, match, first } = found;
  if (words.slice(first, match.start).some(({ text }) => /^(?:will|'ll|shall)$/.test(text))) return true;
  return /(?:^|\s)(?:is|are|was|were|'s|'re|due|set|expected|scheduled|about) to$/.test(
    clauseBefore(found).join(" "),
  );
}

/** The words before the cue, as far as a mark. */
function clauseBefore({ words, first }: FoundAct): string[] {
  let start = first;
  while (start > 0 && start > first - REACH && !words[start - 1]?.closes) start--;
  return words.slice(start, first).map(({ text }) => text);
}
