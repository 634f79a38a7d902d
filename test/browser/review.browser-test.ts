/** The review page against the real server, in a real browser: run by `npm run test:browser`, which needs Chromium. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { openSite, type Opened, type Site } from "./site.ts";

const root = join(import.meta.dirname, "../..");
const example = readFileSync(join(root, "examples/flood-fund.md"), "utf8");
const hostile = `<img src=x onerror=alert(1)>\n\nPolice said that <b>Tam Okoro</b> stole “&amp; <script>” from the fund.\n`;
let site: Site;

before(async () => {
  site = await openSite({
    "steps.md": example,
    "claims.md": example,
    "edit.md": example,
    "slow.md": example,
    "looks.md": example,
    "hostile.txt": hostile,
  });
});

after(() => site.close());

/** A story's page, once keys act in it. */
async function review(name: string): Promise<Opened> {
  const opened = await site.open(`/story/${name}`);
  await keysAct(opened.page);
  return opened;
}

async function keysAct(page: Page): Promise<void> {
  await page.locator("#main:focus:has(#p1), .note-head:focus").waitFor();
}

const live = (page: Page): Promise<string | null> => page.locator("[role=status]").textContent();
const active = (page: Page): Promise<string | null> => page.locator(".note.active .tab").textContent();

/** Waits until the page tells this to those who do not see it. */
async function heard(page: Page, words: RegExp): Promise<void> {
  await page.locator("[role=status]").filter({ hasText: words }).waitFor({ state: "attached" });
}

void test("[RP1] the first load of the review is at most 150 kB, and plots are not in it", async () => {
  const sizes: number[] = [];
  const { page, amiss, close } = await site.open("/");
  await page.locator("#p1").waitFor();
  const loaded: string[] = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  for (const path of loaded.filter((path) => path.startsWith("/assets/")))
    sizes.push(gzipSync(readFileSync(join(root, "dist/web", path))).length);
  assert.ok(sizes.length >= 3);
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= 150_000, sizes.join(" + "));
  assert.ok(readdirSync(join(root, "dist/web/assets")).length > sizes.length);
  assert.deepEqual(amiss, [], "nothing is refused, and nobody else is asked");
  await close();
});

void test("[RP9] by keyboard alone: step, open, decide with a reason, ask, undo; nothing is lost on reloading", async () => {
  const { page, amiss, close } = await review("steps");
  assert.match((await active(page)) ?? "", /1$/, "the first finding stands open");
  await page.keyboard.press("F8");
  assert.match((await active(page)) ?? "", /2$/);
  await page.locator(".note.active .note-head:focus").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.match((await active(page)) ?? "", /2$/);
  await page.keyboard.press("Enter");
  await page.locator(".note.active").waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.locator(".note.active").waitFor();

  await page.keyboard.press("d");
  await page.keyboard.press("Enter");
  await page.locator(".field-trouble", { hasText: "Say why it stays" }).waitFor();
  await page.keyboard.type("Their lawyer was rung on Monday.");
  await page.keyboard.press("Enter");
  await heard(page, /Kept\. 12 findings left\./);
  await page.locator(".note.is-decided", { hasText: "Their lawyer was rung on Monday." }).waitFor();

  await page.keyboard.press("j");
  await page.keyboard.press("q");
  await heard(page, /Asked\./);
  await page.locator(".standings", { hasText: "12 open · 1 decided · 1 asked" }).waitFor();
  await page.keyboard.press("u");
  await heard(page, /Undone: .*12 findings left/s);
  await page.locator(".standings", { hasText: "12 open · 1 decided · 0 asked" }).waitFor();

  await page.reload();
  await page.locator(".standings", { hasText: "12 open · 1 decided · 0 asked" }).waitFor();
  assert.ok(existsSync(join(site.folder, "steps.md.sayso.json")), "the decision lies beside the file");
  assert.deepEqual(amiss, []);
  await close();
});

