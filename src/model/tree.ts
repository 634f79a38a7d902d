/** Scores of heads: `scores[child * (count + 1) + 1 + head]`, column 0 is the root. */
export interface HeadScores {
  readonly count: number;
  readonly at: (child: number, head: number) => number;
}

const root = -1;

/**
 * The heads of a sentence's words: one root, no cycle. Each word takes its best head; where words hang on one another in a
 * circle, the one that loses least takes its best head outside (a greedy form of Chu and Liu 1965, Edmonds 1967).
 */
export function treeOf(scores: HeadScores): number[] {
  const top = bestOf(scores.count, (word) => scores.at(word, root));
  const heads = Array.from({ length: scores.count }, (_, word) =>
    word === top ? root : bestOf(scores.count, (head) => (head === word ? -Infinity : scores.at(word, head))),
  );
  for (let word = 0; word < heads.length; word++) {
    for (let circle = circleFrom(heads, word); circle.length > 0; circle = circleFrom(heads, word)) {
      openCircle(scores, heads, circle);
    }
  }
  return heads;
}

/** The words on the way from `start` that lead round; empty if the way ends at the root. */
function circleFrom(heads: readonly number[], start: number): number[] {
  const seen = new Map<number, number>();
  const way: number[] = [];
  for (let at = start; at !== root; at = heads[at] ?? root) {
    const first = seen.get(at);
    if (first !== undefined) return way.slice(first);
    seen.set(at, way.length);
    way.push(at);
  }
  return [];
}

function openCircle(scores: HeadScores, heads: number[], circle: readonly number[]): void {
  const inside = new Set(circle);
  let least = { word: circle[0] ?? 0, head: root, loss: Infinity };
  for (const word of circle) {
    const head = bestOf(scores.count, (at) =>
      inside.has(at) || leadsInto(heads, at, inside) ? -Infinity : scores.at(word, at),
    );
    const loss = scores.at(word, heads[word] ?? root) - scores.at(word, head);
    if (loss < least.loss) least = { word, head, loss };
  }
  heads[least.word] = least.head;
}

function leadsInto(heads: readonly number[], from: number, circle: ReadonlySet<number>): boolean {
  let at = from;
  for (let steps = 0; at !== root && steps <= heads.length; steps++) {
    if (circle.has(at)) return true;
    at = heads[at] ?? root;
  }
  return at !== root;
}

function bestOf(count: number, score: (index: number) => number): number {
  let best = 0;
  let most = -Infinity;
  for (let index = 0; index < count; index++) {
    const value = score(index);
    if (value > most) {
      most = value;
      best = index;
    }
  }
  return best;
}
