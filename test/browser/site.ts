/** The server with its page in a real browser, for the tests of what people see. Needs `npm run build` and Chromium. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { openHouseWords } from "../../src/host/house.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { serve } from "../../src/server/serve.ts";
import { openWorkshop } from "../../src/server/workshop.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Site {
  readonly origin: string;
  /** Where the stories' files lie. */
  readonly folder: string;
  /** A page of its own; what its console says and where else it asks fails `close`. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  /** What the console said, and requests that went elsewhere: empty if all is well. */
  readonly amiss: readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves these files, by name and text, and no others. */
export async function openSite(
  files: Readonly<Record<string, string>>,
  ledger: Ledger | null = null,
): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "sayso-site-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const workshop = openWorkshop({
    workers: 1,
    backend: "auto",
    maxBytes: 1_000_000,
    maxChars: 200_000,
  });
  const server = await serve({
    host: "127.0.0.1",
    port: 0,
    tries: 1,
    tasks: Object.entries(files).map(([name, text]) => ({
      kind: "file",
      id: join(folder, name),
      bytes: Buffer.from(text),
      format: name.endsWith(".md") ? "markdown" : "text",
    })),
    isExample: false,
    ledger,
    workshop,
    house: openHouseWords("none"),
    maxBytes: 1_000_000,
    token: null,
    names: [],
    complain: (says) => process.stderr.write(`${says}\n`),
  });
  const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    origin,
    folder,
    open: (path, options) => openPage(browser, `${origin}${path}`, options),
    close: async () => {
      await browser.close();
      await server.close();
      await workshop.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const amiss: string[] = [];
  page.on("console", (message) => amiss.push(message.text()));
  page.on("pageerror", (error) => amiss.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) amiss.push(request.url());
  });
  await page.goto(url);
  return { page, amiss, close: () => context.close() };
}

/** What axe finds wrong, best practices included. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe); // not as an element: the page's policy allows no script
  const found: AxeResults = await page.evaluate("axe.run()");
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
