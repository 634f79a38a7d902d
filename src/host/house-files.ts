/** Why a file of the house's cannot be read; null: there is none. */
export function readingTrouble(error: unknown): string | null {
  const code = codeOf(error);
  if (code === "ENOENT" || code === "ENOTDIR") return null;
  if (code === "EISDIR") return "this is a folder; a file is needed";
  if (code === "EACCES" || code === "EPERM") return "may not be opened; look who owns it";
  return `cannot be read (${code})`;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
