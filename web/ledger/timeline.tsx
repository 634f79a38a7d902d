import type { ShownLegal, TimelineAnswer } from "../../src/server/api.ts";
import { claimPath, listPath, passedOn, personPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { Speaker, Standing } from "./claim-item.tsx";
import { Dates, PersonChoice } from "./choosing.tsx";
import { LedgerFrame } from "./frame.tsx";
import { Pager } from "./pager.tsx";
import { Picture } from "./picture.tsx";
import { counted, dayWords, legalWords } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";
import { FoldedTable, Table } from "./table.tsx";
import { timelinePoints, type TimelinePoints } from "./timeline-points.ts";

interface Props {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Somebody in law and in claims, by day. */
export function TimelinePage({ path, query }: Props) {
  const who = query.get("who") ?? "";
  if (who === "")
    return (
      <LedgerFrame title="Timeline" at="timeline">
        <PersonChoice query={query} says="Whose timeline?" to={(id) => listPath("timeline", { who: id })} />
      </LedgerFrame>
    );
  return (
    <WithAnswer<TimelineAnswer>
      key={who}
      path={`/api/ledger/timeline?${passedOn(query, ["who", "since", "until", "page"])}`}
      missing={(says) => (
        <LedgerFrame title="Timeline" at="timeline">
          <p>{says}</p>
          <PersonChoice query={query} says="Whose timeline?" to={(id) => listPath("timeline", { who: id })} />
        </LedgerFrame>
      )}
    >
      {(answer) => (
        <LedgerFrame title={`Timeline: ${answer.person.name}`} at="timeline">
          <p>
            <a href={personPath(answer.person.id)}>All about {answer.person.name}</a>
          </p>
          <Dates query={query} page="timeline" />
          <TimelineView answer={answer} />
          <Pager {...answer} path={path} of="the timeline" />
        </LedgerFrame>
      )}
    </WithAnswer>
  );
}

const draw = async (points: TimelinePoints, width: number): Promise<Element> =>
  (await import("./pictures/timeline.ts")).timelinePicture(points, width);

interface ViewProps {
  readonly answer: TimelineAnswer;
  /** The table is behind a line that opens it. */
  readonly folded?: boolean;
}

/** The picture, what disagrees, and every entry. */
export function TimelineView({ answer, folded = false }: ViewProps) {
  const { entries, conflicts, person } = answer;
  if (entries.length === 0) return <p class="none">Nothing in this time.</p>;
  const points = timelinePoints(entries);
  const Facts = folded ? FoldedTable : Table;
  return (
    <>
      <Picture
        title={`${person.name} by day`}
        says={`Acts of law and claims on a line of time, in the rows ${points.rows.join(", ")}; the table below has each of them.`}
        data={points}
        draw={draw}
        legend={[
          ["■", "an act of law, on its day"],
          ["●", "a claim, on the day it was made"],
          ["□ ○", "only the day of the story is known: it happened then or before"],
          ["━", "some time in this month or year"],
          ["⬤", "the larger, the more on one day"],
        ]}
      />
      {answer.compared < answer.stories ? (
        <p class="hint">
          Claims of the newest {answer.compared} of {counted(answer.stories, "story", "stories")}, and the
          newest tellings of the law.
        </p>
      ) : null}
      {points.undated > 0 ? (
        <p class="hint">{points.undated} without any date stand in the table only.</p>
      ) : null}
      <Conflicts answer={answer} />
      <Facts
        caption={`${person.name}: every entry${conflicts.length > 0 ? "; what disagrees is listed above" : ""}`}
        head={["When", "What", "Words", "On whose word", "Where"]}
        rows={entries.flatMap(rowsOf)}
      />
    </>
  );
}

function Conflicts({ answer: { conflicts } }: { readonly answer: TimelineAnswer }) {
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h2>What disagrees in law</h2>
      <ul class="sides-list">
        {conflicts.map((conflict) => (
          <li key={conflict.says}>
            <p>{conflict.says}</p>
            <div class="sides">
              {[conflict.one, conflict.other].map((told, at) => (
                <ul key={at}>
                  {told.map((one) => (
                    <li key={one.id}>
                      <q>{one.words.words}</q>, {onWhoseWord(one)}.{" "}
                      <SourceLine source={one.source} words={one.words} />
                    </li>
                  ))}
                </ul>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function rowsOf(entry: TimelineAnswer["entries"][number]) {
  const when = (
    <>
      {dayWords(entry.date)}
      {entry.dateOf === "published" && entry.date !== null ? " or before" : ""}
    </>
  );
  if (entry.what === "claim") {
    const { claim, role } = entry;
    return [
      [
        when,
        role === "about" ? "said of them" : "said by them",
        <a href={claimPath(claim.claim)}>{claim.says.words}</a>,
        <>
          <Speaker claim={claim} /> <Standing claim={claim} />
        </>,
        <SourceLine source={claim.source} words={claim.says} />,
      ],
    ];
  }
  return entry.told.map((told) => [
    when,
    <strong>{legalWords(entry.status)}</strong>,
    <>
      {told.words.words}
      {told.offence === null ? "" : ` (${told.offence})`}
    </>,
    onWhoseWord(told),
    <SourceLine source={told.source} words={told.words} />,
  ]);
}

export function onWhoseWord({ onWordOf }: Pick<ShownLegal, "onWordOf">): string {
  return onWordOf ?? "the story’s own word";
}
