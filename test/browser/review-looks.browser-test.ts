/** How the review page looks and whether everybody can use it, in a real browser: run by `npm run test:browser`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { openSite, violations, type Site } from "./site.ts";

const example = readFileSync(join(import.meta.dirname, "../../examples/flood-fund.md"), "utf8");
let site: Site;

before(async () => {
  site = await openSite({ "looks.md": example });
});

after(() => site.close());

/** Widths in CSS pixels: a desk, a telephone, and what is left of 1280 at 400 %. */
const widths = [1440, 390, 320];

/** What a page can look like, and the keys and clicks that lead there from the review. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  read: (page) => page.keyboard.press("1"),
  "findings, with a card": (page) => page.keyboard.press("F8"),
  "a suggestion": (page) => page.locator(".note-head", { hasText: "Weekday mismatch" }).click(),
  "keep, without a reason": async (page) => {
    await page.keyboard.press("F8");
    await page.locator(".note.active .note-head:focus").waitFor();
    await page.keyboard.press("d");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
  },
  "a claim": async (page) => {
    await page.keyboard.press("3");
    await page.locator(".note.claim .note-head").first().click();
    await page.locator("summary", { hasText: "Why it is read so" }).click();
  },
  accusations: (page) => page.keyboard.press("4"),
  people: (page) => page.keyboard.press("5"),
  filter: (page) => page.keyboard.press("/"),
  editor: (page) => page.getByRole("button", { name: "Edit paragraph 3" }).click(),
  help: (page) => page.keyboard.press("?"),
  open: (page) => page.getByText("Open…").click(),
  exports: (page) => page.getByText("Export", { exact: true }).click(),
  "a rule's page": async (page) => {
    await page.getByText("About this rule").first().click();
    await page.locator("dialog").waitFor();
  },
};

for (const width of widths) {
  for (const colorScheme of ["light", "dark"] as const) {
    void test(`[RP16] at ${width} px, ${colorScheme}: in no state a violation for axe, nor scrolling sideways`, async () => {
      const { page, amiss, close } = await site.open("/story/looks", {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: "reduce",
      });
      for (const [name, arrive] of Object.entries(states)) {
        await page.goto(`${site.origin}/story/looks`);
        await page.locator("#main:focus:has(#p1), .note-head:focus").waitFor();
        await arrive(page);
        await page.waitForTimeout(100);
        assert.deepEqual(await violations(page), [], name);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, name);
      }
      assert.deepEqual(amiss, []);
      await close();
    });
  }
}

void test("[RP16] without a story, and at an address that is none: no violation either", async () => {
  for (const path of ["/story/none", "/nowhere"]) {
    const { page, close } = await site.open("/");
    await page.locator("#p1").waitFor();
    await page.evaluate((path) => history.pushState(null, "", path), path);
    await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
    await page.waitForTimeout(500);
    assert.deepEqual(await violations(page), []);
    await close();
  }
});

void test("[RP4] wide, each note stands beside its line and none overlaps; narrow, under its paragraph", async () => {
  const { page, close } = await site.open("/story/looks", { reducedMotion: "reduce" });
  await page.locator(".note.active").waitFor();
  await page.locator(".note-head", { hasText: "Unattributed accusation" }).click();
  await page.waitForTimeout(200);
  const boxes = await page
    .locator(".note")
    .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect().toJSON()));
  for (const [at, box] of boxes.entries())
    assert.ok(box.top >= (boxes[at - 1]?.bottom ?? 0), `note ${at + 1} lies over the one before it`);
  const mark = await page.locator("mark.active").first().boundingBox();
  const note = await page.locator(".note.active .tab").boundingBox();
  assert.ok(mark && note && note.x > mark.x + mark.width && Math.abs(note.y - mark.y) < 16);

  await page.setViewportSize({ width: 390, height: 900 });
  await page.waitForTimeout(200);
  const words = await page.locator("#p4 .words").boundingBox();
  const below = await page.locator("#p4 .note").first().boundingBox();
  assert.ok(words && below && below.y >= words.y + words.height && below.x < 60);
  await close();
});

void test("[RP18] contents at the left: each line leads to its place; remembered; at 1100 px it fits, below it is not there", async () => {
  const { page, close } = await site.open("/story/looks");
  await page.locator("#main:focus:has(#p1), .note-head:focus").waitFor();
  await page.getByRole("button", { name: "Contents" }).click();
  const rail = page.getByRole("navigation", { name: "Contents of the story" });
  await rail.getByRole("button", { name: /^¶6 / }).click();
  await page.locator("#p6 .pn:focus").waitFor();
  await rail.getByText("People", { exact: true }).click();
  await rail.getByRole("button", { name: "Marla Quint accused" }).click();
  await rail.getByText("Claims", { exact: true }).click();
  assert.deepEqual(await violations(page), []);
  await rail.getByRole("button", { name: /Police alleged$/ }).click();
  await page.locator(".note.claim.active .note-head:focus").waitFor();
  await page.reload();
  await rail.waitFor();
  for (const width of [1100, 1360]) {
    await page.setViewportSize({ width, height: 900 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width}`);
    const words = await page.locator("#p4 .set").boundingBox();
    const note = await page.locator(".note").first().boundingBox();
    const left = await rail.boundingBox();
    assert.ok(words && note && left && left.x + left.width < words.x && note.x > words.x + words.width);
    assert.ok(note.x + note.width <= width);
  }
  await page.setViewportSize({ width: 1090, height: 900 });
  await rail.waitFor({ state: "hidden" });
  await close();
});

void test("[RP5] the line under words tells the severity, in forced colours too; what it rests on is painted", async () => {
  const { page, close } = await site.open("/story/looks", { forcedColors: "active" });
  await page.locator("#p1").waitFor();
  const line = (look: string): Promise<string> =>
    page
      .locator(`mark.is-${look}`)
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
  assert.deepEqual(await Promise.all(["error", "warning", "note"].map(line)), ["solid", "dashed", "dotted"]);
  await page.locator(".note-head", { hasText: "Allegation drift" }).click();
  await page.locator(".chip", { hasText: "also ¶2" }).waitFor();
  const painted = await page.evaluate(() =>
    [...(CSS.highlights.get("evidence") ?? [])].map((range) =>
      range instanceof Range ? range.toString() : "",
    ),
  );
  assert.ok(painted.join(" ").includes("of stealing £240,000"));
  await close();
});

void test("[RP17] ten thousand words: a key takes at most 50 ms, of the page's own work", async () => {
  const paragraph = example.split("\n\n").slice(2).join(" ").replaceAll(/\s+/g, " ");
  const words = paragraph.split(" ");
  const paragraphs = Array.from({ length: 280 }, (_, at) => words.slice(at % 80, (at % 80) + 36).join(" "));
  const { page, close } = await site.open("/");
  await page.locator("#p1").waitFor();
  await page.getByText("Open…").click();
  await page.getByLabel("Paste a story").fill(`A long story\n\n${paragraphs.join("\n\n")}`);
  await page.getByRole("button", { name: "Review it" }).click();
  await page.locator("#p280").waitFor({ timeout: 120_000 });
  await page.getByRole("button", { name: "Edit paragraph 140", exact: true }).click();
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const keys = 24;
  const before = await spent();
  for (let at = 0; at < keys; at += 1) await page.keyboard.press("x");
  const each = ((await spent()) - before) / keys;
  process.stdout.write(`# ${each.toFixed(1)} ms a key\n`);
  assert.ok(each <= 50, `${each} ms`);
  await close();
});
