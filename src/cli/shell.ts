import type { OutputConfiguration } from "commander";
import { showEscaped } from "../base/escape.ts";

/** What every command's exit code means. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, fault: 3 } as const;

/** Commander repeats arguments in its messages, and a file's name may hold anything. */
export const escapedOutput: OutputConfiguration = {
  writeErr: (text) => {
    process.stderr.write(text.split("\n").map(showEscaped).join("\n"));
  },
};

/** Prints one line of trouble on standard error, in which nothing acts on the terminal. */
export type Complain = (says: string) => void;

export function complainAs(command: string): Complain {
  return (says) => console.error(`sayso ${command}: ${showEscaped(says)}`);
}
