/** Rows of `units.tsv`, whose first line explains the columns. */
export interface UnitWordRow {
  readonly form: string;
  readonly sort: "number" | "scale" | "short" | "part" | "before" | "behind";
  readonly unit: string | null;
  readonly value: number | null;
}
