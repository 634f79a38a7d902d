/** True while what is typed is still one paragraph; two are sent when the editor is left. */
export function isWhole(text: string, before: string): boolean {
  return text.trim() !== "" && !toServer(text, before).trim().includes("\n\n");
}

/** What somebody typed as the server takes it: a line break that was not there before begins a paragraph. */
export function toServer(text: string, before: string): string {
  return before.includes("\n") ? text : text.replaceAll(/\n+/g, "\n\n");
}
