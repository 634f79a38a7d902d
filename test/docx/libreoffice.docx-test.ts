/** What LibreOffice makes of our documents. Needs `soffice` and `pdftotext`; absent is a failure, never a skip. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Story } from "../../src/story/story.ts";
import { reviewDocx } from "../../src/write/docx.ts";
import { docx, p, r, readDocument, styles } from "../read/docx-file.ts";
import { readOne } from "../read/trace.ts";
import { commentedWords, findingOn, reviewOf } from "../write/docx-results.ts";
import { resultOf } from "../write/results.ts";

const folder = mkdtempSync(join(tmpdir(), "sayso-docx-"));
after(() => rmSync(folder, { recursive: true }));

/** The document as LibreOffice saves it. */
function convert(name: string, kind: "docx" | "odt" | "pdf", outdir = folder): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--convert-to", kind, "--outdir", outdir, join(folder, name)];
  execFileSync("soffice", args, { stdio: "pipe", timeout: 120_000 });
  return join(outdir, name.replace(/docx$/, kind));
}

/** The text of the printed pages, in which comments are not words. */
function printed(name: string): string {
  const args = [convert(name, "pdf"), "-"];
  return execFileSync("pdftotext", args, { encoding: "utf8", stdio: "pipe" }).replace(/\s+/g, " ");
}

interface Shown {
  readonly author: string;
  /** What the comment says. */
  readonly says: string;
  /** The words that it is on. */
  readonly words: string;
}

function commentsShown(name: string): Shown[] {
  const content = strFromU8(unzipSync(readFileSync(convert(name, "odt")))["content.xml"] ?? new Uint8Array());
  const starts = content.matchAll(
    /<office:annotation [^>]*office:name="([^"]+)"[^>]*>(.*?)<\/office:annotation>/gs,
  );
  return Array.from(starts, ({ 0: whole, 1: id = "", 2: inside = "", index }) => {
    const end = content.indexOf(`<office:annotation-end office:name="${id}"/>`, index);
    assert.ok(end > index, "the comment has an end");
    const words = plain(content.slice(index + whole.length, end));
    return { author: /<dc:creator>(.*?)</.exec(inside)?.[1] ?? "", says: plain(inside), words };
  });
}

function plain(markup: string): string {
  return markup
    .replace(/<office:annotation .*?<\/office:annotation>/gs, "")
    .replace(/<text:tab\/>/g, "\t")
    .replace(/<text:s\/>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&");
}

function check(name: string, story: Story, wanted: readonly string[], original?: Uint8Array): void {
  const findings = wanted.map((words) => findingOn(story, words, { message: `“${spaced(words)}”?` }));
  const read = { ...resultOf({ id: "s", text: story.text }, []), story };
  const bytes = reviewDocx(read, reviewOf(findings), original);
  assert.deepEqual([...commentedWords(bytes).values()].toSorted(), wanted.toSorted());
  writeFileSync(join(folder, name), bytes);
  const shown = commentsShown(name);
  assert.deepEqual(shown.map(({ words }) => words).toSorted(), wanted.toSorted());
  for (const { author, says, words } of shown) {
    assert.equal(author, "Sayso");
    assert.ok(says.includes("Warning: bare-anonymous"), says);
    assert.ok(says.includes(`“${spaced(words)}”?`), says);
  }
}

function spaced(words: string): string {
  return words.replace(/\s/g, " ");
}

void test("[X50] LibreOffice shows the comments of a reporter’s own document on the same words", () => {
  const old = '<w:del w:id="7" w:author="Ada"><w:r><w:delText>stole</w:delText></w:r></w:del>';
  const body =
    p(r("Clerk held over harbour fees"), "Heading1") +
    p(
      `${r("A clerk ")}${old}<w:ins w:id="8" w:author="Ada">${r("took")}</w:ins>${r(" the ")}${r("harbour", "<w:b/>")}${r(" fees, two sources said.")}`,
    ) +
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p(r("Fees in full: 400 crowns"))}</w:tc></w:tr></w:tbl>` +
    p(
      `<w:hyperlink w:anchor="x">${r("Tom &amp; Ann Vale")}</w:hyperlink><w:r><w:tab/></w:r>${r("deny it.")}`,
    );
  const original = docx(body, styles([["Heading1", "heading 1"]]));
  const { story } = readDocument(original);
  check(
    "own.docx",
    story,
    ["took the harbour fe", "two sources", "& Ann Vale\tdeny", "400", "held over harbour"],
    original,
  );
  assert.match(printed("own.docx"), /Clerk held over harbour fees .* Fees in full: 400 crowns/);
});

void test("[X51] … and those of a new document", () => {
  const { story } = readOne(
    "Clerk held over harbour fees\n\nFees had gone for years\n\nBy Ada Morrow\n\nMARROW BAY (Harbour Wire) — A clerk took the fees, two sources said.\n\n“I did not,” said Tom Vale.\n\nThe harbour board, Vale & Co and the Ledger would not comment.\n",
    "text",
  );
  check("new.docx", story, ["held", "two sources", "took the fees", "Vale & Co", "board, Vale"]);
  assert.equal(printed("new.docx").trim(), spaced(story.text).replace(/ +/g, " ").trim());
});

void test("[X52] a document that LibreOffice wrote is read and takes comments beside those that it has", () => {
  const { story } = readOne(
    "Clerk held\n\nBy Ada Morrow\n\nMARROW BAY — A clerk took the fees, two sources said.\n",
    "text",
  );
  const first = reviewDocx(
    { ...resultOf({ id: "s", text: story.text }, []), story },
    reviewOf([findingOn(story, "took")]),
  );
  writeFileSync(join(folder, "theirs.docx"), first);
  const theirs = readFileSync(convert("theirs.docx", "docx", join(folder, "again")));
  const again = readDocument(theirs).story;
  assert.equal(again.text, story.text.trim());
  assert.deepEqual(again.fields, story.fields);
  const read = { ...resultOf({ id: "s", text: again.text }, []), story: again };
  const second = reviewDocx(
    read,
    reviewOf([findingOn(again, "two sources"), findingOn(again, "the fees, two")]),
    theirs,
  );
  assert.deepEqual([...commentedWords(second).values()].toSorted(), ["the fees, two", "took", "two sources"]);
});
