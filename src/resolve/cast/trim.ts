import type { NameMention } from "./mention.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { keyOf, type Token } from "./tokens.ts";
import { genderOf } from "./words.ts";

/** `Climate Rell`, `Former Dana Rell`: a name that stands elsewhere alone, behind words that are none of its own. */
export function trimNames(mentions: readonly NameMention[], lexicon: Lexicon): NameMention[] {
  const known = mentions.filter(isPerson).map(({ tokens }) => tokens);
  const persons = new Set(known.map(keyOf));
  const surnames = new Set(known.flatMap((tokens) => tokens.at(-1)?.folded ?? []));
  const keys = mentions.map(({ tokens }) => keyOf(tokens));
  const alone = new Set(keys.filter((key) => !persons.has(key)));
  const all = { alone, persons, surnames, lexicon };
  return mentions.map((mention) => withoutOwner(mention, all) ?? trim(mention, all));
}

function isPerson({ title, tagged }: NameMention): boolean {
  return title !== null || tagged?.kind === "person";
}

/** Of a person's name that the tagger is so sure of every word is its own. */
const SURE = 0.9;

interface Known {
  /** The names of the story that are never a person's, folded. */
  readonly alone: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** The last words of their names. */
  readonly surnames: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** `the Board’s Rell`, where Rell is somebody’s surname. */
function withoutOwner(mention: NameMention, { surnames }: Known): NameMention | null {
  const { tokens, first } = mention;
  const [owner, owned] = tokens.slice(-2);
  if (!owner?.isPossessive || !owned || !surnames.has(owned.folded)) return null;
  return { ...mention, start: owned.start, tokens: [owned], first: first + tokens.length - 1 };
}

function trim(mention: NameMention, { alone, persons, lexicon }: Known): NameMention {
  const { tokens, first, tagged } = mention;
  if (tagged?.kind === "person" && tagged.probability > SURE) return mention;
  for (let at = 1; at < tokens.length; at++) {
    const rest = tokens.slice(at);
    const [head] = rest;
    if (
      !head ||
      !(persons.has(keyOf(rest)) || mayStandAlone(tokens.slice(0, at), rest, { alone, lexicon })) ||
      !isForeign(tokens.slice(0, at), rest, { alone, lexicon })
    )
      continue;
    return { ...mention, start: head.start, tokens: rest, first: first + at };
  }
  return mention;
}

/** `London Sadiq Rell`, where London stands elsewhere alone and a given name follows. */
function mayStandAlone(
  before: readonly Token[],
  rest: readonly Token[],
  { alone, lexicon }: Pick<Known, "alone" | "lexicon">,
): boolean {
  const [given, ...more] = rest;
  return (
    given !== undefined && more.length > 0 && genderOf(given, lexicon) !== null && alone.has(keyOf(before))
  );
}

/** True if the words before are no given names: an adjective, a name of their own, or opening the sentence. */
function isForeign(
  before: readonly Token[],
  rest: readonly Token[],
  { alone, lexicon }: Pick<Known, "alone" | "lexicon">,
): boolean {
  const [head] = before;
  if (!head) return false;
  if (genderOf(head, lexicon) !== null) return false;
  if (head.tag.startsWith("JJ") || alone.has(keyOf(before)) || /^(?:\p{Lu}\.){2,}$/u.test(head.text))
    return true;
  return rest.length > 1 && !/^\p{Lu}\.?$/u.test(head.text);
}
