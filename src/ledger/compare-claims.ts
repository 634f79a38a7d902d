import type { Claim, Status } from "../claim/claim.ts";
import { polarityOf, saidIn } from "./claim-rows.ts";
import type { Observed } from "./read-back.ts";
import { plainWords } from "./search-words.ts";

/** One claim in two versions of a story. */
export interface Pair {
  readonly older: Claim;
  readonly newer: Claim;
}

/** How a story changed, as claims. Each claim of either version stands in exactly one list. */
export interface Changes {
  readonly added: readonly Claim[];
  readonly dropped: readonly Claim[];
  /** The text stands further behind it than before: what was rumoured is asserted. */
  readonly hardened: readonly Pair[];
  readonly softened: readonly Pair[];
  /** The same claim, by its words and who says it; its status may have changed in a way that is neither. */
  readonly kept: readonly Pair[];
}

/** How much two claims must have in common: of their words, twice the shared over all. */
const SAME_SPEAKER = 0.6;
const OTHER_SPEAKER = 0.8;
/** Words in more claims than this lead to no candidates; they count once there is one. */
const COMMON = 40;

export function compareClaims(older: Observed, newer: Observed): Changes {
  const pairs = pairsOf(older, newer);
  const matched = new Set(pairs.flatMap((pair) => [pair.older, pair.newer]));
  const of = (change: number): Pair[] => pairs.filter((pair) => Math.sign(riseOf(pair)) === change);
  return {
    added: newer.claims.filter((claim) => !matched.has(claim)),
    dropped: older.claims.filter((claim) => !matched.has(claim)),
    hardened: of(1),
    softened: of(-1),
    kept: of(0),
  };
}

/** How far the text stands behind a claim; what has no place here neither hardens nor softens. */
const heights: Partial<Record<Status, number>> = {
  rumoured: 0,
  suspected: 1,
  alleged: 1,
  asserted: 2,
  confirmed: 3,
};

function riseOf({ older, newer }: Pair): number {
  const from = older.status && heights[older.status];
  const to = newer.status && heights[newer.status];
  return typeof from === "number" && typeof to === "number" ? to - from : 0;
}

/** The pairs that are most alike first, a claim in one at most; given in the order of the newer version. */
function pairsOf(older: Observed, newer: Observed): Pair[] {
  const byWord = byWordOf(older.claims.map((claim) => wordedOf(older, claim)));
  const candidates = newer.claims.flatMap((claim) => candidatesFor(wordedOf(newer, claim), byWord));
  const partners = new Map<Claim, Claim>();
  const taken = new Set<Claim>();
  for (const pair of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (partners.has(pair.newer) || taken.has(pair.older)) continue;
    partners.set(pair.newer, pair.older);
    taken.add(pair.older);
  }
  return newer.claims.flatMap((claim) => {
    const partner = partners.get(claim);
    return partner ? [{ older: partner, newer: claim }] : [];
  });
}

interface Worded {
  readonly claim: Claim;
  readonly words: ReadonlySet<string>;
  readonly polarity: number;
}

function wordedOf({ story }: Observed, claim: Claim): Worded {
  const said = plainWords(saidIn(story.text, claim.content)).toLowerCase();
  return { claim, words: new Set(said.split(" ")), polarity: polarityOf(claim, []) };
}

type ByWord = ReadonlyMap<string, readonly Worded[]>;

function byWordOf(worded: readonly Worded[]): ByWord {
  const byWord = new Map<string, Worded[]>();
  for (const one of worded) {
    for (const word of one.words) {
      const there = byWord.get(word);
      if (there) there.push(one);
      else byWord.set(word, [one]);
    }
  }
  return byWord;
}

type Candidate = Pair & { readonly likeness: number };

function candidatesFor(newer: Worded, byWord: ByWord): Candidate[] {
  return [...nearOf(newer, byWord)].flatMap((older) => {
    const likeness = likenessOf(older.words, newer.words);
    const least = isSameSpeaker(older.claim, newer.claim) ? SAME_SPEAKER : OTHER_SPEAKER;
    const isOne = older.polarity === newer.polarity && likeness >= least;
    return isOne ? [{ older: older.claim, newer: newer.claim, likeness }] : [];
  });
}

/** Claims that share one of its rarer words. */
function nearOf({ words }: Worded, byWord: ByWord): ReadonlySet<Worded> {
  const lists = [...words].map((word) => byWord.get(word) ?? []);
  const shortest = Math.min(...lists.filter(({ length }) => length > 0).map(({ length }) => length));
  return new Set(lists.filter(({ length }) => length <= Math.max(COMMON, shortest)).flat());
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return (2 * shared) / (one.size + other.size);
}

/** `Tobin` and `Mayor Ada Tobin` may well be one. */
function isSameSpeaker({ speaker: one }: Claim, { speaker: other }: Claim): boolean {
  if (one === null || other === null) return one === other;
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}
