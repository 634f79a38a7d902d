import type { Outcome } from "../host/task.ts";
import { exitCodes, type Complain } from "./shell.ts";

/** Says on standard error which ids stand twice and, where standard output does not show it, all trouble. */
export function openReport(complain: Complain, withTrouble: boolean): (outcome: Outcome) => void {
  const seen = new Set<string>();
  return (outcome) => {
    if ("story" in outcome) sayRepeated(outcome.story.id, seen, complain);
    if (withTrouble) sayTrouble(outcome, complain);
  };
}

function sayRepeated(id: string, seen: Set<string>, complain: Complain): void {
  if (seen.has(id)) complain(`the id ${id} stands twice in this batch; both stories were read`);
  seen.add(id);
}

function sayTrouble(outcome: Outcome, complain: Complain): void {
  if ("error" in outcome) complain(`${outcome.id}: ${outcome.error.says}`);
  else for (const note of outcome.notes) complain(`${outcome.story.id}: ${note.says}`);
}

export function codeOf(outcome: Outcome): number {
  if ("error" in outcome) return outcome.error.code === "fault" ? exitCodes.fault : exitCodes.usage;
  return outcome.notes.some(({ code }) => code === "too-large") ? exitCodes.usage : exitCodes.fine;
}
