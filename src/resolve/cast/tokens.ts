import type { Span } from "../../base/span.ts";
import type { Sentence } from "../../model/grammar.ts";

/** A word as names are made of them: `al-Abadi`, `U.S.`, `O'Neil`, without a possessive ending. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case without accents, full stops and apostrophes: what two spellings of one form share. */
  readonly folded: string;
  readonly isCapital: boolean;
  readonly isPossessive: boolean;
  /** Penn tag of the word that begins here. */
  readonly tag: string;
  /** Penn tag of the word that ends here: of `based` in `Fenwick-based`. */
  readonly endTag: string;
  /** True if its capital says nothing: it opens the sentence or a quotation. */
  readonly opens: boolean;
  /** What stands between it and the token before; only in front of the first it is empty. */
  readonly gap: string;
}

const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:(?:['’‘\-‐‑&]|\.(?=\p{Ll}))[\p{L}\p{M}\p{N}]+)*/gu;
const LONGEST = 60; // code units: what is longer is no name
const POSSESSIVE = /['’]s?$/iu;
const OPENING = /^$|[.:;!?"“„«‘—–•|([]\s*$/u;

/** The tokens of a sentence, in order. */
export function tokensOf(text: string, sentence: Sentence): Token[] {
  const tokens: Token[] = [];
  const tags = new Map(sentence.words.map(({ start, tag }) => [start, tag]));
  const lastTags = new Map(sentence.words.map(({ end, tag }) => [end, tag]));
  let end = sentence.start;
  for (const { 0: whole, index } of text.slice(sentence.start, sentence.end).matchAll(TOKEN)) {
    const start = sentence.start + index;
    const bare = bareOf(whole);
    const gap = text.slice(end, start);
    tokens.push({
      start,
      end: start + bare.length,
      text: bare,
      folded: fold(bare),
      isCapital: bare.length <= LONGEST && /^\p{Lu}|^\p{Ll}{1,2}['’-]\p{Lu}/u.test(bare),
      isPossessive:
        bare !== whole || /^['’](?!\p{L})/u.test(text.slice(start + whole.length, start + whole.length + 2)),
      // Of `co-star` the last piece says what it is, of `Rell-Astley` any.
      tag:
        (/^\p{Ll}.*[-‐‑]/u.test(bare) ? lastTags.get(start + bare.length) : undefined) ??
        tags.get(start) ??
        "",
      endTag: lastTags.get(start + bare.length) ?? "",
      opens: OPENING.test(gap),
      gap,
    });
    end = start + whole.length;
  }
  return tokens;
}

const NOTHING: Token = {
  start: 0,
  end: 0,
  text: "",
  folded: "",
  isCapital: false,
  isPossessive: false,
  tag: "",
  endTag: "",
  opens: true,
  gap: "\n",
};

/** The token at a place; beyond both ends one without words, apart from all others by a line break. */
export function tokenAt(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? NOTHING;
}

/** What all spellings of a form share that differ only in case, accents, full stops and marks. */
function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/[\p{M}.'’‘]/gu, "")
    .replace(/[‐‑-]/g, " ")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The folded words, by which names are told apart. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(" ");
}

/** A name's tokens without a nickname in quotation marks: `Dana “Duke” Rell` is Dana Rell. */
export function withoutNickname(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ gap }, index) => index > 0 && /["“‘]$/.test(gap));
  const last = tokens.findIndex(({ gap }, index) => index > first && /^["”’]/.test(gap));
  return first > 0 && last > first ? [...tokens.slice(0, first), ...tokens.slice(last)] : tokens;
}

function bareOf(token: string): string {
  return /\p{L}['’]s$/iu.test(token) ? token.replace(POSSESSIVE, "") : token;
}
