/** Null: an empty cell. */
export type Cell = string | number | null;
