/** The package's `/ledger` entry: claims over many stories. Node only. */
export {
  AskRefused,
  type Paged,
  type Paging,
  type Published,
  type Source,
  type Words,
} from "./ask/asking.ts";
export type { ClaimAnswer, ShownReply } from "./ask/claim.ts";
export type { ClaimsAnswer, ClaimsAsked } from "./ask/claims.ts";
export type { ContradictionsAnswer, ContradictionsAsked } from "./ask/contradictions.ts";
export type { CopiesAnswer, CopiesAsked, OutletCopies, ShownCopy, ShownPassage } from "./ask/copies.ts";
export type { CopyJudged } from "./ask/copy-judged.ts";
export type { CopyOrder } from "./ask/copy-pairs.ts";
export type { CountsAnswer } from "./ask/counts.ts";
export type { ShownContradiction, Side } from "./ask/sides.ts";
export type { ShownLegal } from "./ask/legal.ts";
export type {
  ClaimOrigins,
  OriginsAnswer,
  OriginsAsked,
  ShownChange,
  ShownDependence,
  ShownGroup,
  ShownStep,
} from "./ask/origins.ts";
export type { CardAnswer, PeopleAnswer, PeopleAsked, ShownSuggestion } from "./ask/people.ts";
export type { Questions } from "./ask/questions.ts";
export type { SearchAnswer, SearchAsked, StoryHit } from "./ask/search.ts";
export type { StoryAnswer, StoryAsked, StoryField } from "./ask/story.ts";
export type { ShownClaim } from "./ask/shown.ts";
export type {
  ClaimEntry,
  LegalEntry,
  Precision,
  ShownConflict,
  TimelineAnswer,
  TimelineAsked,
} from "./ask/timeline.ts";
export { compareClaims, type Changes, type Pair } from "./compare-claims.ts";
export {
  LedgerBusy,
  LedgerRefused,
  type Database,
  type Dialect,
  type Row,
  type Sql,
  type Value,
  type Writing,
} from "./database.ts";
export type { Fault } from "./faults.ts";
export type { Imported } from "./in/import-ledger.ts";
export { BrokenFile, type Source as FileSource } from "./in/lines.ts";
export type { PeopleImported, PeopleOptions } from "./in/people.ts";
export type { Judged, JudgedAs, Judgement, Matter, Retraction } from "./judgements.ts";
export { openLedger, type Addition, type Ledger, type LedgerOptions } from "./open.ts";
export type { ExportOptions } from "./out/export.ts";
export { exportFormats, type ExportFormat } from "./out/formats.ts";
export type { Exported, LeftOut, Write } from "./out/exported.ts";
export type { Observed } from "./read-back.ts";
export type { Band, Outcome, Recorded } from "./record.ts";
export type { Verified } from "./verify.ts";
export type { Version } from "./versions.ts";
