import { test } from "node:test";
import * as fc from "fast-check";
import { readHtml } from "../../src/read/html.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import type { StoryReading } from "../../src/read/read.ts";
import { assertTraced, readAll } from "./trace.ts";

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "Quint denied it.",
    " said ",
    "\n",
    "\r\n",
    "\t",
    "\u00a0",
    "so\u00adft",
    "e\u0301",
    "🦀",
    "\u202e",
    "\ufffd",
  ),
);

const pagePart = fc.oneof(
  words,
  fc.constantFrom(
    "<p>",
    "</p>",
    "<div class=byline>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<br>",
    "<br/>",
    "<pre>\n",
    "</pre>",
    "<h1>",
    "</h1>",
    "<table>",
    "<tr><td>",
    "</table>",
    "<li>",
    "</ul>",
    "<a href=x>",
    "</a>",
    "<figure><figcaption>",
    "</figure>",
    "<article>",
    "<svg>",
    "</svg>",
    "<textarea>\n",
    "</textarea>",
    "<!-- c -->",
    "</x>",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<p",
    "&amp;",
    "&amp",
    "&nbsp;",
    "&#150;",
    "&#0;",
    "&#xD800;",
    "&notit;",
    "&NotEqualTilde;",
    "&#32;",
    "&#10;",
    "&#13;",
    "&bogus;",
    "&",
    "<",
    "\0",
  ),
);

const markdownPart = fc.oneof(
  words,
  fc.constantFrom(
    "# ",
    "\n# ",
    "\n\n",
    "**",
    "*",
    "_",
    "`",
    "``",
    "> ",
    "\n> ",
    "\n- ",
    "\n  ",
    "1. ",
    "[",
    "](x)",
    "![",
    "](a.png)",
    "\\",
    "\\*",
    "\\\n",
    "&amp;",
    "&#42;",
    "&nbsp;",
    "&#150;",
    "&bogus;",
    "<b>",
    "<!-- ",
    " -->",
    "---\n",
    "title: x\n",
    "```\n",
    "    ",
    "  \n",
    "<http://x.example>",
    "\n[a]: b\n",
    "[a]",
    "\n===\n",
    "\0",
    "\t",
    "\n\n<div>",
    "<p>Police said so.",
    "</div>\n\n",
    "<br>",
    "\n\n    Police said so.\n",
    "| a | b |",
    "\n| a | b |\n|---|---|\n| c |\td |\n",
    "\r\n",
  ),
);

// A lone surrogate cannot stand in a file: it becomes U+FFFD on its way to bytes.
function fileOf(parts: readonly string[]): string {
  return parts
    .join("")
    .toWellFormed()
    .replace(/^\ufeff/, "");
}

void test("[R44] every character of any page's story traces into the file", () => {
  fc.assert(
    fc.property(fc.array(pagePart, { maxLength: 40 }), (parts) => assertReadable(fileOf(parts), readHtml)),
    { numRuns: Number(process.env["RUNS"] ?? 1500) },
  );
});

void test("[R44] … so does every character of a page that is big enough to be searched for its article", () => {
  const filler =
    "<div><p>Police said, on Friday, that the clerk, who kept the books, was being held over fees.</p></div>";
  const page = (parts: readonly string[]) => filler.repeat(30) + fileOf(parts) + filler.repeat(30);
  fc.assert(
    fc.property(fc.array(pagePart, { maxLength: 40 }), (parts) => assertReadable(page(parts), readHtml)),
    { numRuns: 60 },
  );
});

void test("[R31] every character of any Markdown file's story traces into the file", () => {
  fc.assert(
    fc.property(fc.array(markdownPart, { maxLength: 40 }), (parts) =>
      assertReadable(fileOf(parts), readMarkdown),
    ),
    {
      numRuns: Number(process.env["RUNS"] ?? 1500),
    },
  );
});

void test("[R1] any bytes are read or refused in any format, and never throw", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("auto", "text", "markdown", "html", "jsonl"),
      (bytes, format) => {
        readAll(bytes, format);
      },
    ),
    { numRuns: Number(process.env["RUNS"] ?? 1500) },
  );
});

function assertReadable(file: string, read: (source: string, id: string) => StoryReading): void {
  assertTraced(read(file, "story").story, file);
}
