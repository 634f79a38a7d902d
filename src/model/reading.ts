import { leastProbable, tagPath, type Crf, type TagPath } from "./crf.ts";
import { readLabels } from "./claim-labels.ts";
import type { EncodedBlock, Encoder, Style } from "./encoder.ts";
import { readGrammar, type BlockGrammar, type GrammarGraph, type Stretch } from "./grammar.ts";
import { lengthOf, readRoles, rolesIn, roleTags, type Cue, type RoleGraph } from "./roles.ts";
import type { Session } from "./session.ts";
import type { Window } from "./windows.ts";

/** The loaded graphs of one reader. */
export interface Network {
  readonly encoder: Encoder;
  readonly cueCrf: Crf;
  readonly roles: RoleGraph;
  readonly labels: Session;
  readonly grammar: GrammarGraph;
}

export interface WindowJob {
  readonly window: Window;
  readonly style: Style;
  /** The words of each block by sentence. */
  readonly stretches: readonly (readonly Stretch[])[];
}

/** What the model sees in one window, by the numbers of blocks and words: it holds wherever the same words stand. */
export interface WindowReading {
  readonly cues: readonly CueReading[];
  /** One for each block. */
  readonly grammar: readonly BlockGrammar[];
}

export interface CueReading extends Cue {
  readonly roles: TagPath;
  readonly labels: Float32Array;
}

export async function readWindow(network: Network, job: WindowJob): Promise<WindowReading> {
  const encoded = await network.encoder.encode(job.window, job.style);
  const cues = await readCues(network, job.window, encoded);
  const grammar: BlockGrammar[] = [];
  for (const [index, { words }] of encoded.entries())
    grammar.push(await readGrammar(network.grammar, { words, stretches: job.stretches[index] ?? [] }));
  return { cues, grammar };
}

/** All that a reading depends on: what the network is fed, where a word begins, and where a sentence ends. */
export function keyOf({ window, style, stretches }: WindowJob): string {
  const blocks = window.map((block, index) => {
    const words = block.map(({ pieces, casing, quote }) => `${pieces.join("+")}/${casing}${quote}`);
    return `${words.join(" ")} ${(stretches[index] ?? []).map(({ end }) => end).join(" ")}`;
  });
  return [style, ...blocks].join("\n");
}

/** About how many bytes a reading and its key hold. */
export function sizeOf(key: string, { cues, grammar }: WindowReading): number {
  const [perCue, perName, perWord] = [300, 100, 100]; // measured: objects and their fields
  const words = grammar
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { words }) => sum + words.length, 0);
  const names = grammar.reduce((sum, { names }) => sum + names.length, 0);
  return cues.reduce(
    (sum, { roles: { tags, probabilities }, labels }) =>
      sum + perCue + tags.byteLength + probabilities.byteLength + labels.byteLength,
    key.length + words * perWord + names * perName,
  );
}

async function readCues(
  network: Network,
  window: Window,
  encoded: readonly EncodedBlock[],
): Promise<CueReading[]> {
  const cues = encoded.flatMap(({ cue }, block) => cuesOf(network.cueCrf, cue, block));
  cues.sort((a, b) => lengthOf(window, a) - lengthOf(window, b));
  // Two calls, short blocks apart from long ones: less padding. Part of the result, since int8 depends on the batch.
  const half = Math.floor(cues.length / 2);
  const read: CueReading[] = [];
  for (const group of [cues.slice(0, half), cues.slice(half)]) {
    if (group.length === 0) continue;
    const paths = await readRoles(network.roles, { window, encoded, cues: group });
    for (const [index, roles] of paths.entries()) {
      const cue = group[index];
      if (cue) read.push(await labelled(network.labels, { ...cue, roles }, encoded[cue.block]));
    }
  }
  return read;
}

async function labelled(
  session: Session,
  cue: Omit<CueReading, "labels">,
  encoded?: EncodedBlock,
): Promise<CueReading> {
  const tags = rolesIn(cue);
  const own = tags.flatMap((_, word) => (word >= cue.first && word < cue.end ? [word] : []));
  const [source, content] = ["source", "content"].map((role) =>
    tags.flatMap((tag, word) => (roleTags[tag]?.endsWith(role) ? [word] : [])),
  );
  if (!encoded || !source || !content) throw new RangeError("a cue of a block that was not encoded");
  return { ...cue, labels: await readLabels(session, { encoded, roles: [own, source, content] }) };
}

function cuesOf(crf: Crf, emissions: Float32Array, block: number): Cue[] {
  const steps = emissions.length / crf.tags;
  if (steps === 0) return [];
  const path = tagPath(crf, emissions, steps);
  const cues: Cue[] = [];
  for (let first = 0; first < steps; first++) {
    if (path.tags[first] === 0) continue;
    let end = first + 1;
    while (end < steps && path.tags[end] === 2) end++;
    cues.push({ block, first, end, probability: leastProbable(path, crf.tags, first, end) });
    first = end - 1;
  }
  return cues;
}
