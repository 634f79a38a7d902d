import type { Context } from "../pronouns.ts";
import type { NounIndex } from "./noun-index.ts";
import type { Referent } from "./referent.ts";

/** What the text said before: its mentions and its nouns. */
export interface Earlier extends Context {
  readonly nouns: NounIndex;
}

/** Who was meant, and what tells so. */
export interface Anaphor {
  readonly referent: Referent;
  readonly why: string;
}
