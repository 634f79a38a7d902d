import type { PeopleAnswer } from "../../src/server/api.ts";
import { passedOn, personPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { LedgerFrame } from "./frame.tsx";
import { Pager } from "./pager.tsx";
import { WordsForm } from "./search.tsx";
import { Table } from "./table.tsx";

interface Props {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Persons and bodies, those in most stories first. */
export function PeoplePage({ path, query }: Props) {
  const words = query.get("q") ?? "";
  return (
    <LedgerFrame title={words === "" ? "People" : `People: ${words}`} at="people">
      <WordsForm page="people" label="Words of a name" words={words} />
      <WithAnswer<PeopleAnswer> path={`/api/ledger/people?limit=50&${passedOn(query, ["q", "page"])}`}>
        {(answer) =>
          answer.people.length === 0 ? (
            <p class="none">Nobody has these words in a name.</p>
          ) : (
            <>
              <Table
                caption="Persons and bodies, those in most stories first"
                head={["Name", "What", "Stories", "Claims by or about"]}
                rows={answer.people.map(({ id, name, kind, stories, claims }) => [
                  <a href={personPath(id)}>{name}</a>,
                  kind,
                  stories,
                  claims,
                ])}
              />
              <Pager {...answer} path={path} of="people" />
            </>
          )
        }
      </WithAnswer>
    </LedgerFrame>
  );
}
