import { randomFrom, type Random } from "../lib/random.ts";
import { documentOf, isJoined, type Document } from "./document.ts";

/** How often the bands join a story with another that a piece of it was put into: a share of 400. Edited: every tenth word is another. */
export function implanted(stories: readonly Document[], words: number, isEdited: boolean): number {
  const random = randomFrom(words);
  const joined = Array.from({ length: 400 }, () => {
    const [one, other] = strangers(stories, random);
    const piece = pieceOf(one, random.below(one.text.words.length - words), words);
    const edited = isEdited ? piece.replaceAll(/((?:\S+\s+){9})\S+/g, "$1changed") : piece;
    const at = other.text.words[random.below(other.text.words.length)]?.start ?? 0;
    const host = `${other.words.slice(0, at)}\n${edited}\n${other.words.slice(at)}`;
    return isJoined(documentOf("", host), one);
  });
  return joined.filter(Boolean).length / joined.length;
}

function pieceOf({ words, text }: Document, from: number, count: number): string {
  return words.slice(text.words[from]?.start, text.words[from + count - 1]?.end);
}

/** Two stories that the bands do not join. */
function strangers(stories: readonly Document[], random: Random): readonly [Document, Document] {
  for (;;) {
    const [one, other] = [stories[random.below(stories.length)], stories[random.below(stories.length)]];
    if (one && other && !isJoined(one, other)) return [one, other];
  }
}
