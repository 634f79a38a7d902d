import type { Findings } from "../find/find.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Story } from "../story/story.ts";

/** A story with what was found in it, before anybody asks who its people are. */
export interface Scene extends Findings {
  readonly story: Story;
  readonly lexicon: Lexicon;
}
