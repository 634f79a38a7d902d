import { version } from "../base/version.ts";
import { checkStory } from "../check/check.ts";
import { correctClaims, type Correction } from "../check/corrections.ts";
import { rules } from "../check/registry.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { Reviewed } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { readingsOf, type Task, type TaskOptions } from "../host/task.ts";
import { readStory, type Reader } from "../index.ts";
import type { Reading } from "../read/read.ts";
import { overLimit } from "../read/reading.ts";
import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import { reviewDocx } from "../write/docx.ts";
import { openReviewWriter } from "../write/review/writer.ts";
import type { ExportName } from "./api.ts";
import { faultOf } from "./job-fault.ts";

/** What a worker does for the server, in one go. */
export type Job =
  | { readonly kind: "open"; readonly task: Task }
  | ({ readonly kind: "read"; readonly story: Story; readonly notes: readonly Note[] } & Judging)
  | ({ readonly kind: "check"; readonly raw: StoryClaims } & Judging)
  | { readonly kind: "export"; readonly format: ExportName; readonly reviewed: Reviewed };

/** What people and the house say of a story. */
export interface Judging {
  readonly settings: CheckSettings;
  readonly corrections: readonly Correction[];
}

/** A story as the reader read it, and its review with everybody's corrections. */
export interface ReadAndReviewed extends Reviewed {
  readonly raw: StoryClaims;
  /** For each correction the id of the claim that it fits; null: none any more. */
  readonly corrected: readonly (string | null)[];
}

export type Answer =
  | { readonly kind: "open"; readonly readings: readonly Reading[] }
  | { readonly kind: "review"; readonly result: ReadAndReviewed }
  | { readonly kind: "export"; readonly file: string | Uint8Array }
  | { readonly kind: "too-large" | "fault"; readonly says: string };

export type JobLimits = Pick<TaskOptions, "maxBytes" | "maxChars">;

/** Never rejects: a failure of ours is an answer. */
export async function runJob(job: Job, reader: Reader, limits: JobLimits): Promise<Answer> {
  try {
    return await answerTo(job, reader, limits);
  } catch (error) {
    return faultOf(job, error);
  }
}

async function answerTo(job: Job, reader: Reader, limits: JobLimits): Promise<Answer> {
  switch (job.kind) {
    case "open":
      return { kind: "open", readings: readingsOf(job.task, limits) };
    case "read": {
      const [tooLong] = overLimit(job.story.id, job.story.text, limits.maxChars)?.notes ?? [];
      if (tooLong) return { kind: "too-large", says: tooLong.says };
      const read = await readStory(job.story, reader);
      return reviewOf({ ...read, notes: [...job.notes, ...read.notes] }, job, reader);
    }
    case "check":
      return reviewOf(job.raw, job, reader);
    case "export":
      return { kind: "export", file: fileOf(job.reviewed, job.format) };
    default:
      return job satisfies never;
  }
}

function reviewOf(raw: StoryClaims, { settings, corrections }: Judging, reader: Reader): Answer {
  const { read, claims: corrected, unused: unusedCorrections } = correctClaims(raw, corrections);
  const review = { ...checkStory(read, reader, settings), unusedCorrections };
  return { kind: "review", result: { raw, read, review, corrected } };
}

function fileOf(reviewed: Reviewed, format: ExportName): string | Uint8Array {
  if (format === "text") return reviewed.read.story.text;
  if (format === "docx") return reviewDocx(reviewed.read, reviewed.review);
  const options = { offsets: "utf16", withText: true, colours: false, columns: 80, many: false } as const;
  const writer = openReviewWriter(format, { ...options, rules, version });
  return writer.begin() + writer.story(reviewed) + writer.end();
}
