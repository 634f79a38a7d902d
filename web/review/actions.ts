import type {
  ClaimSet,
  ImprintChange,
  NewStory,
  StoryItem,
  StoryList,
  StoryView,
  Verdict,
} from "../../src/server/api.ts";
import { apiPath, ApiTrouble, ask, wordsOf, type Asking } from "../api.ts";
import { go } from "../navigation.ts";
import { tell } from "../parts/live.tsx";
import { storyPath } from "../route.ts";
import { keeping, stories, trouble, view, waiting } from "./state.ts";
import { show, take } from "./take.ts";

/** What somebody decides, with the words for it. */
export interface Ruling {
  readonly decision: Verdict;
  readonly reason: string;
  readonly role?: string;
}

/** Loads the list of open stories. */
export async function listStories(): Promise<readonly StoryItem[]> {
  const list = await tried(() => ask<StoryList>("/api/stories"));
  if (list) stories.value = list.stories;
  return stories.value;
}

/** Loads a story and shows it. */
export async function openStory(id: string): Promise<void> {
  const story = await tried(() => ask<StoryView>(apiPath("stories", id)));
  if (story) show(story);
}

/** Hands the server a new story, and goes to it. */
export async function addStory(story: NewStory | File): Promise<boolean> {
  const isFile = story instanceof File;
  const path = isFile ? `/api/stories?name=${encodeURIComponent(story.name)}` : "/api/stories";
  const made = await tried(() => ask<StoryView>(path, { method: "POST", body: story }));
  if (!made) return false;
  show(made);
  go(storyPath(made.id));
  tell(`Opened ${made.title}.`);
  await listStories();
  return true;
}

export async function closeStory(id: string): Promise<void> {
  const left = await tried(() => ask<StoryList>(apiPath("stories", id), { method: "DELETE" }));
  if (left) stories.value = left.stories;
  else await listStories();
  if (view.value?.id !== id) return;
  view.value = null;
  go("/", { replace: true });
}

export function decide(fingerprint: string, ruling: Ruling, said: string): Promise<boolean> {
  keeping.value = false;
  return change(["decisions"], { method: "POST", body: { fingerprint, ...ruling } }, said);
}

export function takeBack(fingerprint: string): Promise<boolean> {
  return change(["decisions", fingerprint], { method: "DELETE" }, "Decision taken back.");
}

export function applySuggestion(fingerprint: string, index: number): Promise<boolean> {
  return change(["suggestions"], { method: "POST", body: { fingerprint, index } }, "Applied.");
}

export function correct(claim: string, set: ClaimSet): Promise<boolean> {
  return change(
    ["corrections"],
    { method: "POST", body: { claim, set } },
    "Corrected; the rules have run again.",
  );
}

export function changeImprint(to: ImprintChange): Promise<boolean> {
  return change([], { method: "PATCH", body: to }, "Changed; the rules have run again.");
}

export function undo(): Promise<boolean> {
  const what = view.value?.undo;
  return what
    ? change(["undo"], { method: "POST" }, `Undone: ${what}.`)
    : nothing("There is nothing to undo.");
}

export function redo(): Promise<boolean> {
  const what = view.value?.redo;
  return what
    ? change(["redo"], { method: "POST" }, `Done again: ${what}.`)
    : nothing("There is nothing to redo.");
}

/** Puts other words in a paragraph. */
export function writeParagraph(number: number, text: string): Promise<boolean> {
  const withRevision = (story: StoryView): Asking => ({
    method: "PUT",
    body: { text, revision: story.revision },
  });
  return change(["paragraphs", number], withRevision, "");
}

async function nothing(says: string): Promise<boolean> {
  tell(says);
  return false;
}

/** Changes are sent one after another, so that each is made to the state that the one before left. */
let last: Promise<unknown> = Promise.resolve();

function change(
  parts: readonly (string | number)[],
  asking: Asking | ((story: StoryView) => Asking),
  said: string,
): Promise<boolean> {
  const made = last.then(() => changeNow(parts, asking, said));
  last = made;
  return made;
}

async function changeNow(
  parts: readonly (string | number)[],
  asking: Asking | ((story: StoryView) => Asking),
  said: string,
): Promise<boolean> {
  const story = view.value;
  if (!story) return false;
  const how = typeof asking === "function" ? asking(story) : asking;
  const next = await tried(() => ask<StoryView>(apiPath("stories", story.id, ...parts), how));
  if (next) take(next, said);
  return next !== null;
}

/** Runs a request; what goes wrong stands on the page. null: it did. */
async function tried<T>(request: () => Promise<T>): Promise<T | null> {
  waiting.value += 1;
  try {
    const value = await request();
    trouble.value = "";
    return value;
  } catch (error) {
    trouble.value = wordsOf(error);
    if (error instanceof ApiTrouble && isBehind(error)) await catchUp();
    return null;
  } finally {
    waiting.value -= 1;
  }
}

function isBehind({ code }: ApiTrouble): boolean {
  return code === "old-revision" || code === "decisions-changed";
}

/** Somebody else changed the story: it is shown as it now stands; what is being typed stays in its editor. */
async function catchUp(): Promise<void> {
  const story = view.value;
  if (!story) return;
  try {
    take(await ask<StoryView>(apiPath("stories", story.id)), "");
  } catch (error) {
    trouble.value = wordsOf(error);
  }
}
