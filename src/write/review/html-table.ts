import { heading, joined, markup, nothing, type Markup } from "./html-markup.ts";
import type { Sheet } from "./html-sheet.ts";

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Markup;
}

/**
 * A table whose first column names the row. On a narrow screen each row becomes a list of its cells, each behind its
 * column's title; the roles keep it a table for those who hear it.
 */
export function tableOf<Row>(label: string, columns: readonly Column<Row>[], rows: readonly Row[]): Markup {
  const heads = columns.map(({ title }) => markup`<th role="columnheader" scope="col">${title}</th>`);
  const lines = rows.map(
    (row) => markup`<tr role="row">${columns.map((column, at) => cellOf(column, row, at === 0))}</tr>
`,
  );
  return markup`<table role="table" aria-label="${label}">
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${lines}</tbody>
</table>
`;
}

function cellOf<Row>({ title, cell }: Column<Row>, row: Row, isFirst: boolean): Markup {
  const held = cell(row);
  return isFirst
    ? markup`<th role="rowheader" scope="row" data-t="${title}"><div>${held}</div></th>`
    : markup`<td role="cell" data-t="${title}"><div>${held}</div></td>`;
}

/** One part of a story's page. */
export interface Section {
  /** The end of its id. */
  readonly name: string;
  readonly title: string;
  /** How many things it holds, for the list of parts; null: they are not counted. */
  readonly count: number | null;
  readonly body: Markup;
}

export function sectionOf({ id, level }: Sheet, { name, title, body }: Section): Markup {
  return markup`<section class="${name}">
${heading(level + 1, markup`${title}`, `${id}-${name}`)}
${body}</section>
`;
}

/** For what there is nothing of: said, so that nobody takes it for forgotten. */
export function noneOf(says: string): Markup {
  return markup`<p class="none">${says}</p>
`;
}

/** Short things below each other in a cell. */
export function stack(all: readonly Markup[]): Markup {
  const said = all.filter(({ html }) => html !== "");
  if (said.length < 2) return said[0] ?? nothing;
  return markup`<ul>${said.map((one) => markup`<li>${one}</li>`)}</ul>`;
}

export function names(all: readonly string[]): Markup {
  return joined(
    all.map((name) => markup`<bdi>${name}</bdi>`),
    ", ",
  );
}
