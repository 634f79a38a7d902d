import { around, lengthOf, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { lexWords } from "../../../lexicon/forms.ts";
import { isOutletName } from "../../../lexicon/people-words.ts";
import { foundIn } from "../../patterns.ts";
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

// `told the Sentinel`, `in an interview with Radio Fenwick`, `was quoted by the Ledger`; `told the station` of one named before.
const TOLD =
  /\b(?:told|telling|(?:[Ii]n|[Dd]uring|[Gg]ave|giving) (?:an? |the )?(?:\p{Ll}+ )?(?:interview|conversation|statement|call|email|column|podcast|programme|broadcast)(?: [^.,“"]{0,25}?)?(?: with| to| for| on| in)|[Ss]peaking (?:to|on)|[Ii]nterviewed (?:by|on|in)|[Qq]uoted (?:by|in|as telling)|said (?:to|in|on)|spoke to|wrote in|appear(?:ed|ing) on|according to an interview (?:with|in)) (?:(?:(?:the|an?) (?:\p{Ll}+ )?(?<kind>agency|station|channel|network|broadcaster|newspaper|paper|daily|weekly|magazine|journal|website|site|blog|newsletter|podcast|programme|program|show) )?(?<the>the )?(?<name>(?:\p{Lu}[\p{L}’'&-]*|[A-Z]{2,})(?: (?:of |and |& )?\p{Lu}[\p{L}’'&-]*)*)|(?<back>(?:the|that|its) (?:\p{Ll}+ )?(?:agency|station|channel|network|broadcaster|newspaper|paper|daily|weekly|magazine|journal|website|site|blog|newsletter|podcast|programme|program|show|outlet|newsroom|wire)))\b/dgu;

function tellingOf(view: View, claim: Claim): Telling | null {
  const cue = claim.cue.at(0);
  if (!cue || claim.speaker === null) return null;
  const sentence = view.sentenceAt(cue);
  const found = foundIn(view, TOLD, sentence).filter((one) => !view.isQuoted(one));
  // `the paper` may be this one: only behind a named outlet is it another.
  return (
    found.flatMap(({ parts: { kind, the, name, back } }) => {
      if (name) {
        const words = view.words(name).replace(/['’]s?$/, "");
        const isMedium =
          (kind !== undefined || isOutlet(view, name, the !== undefined)) && !isOurs(view, words);
        return isMedium ? [{ claim, outlet: `${the ? "the " : ""}${words}`, at: cue }] : [];
      }
      return back && outletBefore(view, back) ? [{ claim, outlet: view.words(back), at: cue }] : [];
    })[0] ?? null
  );
}

const MEDIUM =
  "(?:news )?(?:agency|station|channel|network|broadcaster|newspaper|paper|daily|weekly|magazine|journal|website|site|blog|newsletter|podcast|programme|program|outlet)";
const NAMED_AS = new RegExp(String.raw`\b${MEDIUM},? $`, "u");
const CALLED = new RegExp(String.raw`^,? (?:an? |the )[^.,]{0,30}\b${MEDIUM}\b`, "u");
const REPORTS =
  /^,? (?:has |had |first )*(?:report(?:s|ed)|revealed|published|broadcast|writes|wrote|aired)\b/u;

/** By the name, the reader’s word, or what the text calls it: `the agency Deccan Wire`. */
function isOutlet(view: View, at: Span, hasArticle: boolean): boolean {
  const name = view.words(at).replace(/['’]s?$/, "");
  const known = [...view.read.people, ...view.read.names].find(
    (one) => one.name === name || one.forms.includes(name),
  );
  if (known?.kind === "outlet" || isOutletName(view.lexicon, known?.name ?? name, hasArticle)) return true;
  const longer = view.read.people.find(
    ({ kind, name: full }) => kind === "outlet" && full.endsWith(` ${name}`),
  );
  return longer !== undefined || isCalledMedium(view, name);
}

function isCalledMedium({ text }: View, name: string): boolean {
  const places = text.split(name).slice(0, -1);
  const ends = places.map((_, index) => places.slice(0, index + 1).join(name).length);
  return ends.some(
    (start) =>
      NAMED_AS.test(text.slice(Math.max(0, start - 30), start)) ||
      CALLED.test(text.slice(start + name.length, start + name.length + 60)),
  );
}

/** Another outlet that the text names before. */
function outletBefore(view: View, { start }: Span): boolean {
  return [...view.read.people, ...view.read.names].some(({ name, kind, forms }) => {
    const at = [name, ...forms]
      .map((form) => view.text.indexOf(form))
      .find((place) => place >= 0 && place < start);
    if (at === undefined || isOurs(view, name)) return false;
    if (kind === "outlet" || isOutletName(view.lexicon, name, true) || isCalledMedium(view, name))
      return true;
    return kind === "organisation" && REPORTS.test(view.text.slice(at + name.length, at + name.length + 30));
  });
}

function isOurs({ read, settings }: View, name: string): boolean {
  const ours = [read.story.imprint.outlet ?? "", ...settings.outlets].map((outlet) => outlet.toLowerCase());
  return ours.some(
    (outlet) => outlet !== "" && (outlet.includes(name.toLowerCase()) || name.toLowerCase().includes(outlet)),
  );
}

/** A later claim of the same speaker that gives what the outlet was told and does not name the outlet. */
function draftOf(view: View, claim: Claim, told: readonly Telling[]): Draft | null {
  const at = around([...claim.source, ...claim.cue, ...claim.content]);
  if (!at || claim.voice === "direct" || lengthOf(at) > 400 || claim.speaker === null) return null;
  const telling = told.find(
    ({ claim: first, at: { end } }) => isSame(first.speaker, claim.speaker) && end < at.start,
  );
  if (!telling || isTold(view, claim, told) || creditsAnybody(view, at, telling)) return null;
  // What was told, and what the outlet is said to have reported before it.
  const own = view.read.claims
    .filter(
      (one) =>
        one.content.every(({ end }) => end < at.start) &&
        (one.sourceKind === "outlet" || (isSame(one.speaker, claim.speaker) && isTold(view, one, told))),
    )
    .flatMap(({ content }) => content);
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

/** `Skeat` for `Piers Skeat`, where the reader left it open which Skeat is meant. */
function isSame(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** What the speaker says in the paragraph where the outlet is told. */
function isTold(view: View, { speaker, cue: [cue] }: Claim, told: readonly Telling[]): boolean {
  return (
    cue !== undefined &&
    told.some(({ claim, at }) => claim.speaker === speaker && view.paragraphAt(at) === view.paragraphAt(cue))
  );
}

/** The sentence names the outlet, or a contact of its own, or says that the words were said again. */
function creditsAnybody(view: View, at: Span, { outlet }: Telling): boolean {
  const { start } = view.sentenceAt(at);
  const words = view.text.slice(start, Math.max(at.end, view.sentenceAt(at).end));
  const last = outlet.split(" ").at(-1) ?? outlet;
  return (
    words.includes(last) ||
    /\b(?:told|repeated|confirmed|interview|phone|call|email|e-mail|us|this (?:newspaper|newsroom|paper|website|outlet)|statement|news conference|report|reported|article|broadcast|newspaper|paper|station|channel|agency|magazine|website|podcast|programme|programmes?|show|rang|wrote|spoke|speaking|spoken|visited|asked by)\b/i.test(
      words,
    )
  );
}

const SMALL =
  /^(?:the|a|an|and|or|but|of|to|in|on|at|by|for|with|from|that|this|it|its|his|her|their|he|she|they|them|him|was|were|is|are|be|been|had|has|have|not|no|as|which|who|would|will|could|there|'s|did|do|than|then|so|into|out|up|last|first|some|any|all|one|about|over|after|before|when|what|there|more|very|also|just)$/;

/** At least three words that carry weight, and half of them, stand in what the outlet was told. */
function isRepeated(view: View, later: readonly Span[], earlier: readonly Span[]): boolean {
  const weighty = (pieces: readonly Span[]): Set<string> =>
    new Set(
      pieces.flatMap((piece) =>
        lexWords(view.text, piece).flatMap(({ text }) => (SMALL.test(text) ? [] : stem(text))),
      ),
    );
  const [own, known] = [weighty(later), weighty(earlier)];
  const both = [...own].filter((word) => known.has(word)).length;
  return both >= 3 && both / own.size >= 0.5;
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word;
}
