import type { StoryClaims, Unread } from "../claim/story-claims.ts";
import { readStory, type Reader, type StoryOptions } from "../index.ts";
import { decode } from "../read/decode.ts";
import { readLine } from "../read/jsonl.ts";
import { dayInZone } from "../read/day.ts";
import { readBytes, type InputFormat, type Reading } from "../read/read.ts";
import { failed } from "../read/reading.ts";
import type { Imprint } from "../story/story.ts";
import { fault } from "./fault.ts";

/** What one worker does in one go: a file, one line of JSON Lines, or something that could not be opened. */
export type Task =
  | {
      readonly kind: "file";
      readonly id: string;
      readonly bytes: Uint8Array;
      readonly format: InputFormat;
      readonly told?: Told;
    }
  | {
      readonly kind: "line";
      readonly number: number;
      readonly bytes: Uint8Array;
      /** The file that it stands in, for messages. */
      readonly file?: string | undefined;
      readonly told?: Told;
    }
  | { readonly kind: "reading"; readonly reading: Reading; readonly ofLine?: true };

/** What is known of a story before it is read; its dates and chains hang on it. */
export interface Told {
  /** Whatever the story says. */
  readonly always: Partial<Imprint>;
  /** Where the story says nothing. */
  readonly otherwise: Partial<Imprint>;
  /** Where the house counts its days (IANA): a moment of publication is a day there. */
  readonly timeZone?: string;
}

export interface TaskOptions extends StoryOptions {
  readonly maxBytes: number;
  readonly maxChars: number;
}

export type Outcome = StoryClaims | Unread;

/** The outcomes of a task, in the order of its stories. Never rejects: a failure of ours is an outcome of code `fault`. */
export async function runTask(task: Task, reader: Reader, options: TaskOptions): Promise<Outcome[]> {
  try {
    const outcomes: Outcome[] = [];
    for (const reading of readingsOf(task, options)) outcomes.push(await outcomeOf(reading, reader, options));
    return outcomes;
  } catch (error) {
    return [fault(nameOf(task), error)];
  }
}

/** What an outcome is called whose story never came to be. */
export function nameOf(task: Task): string {
  switch (task.kind) {
    case "file":
      return task.id;
    case "line":
      return `line-${task.number}`;
    case "reading":
      return "story" in task.reading ? task.reading.story.id : task.reading.id;
  }
}

/** True for a task out of an input that may hold any number of stories. */
export function isOneOfMany(task: Task): boolean {
  switch (task.kind) {
    case "file":
      return task.format === "jsonl";
    case "line":
      return true;
    case "reading":
      return task.ofLine ?? false;
  }
}

/** The stories of a task, not read yet, with what is known of them. */
export function readingsOf(task: Task, options: Pick<TaskOptions, "maxBytes" | "maxChars">): Reading[] {
  const readings = opened(task, options);
  return task.kind === "reading" ? readings : readings.map((reading) => toldOf(reading, task.told));
}

function opened(task: Task, options: Pick<TaskOptions, "maxBytes" | "maxChars">): Reading[] {
  switch (task.kind) {
    case "file": {
      const readings = readBytes(task.bytes, { ...options, id: task.id, format: task.format });
      return task.format === "jsonl" ? readings.map((reading) => inFile(reading, task.id)) : readings;
    }
    case "line":
      return lineReadings(task.bytes, task.number, options).map((reading) => inFile(reading, task.file));
    case "reading":
      return [task.reading];
  }
}

/** `line-2` may stand in every file of a batch, so its trouble names the file. */
function inFile(reading: Reading, file: string | undefined): Reading {
  if ("story" in reading || file === undefined || reading.id === file) return reading;
  return failed(reading.id, reading.error.code, `${file}: ${reading.error.says}`);
}

function lineReadings(bytes: Uint8Array, number: number, options: Pick<TaskOptions, "maxChars">): Reading[] {
  const decoded = decode(bytes);
  if ("notText" in decoded)
    return [failed(`line-${number}`, "not-text", `Line ${number}: ${decoded.notText}`)];
  const reading = readLine(decoded.text, number, options);
  if (!reading || "error" in reading) return reading ? [reading] : [];
  return [{ ...reading, notes: [...decoded.notes, ...reading.notes] }];
}

async function outcomeOf(reading: Reading, reader: Reader, options: TaskOptions): Promise<Outcome> {
  if ("error" in reading) return reading;
  try {
    const result = await readStory(reading.story, reader, options);
    return { ...result, notes: [...reading.notes, ...result.notes] };
  } catch (error) {
    return fault(reading.story.id, error);
  }
}

function toldOf(reading: Reading, told: Told | undefined): Reading {
  if ("error" in reading || !told) return reading;
  const { story } = reading;
  const own = Object.fromEntries(Object.entries(story.imprint).filter(([, value]) => value !== null));
  const { publishedAt } = story.imprint;
  const there = publishedAt && told.timeZone ? { published: dayInZone(publishedAt, told.timeZone) } : {};
  const imprint = { ...story.imprint, ...told.otherwise, ...own, ...there, ...told.always };
  return { ...reading, story: { ...story, imprint } };
}
