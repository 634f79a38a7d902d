import type { Line, NameMention } from "./mention.ts";
import { keyOf, type Token } from "./tokens.ts";

const LONGEST = 8; // words of a name that is looked for

/** Where names of the story stand once more unseen: in headlines, in capitals, at the head of a sentence. */
export function repeatsIn(lines: readonly Line[], mentions: readonly NameMention[]): NameMention[] {
  const known = knownForms(mentions);
  const seen = Map.groupBy(mentions, ({ sentence }) => sentence);
  return lines.flatMap(({ tokens }, sentence) => {
    const taken = new Set(
      (seen.get(sentence) ?? []).flatMap(({ first, tokens: own }) => own.map((_, index) => first + index)),
    );
    return repeatsOf(tokens, { known, taken, sentence });
  });
}

/** The folded names, and the surnames of those that are persons' by the tagger. */
function knownForms(mentions: readonly NameMention[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { tokens, tagged } of mentions) {
    known.add(keyOf(tokens));
    const last = tokens.at(-1);
    if (last && tokens.length > 1 && tagged?.kind === "person") known.add(last.folded);
  }
  return known;
}

interface Looking {
  readonly known: ReadonlySet<string>;
  /** Tokens that belong to a name already. */
  readonly taken: ReadonlySet<number>;
  readonly sentence: number;
}

function repeatsOf(tokens: readonly Token[], { known, taken, sentence }: Looking): NameMention[] {
  const found: NameMention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const token = tokens[first];
    if (!token?.isCapital || taken.has(first)) continue;
    const end = longestFrom(tokens, first, { known, taken, sentence });
    const last = tokens[end - 1];
    if (end === first || !last) continue;
    const own = tokens.slice(first, end);
    found.push({
      start: token.start,
      end: last.end,
      tokens: own,
      title: null,
      article: null,
      tagged: null,
      sentence,
      first,
    });
    first = end - 1;
  }
  return found;
}

function longestFrom(tokens: readonly Token[], first: number, { known, taken }: Looking): number {
  let words = "";
  let longest = first;
  for (let end = first; end < Math.min(tokens.length, first + LONGEST) && !taken.has(end); end++) {
    const token = tokens[end];
    if (!token || (end > first && !/^(?: |-|\. )$/.test(token.gap))) break;
    words += (end > first ? " " : "") + token.folded;
    if (known.has(words)) longest = end + 1;
  }
  return longest;
}
