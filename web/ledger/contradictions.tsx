import type { ContradictionsAnswer, Side } from "../../src/server/api.ts";
import { claimPath, listPath, passedOn, personPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { Dates } from "./choosing.tsx";
import { LedgerFrame } from "./frame.tsx";
import { Pager } from "./pager.tsx";
import { counted } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";

interface Props {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What does not fit together, both places side by side. */
export function ContradictionsPage({ path, query }: Props) {
  const asked = passedOn(query, ["who", "since", "until", "page"]);
  return (
    <LedgerFrame title="Contradictions" at="contradictions">
      <p class="hint">
        Two places that cannot both be right, or are two things. Which, the ledger does not say; some of these
        are wrong: read both places.
      </p>
      <Dates query={query} page="contradictions" />
      <WithAnswer<ContradictionsAnswer>
        path={`/api/ledger/contradictions?${asked}`}
        missing={(says) => <p class="none">{says}</p>}
      >
        {(answer) => (
          <>
            {answer.person ? (
              <p>
                Only what concerns <a href={personPath(answer.person.id)}>{answer.person.name}</a>.{" "}
                <a href={listPath("contradictions")}>All</a>
              </p>
            ) : null}
            <ContradictionList answer={answer} />
            <Pager {...answer} path={path} of="contradictions" />
          </>
        )}
      </WithAnswer>
    </LedgerFrame>
  );
}

const whys = {
  polarity: "so, or not so",
  number: "numbers",
  date: "days",
  status: "acts of law",
  order: "order of the law",
  age: "ages",
} as const;

export function ContradictionList({ answer }: { readonly answer: ContradictionsAnswer }) {
  const { contradictions, compared, stories } = answer;
  return (
    <>
      {compared < stories ? (
        <p class="hint">
          The newest {compared} of {counted(stories, "story", "stories")} were compared; choose others by
          their dates.
        </p>
      ) : null}
      {contradictions.length === 0 ? (
        <p class="none">By our rules nothing in {counted(compared, "story", "stories")} contradicts.</p>
      ) : null}
      <ol class="sides-list">
        {contradictions.map((one) => (
          <li
            key={`${one.one.source.version} ${one.one.words.spans.join()} ${one.other.source.version} ${one.other.words.spans.join()}`}
          >
            <p class="clash">
              <span class="standing">{whys[one.why]}</span> {one.says}
            </p>
            <div class="sides">
              <SideView side={one.one} />
              <SideView side={one.other} />
            </div>
            <p class="hint">
              {[
                ...one.reasons,
                ...(one.again.length > 0 ? [`told again in ${counted(one.again.length, "more pair")}`] : []),
              ].join("; ")}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function SideView({ side: { source, words, claim, onWordOf } }: { readonly side: Side }) {
  return (
    <div class="side">
      <p class="claim-who">{onWordOf ?? "in the story’s own voice"}</p>
      <p class="claim-said">{claim === null ? words.words : <a href={claimPath(claim)}>{words.words}</a>}</p>
      <p class="claim-where">
        <SourceLine source={source} words={words} />
      </p>
    </div>
  );
}
