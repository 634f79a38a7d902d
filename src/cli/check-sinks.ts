import { version } from "../base/version.ts";
import { rules } from "../check/registry.ts";
import type { Reviewed } from "../claim/finding.ts";
import type { Unread } from "../claim/story-claims.ts";
import type { Task } from "../host/task.ts";
import type { ReviewOptions } from "../write/review/review-writer.ts";
import { openReviewWriter } from "../write/review/writer.ts";
import type { Batch } from "./batch.ts";
import type { CheckOptions } from "./check-settings.ts";
import { fileText } from "./fixing.ts";
import type { CheckFormat, OutFile } from "./out-file.ts";
import { page, screenOf } from "./screen.ts";
import { openWriting, textSink, type Sink } from "./sinks.ts";

export type CheckResult = Reviewed | Unread;

/** What the story at hand was read from; null before the first. */
export type AtHand = () => Task | null;

/** Standard output unless only files are asked for, or a diff. */
export async function openCheckSinks(
  sinks: Sink<CheckResult>[],
  {
    options,
    batch,
    atHand,
  }: { readonly options: CheckOptions; readonly batch: Batch; readonly atHand: AtHand },
): Promise<void> {
  const { format, out = [], fixDryRun } = options;
  const written = reviewOptions(options, batch, atHand);
  for (const file of out) sinks.push(await openFile(file, written, atHand));
  if (fixDryRun) return;
  if (format || out.length === 0) sinks.unshift(await printing(format ?? "pretty", written));
}

function openFile(
  { format, path }: OutFile<CheckFormat>,
  written: ReviewOptions,
  atHand: AtHand,
): Promise<Sink<CheckResult>> {
  if (format === "docx") return docxSink(path, atHand);
  return textSink(path, openReviewWriter(format, { ...written, ...page }));
}

function printing(format: CheckFormat, written: ReviewOptions): Promise<Sink<CheckResult>> {
  if (format === "docx") throw new RangeError("docx cannot be printed");
  return textSink(null, openReviewWriter(format, written));
}

function reviewOptions(
  { offsets, withText = false }: CheckOptions,
  { many }: Batch,
  atHand: AtHand,
): ReviewOptions {
  return {
    offsets,
    withText,
    many,
    rules,
    version,
    ...screenOf(process.stdout),
    fileText: () => {
      const task = atHand();
      return task && fileText(task);
    },
  };
}

/** A Word file is written whole; without a story there is none. */
async function docxSink(path: string, atHand: AtHand): Promise<Sink<CheckResult>> {
  const { write, end, drop, isOpen } = await openWriting(path);
  let done = drop;
  return {
    take: async (result) => {
      if ("error" in result) return;
      const { reviewDocx } = await import("../write/docx.ts");
      const task = atHand();
      const original = task?.kind === "file" ? task.bytes : undefined;
      await write(reviewDocx(result.read, result.review, original));
      done = end;
    },
    end: () => done(),
    drop,
    isOpen,
  };
}
