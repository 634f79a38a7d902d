import type { Span } from "../base/span.ts";

/** Words in a story with what stands before and behind them, so that they are found again when the story changes. */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 code units on either side. */
const contextLength = 32;

export function anchorOf(text: string, at: Span): Anchor {
  return {
    exact: text.slice(at.start, at.end),
    prefix: text.slice(Math.max(0, at.start - contextLength), at.start),
    suffix: text.slice(at.end, at.end + contextLength),
  };
}

/**
 * Names a finding by its rule, its words and which occurrence of them it is: neither another message nor changes in
 * other words of the story touch it. Where a finding has no words, those round it name it.
 */
export function fingerprintOf(rule: string, text: string, at: Span): string {
  const { exact, prefix, suffix } = anchorOf(text, at);
  const words = normalised(exact);
  if (words === "") return hash([rule, normalised(prefix), normalised(suffix)].join("\n"));
  return hash([rule, words, String(earlier(text, at.start, words))].join("\n"));
}

/**
 * How well a remembered anchor fits one in the story, 0–1; 0: not at all. The words must be the same, white space aside.
 * One side is enough, since an edit may touch the other; a long passage that was moved keeps neither and is still itself.
 */
export function fitOf(remembered: Anchor, found: Anchor): number {
  const words = normalised(remembered.exact);
  if (words !== normalised(found.exact)) return 0;
  const before = likeness(remembered.prefix, found.prefix);
  const behind = likeness(remembered.suffix, found.suffix);
  const touching =
    sharedStart(reversed(remembered.prefix), reversed(found.prefix)) +
    sharedStart(normalised(remembered.suffix), normalised(found.suffix));
  const context = (before + behind + touching) / 4;
  if (Math.max(before, behind) >= sameSide) return 0.5 + context / 2;
  return words.length >= tellingLength ? 0.25 + context / 4 : 0;
}

/** Words as they are compared: white space is one space, and none round them. */
export function normalised(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

/** Likeness from which one side's words count as the same place. Unrelated English stays below 0.35. */
const sameSide = 0.5;

/** Words of this length are hardly ever written twice. */
const tellingLength = 40;

/** How many times the words stand, as whole words, before the offset. */
function earlier(text: string, end: number, words: string): number {
  const tokens = words.split(" ").map((token) => token.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`));
  const from = /^[\p{L}\p{N}]/u.test(words) ? String.raw`(?<![\p{L}\p{N}])` : "";
  const to = /[\p{L}\p{N}]$/u.test(words) ? String.raw`(?![\p{L}\p{N}])` : "";
  const pattern = new RegExp(from + tokens.join(String.raw`\s+`) + to, "gu");
  return [...text.slice(0, end).matchAll(pattern)].length;
}

/** Dice's coefficient over pairs of neighbouring characters; two empty sides are the same edge of the text. */
function likeness(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  if (left.length + right.length === 0) return normalised(a) === normalised(b) ? 1 : 0;
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}

/** How much of two sides, read away from the words, is the same up to the first difference, 0–1: what touches tells most. */
function sharedStart(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < longer && a[same] === b[same]) same++;
  return longer === 0 ? 1 : same / longer;
}

function reversed(words: string): string {
  return Array.from(normalised(words)).toReversed().join("");
}

function pairsOf(words: string): string[] {
  const even = normalised(words).toLowerCase();
  return Array.from({ length: Math.max(0, even.length - 1) }, (_, at) => even.slice(at, at + 2));
}

/** FNV-1a over UTF-16 code units, 64 bits: short, the same on every machine; it names, it does not protect. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0");
}
