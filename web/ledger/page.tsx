import type { ComponentChildren } from "preact";
import type { LedgerFacts } from "../../src/server/api.ts";
import { addressOf, type Address } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { ClaimPage } from "./claim.tsx";
import { ClaimsPage } from "./claims.tsx";
import { ContradictionsPage } from "./contradictions.tsx";
import { CopiesPage } from "./copies.tsx";
import { EmptyLedger, NoLedger } from "./empty.tsx";
import { LedgerFrame } from "./frame.tsx";
import { PeoplePage } from "./people.tsx";
import { PersonPage } from "./person.tsx";
import { SearchPage } from "./search.tsx";
import { StoryPage } from "./story.tsx";
import { TimelinePage } from "./timeline.tsx";

/** All pages under `/ledger`. */
export function LedgerPage({ path }: { readonly path: string }) {
  return (
    <WithAnswer<LedgerFacts> path="/api/ledger">
      {(facts) => {
        if (!facts.open) return <NoLedger />;
        return facts.isEmpty ? <EmptyLedger /> : pageAt(path, addressOf(path));
      }}
    </WithAnswer>
  );
}

function pageAt(path: string, { place, query }: Address): ComponentChildren {
  switch (place.page) {
    case "search":
      return <SearchPage path={path} query={query} />;
    case "people":
      return <PeoplePage path={path} query={query} />;
    case "claims":
      return <ClaimsPage path={path} query={query} />;
    case "person":
      return <PersonPage key={place.id} id={place.id} />;
    case "claim":
      return <ClaimPage key={place.id} id={place.id} />;
    case "story":
      return <StoryPage key={path} id={place.id} query={query} />;
    case "timeline":
      return <TimelinePage path={path} query={query} />;
    case "contradictions":
      return <ContradictionsPage path={path} query={query} />;
    case "copies":
      return <CopiesPage path={path} query={query} />;
    case "nowhere":
      return (
        <LedgerFrame title="There is no page here" at={null}>
          <p>
            <a href="/ledger">To the ledger’s search</a>
          </p>
        </LedgerFrame>
      );
  }
}
