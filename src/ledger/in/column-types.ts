import { firstSchema } from "../schema.ts";

const kinds = ["TEXT", "INTEGER", "REAL"] as const;

export interface ColumnType {
  readonly kind: (typeof kinds)[number];
  readonly isNeeded: boolean;
  /** The text is a JSON list. */
  readonly isList: boolean;
}

type Types = ReadonlyMap<string, ColumnType>;

const statement = /^CREATE TABLE (\w+) \(([\s\S]*)\)/;
const column = /(\w+) (TEXT|INTEGER|REAL)( NOT NULL)?/g;
const lists = new Set([
  "version.fields",
  "claim.source",
  "claim.cue",
  "claim.content",
  "claim.chain",
  "legal.cue",
  "figure.forms",
  "figure.variants",
  "figure.roles",
  "judgement.why",
]);

const byTable: ReadonlyMap<string, Types> = new Map(
  firstSchema("sqlite").flatMap((sql) => {
    const [, table = "", columns = ""] = statement.exec(sql) ?? [];
    return table === "" ? [] : [[table, typesIn(table, columns)] as const];
  }),
);

/** What a table's columns hold, as the tables themselves are made. */
export function columnTypes(table: string): Types {
  return byTable.get(table) ?? new Map<string, ColumnType>();
}

function typesIn(table: string, columns: string): Types {
  return new Map(
    Array.from(columns.matchAll(column), ([, name = "", type = "", needed]) => [
      name,
      {
        kind: kinds.find((kind) => kind === type) ?? "TEXT",
        isNeeded: needed !== undefined,
        isList: lists.has(`${table}.${name}`),
      },
    ]),
  );
}
