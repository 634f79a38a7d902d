import type { ShownClaim } from "../../src/server/api.ts";
import { claimPath, figurePath } from "./addresses.ts";
import { speakersOf, statusWords, whoOf } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";

/** A claim in a list: who, how sure, which words, where. */
export function ClaimItem({ claim }: { readonly claim: ShownClaim }) {
  return (
    <li class="claim-item">
      <p class="claim-who">
        <Speaker claim={claim} /> <Standing claim={claim} />
      </p>
      <p class="claim-said">
        <a href={claimPath(claim.claim)}>{claim.says.words || "(no words of its own)"}</a>
      </p>
      <p class="claim-where">
        <SourceLine source={claim.source} words={claim.says} />
      </p>
    </li>
  );
}

/** Who says it, with the way to their own pages; a relay is told from the first voice to the origin. */
export function Speaker({ claim }: { readonly claim: ShownClaim }) {
  const names = speakersOf(claim);
  const relay = claim.chain.filter((name) => name !== claim.speaker && !names.includes(name));
  return (
    <>
      {relay.length > 0 ? <span class="relay">{relay.join(" › ")} › </span> : null}
      {names.length === 0
        ? whoOf(claim)
        : names.map((name, at) => (
            <span key={name}>
              {at > 0 ? "; " : ""}
              <a href={figurePath(name, claim.source)}>{name}</a>
            </span>
          ))}
    </>
  );
}

/** How far the text stands behind it, as a word in a frame whose shape tells it too. */
export function Standing({ claim: { status, accusation } }: { readonly claim: ShownClaim }) {
  return (
    <>
      <span class="standing" data-status={status ?? "unknown"}>
        {statusWords(status)}
      </span>
      {accusation === true ? <span class="standing accuses">accuses</span> : null}
    </>
  );
}

export function ClaimList({
  claims,
  none,
}: {
  readonly claims: readonly ShownClaim[];
  readonly none: string;
}) {
  if (claims.length === 0) return <p class="none">{none}</p>;
  return (
    <ul class="claim-list">
      {claims.map((claim) => (
        <ClaimItem key={claim.claim} claim={claim} />
      ))}
    </ul>
  );
}
