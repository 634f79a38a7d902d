import type { DecisionsFile } from "../check/decisions.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { Note } from "../story/note.ts";
import type { Story } from "../story/story.ts";
import { ApiFault } from "./api-fault.ts";
import type { StorySource } from "./api.ts";
import { addStep, beginHistory, redoStep, undoStep, type History } from "./history.ts";
import type { ReadAndReviewed } from "./job.ts";
import { sameDecisions, type Keeping } from "./keeping.ts";
import type { Workshop } from "./workshop.ts";

/** All that people can change of a story. What is found in it follows. */
export interface StoryState {
  readonly story: Story;
  /** What the house says, and the country that somebody chose. */
  readonly settings: CheckSettings;
  readonly file: DecisionsFile;
}

/** A story as it stands, with what was found in it. */
export interface Standing {
  readonly state: StoryState;
  readonly found: ReadAndReviewed;
}

/** What somebody wants: the state after it, and what it is called. */
export interface Change {
  readonly state: StoryState;
  /** `keep: anonymous-attack in ¶3` */
  readonly did: string;
}

export interface Beginning {
  readonly id: string;
  readonly source: StorySource;
  readonly story: Story;
  readonly notes: readonly Note[];
  readonly settings: CheckSettings;
  readonly keeping: Keeping;
  readonly workshop: Workshop;
  readonly seat: number;
}

/** A story that people work on, one change after another. */
export class OpenStory {
  readonly id: string;
  readonly source: StorySource;
  readonly stored: string | null;
  readonly #beginning: Beginning;
  #history: History<StoryState>;
  #found: ReadAndReviewed;
  #revision = 1;
  /** The change at hand, and those that wait for it. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(beginning: Beginning, { state, found }: Standing) {
    this.id = beginning.id;
    this.source = beginning.source;
    this.stored = beginning.keeping.path;
    this.#beginning = beginning;
    this.#history = beginHistory(state);
    this.#found = found;
  }

  /** Reads a story. @throws ApiFault if its decisions file has a problem */
  static async begin(beginning: Beginning): Promise<OpenStory> {
    const { story, settings, keeping } = beginning;
    const state = { story, settings, file: await keeping.load() };
    return new OpenStory(beginning, { state, found: await findIn(state, beginning) });
  }

  get revision(): number {
    return this.#revision;
  }

  get isEdited(): boolean {
    return this.#history.now.state.story.text !== this.#beginning.story.text;
  }

  /** What would be undone and redone, in words; null: nothing. */
  get steps(): { readonly undo: string | null; readonly redo: string | null } {
    const { past, now, future } = this.#history;
    return { undo: past.length > 0 ? now.did : null, redo: future[0]?.did ?? null };
  }

  get standing(): Standing {
    return { state: this.#history.now.state, found: this.#found };
  }

  /** As it stands once what was asked for before is done, and with what others wrote into its decisions file. */
  async refresh(): Promise<void> {
    await this.#inTurn(() => this.#followFile());
  }

  /** @throws ApiFault if it cannot be; the story is then as it was */
  change(make: (standing: Standing) => Change): Promise<void> {
    return this.#inTurn(async () => {
      await this.#mustBeCurrent();
      const { state, did } = make(this.standing);
      await this.#goTo(addStep(this.#history, { state, did }));
    });
  }

  undo(): Promise<void> {
    return this.#step(undoStep, "There is nothing to undo.");
  }

  redo(): Promise<void> {
    return this.#step(redoStep, "There is nothing to redo.");
  }

  #step(by: typeof undoStep<StoryState>, otherwise: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#mustBeCurrent();
      const history = by(this.#history);
      if (!history) throw new ApiFault("nothing-to-undo", otherwise);
      await this.#goTo(history);
    });
  }

  /** All of it or nothing: what was found first, then the file, and only then memory. */
  async #goTo(history: History<StoryState>): Promise<void> {
    const { keeping } = this.#beginning;
    const { state } = history.now;
    const found = await findIn(state, this.#beginning, this.standing);
    if (!sameDecisions(state.file, this.#history.now.state.file)) {
      await this.#mustBeCurrent(); // finding may have waited long
      await keeping.save(state.file);
    }
    this.#history = history;
    this.#found = found;
    this.#revision++;
  }

  async #mustBeCurrent(): Promise<void> {
    if (await this.#followFile())
      throw new ApiFault(
        "decisions-changed",
        `${this.stored ?? this.id} was changed elsewhere meanwhile; the story now stands as the file says. Look, and do it again.`,
      );
  }

  /** Takes over what others wrote into the decisions file; true if they did. */
  async #followFile(): Promise<boolean> {
    const { state } = this.#history.now;
    const file = await this.#beginning.keeping.load();
    if (sameDecisions(file, state.file)) return false;
    const next = { ...state, file };
    this.#found = await findIn(next, this.#beginning, this.standing);
    this.#history = addStep(this.#history, { state: next, did: "changes in the decisions file" });
    this.#revision++;
    return true;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** What is found in a state. Only another story is read again. */
function findIn(state: StoryState, beginning: Beginning, before?: Standing): Promise<ReadAndReviewed> {
  const { workshop, seat, notes } = beginning;
  const { story, settings: house } = state;
  const { decisions, baseline, corrections = [] } = state.file;
  const given = { settings: { ...house, decisions, baseline }, corrections, seat };
  return before?.state.story === story
    ? workshop.check(before.found.raw, given)
    : workshop.read(story, { ...given, notes });
}
