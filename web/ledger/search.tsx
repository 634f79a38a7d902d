import { useId } from "preact/hooks";
import type { CountsAnswer, SearchAnswer } from "../../src/server/api.ts";
import { go } from "../navigation.ts";
import { listPath, passedOn } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { ClaimList } from "./claim-item.tsx";
import { LedgerFrame } from "./frame.tsx";
import { Pager } from "./pager.tsx";
import { counted, fieldOf } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";

interface Props {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Stories and claims by their words. */
export function SearchPage({ path, query }: Props) {
  const words = query.get("q") ?? "";
  return (
    <LedgerFrame title={words === "" ? "Search the ledger" : `Search: ${words}`} at="search">
      <WordsForm page="search" label="Words of a claim or a story" words={words} />
      {words === "" ? (
        <>
          <p class="hint">
            All words must be there, in any order. <code>"two words"</code> stand together, <code>loan*</code>{" "}
            is a beginning, <code>-bakery</code> must not be there.
          </p>
          <Counts />
          <p>
            Who is in most of them: <a href={listPath("people")}>people</a>. What does not fit together:{" "}
            <a href={listPath("contradictions")}>contradictions</a>. Who has whose words:{" "}
            <a href={listPath("copies")}>copies</a>.
          </p>
        </>
      ) : (
        <WithAnswer<SearchAnswer> path={`/api/ledger/search?${passedOn(query, ["q", "page"])}`}>
          {(answer) => <Found answer={answer} path={path} />}
        </WithAnswer>
      )}
    </LedgerFrame>
  );
}

/** Counting takes a while in a large ledger, and nothing waits for it. */
function Counts() {
  return (
    <WithAnswer<CountsAnswer> path="/api/ledger/counts">
      {({ stories, people, claims }) => (
        <p>
          {counted(stories, "story", "stories")}, {counted(people, "person or body", "people and bodies")},{" "}
          {counted(claims, "claim")}.
        </p>
      )}
    </WithAnswer>
  );
}

function Found({ answer, path }: { readonly answer: SearchAnswer; readonly path: string }) {
  const { claims, stories } = answer;
  return (
    <div role="status">
      <section>
        <h2>Claims</h2>
        <ClaimList claims={claims} none="No claim has these words." />
      </section>
      <section>
        <h2>Stories</h2>
        {stories.length === 0 ? <p class="none">No story has these words.</p> : null}
        <ul class="claim-list">
          {stories.map(({ source, words }) => (
            <li key={source.version} class="claim-item">
              <p class="claim-where">
                <SourceLine source={source} words={words} />
              </p>
              <p class="claim-said">{words.words}</p>
            </li>
          ))}
        </ul>
      </section>
      <Pager {...answer} path={path} of="what was found" />
    </div>
  );
}

interface WordsProps {
  readonly page: "search" | "people";
  readonly label: string;
  readonly words: string;
}

export function WordsForm({ page, label, words }: WordsProps) {
  const id = useId();
  return (
    <form
      class="words-form"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        go(listPath(page, { q: fieldOf(new FormData(event.currentTarget), "q") }));
      }}
    >
      <label for={id}>{label}</label>
      <input id={id} key={words} name="q" type="search" defaultValue={words} maxLength={300} />
      <button type="submit" class="strong">
        Search
      </button>
    </form>
  );
}
