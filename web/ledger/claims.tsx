import type { ClaimsAnswer } from "../../src/server/api.ts";
import { passedOn, personPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { ClaimList } from "./claim-item.tsx";
import { LedgerFrame } from "./frame.tsx";
import { Pager } from "./pager.tsx";

interface Props {
  readonly path: string;
  readonly query: URLSearchParams;
}

const keys = ["about", "by", "status", "since", "until", "outlet", "accusation", "versions", "page"] as const;

/** Who says what about whom, the newest stories first; the address chooses as the API does. */
export function ClaimsPage({ path, query }: Props) {
  return (
    <LedgerFrame title="Claims" at={null}>
      <WithAnswer<ClaimsAnswer>
        path={`/api/ledger/claims?${passedOn(query, keys)}`}
        missing={(says) => <p class="none">{says}</p>}
      >
        {(answer) => (
          <>
            <p>
              {query.get("status") === null ? "Said" : `${query.get("status")?.replaceAll(",", ", ")}`}
              <Whom words="by" people={answer.by} />
              <Whom words="about" people={answer.about} />, the newest stories first.
            </p>
            <ClaimList claims={answer.claims} none="No claim fits." />
            <Pager {...answer} path={path} of="claims" />
          </>
        )}
      </WithAnswer>
    </LedgerFrame>
  );
}

function Whom({ words, people }: { readonly words: string; readonly people: ClaimsAnswer["by"] }) {
  if (people.length === 0) return null;
  return (
    <>
      {" "}
      {words}{" "}
      {people.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? " or " : ""}
          <a href={personPath(id)}>{name}</a>
        </span>
      ))}
    </>
  );
}
