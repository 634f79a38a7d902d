import type { Span } from "../../base/span.ts";
import type { Scene } from "../scene.ts";
import { sentencesBack } from "../syntax.ts";
import type { Earlier } from "./earlier.ts";
import { stemOf } from "./noun-index.ts";
import type { Mention, Referent } from "./referent.ts";

/** True for `company`, `airline`: words that stand for a body named before. */
export function isBody({ lexicon }: Scene, word: string): boolean {
  const stem = stemOf(word);
  return (
    !OF_STATE.has(stem) && stem === word.toLowerCase() && (lexicon.parties.get(stem)?.has("body") ?? false)
  );
}

/** What a state has one of: its name carries the word, so that a body without it is another. */
const OF_STATE = new Set(
  "government military army navy police court ministry country nation state city town council force regime".split(
    " ",
  ),
);

/** The only body just spoken of, the last that spoke, or the only one in reach. */
export function bodyBefore(earlier: Earlier, at: Span, kind: "outlet" | "organisation"): Referent | null {
  const { roll, speaks } = earlier;
  const window = { start: Math.max(0, at.start - 1500), end: at.start };
  const bodies = roll.within(window).filter(({ referent }) => isOfKind(referent, kind));
  const near = bodyNear(earlier, at, bodies);
  if (near) return near;
  const spoke = bodies.findLast((mention) => speaks(mention) !== null);
  if (spoke) return spoke.referent;
  return onlyOf(bodies);
}

function isOfKind({ figure }: Referent, kind: "outlet" | "organisation"): boolean {
  if (figure?.name.split(" ").some((word) => NO_FIRM.test(word))) return false; // `the clinic` is no police
  return figure?.kind === kind || (figure?.kind === "other" && kind === "organisation");
}

const NO_FIRM = /^(?:police|courts?|council|ministry|government|parliament)$/i;

/** The only body of this sentence before the place, or of the nearest sentence that names any. */
function bodyNear({ scene }: Earlier, at: Span, bodies: readonly Mention[]): Referent | null {
  for (const { start, end } of sentencesBack(scene.sentences, at.start, SENTENCES_BACK)) {
    const here = bodies.filter(
      (body) => body.referent.figure?.kind !== "other" && body.at.start >= start && body.at.end <= end,
    );
    if (here.length > 0) return onlyOf(here);
  }
  return null;
}

const SENTENCES_BACK = 2;

function onlyOf(mentions: readonly Mention[]): Referent | null {
  const names = new Set(mentions.map(({ referent }) => referent.name));
  return names.size === 1 ? (mentions[0]?.referent ?? null) : null;
}
