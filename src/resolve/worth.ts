import { isRecord } from "../base/record.ts";
import { kinds, sourceKinds, statuses, type Kind, type SourceKind, type Status } from "../claim/claim.ts";

/**
 * What each piece of evidence is worth for each label (`claims.json`, made by `train/claims.py`): a label's score is the
 * sum of what its evidence is worth and what the model makes of the claim's words.
 */
export interface Worth {
  /** Label number and worth, one behind the other; labels count through the fields in the order of `fields`. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** By how much the score of "accuses" may lie below that of its opposite: accusations are rare. */
  readonly leastAccusation: number;
}

const fields = [statuses, kinds, sourceKinds, ["no", "yes"]] as const;
const count = fields.reduce((sum, labels) => sum + labels.length, 0);

/** @throws TypeError if this is not the table of a claim head with our labels. */
export function parseWorth(file: unknown): Worth {
  const { labels, least, worth } = recordOf(file);
  const named = Object.values(recordOf(labels));
  const isOurs = fields.every((known, at) => JSON.stringify(known) === JSON.stringify(named[at]));
  const leastAccusation = recordOf(least)["accusation"];
  if (!isOurs || typeof leastAccusation !== "number")
    throw new TypeError("claims.json has other labels than ours");
  const rows = Object.entries(recordOf(worth)).map(([evidence, row]) => [evidence, numbersOf(row)] as const);
  return { rows: new Map(rows), leastAccusation };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new TypeError("claims.json lacks labels, least or worth");
  return value;
}

function numbersOf(value: unknown): number[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === "number"))
    throw new TypeError("claims.json has a row that is no list of numbers");
  return value;
}

export interface Labels {
  readonly status: Status;
  readonly kind: Kind;
  readonly sourceKind: SourceKind;
  readonly accuses: boolean;
  /** For each of the fields, in their order, the evidence that is worth most for the label, and how much. */
  readonly because: readonly Because[];
}

export interface Because {
  readonly field: "status" | "kind" | "sourceKind" | "accusation";
  readonly evidence: readonly string[];
  /** What the model adds to the label's score beside the evidence. */
  readonly model: number;
}

/** The labels with the best scores; an unlisted piece of evidence is worth nothing. */
export function weigh(worth: Worth, evidence: readonly string[], model: Float32Array | null): Labels {
  const scores = scoresOf(worth, evidence, model);
  const [status, kind, sourceKind] = [bestIn(scores, 0), bestIn(scores, 1), bestIn(scores, 2)];
  const [no, yes] = [count - 2, count - 1];
  const accuses = at(scores, yes) - at(scores, no) > worth.leastAccusation;
  const chosen = { status, kind, sourceKind, accusation: accuses ? yes : no };
  return {
    status: statuses[status] ?? "asserted",
    kind: kinds[kind - startOf(1)] ?? "says",
    sourceKind: sourceKinds[sourceKind - startOf(2)] ?? "none",
    accuses,
    because: (["status", "kind", "sourceKind", "accusation"] as const).map((field) => ({
      field,
      evidence: strongest(worth.rows, evidence, chosen[field]),
      model: model?.[chosen[field]] ?? 0,
    })),
  };
}

function scoresOf({ rows }: Worth, evidence: readonly string[], model: Float32Array | null): Float64Array {
  const scores = Float64Array.from(model ?? new Float32Array(count));
  for (const piece of evidence) {
    const row = rows.get(piece) ?? [];
    for (let cell = 0; cell < row.length; cell += 2) {
      const label = row[cell] ?? 0;
      scores[label] = at(scores, label) + (row[cell + 1] ?? 0);
    }
  }
  return scores;
}

/** An element that the callers know to be inside. */
function at(scores: Float64Array, label: number): number {
  return scores[label] ?? 0;
}

/** Number of a field's first label. */
function startOf(field: number): number {
  return fields.slice(0, field).reduce((sum, labels) => sum + labels.length, 0);
}

function bestIn(scores: Float64Array, field: number): number {
  let best = startOf(field);
  for (let label = best; label < startOf(field + 1); label++)
    if (at(scores, label) > at(scores, best)) best = label;
  return best;
}

/** The two pieces that are worth most for a label. */
function strongest(rows: Worth["rows"], evidence: readonly string[], label: number): string[] {
  const worths = evidence.flatMap((piece) => {
    const row = rows.get(piece) ?? [];
    const cell = row.findIndex((value, index) => index % 2 === 0 && value === label);
    const worth = cell < 0 ? 0 : (row[cell + 1] ?? 0);
    return worth > 0.1 ? [{ piece, worth }] : [];
  });
  return worths
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, 2)
    .map(({ piece }) => piece);
}
