import type { Span } from "../../base/span.ts";
import type { PersonKind } from "../../claim/person.ts";

/** Somebody or some body that the story names or singles out, with what tells them apart from the others. */
export interface Figure {
  /** Canonical name, or the description of somebody unnamed (`police official`). Unique within the story. */
  readonly name: string;
  readonly kind: PersonKind;
  readonly isNamed: boolean;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
  readonly variants: readonly string[];
  /** `he`, `she`, `it` or `they` for a group or body; null: not known. */
  readonly pronoun: "he" | "she" | "it" | "they" | null;
  /** Where it is named, in order: the name alone, with its title. */
  readonly mentions: readonly Span[];
}
