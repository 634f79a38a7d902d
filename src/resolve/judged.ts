import type { Kind, SourceKind, Status } from "../claim/claim.ts";
import type { Reason } from "../claim/story-claims.ts";
import type { FoundClaim } from "../find/find.ts";
import type { CueMatch } from "../lexicon/cues.ts";

/** A found claim with what its own words say: how sure, what sort of act, what sort of source, whether it accuses. */
export interface JudgedClaim extends FoundClaim {
  readonly id: string;
  /** The row of its cue; null: no table has the words. */
  readonly match: CueMatch | null;
  readonly sourceKind: SourceKind;
  readonly status: Status;
  readonly kind: Kind;
  /** Says or implies wrongdoing; whether of somebody identifiable is `about`'s to tell. */
  readonly accuses: boolean;
  readonly reasons: readonly Reason[];
}

/** A judged claim with who says it. */
export interface VoicedClaim extends JudgedClaim {
  /** Canonical name or description; several joined by `; `; null: nobody, or the text does not tell. */
  readonly speaker: string | null;
}
