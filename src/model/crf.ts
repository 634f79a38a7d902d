/**
 * A linear-chain conditional random field over one sequence (Lafferty et al. 2001): scores of a tag after a tag, at
 * the start and at the end. Emissions are row by row: `emissions[step * tags + tag]`.
 */
export interface Crf {
  readonly tags: number;
  /** `transitions[from * tags + to]` */
  readonly transitions: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** The best tag of each step (Viterbi), and how probable each is on its own (forward–backward). */
export interface TagPath {
  readonly tags: Uint8Array;
  /** P(tag at this step | the whole sequence), `probabilities[step * tags + tag]`. */
  readonly probabilities: Float64Array;
}

/** @throws RangeError if the table is not square or its parts differ in size. */
export function makeCrf(table: {
  readonly T: readonly (readonly number[])[];
  readonly S: readonly number[];
  readonly E: readonly number[];
}): Crf {
  const tags = table.S.length;
  if (table.E.length !== tags || table.T.length !== tags || table.T.some((row) => row.length !== tags)) {
    throw new RangeError(`a CRF of ${tags} tags with tables of other sizes`);
  }
  return {
    tags,
    transitions: Float64Array.from(table.T.flat()),
    starts: Float64Array.from(table.S),
    ends: Float64Array.from(table.E),
  };
}

export function tagPath(crf: Crf, emissions: Float32Array, steps: number): TagPath {
  return { tags: bestPath(crf, emissions, steps), probabilities: marginals(crf, emissions, steps) };
}

/** Of the steps [first, end) the least probable tag on the path: a chain is as strong as its weakest link. */
export function leastProbable(
  { tags, probabilities }: TagPath,
  count: number,
  first: number,
  end: number,
): number {
  let least = 1;
  for (let step = first; step < end; step++) {
    least = Math.min(least, probabilities[step * count + (tags[step] ?? 0)] ?? 0);
  }
  return least;
}

function bestPath(crf: Crf, emissions: Float32Array, steps: number): Uint8Array {
  const n = crf.tags;
  const came = new Uint8Array(steps * n);
  let scores = firstScores(crf, emissions);
  for (let step = 1; step < steps; step++) {
    const next = new Float64Array(n);
    for (let to = 0; to < n; to++) {
      const from = bestFrom(crf, scores, to);
      came[step * n + to] = from;
      next[to] = at(scores, from) + at(crf.transitions, from * n + to) + at(emissions, step * n + to);
    }
    scores = next;
  }
  const path = new Uint8Array(steps);
  let tag = argmax(scores.map((score, index) => score + at(crf.ends, index)));
  for (let step = steps - 1; step >= 0; step--) {
    path[step] = tag;
    tag = at(came, step * n + tag);
  }
  return path;
}

function bestFrom(crf: Crf, scores: Float64Array, to: number): number {
  let best = 0;
  let most = -Infinity;
  for (let from = 0; from < crf.tags; from++) {
    const score = at(scores, from) + at(crf.transitions, from * crf.tags + to);
    if (score > most) {
      most = score;
      best = from;
    }
  }
  return best;
}

function marginals(crf: Crf, emissions: Float32Array, steps: number): Float64Array {
  const forward = forwardScores(crf, emissions, steps);
  const backward = backwardScores(crf, emissions, steps);
  const n = crf.tags;
  for (let step = 0; step < steps; step++) {
    const row = forward.subarray(step * n, step * n + n);
    for (let tag = 0; tag < n; tag++) row[tag] = at(row, tag) + at(backward, step * n + tag);
    const total = logSum(row);
    for (let tag = 0; tag < n; tag++) row[tag] = Math.exp(at(row, tag) - total);
  }
  return forward;
}

function forwardScores(crf: Crf, emissions: Float32Array, steps: number): Float64Array {
  const n = crf.tags;
  const all = new Float64Array(steps * n);
  all.set(firstScores(crf, emissions));
  const ways = new Float64Array(n);
  for (let step = 1; step < steps; step++) {
    for (let to = 0; to < n; to++) {
      for (let from = 0; from < n; from++) {
        ways[from] = at(all, (step - 1) * n + from) + at(crf.transitions, from * n + to);
      }
      all[step * n + to] = logSum(ways) + at(emissions, step * n + to);
    }
  }
  return all;
}

function backwardScores(crf: Crf, emissions: Float32Array, steps: number): Float64Array {
  const n = crf.tags;
  const all = new Float64Array(steps * n);
  all.set(crf.ends, (steps - 1) * n);
  const ways = new Float64Array(n);
  for (let step = steps - 2; step >= 0; step--) {
    for (let from = 0; from < n; from++) {
      for (let to = 0; to < n; to++) {
        const next = (step + 1) * n + to;
        ways[to] = at(crf.transitions, from * n + to) + at(emissions, next) + at(all, next);
      }
      all[step * n + from] = logSum(ways);
    }
  }
  return all;
}

function firstScores(crf: Crf, emissions: Float32Array): Float64Array {
  return crf.starts.map((start, tag) => start + at(emissions, tag));
}

function logSum(values: Float64Array): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

function argmax(values: Float64Array): number {
  return values.indexOf(values.reduce((most, value) => Math.max(most, value), -Infinity));
}

/** An element that the loops above know to be inside the array. */
function at(values: Float64Array | Float32Array | Uint8Array, index: number): number {
  return values[index] ?? 0;
}
