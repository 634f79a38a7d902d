import { placesOf, thingsNear } from "../../base/places.ts";
import { bySpan, lastBefore, overlaps, type Span } from "../../base/span.ts";
import type { NameSpan, Sentence } from "../../model/grammar.ts";
import type { Scene } from "../scene.ts";
import type { Line, NameMention, NamePage } from "./mention.ts";
import { repeatsIn } from "./repeats.ts";
import { withSharedSurnames } from "./shared-surnames.ts";
import { runsOf, taggedRuns, type Run } from "./runs.ts";
import { splitAtTitles, type TitledRun } from "./split.ts";
import { tokenAt, tokensOf, type Token } from "./tokens.ts";
import { trimNames } from "./trim.ts";
import { endsInStop, isHonour, isSourceWord } from "./words.ts";

export interface Names {
  readonly lines: readonly Line[];
  /** In order. */
  readonly mentions: readonly NameMention[];
}

/** The names that stand in a story: what capitals and the tagger show, then what repeats them. */
export function namesIn(scene: Scene): Names {
  const lines = scene.sentences.map((sentence) => lineOf(scene.story.text, sentence));
  const page = pageOf(scene, lines);
  const numbers = lines.map((_, index) => index);
  const first = numbers.flatMap((index) => (lines[index]?.isTitleCase ? [] : mentionsOf(lines, index, page)));
  const body = trimNames(first, scene.lexicon);
  const whole = withSharedSurnames(body, scene);
  const known = [...whole, ...repeatsIn(lines, whole)];
  // Last what only a headline names: there a capital says nothing, and the body's names come first.
  const taken = placesOf(known, (mention) => [mention]);
  const headlines = numbers.flatMap((index) =>
    lines[index]?.isTitleCase ? mentionsOf(lines, index, page) : [],
  );
  const more = headlines.filter(
    (mention) => !thingsNear(known, taken, mention).some((other) => overlaps(other, mention)),
  );
  return { lines, mentions: [...known, ...more].toSorted((a, b) => a.start - b.start) };
}

function lineOf(text: string, sentence: Sentence): Line {
  const tokens = tokensOf(text, sentence);
  const long = tokens.filter((token) => token.text.length > 3 && !token.opens && /^\p{L}/u.test(token.text));
  const capital = long.filter(({ isCapital }) => isCapital).length;
  const isStopped = /[.!?]["”’]?$/.test(text.slice(Math.max(sentence.start, sentence.end - 2), sentence.end));
  const isSentence = isStopped && tokens.some((token) => /^\p{Ll}{3,}$/u.test(token.text));
  return { tokens, isTitleCase: !isSentence && long.length > 2 && capital / long.length > 0.7 };
}

function pageOf({ names, lexicon, story }: Scene, lines: readonly Line[]): NamePage {
  const sorted = names.toSorted(bySpan);
  const small = lines.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.isCapital ? [] : token.folded)),
  );
  const words = new Set(small);
  return {
    lexicon,
    text: story.text,
    tagOver: (token) => tagOver(token, sorted),
    isWord: (folded) => words.has(folded),
  };
}

/** The name that goes over the token's first character, or else the last that begins inside it. */
function tagOver(token: Span, names: readonly NameSpan[]): NameSpan | null {
  const first = lastBefore(names, token.start);
  if (first && overlaps(first, token)) return first;
  const inner = lastBefore(names, token.end - 1);
  return inner && overlaps(inner, token) ? inner : null;
}

function mentionsOf(lines: readonly Line[], sentence: number, page: NamePage): NameMention[] {
  const { tokens, isTitleCase } = lines[sentence] ?? { tokens: [], isTitleCase: false };
  const runs = isTitleCase ? taggedRuns(tokens, page) : runsOf(tokens, page);
  const parts = runs.flatMap((run) => splitAtTitles(tokens, run, page));
  const free = parts.filter(
    (part, index) => !parts.slice(index + 1, index + 3).some((next) => isTitleOf(next, part)),
  );
  return free.flatMap((part) => mentionOf(tokens, part, { sentence, page }));
}

/** True if the part is nothing but the beginning of the other's title: `U.S. Secretary` before `of State Rell`. */
function isTitleOf({ title, first }: TitledRun, part: Run): boolean {
  return title !== null && title.first <= part.first && part.end <= first && part.first < first;
}

function mentionOf(
  tokens: readonly Token[],
  run: TitledRun,
  { sentence, page }: { readonly sentence: number; readonly page: NamePage },
): NameMention[] {
  const head = tokenAt(tokens, run.first);
  const first = head.folded === "the" ? run.first + 1 : run.first;
  const own = withoutHonours(tokens.slice(first, run.end));
  const last = own.at(-1);
  if (!last || (!run.title && isNoName(own, tokenAt(tokens, first + own.length), page))) return [];
  return [
    {
      start: tokenAt(tokens, first).start,
      end: last.end + (endsInStop(last) && page.text[last.end] === "." ? 1 : 0),
      tokens: own,
      title: run.title && { tokens: tokens.slice(run.title.first, run.title.says.end), says: run.title.says },
      article: first > run.first && !head.opens ? head : null,
      tagged: leastSure(own.map(page.tagOver)),
      sentence,
      first,
    },
  ];
}

/** `Dana Rell QC` is Dana Rell; of one word and letters (`Fenwick MP`) none is left out. */
function withoutHonours(own: readonly Token[]): readonly Token[] {
  const last = own.at(-1);
  return last && own.length > 2 && isHonour(last) ? withoutHonours(own.slice(0, -1)) : own;
}

/** What the tagger says of all the words, as surely as of the least sure; null where it saw none of them. */
function leastSure(names: readonly (NameSpan | null)[]): NameMention["tagged"] {
  const seen = names.flatMap((name) => name ?? []);
  const [first] = seen.toSorted((a, b) => a.probability - b.probability);
  return first ? { kind: first.kind, probability: first.probability } : null;
}

/** A nationality, or a word that any noun may be: `German`, `Police` at the head of a sentence. */
function isNoName(own: readonly Token[], next: Token, { lexicon, isWord }: NamePage): boolean {
  const [head, last] = [tokenAt(own, 0), tokenAt(own, own.length - 1)];
  const isAlone = own.length === 1;
  if (last.tag.startsWith("JJ") && (isAlone || (next.gap === " " && next.tag.startsWith("NN")))) return true;
  const [isSource, isCommon] = [isSourceWord(head.folded, lexicon), isWord(head.folded)];
  return isAlone && ((isSource && isCommon) || (head.opens && (isSource || isCommon)));
}
