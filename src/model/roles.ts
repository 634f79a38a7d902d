import { tagPath, type Crf, type TagPath } from "./crf.ts";
import { hiddenWidth, type EncodedBlock } from "./encoder.ts";
import type { Session, Tensor } from "./session.ts";
import { integers } from "./tensors.ts";
import type { Block, Window } from "./windows.ts";

/** A cue's place: block number within its window, words [first, end). */
export interface Cue {
  readonly block: number;
  readonly first: number;
  readonly end: number;
  readonly probability: number;
}

/** One cue that the model sees in a block, and the roles of the block's words for it. Indices are into `block`. */
export interface Frame {
  readonly block: Block;
  readonly first: number;
  readonly end: number;
  /** P(these words are one cue), from the cue tagger. */
  readonly probability: number;
  /** Tags of `roleTags`, for every word of the block. */
  readonly roles: TagPath;
}

/** A frame with the scores of its claim's labels. */
export interface LabelledFrame extends Frame {
  readonly labels: Float32Array;
}

/** The role of each word of a frame as an index into `roleTags`; the cue's own words have none. */
export function rolesIn(frame: Pick<Frame, "first" | "end" | "roles">): number[] {
  return Array.from(frame.roles.tags, (tag, word) => (word >= frame.first && word < frame.end ? 0 : tag));
}

export const roleTags = ["O", "B-source", "I-source", "B-content", "I-content"] as const;
const FARTHEST = 63; // words; the distance table ends there

export interface RoleGraph {
  readonly session: Session;
  readonly crf: Crf;
}

export interface RoleJob {
  readonly window: Window;
  /** The window's blocks. */
  readonly encoded: readonly EncodedBlock[];
  readonly cues: readonly Cue[];
}

/** Reads the roles of the words of each cue's block, all in one call. Everything in a job comes from one window. */
export async function readRoles(roles: RoleGraph, job: RoleJob): Promise<TagPath[]> {
  const used = [...new Set(job.cues.map((cue) => cue.block))].toSorted((a, b) => a - b);
  const width = Math.max(...used.map((block) => job.window[block]?.length ?? 0));
  const { role } = await roles.session.run({
    hw: hiddenOf(job, used, width),
    row: integers(
      job.cues.map((cue) => used.indexOf(cue.block)),
      [job.cues.length],
    ),
    dist: distances(job, width),
    mask: masks(job, width),
  });
  if (!role) throw new TypeError("the role graph gives no role");
  return job.cues.map((cue, index) => {
    const length = lengthOf(job.window, cue);
    const row = index * width * roleTags.length;
    return tagPath(roles.crf, role.data.subarray(row, row + length * roleTags.length), length);
  });
}

function hiddenOf(job: RoleJob, used: readonly number[], width: number): Tensor {
  const data = new Float32Array(used.length * width * hiddenWidth);
  used.forEach((block, row) => data.set(job.encoded[block]?.hidden ?? [], row * width * hiddenWidth));
  return { data, dims: [used.length, width, hiddenWidth] };
}

/** Words of the cue's block. */
export function lengthOf(window: Window, cue: Cue): number {
  return window[cue.block]?.length ?? 0;
}

/** Signed distance of each word to the cue, 0 in it, clipped; padding as far as can be. */
function distances(job: RoleJob, width: number): Tensor {
  const all = job.cues.flatMap((cue) => {
    const length = lengthOf(job.window, cue);
    return Array.from({ length: width }, (_, word) => {
      if (word >= length) return FARTHEST;
      if (word >= cue.first && word < cue.end) return 0;
      const distance = word < cue.first ? word - cue.first : word - cue.end + 1;
      return Math.max(-FARTHEST, Math.min(FARTHEST, distance));
    });
  });
  return integers(all, [job.cues.length, width]);
}

function masks(job: RoleJob, width: number): Tensor {
  const data = new Float32Array(job.cues.length * width);
  job.cues.forEach((cue, row) => data.fill(1, row * width, row * width + lengthOf(job.window, cue)));
  return { data, dims: [job.cues.length, width] };
}
