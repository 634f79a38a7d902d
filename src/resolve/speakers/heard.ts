import type { Places } from "../../base/places.ts";
import type { Span } from "../../base/span.ts";
import type { JudgedClaim } from "../judged.ts";
import type { Candidate } from "../pronouns.ts";
import type { Earlier } from "./earlier.ts";
import type { Roles } from "./roles.ts";
import type { Referent } from "./referent.ts";

/** Who was heard to say a claim. */
export interface Heard {
  /** Empty: nobody, or the text does not tell. */
  readonly referents: readonly Referent[];
  /** In a sub-editor's words. */
  readonly why: string;
  readonly at: Span | null;
  /** Of a pronoun of the third person: who could be meant, the likeliest first. */
  readonly candidates?: readonly Candidate[];
}

/** A story while its claims are read, one after another. */
export interface Hearing extends Earlier {
  readonly claims: readonly JudgedClaim[];
  readonly roles: Roles;
  /** Everybody whom the story names. */
  readonly figures: ReadonlyMap<string, Referent>;
  readonly heard: Map<number, Heard>;
  /** The claims by where their sources stand. */
  readonly sources: Places;
  /** How deep the claim is told whose source begins there. */
  readonly speaking: Map<number, "outermost" | "nested">;
  /** The longest source of each speaker so far, by name. */
  readonly fullest: Map<string, Span>;
}

export function nobody(at: Span | null, why: string): Heard {
  return { referents: [], why, at };
}

/** Who speaks the words that a claim stands in; null: the story. */
export function outerOf({ heard }: Hearing, { outer }: JudgedClaim): Heard | null {
  return outer === null ? null : (heard.get(outer) ?? null);
}
