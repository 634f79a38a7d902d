import { ClaimReading } from "./claim-reading.tsx";
import { view } from "./state.ts";

/** All that is known of a claim, in the claims layer. */
export function ClaimCard({ id }: { readonly id: string }) {
  const story = view.value;
  const claim = story?.review.claims.find((claim) => claim.id === id);
  if (!story || !claim) return null;
  return (
    <div class="card">
      <ClaimReading claim={claim} story={story} />
    </div>
  );
}
