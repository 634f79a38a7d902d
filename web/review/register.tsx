import type { RegisterRowJson, StoryView } from "../../src/server/api.ts";
import { certaintyOf } from "./claims.ts";
import { decisionWords, wordsAt } from "./findings.ts";
import { ParagraphLink } from "./paragraph-link.tsx";
import { goTo } from "./steps.ts";

const columns = [
  "Accused",
  "Exact words",
  "Where",
  "Who says it",
  "Meaning",
  "Record",
  "Law",
  "Reply",
  "Decision",
] as const;

/** Chase v News Group 2002, in words. */
const meanings = ["denied or cleared", "1 · guilt", "2 · suspicion", "3 · grounds to ask"] as const;

/** Every accusation with whom it meets: what a lawyer goes through. */
export function Register({ story }: { readonly story: StoryView }) {
  const rows = story.review.register;
  return (
    <section class="sheet wide" aria-labelledby="register">
      <h2 id="register">Accusations</h2>
      <p class="hint">
        One row for each accusation and each person it meets. No row says that anything is safe.
      </p>
      {rows.length === 0 ? <p>No accusation of anybody was found.</p> : <Table rows={rows} story={story} />}
    </section>
  );
}

function Table({ rows, story }: { readonly rows: readonly RegisterRowJson[]; readonly story: StoryView }) {
  return (
    <table class="register">
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.target} ${row.text.join("-")}`} row={row} text={story.review.text} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, text }: { readonly row: RegisterRowJson; readonly text: string }) {
  const { target, paragraph, field, meaning, record, legal, reply, decision } = row;
  return (
    <tr>
      <th scope="row">{target}</th>
      <Cell name="Exact words">
        <q>{wordsAt(text, row.text, 400)}</q>
      </Cell>
      <Cell name="Where">
        <ParagraphLink number={paragraph} />
        {field === "body" ? "" : ` ${field}`}
      </Cell>
      <Cell name="Who says it">
        <Carrier row={row} />
      </Cell>
      <Cell name="Meaning">{meanings[meaning]}</Cell>
      <Cell name="Record">{record ? "yes" : "no"}</Cell>
      <Cell name="Law">{legal === null ? "–" : legal.replaceAll("-", " ")}</Cell>
      <Cell name="Reply">
        {reply === null ? (
          <strong class="none-found">none found</strong>
        ) : (
          <ParagraphLink number={reply.paragraph} />
        )}
      </Cell>
      <Cell name="Decision">{decision === null ? "–" : decisionWords(decision)}</Cell>
    </tr>
  );
}

/** `name`: the column's, which narrow screens show before the words. */
function Cell({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return <td data-column={name}>{children}</td>;
}

function Carrier({ row: { claim, speaker, chain, status } }: { readonly row: RegisterRowJson }) {
  if (claim === null) return <em>the story itself</em>;
  const who = chain.length > 1 ? chain.join(" › ") : (speaker ?? "nobody named");
  return (
    <button type="button" class="link" onClick={() => goTo({ as: "claim", key: claim })}>
      {`${who}, ${certaintyOf({ status })}`}
    </button>
  );
}
