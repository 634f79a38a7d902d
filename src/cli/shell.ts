/** What every command's exit code means. */
export const exitCodes = { fine: 0, findings: 1, usage: 2, fault: 3 } as const;
