/**
 * How quick the review page is in a real browser, with the real server: from the start to the first finding, from a key to
 * the findings after it, how long a key and a frame of scrolling take.
 *
 *   npm run build && node bench/page.ts [--words 800,10000] [--rounds 5] [--keys 15]
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { textOf } from "./lib/drafts.ts";
import { readOptions, wholeNumber } from "./lib/options.ts";
import { median, printTable } from "./lib/table.ts";

const option = readOptions({
  words: { means: "how long the stories are, with commas between", default: "800,10000" },
  rounds: { means: "how often the server is started", default: "5" },
  keys: { means: "how many keys are typed", default: "15" },
});
const keys = wholeNumber("keys", option("keys"));
const frames = 300;
const main = join(import.meta.dirname, "../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "sayso-page-"));
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });

console.log(`load ${loadavg()[0]?.toFixed(2)} before`);
const rows: (readonly [string, ...string[]])[] = [];
for (const words of option("words").split(",")) {
  const file = join(folder, `${words}.txt`);
  writeFileSync(file, textOf(wholeNumber("words", words)));
  const add = (what: string, values: readonly number[]): void => void rows.push(rowOf(words, what, values));
  const starts: Start[] = [];
  for (let round = 0; round < wholeNumber("rounds", option("rounds")); round++)
    starts.push(await start(file, browser, () => Promise.resolve()));
  add(
    "start to address",
    starts.map(({ address }) => address),
  );
  add(
    "start to first finding",
    starts.map(({ finding }) => finding),
  );
  await start(file, browser, async (page) => {
    const typed = await typeSlowly(page);
    add(
      "key to findings",
      typed.map(({ all }) => all),
    );
    add(
      "of it the server",
      typed.map(({ server }) => server),
    );
    add("key, the page's own work", await workOfKeys(page));
    add("frame of scrolling", await scrollThrough(page));
  });
}
console.log(`load ${loadavg()[0]?.toFixed(2)} after; Chromium ${browser.version()}`);
await browser.close();
rmSync(folder, { recursive: true });
printTable(["words", "what", "median, ms", "p95, ms", "most, ms"], rows);

interface Start {
  readonly address: number;
  readonly finding: number;
}

/** Starts a server, waits for the first finding, lets `work` use the page, and stops the server. */
async function start(file: string, browser: Browser, work: (page: Page) => Promise<void>): Promise<Start> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const began = performance.now();
  const server = spawn(process.execPath, [main, "serve", "--port", "0", "--config", "none", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await addressOf(server);
  const address = performance.now() - began;
  await page.goto(origin);
  await page.locator(".note.active").waitFor({ timeout: 120_000 });
  const finding = performance.now() - began;
  await work(page);
  await page.close();
  server.kill("SIGTERM");
  await once(server, "exit");
  return { address, finding };
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = "";
  for await (const piece of stdout ?? []) {
    said += String(piece);
    const found = /http:\S+/.exec(said);
    if (found) return found[0];
  }
  throw new Error(`the server said: ${said}`);
}

interface Typed {
  readonly all: number;
  readonly server: number;
}

/** One key after another, each when the findings after the one before stand on the page. */
async function typeSlowly(page: Page): Promise<Typed[]> {
  await editInTheMiddle(page);
  const typed: Typed[] = [];
  for (let key = 0; key < keys + 1; key++) {
    const seen = page.evaluate(
      () =>
        new Promise<Typed>((done) => {
          addEventListener(
            "keydown",
            ({ timeStamp }) => {
              const watcher = new PerformanceObserver((list) => {
                const answer = list.getEntries().find(({ name }) => name.includes("/paragraphs/"));
                if (!answer) return;
                watcher.disconnect();
                // The answer is taken in a task, drawn in the next frame.
                requestAnimationFrame(() =>
                  requestAnimationFrame(() =>
                    done({ all: performance.now() - timeStamp, server: answer.duration }),
                  ),
                );
              });
              watcher.observe({ type: "resource" });
            },
            { once: true, capture: true },
          );
        }),
    );
    await page.evaluate(() => 0); // the one above listens by now
    await page.keyboard.press(key % 6 === 5 ? "Space" : "e");
    typed.push(await seen);
  }
  return typed.slice(1); // the first reads its own window for the first time
}

async function editInTheMiddle(page: Page): Promise<void> {
  const middle = Math.ceil((await page.locator(".para").count()) / 2);
  await page.getByRole("button", { name: `Edit paragraph ${middle}`, exact: true }).click();
  await page.locator("textarea.words:focus").waitFor();
}

/** Milliseconds of the page's main thread for each of many keys in a row. */
async function workOfKeys(page: Page): Promise<number[]> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await client.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const each: number[] = [];
  for (let key = 0, before = await spent(); key < keys; key++) {
    await page.keyboard.press("e");
    const now = await spent();
    each.push(now - before);
    before = now;
  }
  await page.keyboard.press("Escape");
  await page.waitForTimeout(3000); // what was typed last is read
  return each;
}

/** Milliseconds from frame to frame while the story is scrolled, a third of a screen each 5 frames. */
function scrollThrough(page: Page): Promise<number[]> {
  return page.evaluate(
    (frames) =>
      new Promise<number[]>((done) => {
        const deltas: number[] = [];
        let last = performance.now();
        scrollTo(0, 0);
        const next = (now: number): void => {
          deltas.push(now - last);
          last = now;
          scrollBy(0, 60);
          if (deltas.length > frames) done(deltas.slice(1));
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    frames,
  );
}

function rowOf(words: string, what: string, values: readonly number[]): [string, ...string[]] {
  const sorted = values.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return [words, what, median(values).toFixed(0), p95.toFixed(0), Math.max(...values).toFixed(0)];
}
