import { hull, lengthOf, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { lexWords } from "../../../lexicon/forms.ts";
import { isOutletName } from "../../../lexicon/people-words.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "relay-collapsed",
  number: "R22",
  tier: 2,
  severity: "error",
  area: "accuracy",
  on: true,
  title: "Words that somebody said to another outlet, given later as though they had been said to this one.",
  why: "Use the original source and credit the outlet that had it: readers must know who spoke to whom.",
  version: 1,
  options: {},
  find: (view) => {
    const told = view.read.claims.flatMap((claim) => tellingOf(view, claim) ?? []);
    return told.length === 0 ? [] : view.read.claims.flatMap((claim) => draftOf(view, claim, told) ?? []);
  },
};

interface Telling {
  readonly claim: Claim;
  /** The outlet that was told, in the text's words. */
  readonly outlet: string;
  readonly at: Span;
}

// Behind the cue: `told the Sentinel`, `in an interview with Radio Fenwick`, `was quoted by the Ledger`.
const TOLD =
  /^[^.“"”\n]{0,40}?(?:\b(?:told|telling)|\b(?:interview|conversation|statement|call|email) (?:with|to)|\bspeaking to|\bquoted (?:by|in)|\bsaid (?:to|in)|\bspoke to) (?<the>the )?(?<name>(?:\p{Lu}[\p{L}’'&-]*|[A-Z]{2,})(?: (?:of |and |& )?\p{Lu}[\p{L}’'&-]*)*)/u;

function tellingOf(view: View, claim: Claim): Telling | null {
  const cue = claim.cue.at(0);
  if (!cue || claim.speaker === null) return null;
  const { name, the = "" } = TOLD.exec(view.text.slice(cue.start, cue.start + 120))?.groups ?? {};
  if (name === undefined || !isOutlet(view, name, the !== "") || isOurs(view, name)) return null;
  return { claim, outlet: `${the}${name}`, at: cue };
}

function isOutlet(view: View, name: string, hasArticle: boolean): boolean {
  const known = [...view.read.people, ...view.read.names].find(
    (one) => one.name === name || one.forms.includes(name),
  );
  return known?.kind === "outlet" || isOutletName(view.lexicon, known?.name ?? name, hasArticle);
}

function isOurs({ read, settings }: View, name: string): boolean {
  const ours = [read.story.imprint.outlet ?? "", ...settings.outlets].map((outlet) => outlet.toLowerCase());
  return ours.some(
    (outlet) => outlet !== "" && (outlet.includes(name.toLowerCase()) || name.toLowerCase().includes(outlet)),
  );
}

/** A later claim of the same speaker that gives what the outlet was told and does not name the outlet. */
function draftOf(view: View, claim: Claim, told: readonly Telling[]): Draft | null {
  const at = hull([...claim.source, ...claim.cue, ...claim.content].toSorted((a, b) => a.start - b.start));
  if (!at || claim.voice === "direct" || lengthOf(at) > 400 || claim.speaker === null) return null;
  const telling = told.find(
    ({ claim: first, at: { end } }) => first.speaker === claim.speaker && end < at.start,
  );
  if (!telling || told.some((other) => other.claim === claim) || creditsAnybody(view, at, telling))
    return null;
  const own = told
    .filter(({ claim: { speaker } }) => speaker === claim.speaker)
    .flatMap(({ claim: { content } }) => content);
  if (!isRepeated(view, claim.content, own)) return null;
  return {
    at,
    message: `¶${view.paragraphAt(telling.at)} has ${claim.speaker} telling ${telling.outlet}; ¶${view.paragraphAt(at)} gives the same without ${telling.outlet}.`,
    ask: `Was it said to this newsroom too? If not, credit ${telling.outlet} again.`,
    confidence: 0.75,
    evidence: [telling.at],
    claims: [telling.claim.id, claim.id],
  };
}

/** The sentence names the outlet, or a contact of its own, or says that the words were said again. */
function creditsAnybody(view: View, at: Span, { outlet }: Telling): boolean {
  const { start } = view.sentenceAt(at);
  const words = view.text.slice(start, Math.max(at.end, view.sentenceAt(at).end));
  const last = outlet.split(" ").at(-1) ?? outlet;
  return (
    words.includes(last) ||
    /\b(?:told|repeated|confirmed|interview|phone|call|email|e-mail|us|this (?:newspaper|newsroom|paper|website|outlet)|statement|news conference|report|reported|article|broadcast|newspaper|paper|station|channel)\b/i.test(
      words,
    )
  );
}

const SMALL =
  /^(?:the|a|an|and|or|but|of|to|in|on|at|by|for|with|from|that|this|it|its|his|her|their|he|she|they|was|were|is|are|be|been|had|has|have|not|no|as|which|who|would|will|could|there|'s|did|do|than|then|so|into|out|up)$/;

/** At least three words that carry weight, and most of them, stand in what the outlet was told. */
function isRepeated(view: View, later: readonly Span[], earlier: readonly Span[]): boolean {
  const weighty = (pieces: readonly Span[]): Set<string> =>
    new Set(
      pieces.flatMap((piece) =>
        lexWords(view.text, piece).flatMap(({ text }) => (SMALL.test(text) ? [] : stem(text))),
      ),
    );
  const [own, known] = [weighty(later), weighty(earlier)];
  const both = [...own].filter((word) => known.has(word)).length;
  return both >= 3 && both / own.size >= 0.6;
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word;
}
