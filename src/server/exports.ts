import { ApiFault } from "./api-fault.ts";
import type { ExportName } from "./api.ts";
import type { OpenStory } from "./open-story.ts";
import type { Workshop } from "./workshop.ts";

interface Wanted {
  readonly format: ExportName;
  /** True: to look at and print, false: to keep. */
  readonly isShown: boolean;
  readonly workshop: Workshop;
}

/** A story as a file. */
export async function exportOf(open: OpenStory, { format, isShown, workshop }: Wanted): Promise<Response> {
  if (isShown && format !== "html")
    throw new ApiFault("bad-request", "Only html is shown; leave “print” out.");
  const { ending, type } = kinds[format];
  const file = await workshop.export(open.standing.found, format);
  const name = `${open.id}${ending}`;
  return new Response(typeof file === "string" ? file : new Uint8Array(file), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": isShown ? "inline" : `attachment; filename="${name}"`,
      // A report brings its own style and no script.
      ...(format === "html" ? { "Content-Security-Policy": reportPolicy } : {}),
    },
  });
}

const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const kinds: Readonly<Record<ExportName, { readonly ending: string; readonly type: string }>> = {
  docx: {
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  html: { ending: ".html", type: "text/html; charset=utf-8" },
  "csv-register": { ending: "-register.csv", type: "text/csv; charset=utf-8" },
  "reply-pack": { ending: "-reply-pack.md", type: "text/markdown; charset=utf-8" },
  json: { ending: ".json", type: "application/json" },
  text: { ending: ".txt", type: "text/plain; charset=utf-8" },
};
