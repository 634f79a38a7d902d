import { hull, overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Suggestion } from "../../../claim/finding.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "redundant-alleged",
  number: "R43",
  tier: 3,
  severity: "note",
  area: "style",
  on: false,
  title: "Two words for one allegation: “accused of allegedly”, “the alleged suspect”.",
  why: "AP: one word that marks the allegation is enough; two make it weaker, not safer.",
  version: 1,
  options: {},
  find,
};

const INNER = /\b(?:allegedly|purportedly|supposedly)\b/gi;
const OUTER =
  /\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing|ation|ations)|charg(?:e|es|ed)|indicted|suspected|claims?|claimed)\b/i;
/** `alleged suspect`, `accused suspect`, `suspected suspect`: the noun says it. */
const DOUBLE =
  /\b(?<hedge>alleged|accused|suspected|purported)\s+(?:\w+\s+)?(?:suspects?|allegations?|accusations?|claims?)\b/gi;

function find(view: View): Draft[] {
  const inner = view.read.claims.flatMap((claim) => innerOf(view, claim));
  const sentences = view.read.sentences.flatMap((sentence) => closedBy(view, sentence));
  const nouns = Array.from(view.text.matchAll(DOUBLE), ({ index, 0: words, groups }) => {
    const hedge = groups?.["hedge"] ?? "";
    return draftOf(
      view,
      { start: index, end: index + words.length },
      { start: index, end: index + hedge.length },
    );
  });
  return [...inner, ...sentences, ...nouns].filter(({ at }) => !view.isQuoted(at));
}

/** `police allege she allegedly`: the hedge stands in what somebody alleges. */
function innerOf(view: View, claim: Claim): Draft[] {
  const cue = hull(claim.cue);
  if (!cue || !OUTER.test(view.words(cue))) return [];
  return claim.content.flatMap((piece) => {
    const found = Array.from(view.words(piece).matchAll(INNER), ({ index, 0: word }) => ({
      start: piece.start + index,
      end: piece.start + index + word.length,
    }));
    return found
      .filter((at) => !overlaps(at, cue) && view.sentenceAt(at).start === view.sentenceAt(cue).start)
      .map((at) =>
        draftOf(view, { start: Math.min(at.start, cue.start), end: Math.max(at.end, cue.end) }, at),
      );
  });
}

/** `He allegedly attended, it is alleged.` */
function closedBy(view: View, sentence: Span): Draft[] {
  const words = view.words(sentence);
  const first = /\b(?:allegedly|purportedly|supposedly)\b/i.exec(words);
  const last = /\bit (?:is|was|has been) (?:alleged|claimed)\b/i.exec(words);
  if (!first || !last || first.index > last.index) return [];
  const at = { start: sentence.start + first.index, end: sentence.start + first.index + first[0].length };
  return [draftOf(view, { start: at.start, end: sentence.start + last.index + last[0].length }, at)];
}

function draftOf(view: View, at: Span, hedge: Span): Draft {
  return {
    at,
    confidence: 0.85,
    message: `¶${view.paragraphAt(at)} marks one allegation twice: “${view.words(hedge)}” adds nothing.`,
    ask: "Keep the word that has a source.",
    evidence: [hedge],
    suggestions: view.isQuoted(hedge) ? [] : [dropped(view, hedge)],
  };
}

/** The other word stays, so that nothing becomes more certain. */
function dropped(view: View, hedge: Span): Suggestion {
  const space = /^\s/.test(view.text.slice(hedge.end, hedge.end + 1)) ? 1 : 0;
  return {
    says: `drop “${view.words(hedge)}”`,
    edits: [{ at: { start: hedge.start, end: hedge.end + space }, text: "" }],
    auto: /^\p{Ll}/u.test(view.words(hedge)),
  };
}
