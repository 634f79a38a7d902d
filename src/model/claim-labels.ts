import { hiddenWidth, type EncodedBlock } from "./encoder.ts";
import type { Session } from "./session.ts";

/** Words of one block by what they are in one claim: indices into the block, cue, source and content in this order. */
export type RoleWords = readonly (readonly number[])[];

export interface LabelJob {
  readonly encoded: EncodedBlock;
  readonly roles: RoleWords;
}

/**
 * What the encoder makes of a claim's words: a score for each label of `claims.json`, in its order. Each claim is read
 * by itself, so that its scores do not depend on its neighbours.
 */
export async function readLabels(session: Session, { encoded, roles }: LabelJob): Promise<Float32Array> {
  const width = 2 * hiddenWidth;
  const data = new Float32Array(2 * roles.length * width);
  roles.forEach((words, role) => pool(data.subarray(2 * role * width), { encoded, words, width }));
  const { labels } = await session.run({ x: { data, dims: [1, 2 * roles.length, width] } });
  if (!labels) throw new TypeError("the claim graph gives no labels");
  return labels.data;
}

interface Pool {
  readonly encoded: EncodedBlock;
  readonly words: readonly number[];
  readonly width: number;
}

/** Two rows: the mean of the words' vectors, and the most of each dimension; zeros if there are none. */
function pool(rows: Float32Array, { encoded, words, width }: Pool): void {
  for (let at = 0; at < width && words.length > 0; at++) {
    let [sum, most] = [0, -Infinity];
    for (const word of words) {
      const value = encoded.words[word * width + at] ?? 0;
      sum += value;
      most = Math.max(most, value);
    }
    rows[at] = sum / words.length;
    rows[width + at] = most;
  }
}
