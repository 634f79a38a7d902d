import { basename } from "node:path";
import type { CheckSettings } from "../check/settings.ts";
import { decisionsPathOf } from "../host/decision-files.ts";
import { toldBy, type HouseWords } from "../host/house.ts";
import { isOneOfMany, nameOf, type Task } from "../host/task.ts";
import type { Ledger } from "../ledger/open.ts";
import { formatOf, type Reading, type StoryReading } from "../read/read.ts";
import { ApiFault } from "./api-fault.ts";
import type { NewStory, StorySource } from "./api.ts";
import type { Desk } from "./desk.ts";
import { badFile, keepBeside, keepInMemory, type Keeping } from "./keeping.ts";
import { OpenStory } from "./open-story.ts";
import type { Workshop } from "./workshop.ts";

/** What stories are opened with. */
export interface Opening {
  readonly desk: Desk;
  readonly workshop: Workshop;
  readonly house: HouseWords;
  readonly ledger: Ledger | null;
  readonly maxBytes: number;
}

/** Opens what a file of the command line holds; a file of its own keeps its decisions beside it. */
export function openFile(task: Task, source: StorySource, opening: Opening): string {
  const name = basename(nameOf(task));
  const hasOwn = task.kind === "file" && !isOneOfMany(task) && source !== "example";
  const keeping = hasOwn ? keepBeside(decisionsPathOf(task.id)) : keepInMemory();
  return opening.desk.add(name, source, async (id, seat) =>
    begin(await read(task, pathOf(task), opening), {
      id,
      seat,
      source,
      keeping,
      path: pathOf(task),
      opening,
    }),
  );
}

/** Opens a text that was pasted, or a story of the ledger. @throws ApiFault */
export async function openNew(asked: NewStory, opening: Opening): Promise<OpenStory> {
  if ("ledgerStory" in asked) return openOfLedger(asked.ledgerStory, opening);
  const { text, name = "Pasted text", published, country } = asked;
  const bytes = new TextEncoder().encode(text);
  const format = formatOf(asked.name, new Uint8Array());
  const task = {
    kind: "file",
    id: name,
    bytes,
    format: format === "docx" || format === "jsonl" ? "text" : format,
  } as const;
  return openBytes(task, "pasted", { ...opening, said: { date: published, country } });
}

/** Opens a file that was dropped. @throws ApiFault */
export function openDropped(name: string, bytes: Uint8Array, opening: Opening): Promise<OpenStory> {
  const task = { kind: "file", id: name, bytes, format: formatOf(name, bytes) } as const;
  return openBytes(task, "dropped", opening);
}

interface Said {
  readonly said?: { readonly date?: string | undefined; readonly country?: string | undefined };
}

/** Decided before anything is on the desk, so that a broken file leaves nothing there. */
async function openBytes(task: Task, source: StorySource, opening: Opening & Said): Promise<OpenStory> {
  const reading = await read(task, here, opening);
  return put(reading, source, opening);
}

async function openOfLedger(story: string, opening: Opening): Promise<OpenStory> {
  const { ledger } = opening;
  if (!ledger) throw new ApiFault("not-found", "No ledger is open; start the server with --ledger FILE.");
  const newest = (await ledger.versions(story)).at(-1);
  const found = newest && (await ledger.version(newest.id));
  if (!found) throw new ApiFault("not-found", `The ledger has no story “${story}”.`);
  const reading = { story: found.story, notes: found.notes };
  return put({ reading, settings: await settingsOf(here, opening) }, "ledger", opening);
}

function put(ready: Ready, source: StorySource, opening: Opening): Promise<OpenStory> {
  const { desk } = opening;
  const id = desk.add(ready.reading.story.imprint.title ?? ready.reading.story.id, source, (id, seat) =>
    begin(ready, { id, seat, source, keeping: keepInMemory(), path: here, opening }),
  );
  return desk.get(id).catch((error: unknown) => {
    desk.remove(id);
    throw error;
  });
}

/** Where what has no file lies, for the house's config: the folder that the server was started in. */
const here = "pasted";

interface Ready {
  readonly reading: StoryReading;
  readonly settings: CheckSettings;
}

interface Place {
  readonly id: string;
  readonly seat: number;
  readonly source: StorySource;
  readonly keeping: Keeping;
  readonly path: string;
  readonly opening: Opening;
}

function begin({ reading, settings }: Ready, { opening, ...place }: Place): Promise<OpenStory> {
  return OpenStory.begin({ ...place, ...reading, settings, workshop: opening.workshop });
}

async function read(task: Task, path: string, opening: Opening & Said): Promise<Ready> {
  const word = await wordOf(path, opening);
  const told = toldBy(word, opening.said ?? {});
  const country = opening.said?.country;
  const readings = await opening.workshop.open(task.kind === "reading" ? task : { ...task, told });
  return {
    reading: oneStory(readings),
    settings: { ...word.settings, ...(country === undefined ? {} : { country }) },
  };
}

/** @throws ApiFault for anything but one story with words */
function oneStory(readings: readonly Reading[]): StoryReading {
  const [reading] = readings;
  if (!reading) throw new ApiFault("unreadable", "There is no story in this file.");
  if (readings.length > 1)
    throw new ApiFault(
      "unreadable",
      `This file holds ${readings.length} stories; open it with “sayso serve FILE”.`,
    );
  if ("error" in reading) throw new ApiFault("unreadable", reading.error.says);
  if (reading.story.text.trim() === "") {
    const [note] = reading.notes;
    const code = note?.code === "too-large" ? "too-large" : "unreadable";
    throw new ApiFault(code, note?.says ?? "There are no words in this story.");
  }
  return reading;
}

async function settingsOf(path: string, opening: Opening): Promise<CheckSettings> {
  return (await wordOf(path, opening)).settings;
}

async function wordOf(path: string, { house }: Opening) {
  const word = await house(path);
  if ("problems" in word) throw badFile(word.problems);
  return word;
}

/** Where what lies beside a task's story is looked for. */
export function pathOf(task: Task): string {
  if (task.kind === "file") return task.id;
  return (task.kind === "line" ? task.file : undefined) ?? here;
}
