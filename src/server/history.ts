/** Everything that was done to something, for undo and redo. States never change. */
export interface History<State> {
  /** The oldest first. */
  readonly past: readonly Step<State>[];
  readonly now: Step<State>;
  /** What was undone, the next to redo first. */
  readonly future: readonly Step<State>[];
}

export interface Step<State> {
  readonly state: State;
  /** What led to it, in words. */
  readonly did: string;
}

/** Further back nothing is kept. */
const mostSteps = 500;

export function beginHistory<State>(state: State): History<State> {
  return { past: [], now: { state, did: "" }, future: [] };
}

/** The history with one more step; what was undone is gone. */
export function addStep<State>({ past, now }: History<State>, step: Step<State>): History<State> {
  return { past: [...past, now].slice(-mostSteps), now: step, future: [] };
}

/** undefined: there is nothing to undo. */
export function undoStep<State>({ past, now, future }: History<State>): History<State> | undefined {
  const before = past.at(-1);
  return before && { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** undefined: nothing was undone. */
export function redoStep<State>({ past, now, future }: History<State>): History<State> | undefined {
  const [next, ...later] = future;
  return next && { past: [...past, now], now: next, future: later };
}
