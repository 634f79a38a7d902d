import type { CopiesAnswer, ShownCopy } from "../../src/server/api.ts";
import { listPath, passedOn, personPath, storyPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { Dates, PersonChoice } from "./choosing.tsx";
import { copyMap, type CopyMap } from "./copy-map.ts";
import { LedgerFrame } from "./frame.tsx";
import { Pager } from "./pager.tsx";
import { Picture } from "./picture.tsx";
import { counted } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";
import { Table } from "./table.tsx";

interface Props {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Which outlet has which words of which. */
export function CopiesPage({ path, query }: Props) {
  return (
    <LedgerFrame title="Copies" at="copies">
      <p class="hint">
        Words of the writers’ own that two stories share; what both quote is no copying. Who had them first is
        told by a credit or by the day; that one took them from the other is not said.
      </p>
      <Dates query={query} page="copies" />
      <WithAnswer<CopiesAnswer>
        path={`/api/ledger/copies?limit=40&${passedOn(query, ["who", "since", "until", "page"])}`}
        missing={(says) => <p class="none">{says}</p>}
      >
        {(answer) => <Copies answer={answer} path={path} />}
      </WithAnswer>
      {query.get("who") === null ? (
        <PersonChoice
          query={query}
          says="Of one affair: whose stories?"
          to={(id) => listPath("copies", { who: id })}
        />
      ) : null}
    </LedgerFrame>
  );
}

const draw = async (map: CopyMap, width: number): Promise<Element> =>
  (await import("./pictures/copy-map.ts")).copyMapPicture(map, width);

function Copies({ answer, path }: { readonly answer: CopiesAnswer; readonly path: string }) {
  const { person, compared, stories, outlets, copies } = answer;
  return (
    <>
      <p>
        {person ? (
          <>
            Stories that name <a href={personPath(person.id)}>{person.name}</a>.{" "}
            <a href={listPath("copies")}>All stories</a>.{" "}
          </>
        ) : null}
        {compared < stories
          ? `The newest ${compared} of ${counted(stories, "story", "stories")} were looked at; choose others by their dates.`
          : `${counted(stories, "story", "stories")} were looked at.`}
      </p>
      {copies.length === 0 ? (
        <p class="none">No two stories share more of their own words than chance gives.</p>
      ) : (
        <>
          <Picture
            title="Who has whose words"
            says={`${counted(copies.length, "pair")} of stories of ${counted(outlets.length, "pair")} of outlets, joined by arrows from the earlier story to the later one; the table below numbers them alike.`}
            data={copyMap(copies)}
            draw={draw}
            legend={[
              ["○", "a story, in the row of its outlet and the column of its day"],
              ["━▶", "its words stand in a later story too: the thicker, the more"],
              ["╍▶", "both share words with a third, earlier story"],
              ["┈", "nothing tells which was first"],
            ]}
          />
          <Table
            caption="Outlets"
            head={["Had the words", "Has them too", "Stories", "Words"]}
            rows={outlets.map(({ from, to, copies: pairs, unordered, words }) => [
              from ?? "unknown outlet",
              to ?? "unknown outlet",
              unordered > 0 ? `${pairs}, order not known in ${unordered}` : pairs,
              words,
            ])}
          />
          <h2>Stories and words</h2>
          <ol class="sides-list numbered">
            {copies.map((copy) => (
              <Copy key={`${copy.from.version} ${copy.to.version}`} copy={copy} />
            ))}
          </ol>
          <Pager {...answer} path={path} of="copies" />
        </>
      )}
    </>
  );
}

const orders = {
  credit: "the second credits the first",
  day: "the second appeared on a later day",
  unknown: "nothing tells which was first",
} as const;

function Copy({ copy }: { readonly copy: ShownCopy }) {
  const { from, to, kind, why, by, who, order, through, passages } = copy;
  return (
    <li>
      <div class="sides">
        <p class="side">
          <SourceLine source={from} />
        </p>
        <p class="side">
          <SourceLine source={to} />
        </p>
      </div>
      <p>
        <span class="standing">{kind ?? "judged by hand"}</span> {why}; {orders[order]}
        {by === "person" ? ` (says ${who})` : ""}.
        {through ? (
          <>
            {" "}
            Both share words with <SourceLine source={through} />, which is earlier.
          </>
        ) : null}
      </p>
      <details>
        <summary>{counted(passages.length, "passage")} in the same words</summary>
        <ul class="passages">
          {passages.map((passage) => (
            <li key={passage.from.spans.join()}>
              <q>{passage.from.words}</q>{" "}
              <span class="hint">
                {counted(passage.words, "word")}:{" "}
                <a href={storyPath(from, passage.from.spans)}>in the first</a>,{" "}
                <a href={storyPath(to, passage.to.spans)}>in the second</a>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
