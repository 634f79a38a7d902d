/** The ledger's pages in a real browser, on the invented affair: run by `npm run test:browser`. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { addAffair, readAffair } from "../../bench/affair/fill.ts";
import { openLedger, type Ledger } from "../../src/ledger/index.ts";
import { claimPath, listPath, personPath, storyPath } from "../../web/ledger/addresses.ts";
import { openSite, violations, type Site } from "./site.ts";

let ledger: Ledger;
let site: Site;
/** Addresses of the ledger's pages, and the pictures on each. */
const pages: Record<string, { readonly path: string; readonly pictures: number }> = {};

before(async () => {
  ledger = await openLedger(":memory:");
  await addAffair(ledger, await readAffair(join(import.meta.dirname, "../../examples/affair")));
  await ledger.project();
  site = await openSite({}, ledger);
  const { person } = await ledger.person("Alban Thorley");
  const [told] = (await ledger.origins({ claim: "£2.4 million missing", limit: 1 })).claims;
  const first = told?.groups[0]?.claims[0];
  assert.ok(told && first);
  put("search", "/ledger");
  put("found", listPath("search", { q: "boat savings" }));
  put("people", listPath("people"));
  put("person", personPath(person.id), 1);
  put("voice", personPath("x/person with knowledge of the accounts"));
  put("claims", listPath("claims", { by: person.id, status: "denied" }));
  put("claim", claimPath(told.claim), 2);
  put("timeline", listPath("timeline", { who: person.id }), 1);
  put("contradictions", listPath("contradictions"));
  put("copies", listPath("copies"), 1);
  put("story", storyPath(first.source, first.says.spans));
  put("nowhere", "/ledger/else/where");
});

after(async () => {
  await site.close();
  await ledger.close();
});

function put(name: string, path: string, pictures = 0): void {
  pages[name] = { path, pictures };
}

/** When everything that it asked for is there. */
async function settled(page: Page, pictures: number): Promise<void> {
  await page.locator("h1").waitFor();
  await page.locator(".waiting").first().waitFor({ state: "detached" });
  for (let at = 0; at < pictures; at++)
    await page.locator(".picture svg").nth(at).waitFor({ state: "attached" });
}

/** Widths in CSS pixels: a desk, a telephone, and what is left of 1280 at 400 %. */
for (const width of [1440, 390, 320]) {
  for (const colorScheme of ["light", "dark"] as const) {
    void test(`[LG13] at ${width} px, ${colorScheme}: on no page a violation for axe, scrolling sideways, or anything refused`, async () => {
      const { page, amiss, close } = await site.open("/ledger", {
        viewport: { width, height: 900 },
        colorScheme,
        reducedMotion: "reduce",
      });
      for (const [name, { path, pictures }] of Object.entries(pages)) {
        await page.goto(site.origin + path);
        await settled(page, pictures);
        assert.deepEqual(await violations(page), [], name);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, name);
      }
      // A voice is first looked for among people; the browser itself tells of what is not found.
      const expected = amiss.filter((says) => /status of 404/.test(says));
      assert.deepEqual([amiss.length - expected.length, expected.length], [0, 1], amiss.join("; "));
      await close();
    });
  }
}

void test("[LG8] every picture has a table of the same facts, and no style of its own", async () => {
  const { page, close } = await site.open("/ledger");
  for (const name of ["timeline", "claim", "copies"]) {
    const { path, pictures } = pages[name] ?? { path: "", pictures: 0 };
    await page.goto(site.origin + path);
    await settled(page, pictures);
    assert.equal(await page.locator("svg style").count(), 0, name);
    assert.ok((await page.locator(".facts table").count()) >= 1, name);
    assert.ok((await page.locator(".picture svg path, .picture svg circle").count()) > 0, name);
  }
  await close();
});

void test("[LG14] by keyboard alone: from the search to a claim, to its words, and into review", async () => {
  const { page, amiss, close } = await site.open("/ledger");
  await page.getByLabel("Words of a claim or a story").focus();
  await page.keyboard.type("savings boat");
  await page.keyboard.press("Enter");
  await page.locator(".claim-said a").first().focus();
  const words = await page.locator(".claim-said a").first().textContent();
  await page.keyboard.press("Enter");
  await page.locator(".claim-words a").focus();
  assert.equal(await page.locator(".claim-words a").textContent(), words);
  await page.keyboard.press("Enter");
  await page.locator("mark.asked").first().waitFor();
  assert.equal((await page.locator("mark.asked").allTextContents()).join(" … "), words);
  assert.ok(await page.locator("mark.asked").first().isVisible());
  await page.getByRole("button", { name: "Open its newest version in review" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/story\//);
  assert.deepEqual(amiss, []);
  await close();
});

void test("[LG7] words that do not stand in a version are told, never moved", async () => {
  const { page, close } = await site.open((pages["story"]?.path ?? "").replace(/at=.*/, "at=1-999999"));
  await page.getByText("do not stand in this version").waitFor();
  assert.equal(await page.locator("mark.asked").count(), 0);
  await close();
});

void test("[LG1] without a ledger, and with an empty one, the page says what to do", async () => {
  const empty = await openLedger(":memory:");
  for (const [of, heading] of [
    [null, "No ledger is open"],
    [empty, "The ledger is empty"],
  ] as const) {
    const other = await openSite({}, of);
    const { page, close } = await other.open("/ledger/people");
    await page.getByRole("heading", { name: heading }).waitFor();
    assert.match((await page.locator("main").textContent()) ?? "", /sayso ledger add/);
    assert.deepEqual(await violations(page), []);
    await close();
    await other.close();
  }
  await empty.close();
});
