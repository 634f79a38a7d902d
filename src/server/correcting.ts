import { correct, correctionFor, type ClaimChange } from "../check/corrections.ts";
import { ApiFault } from "./api-fault.ts";
import type { ClaimSet, CorrectionView, NewCorrection } from "./api.ts";
import type { ReadAndReviewed } from "./job.ts";
import type { Change, Standing, StoryState } from "./open-story.ts";

/** `at`: ISO 8601. @throws ApiFault if there is no such claim */
export function correctClaim({ state, found }: Standing, correction: NewCorrection, at: string): Change {
  const { claim: id, set, reason = null, role = null, by = null } = correction;
  const claim = found.raw.claims.find((claim) => claim.id === id);
  if (!claim)
    throw new ApiFault("not-found", "There is no such claim any more; load the story again to see them.");
  const said = correctionFor(claim, state.story, { set: changeOf(set), reason, role, by, at });
  return {
    state: { ...state, file: { ...state.file, corrections: correct(state.file.corrections ?? [], said) } },
    did: `correct ${id}: ${inWords(set)}`,
  };
}

export function correctionViews({ file }: StoryState, { corrected }: ReadAndReviewed): CorrectionView[] {
  return (file.corrections ?? []).map(({ set, reason, role, by, at }, index) => ({
    claim: corrected[index] ?? null,
    set,
    reason,
    role,
    by,
    at,
  }));
}

/** Only what was said: a key that is there without a value would be a value. */
function changeOf({ speaker, status, kind, sourceKind, accusation, about, claim }: ClaimSet): ClaimChange {
  return {
    ...(speaker === undefined ? {} : { speaker }),
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(sourceKind === undefined ? {} : { sourceKind }),
    ...(accusation === undefined ? {} : { accusation }),
    ...(about === undefined ? {} : { about }),
    ...(claim === undefined ? {} : { claim }),
  };
}

/** `speaker police, status alleged`. */
function inWords(set: ClaimSet): string {
  if (set.claim === false) return "no claim";
  const said = Object.entries(set).filter(([, value]) => value !== undefined);
  return said.map(([field, value]) => `${field} ${shown(value)}`).join(", ");
}

function shown(value: ClaimSet[keyof ClaimSet]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return (typeof value === "object" ? (value ?? []).join(", ") : value) || "nobody";
}
