/** What every command's exit code means. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, fault: 3 } as const;

/** A mistake in how the command was called; its message tells what to do instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
