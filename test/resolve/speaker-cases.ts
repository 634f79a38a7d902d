import assert from "node:assert/strict";
import { test } from "node:test";
import { makeStory, readStory, type Reader, type StoryClaims } from "../../src/index.ts";

/** A story, and the speaker of the claim at each cue; `said 2` is the second `said`. */
export interface SpeakerCase {
  readonly title: string;
  readonly text: string;
  readonly speakers: Readonly<Record<string, string | null>>;
}

/** One test a case; the reader is there once they run. */
export function testSpeakers(cases: readonly SpeakerCase[], reader: () => Reader): void {
  for (const { title, text, speakers } of cases) {
    void test(title, async () => {
      const story = await readStory(makeStory({ id: "a", text }), reader());
      assert.deepEqual(
        Object.fromEntries(Object.keys(speakers).map((cue) => [cue, speakerAt(story, cue)])),
        speakers,
      );
    });
  }
}

/** The speaker of the claim at a cue; undefined: no claim there. */
export function speakerAt({ claims, story: { text } }: StoryClaims, cue: string): string | null | undefined {
  const [, words = "", number = "1"] = /^(.+?)(?: (\d))?$/.exec(cue) ?? [];
  const at = claims.filter((claim) =>
    claim.cue.some(({ start, end }) => text.slice(start, end).includes(words)),
  );
  return at[Number(number) - 1]?.speaker;
}
