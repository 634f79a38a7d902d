import { onlyInJsonl, type Missing } from "./exported.ts";

/** What stands in none of the tables for people. */
export const inNoTable: readonly Missing[] = [
  ...onlyInJsonl,
  {
    what: "texts of versions",
    rows: "version",
    why: "too long for a cell; exported as parquet and as jsonl",
  },
  { what: "ages, roles and ties of people", rows: "attribute", why: "exported as jsonl" },
  {
    what: "copied passages",
    rows: "passage",
    why: "found again from the texts; exported as graphml",
  },
];
