import { readFileSync } from "node:fs";
import type { TestContext } from "node:test";
import { openHouseWords } from "../../src/host/house.ts";
import { openLocalReader } from "../../src/host/reader.ts";
import type { Task } from "../../src/host/task.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { openApp } from "../../src/server/app.ts";
import type { ApiError, StoryView } from "../../src/server/api.ts";
import { openDesk } from "../../src/server/desk.ts";
import type { Guarding } from "../../src/server/security.ts";
import { openFile } from "../../src/server/opening.ts";
import { singleWorkshop } from "../../src/server/single-workshop.ts";
import type { Workshop } from "../../src/server/workshop.ts";
import { folderWith } from "../host/folder.ts";

/** Loaded once for all tests of a process. */
const reader = await openLocalReader("auto", { remembers: 50_000_000 });

const limits = { maxBytes: 200_000, maxChars: 20_000 };
export const now = "2031-03-09T10:00:00.000Z";

export interface Given {
  readonly guarding?: Partial<Guarding>;
  readonly files?: readonly string[];
  readonly ledger?: Ledger;
  readonly page?: string;
  readonly workshop?: Workshop;
  readonly mostStories?: number;
  /** Milliseconds. */
  readonly longest?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Asking {
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server without sockets, and what was said of its own faults. */
export interface Served {
  readonly ask: (method: string, path: string, asking?: Asking) => Promise<Answer>;
  /** An answer that must be a story. */
  readonly view: (method: string, path: string, body?: unknown) => Promise<StoryView>;
  readonly faults: readonly string[];
}

/** Works on the calling thread. */
export function workshopOfTests(longest = 60_000): Workshop {
  return singleWorkshop(reader, limits, { longest, most: 100 });
}

export function served(t: TestContext, given: Given = {}): Served {
  const { files = [], ledger = null, guarding, mostStories = 200, longest = 60_000 } = given;
  const workshop = given.workshop ?? workshopOfTests(longest);
  const faults: string[] = [];
  const opening = {
    desk: openDesk(mostStories),
    workshop,
    house: openHouseWords(undefined),
    ledger,
    maxBytes: limits.maxBytes,
  };
  for (const path of files) openFile(fileTask(path), "file", opening);
  const app = openApp({
    ...opening,
    guarding: { names: [], token: null, ...guarding },
    page: given.page ?? folderWith(t, {}),
    now: () => now,
    complain: (says) => faults.push(says),
  });
  const ask: Served["ask"] = async (method, path, { body, bytes, headers = {} } = {}) => {
    const type = bytes ? "application/octet-stream" : "application/json";
    const sent = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await app.request(`http://127.0.0.1:4777${path}`, {
      method,
      headers: {
        host: "127.0.0.1:4777",
        ...(sent === undefined ? {} : { "content-type": type }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? await response.json() : await response.text(),
    };
  };
  const view: Served["view"] = async (method, path, body) => {
    const answer = await ask(method, path, { body });
    if (!isView(answer.body))
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return { ask, view, faults };
}

/** What an answer that is no success says: `404 not-found`. */
export function troubleOf({ status, body }: Answer): string {
  return isError(body) ? `${status} ${body.error.code}` : `${status} without an error`;
}

export function saysOf({ body }: Answer): string {
  return isError(body) ? body.error.says : "";
}

function fileTask(path: string): Task {
  return {
    kind: "file",
    id: path,
    bytes: readFileSync(path),
    format: path.endsWith(".md") ? "markdown" : "text",
  };
}

export function isView(body: unknown): body is StoryView {
  return typeof body === "object" && body !== null && "review" in body && "revision" in body;
}

function isError(body: unknown): body is ApiError {
  return typeof body === "object" && body !== null && "error" in body;
}

/** Invented; it has findings, a suggestion, quoted words and a claim. */
export const story = `Treasurer stole from the ferry fund

Police have accused Orla Venn, the treasurer of Saltmere council, of stealing £90,000 from the ferry fund.

A source said there was more. "I took nothing," Venn told the Saltmere Bell.

The harbour master, Tam Okoro, refused to comment on the boat.
`;