void test("[RP9] Escape leads from the note to the number behind its words; letters can be switched off, and that is remembered", async () => {
  const { page, close } = await review("looks");
  await page.keyboard.press("F8");
  await page.locator(".note.active .note-head:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("[data-ref]:focus").waitFor();
  await page.keyboard.press("?");
  await page.getByLabel("Single letters act").uncheck();
  await page.keyboard.press("Escape");
  await page.reload();
  await keysAct(page);
  const first = await active(page);
  await page.keyboard.press("j");
  await page.keyboard.press("3");
  assert.equal(await active(page), first);
  await page.keyboard.press("F8");
  assert.notEqual(await active(page), first);
  await close();
});

void test("[RP8] a claim that somebody else carries: the rules run again at once, and it is kept", async () => {
  const { page, close } = await review("claims");
  await page.keyboard.press("3");
  await page.locator(".note.claim .note-head").first().click();
  await page.locator(".role.source", { hasText: "Police" }).waitFor();
  await page.locator(".role.content").first().waitFor();
  await page.locator("summary", { hasText: "Why it is read so" }).click();
  await page.locator(".reasons dd").first().waitFor();
  await page.getByLabel("Carried by").selectOption({ label: "Lena Brask" });
  await heard(page, /Corrected; the rules have run again/);
  await page.locator(".note.claim.active .note-title", { hasText: "Lena Brask" }).waitFor();
  await page.getByLabel("Carried by").selectOption({ label: "another name…" });
  await page.getByLabel("Who carries it?").fill("the harbour board");
  await page.keyboard.press("Enter");
  await page.locator(".note.claim.active .note-title", { hasText: "the harbour board" }).waitFor();
  await page.reload();
  await keysAct(page);
  await page.keyboard.press("3");
  await page.locator(".note.claim .note-title", { hasText: "the harbour board" }).waitFor();
  const count = await page.locator(".note.claim").count();
  await page.locator(".note.claim .note-head").first().click();
  await page.getByText("This is no claim").click();
  await page.waitForFunction((before) => document.querySelectorAll(".note.claim").length < before, count);
  await close();
});

void test("[RP7] a suggestion is applied, undone and done again", async () => {
  const { page, close } = await review("looks");
  await page.locator(".note-head", { hasText: "Weekday mismatch" }).click();
  await page.locator(".diff", { hasText: "Wednesday" }).waitFor();
  await page.getByRole("button", { name: "Apply: write Wednesday" }).click();
  await page.locator("#p2", { hasText: "Wednesday, May 13" }).waitFor();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await page.locator("#p2", { hasText: "Thursday, May 13" }).waitFor();
  await page.getByRole("button", { name: /^Redo/ }).click();
  await page.locator("#p2", { hasText: "Wednesday, May 13" }).waitFor();
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await page.locator("#p2", { hasText: "Thursday, May 13" }).waitFor();
  await close();
});

void test("[RP14] edit in place: solved findings go and are told, others keep their notes, a line break parts a paragraph", async () => {
  const { page, close } = await review("edit");
  await page.getByRole("button", { name: "Edit paragraph 6" }).click();
  const field = page.getByLabel("Paragraph 6", { exact: true });
  const words = await field.inputValue();
  await field.fill(words.replace("Quint, 54,", "Quint, 52,"));
  await heard(page, /Solved: identity conflict/);
  assert.equal(await page.locator(".note:not(.solved)", { hasText: "Identity conflict" }).count(), 0);
  await page.locator("#p6 .note.solved", { hasText: "Solved: identity conflict" }).waitFor();
  await page.locator(".note", { hasText: "Loaded verb" }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.type("\nNobody else was asked.");
  await page.keyboard.press("Escape");
  await page.locator("#p7", { hasText: "Nobody else was asked." }).waitFor();
  await page.locator("#p6 .pn:focus").waitFor();
  await page.reload();
  await page.locator("#p7", { hasText: "Nobody else was asked." }).waitFor();
  await close();
});

void test("[RP14] an answer for older words never overwrites what is being typed", async () => {
  const { page, close } = await review("slow");
  await page.route("**/paragraphs/*", async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.getByRole("button", { name: "Edit paragraph 3" }).click();
  await page.keyboard.type(" First.");
  await page.waitForRequest("**/paragraphs/3");
  await page.keyboard.type(" Second.");
  await page.waitForResponse("**/paragraphs/3");
  await page.keyboard.type(" Third.");
  const field = page.getByLabel("Paragraph 3", { exact: true });
  assert.match(await field.inputValue(), / First\. Second\. Third\.$/);
  await page.keyboard.press("Escape");
  await page.locator("#p3", { hasText: "First. Second. Third." }).waitFor();
  await page.reload();
  await page.locator("#p3", { hasText: "First. Second. Third." }).waitFor();
  await close();
});

void test("[RP14] while the server reads, what is typed waits, and only the newest of it is sent", async () => {
  const { page, close } = await review("slow");
  let sent = 0;
  await page.route("**/paragraphs/*", async (route) => {
    sent += 1;
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.getByRole("button", { name: "Edit paragraph 2" }).click();
  for (const letter of "waited for.") {
    await page.keyboard.press(letter);
    await page.waitForTimeout(200); // longer than the page's own pause
  }
  await page.keyboard.press("Escape");
  await page.locator("#p2", { hasText: "waited for." }).waitFor();
  await page.waitForFunction(() => !document.querySelector(".busy.on"));
  assert.ok(sent <= 5, `${sent} requests for 11 keys`);
  await page.reload();
  await page.locator("#p2", { hasText: "waited for." }).waitFor();
  await close();
});

void test("[RP2] a story's own markup is words, never elements", async () => {
  const { page, amiss, close } = await review("hostile");
  await page.locator("#p1", { hasText: "<img src=x onerror=alert(1)>" }).waitFor();
  assert.equal(await page.locator("main img, main b, main script").count(), 0);
  assert.deepEqual(amiss, []);
  await close();
});

void test("[RP15] a story is pasted and opened; every export is a file", async () => {
  const { page, close } = await review("looks");
  for (const [title, ending] of [
    ["Annotated copy (Word)", ".docx"],
    ["Register (CSV)", ".csv"],
    ["Reply pack", ".md"],
  ] as const) {
    await page.getByText("Export", { exact: true }).click();
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: title }).click();
    assert.ok((await coming).suggestedFilename().endsWith(ending));
    await page.getByText("Export", { exact: true }).click();
  }
  await page.getByText("Open…").click();
  await page.getByRole("button", { name: "Review it" }).click();
  await page.locator(".field-trouble", { hasText: "There are no words yet" }).waitFor();
  await page.getByLabel("Paste a story").fill("Ferry sold\n\nPolice said the ferry was sold on Monday.");
  await page.getByRole("button", { name: "Review it" }).click();
  await page.locator("#p1", { hasText: "Ferry sold" }).waitFor();
  assert.match((await live(page)) ?? "", /Opened|left/);
  await close();
});

void test("[RP10] the filter leaves findings out; the day is set in the header, and the rules run again", async () => {
  const { page, close } = await review("edit");
  await page.keyboard.press("/");
  await page.getByLabel("Rule").selectOption({ label: "Weekday mismatch" });
  assert.equal(await page.locator(".note").count(), 1);
  await page.getByRole("button", { name: /Filter: 1 of/ }).waitFor();
  await page.getByLabel("Published").fill("2027-05-14");
  await heard(page, /Changed; the rules have run again/);
  await page.locator(".note", { hasText: "Weekday mismatch" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Show all" }).click();
  await page.locator(".note", { hasText: "Loaded verb" }).waitFor();
  await close();
});

void test("[RP11] accusations and people lead to their places; a claim opens in its layer", async () => {
  const { page, close } = await review("looks");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.locator(".none-found").first().waitFor();
  await page.getByRole("button", { name: "Police, alleged" }).click();
  await page.locator(".note.claim.active .note-head:focus").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByRole("article", { name: "Marla Quint" }).getByRole("button", { name: "¶6" }).click();
  await page.locator("#p6 .pn:focus").waitFor();
  await page.keyboard.press("[");
  await page.locator("#p5 .pn:focus").waitFor();
  await close();
});

void test("[RP15] a file that is dropped on the page is opened", async () => {
  const { page, close } = await review("looks");
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["Ferry lost\n\nA clerk said so."], "ferry lost.txt"));
    dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  });
  await page.locator("#p1", { hasText: "Ferry lost" }).waitFor();
  await page.getByRole("navigation", { name: "Open stories" }).getByText("Ferry lost").waitFor();
  await close();
});
