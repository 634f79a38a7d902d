/** The report of `check` in a real browser: run by `npm run test:browser`, which needs Chromium. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import type { Reviewed } from "../../src/claim/finding.ts";
import { htmlWriter } from "../../src/write/review/html.ts";
import { affairReviewed, hostile, options, unread } from "../write/reviewed.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "sayso-html-"));
let browser: Browser;

before(async () => {
  browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
});

after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Widths in CSS pixels: a desk, a telephone, and what is left of 1280 at 400 %. */
const widths = [1440, 390, 320];
const pages = { one: save("one", [affairReviewed]), many: save("many", [affairReviewed, unread, hostile]) };

for (const [name, url] of Object.entries(pages)) {
  for (const width of widths) {
    for (const colorScheme of ["light", "dark"] as const) {
      void test(`[HT14] ${name} at ${width} px, ${colorScheme}: no violation for axe, no scrolling sideways`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
        const asked: string[] = [];
        const said: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        page.on("console", (message) => said.push(message.text()));
        await page.goto(url);
        assert.deepEqual(await violations(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        assert.deepEqual(
          [asked, said],
          [[url], []],
          "only the file itself is loaded, and nothing is refused",
        );
        await page.close();
      });
    }
  }
}

void test("[HT15] wide, a note stands beside its paragraph; narrow, under it", async () => {
  for (const [width, isBeside] of [
    [1440, true],
    [390, false],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(pages.one);
    const paragraph = await page.locator("#s1-p5").boundingBox();
    const note = await page.locator("#s1-p5 + .notes").boundingBox();
    assert.ok(paragraph && note);
    if (isBeside) assert.ok(note.x >= paragraph.x + paragraph.width && Math.abs(note.y - paragraph.y) < 2);
    else assert.ok(note.y >= paragraph.y + paragraph.height);
    await page.close();
  }
});

void test("[HT16] the line under marked words tells the severity, in forced colours too", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, forcedColors: "active" });
  await page.goto(pages.one);
  const lineOf = async (kind: string): Promise<string> =>
    page
      .locator(`mark.${kind}`)
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
  assert.deepEqual(await Promise.all(["e", "w", "n"].map(lineOf)), ["solid", "double", "dotted"]);
  await page.close();
});

void test("[HT17] it prints on A4 with its structure", async () => {
  for (const url of Object.values(pages)) {
    const page = await browser.newPage();
    await page.goto(url);
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
    assert.match(pdf, /^%PDF-/);
    assert.match(pdf, /\/StructTreeRoot/);
    const sheets = new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g));
    assert.equal(sheets.size, 1);
    assert.match([...sheets].join(""), /\[0 0 59[45]\b[.\d]* 84[12]\b[.\d]*\]/); // points
    await page.close();
  }
});

function save(name: string, results: readonly (Reviewed | typeof unread)[]): string {
  const writer = htmlWriter({ ...options, many: results.length > 1 });
  const path = join(folder, `${name}.html`);
  writeFileSync(path, writer.begin() + results.map((result) => writer.story(result)).join("") + writer.end());
  return pathToFileURL(path).href;
}

/** What axe finds wrong, best practices included. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe); // not as an element: the page's policy allows no script
  const found: AxeResults = await page.evaluate("axe.run()");
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
