import type { StoryClaims } from "./claim/story-claims.ts";
import { parseCalibration, type Calibration } from "./find/confidence.ts";
import { findClaims } from "./find/find.ts";
import { languageOf } from "./find/language.ts";
import { openLexicon, type Lexicon } from "./lexicon/lexicon.ts";
import type { Backend } from "./model/session.ts";
import type { Style } from "./model/encoder.ts";
import { openTagger, type ModelFiles, type Tagger, type TaggerOptions } from "./model/tagger.ts";
import { upToDepth } from "./resolve/depth.ts";
import { nothingResolved, resolveStory } from "./resolve/resolve.ts";
import { parseWorth, type Worth } from "./resolve/worth.ts";
import { note } from "./story/note.ts";
import type { Story } from "./story/story.ts";
import { version } from "./base/version.ts";

export type { Claim, Kind, LegalRow, LegalStatus, SourceKind, Status, Voice, When } from "./claim/claim.ts";
export { checkStory } from "./check/check.ts";
export { rules } from "./check/registry.ts";
export type { Area, Rule, RuleFacts } from "./check/rule.ts";
export {
  defaultSettings,
  type CheckSettings,
  type HousePerson,
  type OptionValue,
  type RuleSetting,
} from "./check/settings.ts";
export {
  correct,
  correctClaims,
  correctionFor,
  type ClaimChange,
  type Corrected,
  type Correction,
} from "./check/corrections.ts";
export type { Decision } from "./check/decisions.ts";
export type {
  Finding,
  RegisterRow,
  ReplyPlace,
  Review,
  Severity,
  Suggestion,
  Suppressed,
  UnusedDecision,
  Verdict,
} from "./claim/finding.ts";
export type { Quantity, Quote, Statement, Meaning } from "./claim/own-voice.ts";
export type { Attribute, Mention, Person, PersonKind } from "./claim/person.ts";
export { toJson, type JsonOptions, type OffsetUnit } from "./claim/json.ts";
export { readSchema } from "./claim/schema.ts";
export { checkSchema } from "./claim/schema-review.ts";
export type { Reason, Run, StoryClaims, Unread } from "./claim/story-claims.ts";
export type { Pieces, Span } from "./base/span.ts";
export type { Backend, Session, Tensor } from "./model/session.ts";
export type { Style } from "./model/encoder.ts";
export type { ModelFiles, TaggerOptions } from "./model/tagger.ts";
export { readBytes, type InputFormat, type Reading, type ReadOptions } from "./read/read.ts";
export type { Note, NoteCode } from "./story/note.ts";
export { editStory, replaceParagraph, type Edit } from "./story/edit.ts";
export { originOf, type Origin, type OriginRun } from "./story/origin.ts";
export { makeStory, type Field, type FieldName, type Imprint, type Story } from "./story/story.ts";
export type { CsvTable } from "./write/tables.ts";
export { openReviewWriter } from "./write/review/writer.ts";
export type { ReviewOptions, ReviewWriter } from "./write/review/review-writer.ts";
export { openWriter, type ReadFormat, type Writer, type WriteOptions } from "./write/write.ts";

/** A loaded model with its tables: reads any number of stories, one after another. */
export interface Reader {
  readonly tagger: Tagger;
  readonly lexicon: Lexicon;
  readonly calibration: Calibration;
  readonly worth: Worth;
  /** Names the weights and what runs them. */
  readonly model: string;
}

/** A model's files and the name that results carry (`StoryClaims.run.model`). */
export interface ReaderFiles extends ModelFiles {
  /** `calibration.json`, parsed. */
  readonly calibration: unknown;
  /** `claims.json`, parsed. */
  readonly worth: unknown;
  readonly name: string;
}

export interface StoryOptions {
  /** Whose annotation habits to follow: our guide's, or PolNeAR's for comparison. */
  readonly style?: Style;
  /** Keeps claims nested at most this deep, 1 = the outermost, and gives them what deeper ones hold. Default: all. */
  readonly depth?: number;
}

/** Loads a model onto a backend. Close `reader.tagger` when done. @throws TypeError if a file is not a model's. */
export async function openReader(
  files: ReaderFiles,
  backend: Backend,
  options: TaggerOptions = {},
): Promise<Reader> {
  return {
    tagger: await openTagger(files, backend, options),
    lexicon: openLexicon(),
    calibration: parseCalibration(files.calibration),
    worth: parseWorth(files.worth),
    model: `${files.name} ${backend.name}`,
  };
}

/** The claims of one story. Deterministic for a model and backend. Spans are UTF-16 code units of `story.text`, half-open. */
export async function readStory(
  story: Story,
  reader: Reader,
  options: StoryOptions = {},
): Promise<StoryClaims> {
  const { style = "guide", depth = Infinity } = options;
  const language = await languageOf(story.text);
  const run = { version, model: reader.model, lexicon: reader.lexicon.hash };
  if (language !== "en" && language !== "und") {
    return {
      ...nothingResolved,
      story,
      language,
      run,
      notes: [note("not-english", `The text is not English (${language}); only English is read.`)],
    };
  }
  const { tagger, lexicon } = reader;
  const found = await findClaims(story, { tagger, lexicon, style });
  const resolved = resolveStory({ ...found, story, lexicon }, reader);
  return { ...upToDepth(resolved, depth), story, language, notes: [], run };
}
