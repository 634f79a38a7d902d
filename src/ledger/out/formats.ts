/** What a ledger can be written as; apart from the exporters, so that they are loaded only when one of them writes. */
export const exportFormats = [
  "jsonl",
  "csv",
  "xlsx",
  "web-annotation",
  "schema-org",
  "follow-the-money",
  "graphml",
  "parquet",
] as const;
export type ExportFormat = (typeof exportFormats)[number];
