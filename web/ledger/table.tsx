import type { ComponentChildren } from "preact";

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each names it. */
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** Facts in rows; it scrolls by itself where the screen is narrow, by keyboard too. */
export function Table({ caption, head, rows }: Props) {
  return (
    <div class="facts" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same behind a line that opens it: for facts that a picture above shows too. */
export function FoldedTable(props: Props) {
  return (
    <details>
      <summary>
        As a table: {props.caption} ({props.rows.length})
      </summary>
      <Table {...props} />
    </details>
  );
}
