import { ApiFault } from "./api-fault.ts";
import type { StoryItem, StorySource } from "./api.ts";
import type { OpenStory } from "./open-story.ts";
import { countsOf, titleOf } from "./view.ts";

/** The stories that are open. */
export interface Desk {
  /** Puts a story on the desk while it is still being read. @throws ApiFault if the desk is full */
  readonly add: (
    name: string,
    source: StorySource,
    open: (id: string, seat: number) => Promise<OpenStory>,
  ) => string;
  /** Waits until the story is read. @throws ApiFault if there is no such story, or it could not be read */
  readonly get: (id: string) => Promise<OpenStory>;
  readonly remove: (id: string) => void;
  readonly list: () => StoryItem[];
}

interface Place {
  readonly name: string;
  readonly source: StorySource;
  readonly read: () => Promise<OpenStory>;
  reading: Promise<OpenStory>;
  open: OpenStory | null;
  trouble: string | null;
}

export function openDesk(most: number): Desk {
  const places = new Map<string, Place>();
  let seats = 0;
  const mustBe = (id: string): Place => {
    const place = places.get(id);
    if (!place)
      throw new ApiFault(
        "not-found",
        "There is no such story here; it was closed, or the server began anew.",
      );
    return place;
  };
  return {
    add: (name, source, open) => {
      if (places.size >= most)
        throw new ApiFault(
          "too-many-stories",
          `${most} stories are open, as many as the server keeps; close one first.`,
        );
      const id = freeId(name, places);
      const seat = seats++;
      const read = (): Promise<OpenStory> => open(id, seat);
      const place: Place = { name, source, read, reading: read(), open: null, trouble: null };
      follow(place);
      places.set(id, place);
      return id;
    },
    get: (id) => {
      const place = mustBe(id);
      // What was wrong may have been mended.
      if (place.trouble !== null) begin(place);
      return place.reading;
    },
    remove: (id) => {
      mustBe(id);
      places.delete(id);
    },
    list: () => Array.from(places, ([id, place]) => itemOf(id, place)),
  };
}

function begin(place: Place): void {
  place.trouble = null;
  place.reading = place.read();
  follow(place);
}

function follow(place: Place): void {
  place.reading.then(
    (story) => (place.open = story),
    (error: unknown) =>
      (place.trouble = error instanceof ApiFault ? error.message : "Sayso failed on this story."),
  );
}

function itemOf(id: string, { name, source, open, trouble }: Place): StoryItem {
  if (!open) return { id, title: name, source, counts: null, trouble };
  const { state, found } = open.standing;
  return { id, title: titleOf(state.story), source, counts: countsOf(found.review.findings), trouble };
}

/** The name as it may stand in an address: `flood-fund`, `flood-fund-2`. */
function freeId(name: string, taken: ReadonlyMap<string, unknown>): string {
  const words = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z]{1,8}$/i, "")
    .normalize("NFKD")
    .toLowerCase();
  const slug =
    words
      .replaceAll(/[^a-z\d]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 60) || "story";
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}
