import { firstEndingAfter } from "../base/span.ts";
import type { Story } from "../story/story.ts";
import { offencesIn } from "./offences.ts";
import type { Scene } from "./scene.ts";

/** How much of wrongdoing a story speaks. */
export interface Tone {
  readonly story: string;
  /** The offences of each paragraph, by its start. */
  readonly paragraphs: ReadonlyMap<number, number>;
}

export function toneOf({ story: { text, paragraphs }, lexicon, sentences }: Scene): Tone {
  const counts = paragraphs.map((paragraph) => {
    const sure = offencesIn(text, paragraph, lexicon).filter(({ row }) => row.weight === "sure");
    return [paragraph.start, sure.length] as const;
  });
  const offences = counts.reduce((sum, [, count]) => sum + count, 0);
  const each = offences / Math.max(1, sentences.length);
  const story = each > 0.6 ? "full" : each > 0.3 ? "much" : each > 0.1 ? "some" : "little";
  return { story, paragraphs: new Map(counts) };
}

/** How many sure offences the paragraph at the place names. */
export function wrongsAt({ paragraphs }: Story, tone: Tone, place: number): number {
  const paragraph = paragraphs[firstEndingAfter(paragraphs, place)];
  return tone.paragraphs.get(paragraph?.start ?? -1) ?? 0;
}
