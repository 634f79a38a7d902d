import type { ClaimJson } from "../../src/server/api.ts";
import { carrierOf, certaintyOf, startOf } from "./claims.ts";
import { paragraphAt } from "./findings.ts";
import { view } from "./state.ts";
import { goTo } from "./steps.ts";

/** Another claim, by who says it; a button that opens it. */
export function ClaimChip({ claim, lead }: { readonly claim: ClaimJson; readonly lead: string }) {
  const number = paragraphAt(view.value?.paragraphs ?? [], startOf(claim));
  return (
    <button type="button" class="chip" onClick={() => goTo({ as: "claim", key: claim.id })}>
      <span class="chip-place">{`${lead} ¶${number}`}</span> {`${carrierOf(claim)}, ${certaintyOf(claim)}`}
    </button>
  );
}
