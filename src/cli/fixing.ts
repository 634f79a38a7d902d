import { readFile } from "node:fs/promises";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { editsOfFile, fixesOf, type Fix } from "../check/fix.ts";
import type { Review } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Done } from "../host/batch.ts";
import type { Pool } from "../host/pool.ts";
import type { Task } from "../host/task.ts";
import { decode } from "../read/decode.ts";
import { encodeLike } from "../read/encode.ts";
import { applyEdits } from "../story/edit.ts";
import { showEscaped } from "../base/escape.ts";
import { replaceFile } from "./file-writing.ts";
import type { Complain } from "./shell.ts";

/** What a fix needs of the command that makes it. */
export interface Fixer {
  readonly pool: Pool;
  readonly review: (read: StoryClaims) => Promise<Review>;
  readonly complain: Complain;
}

/** A file whose text was changed, in memory. */
export interface Fixed extends Done {
  readonly task: FileTask;
  /** How many changes. */
  readonly changes: number;
}

type FileTask = Extract<Task, { readonly kind: "file" }>;

/** A change may uncover another, but none comes back for ever. */
const ROUNDS = 4;

/** Changes a story's file in memory, reads it again and goes on until nothing is left to change; null: no change. */
export async function fixStory(done: Done, fixer: Fixer, rounds = ROUNDS): Promise<Fixed | null> {
  const fixed = await fixOnce(done, fixer, rounds === ROUNDS);
  const more = fixed && rounds > 1 ? await fixStory(fixed, fixer, rounds - 1) : null;
  return fixed && more ? { ...more, changes: fixed.changes + more.changes } : fixed;
}

/** Writes the changed file in one go; false if somebody has changed it meanwhile. @throws CannotWrite */
export async function writeFixed(
  { task: before }: Done,
  { task, changes }: Fixed,
  complain: Complain,
): Promise<boolean> {
  const there = await readFile(task.id).catch(() => null);
  if (before.kind !== "file" || !there?.equals(before.bytes)) {
    complain(`${task.id}: the file is compressed, or was changed or moved meanwhile; nothing was written`);
    return false;
  }
  await replaceFile(task.id, task.bytes);
  complain(`${task.id}: ${counted(changes, "change")} written`);
  return true;
}

/** What `--fix` would change, as a unified diff. */
export function diffOf(before: Done, { task }: Fixed, isTerminal: boolean): string {
  const [old, now] = [before.task, task].map((task) => fileText(task) ?? "");
  const diff = createTwoFilesPatch(task.id, task.id, old ?? "", now ?? "", undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return isTerminal ? diff.split("\n").map(showEscaped).join("\n") : diff;
}

/** The decoded file of a task that is a whole file. */
export function fileText(task: Task): string | null {
  if (task.kind !== "file" || task.format === "jsonl") return null;
  const decoded = decode(task.bytes);
  return "notText" in decoded ? null : decoded.text;
}

async function fixOnce({ task, outcome }: Done, fixer: Fixer, isFirst: boolean): Promise<Fixed | null> {
  if (!("story" in outcome)) return null;
  const { complain, pool, review } = fixer;
  const { findings } = await review(outcome);
  const fixes = fixesOf(outcome, findings);
  if (fixes.length === 0) return null;
  const changed = changeFile(task, outcome, fixes);
  if (isFirst && changed.left > 0) complain(leftSays(task, outcome.story.id, changed.left));
  if (!changed.task) return null;
  const [again] = await pool.run(changed.task);
  // Whatever the format, the new file must read as exactly the story that was meant.
  if (again && "story" in again && again.story.text === changed.text)
    return { task: changed.task, outcome: again, changes: changed.made };
  complain(`${outcome.story.id}: the changes cannot be made exactly in this file; nothing was written`);
  return null;
}

interface Changed {
  /** null: nothing can be changed. */
  readonly task: FileTask | null;
  /** The story's text as it must come out. */
  readonly text: string;
  readonly made: number;
  /** Fixes that have no exact place in the file. */
  readonly left: number;
}

function changeFile(task: Task, { story }: StoryClaims, fixes: readonly Fix[]): Changed {
  const file = fileText(task);
  const nothing: Changed = { task: null, text: story.text, made: 0, left: fixes.length };
  if (task.kind !== "file" || file === null) return nothing;
  const placed = fixes.flatMap((fix) => {
    const edits = editsOfFile(fix.edits, story, file);
    return edits ? [{ fix, edits }] : [];
  });
  const bytes = encodeLike(
    task.bytes,
    applyEdits(
      file,
      placed.flatMap(({ edits }) => edits),
    ),
  );
  if (!bytes || placed.length === 0) return nothing;
  const made = placed.flatMap(({ fix }) => fix.edits);
  return {
    task: { ...task, bytes },
    text: applyEdits(story.text, made),
    made: placed.length,
    left: fixes.length - placed.length,
  };
}

function leftSays(task: Task, id: string, left: number): string {
  const isLines = task.kind !== "file" || task.format === "jsonl";
  const one = left === 1;
  const why = isLines
    ? `${one ? "stands" : "stand"} in JSON Lines, which is not rewritten`
    : "cannot be made exactly in this file";
  return `${id}: ${counted(left, "change")} ${why}; make ${one ? "it" : "them"} by hand`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
