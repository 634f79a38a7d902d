import type { ExportName } from "../../src/server/api.ts";
import { apiPath } from "../api.ts";

interface Export {
  readonly name: ExportName;
  readonly title: string;
  readonly says: string;
  /** Shown in a page of its own to be printed; else kept as a file. */
  readonly isShown: boolean;
}

/** What can be taken out of a review. */
export const exportsOf: readonly Export[] = [
  { name: "docx", title: "Annotated copy (Word)", says: "findings as comments on the words", isShown: false },
  { name: "html", title: "Annotated copy (HTML)", says: "one file, no script", isShown: false },
  { name: "html", title: "Print for the lawyer", says: "galley, register, people, sign-off", isShown: true },
  { name: "csv-register", title: "Register (CSV)", says: "one row for each accusation", isShown: false },
  {
    name: "reply-pack",
    title: "Reply pack",
    says: "what each of the accused should be asked",
    isShown: false,
  },
  { name: "json", title: "Data (JSON)", says: "everything that was read and found", isShown: false },
  { name: "text", title: "Text", says: "the story as it stands", isShown: false },
];

export function exportPath(id: string, name: ExportName, isShown: boolean): string {
  return apiPath("stories", id, "exports", name) + (isShown ? "?print=1" : "");
}
