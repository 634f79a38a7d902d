import { placesOf, thingsNear } from "../../base/places.ts";
import { holds, type Span } from "../../base/span.ts";
import type { When } from "../../claim/claim.ts";
import type { Scene } from "../scene.ts";
import { headOf, parentOf, sentenceAt, type Node } from "../syntax.ts";

/** What the text dates: legal words, and the offences behind them. */
export interface Calendar {
  /** The date that hangs on legal words: on the same verb, or next to them with no verb between. */
  readonly whenOf: (cue: Span) => string | null;
  /** `smuggling in 2009`: the offence without the date that it ends with. */
  readonly undated: (offence: Span) => Span;
}

export function openCalendar(scene: Scene, dates: readonly When[]): Calendar {
  const places = placesOf(dates, ({ text }) => [text]);
  return {
    whenOf: (cue) => {
      const sentence = sentenceAt(scene.sentences, cue.start);
      const head = headOf(scene.sentences, cue);
      if (!sentence || !head) return null;
      const near = thingsNear(dates, places, sentence).filter(
        ({ text, value }) => value !== null && holds(sentence, text),
      );
      const hanging = near.filter(({ text }) => hangsOn(scene, text, head) || isBeside(scene, text, cue));
      return hanging.toSorted((a, b) => distance(a.text, cue) - distance(b.text, cue))[0]?.value ?? null;
    },
    undated: (offence) => {
      const last = thingsNear(dates, places, offence).find(
        ({ text }) => text.start > offence.start && text.start < offence.end && text.end >= offence.end,
      );
      if (!last) return offence;
      const { text } = scene.story;
      const kept = text
        .slice(offence.start, last.text.start)
        .replace(/(?:\s+(?:on|in|since|the \w+ of))?\s*$/, "");
      return { start: offence.start, end: offence.start + kept.length };
    },
  };
}

/** Up the tree from the date to the words' own verb, past no other verb. */
function hangsOn({ sentences }: Scene, date: Span, verb: Node): boolean {
  for (let at = headOf(sentences, date); at; at = parentOf(at)) {
    if (at.index === verb.index) return true;
    if (/^(?:VB|MD)/.test(at.word.tag)) return false;
  }
  return false;
}

const FEW = 6; // words

function isBeside({ sentences }: Scene, date: Span, cue: Span): boolean {
  const [from, to] = date.start >= cue.end ? [cue.end, date.start] : [date.end, cue.start];
  const words = (sentenceAt(sentences, cue.start)?.words ?? []).filter(
    ({ start, end }) => from <= start && end <= to,
  );
  return words.length <= FEW && !words.some(({ tag }) => /^(?:VB|MD|[,:;])/.test(tag));
}

function distance(date: Span, cue: Span): number {
  return date.start >= cue.end ? date.start - cue.end : cue.start - date.end + 1;
}
