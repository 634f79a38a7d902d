import { around, holds, lengthOf, overlaps, type Pieces, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import { sourceKindOf } from "../lexicon/people-words.ts";
import type { View } from "./view.ts";

/** A source of a claim whom the words leave without a name, one or several: `a clerk`, `two people who saw it`. */
export interface Unnamed {
  readonly claim: Claim;
  /** The source's words. */
  readonly at: Span;
  /** The head noun in lower case, as it stands: `clerk`, `people`. */
  readonly noun: string;
  /** What stands before the noun, article and number left out: `former finance`. */
  readonly before: string;
  /** What stands behind the noun: `who saw the ledgers`. */
  readonly behind: string;
  readonly isOne: boolean;
  /** True for `the clerk`: somebody of whom the story spoke before. */
  readonly isDefinite: boolean;
}

const HEAD =
  /^(?:(?<det>the|this|that|these|those|an?|one|another|some|several|both|two|three|four|five|six|seven|eight|nine|ten|many|most|other|no|his|her|its|their|our|my)\b\s*)?(?<rest>.+)$/is;
const BEHIND =
  /(?:[,;(—–]|\s(?:who|whom|whose|that|which|with|of|in|at|from|on|to|for|inside|within|near|by|there|here|familiar|close|briefed|working|involved|speaking|using|cited|representing|campaigning)\b)/i;
/** Who speaks for an office: the office is the source. Parties of a case and those who speak in court are known to it. */
const OFFICE =
  /^(?:spokes\w+|police|judges?|magistrates?|prosecutors?|courts?|coroners?|lawyers?|attorneys?|solicitors?|barristers?|counsel|families|family|suspects?|defendants?|accused|victims?|authorities|management|leadership|mayors?|ministers?|presidents?|governors?|ambassadors?|chairman|chairwoman|chairperson|chairs?|jur(?:y|ors?)|detectives?|ministry|council|candidates?|rivals?|opponents?|plaintiffs?|leaders?|bishops?|premiers?|side|sides|crew|staff|director-general|secretary-general|opposition)$/i;

/** The claim's source, if it is people without a name; null for names, offices, papers and pronouns. */
export function unnamedOf(view: View, claim: Claim): Unnamed | null {
  const [at, more] = claim.source;
  const set = isUnnamedBySomebody(view, claim);
  if (!at || more || !(set ?? !isNamed(view, claim, at))) return null;
  const { det, head, behind } = phraseOf(view.words(at));
  const words = head.split(/\s+/);
  const noun = (words.at(-1) ?? "").toLowerCase();
  if (!set && !isPeople(view, noun, head.toLowerCase()) && !/^who\b/i.test(behind)) return null;
  return {
    claim,
    at,
    noun,
    before: words.slice(0, -1).join(" "),
    behind,
    isOne: /^(?:an?|one|another|the|this|that|)$/i.test(det) && !isPlural(noun),
    isDefinite: /^(?:the|this|that|these|those|both|his|her|its|their|our|my)$/i.test(det),
  };
}

function phraseOf(source: string): { readonly det: string; readonly head: string; readonly behind: string } {
  const { det = "", rest = "" } = HEAD.exec(source)?.groups ?? {};
  const cut = BEHIND.exec(rest)?.index ?? rest.length;
  return { det, head: rest.slice(0, cut).trim(), behind: rest.slice(cut).replace(/^[,\s]+/, "") };
}

/** Source and cue: the words that a finding about the source marks; the source alone where they stand far apart. */
export function withCue(source: Span, cue: Pieces): Span {
  const whole = around([source, ...cue]) ?? source;
  return lengthOf(whole) <= lengthOf(source) + FAR ? whole : source;
}

const FAR = 40; // code units

/** Every unnamed source in the order of the text. */
export function unnamedIn(view: View): Unnamed[] {
  return view.read.claims.flatMap((claim) => unnamedOf(view, claim) ?? []);
}

/** Sources that have a name by correction, whatever their words. */
export function namedIn(view: View): Span[] {
  return view.read.claims.flatMap((claim) =>
    isUnnamedBySomebody(view, claim) === false ? claim.source : [],
  );
}

/** `asked that his name be left out`, `without being named`, `whose name is withheld`. */
const NO_NAME =
  /\banonym(?:ity|ously)\b|\b(?:stay|remain|be|keep|kept|go)\s(?:anonymous|unnamed|nameless|unidentified)\b|\b(?:not|without|unwilling|reluctant|refus\w+|declin\w+|rather than|instead of)\s(?!(?:yet\s)?been\b)[^.,;:“”"]{0,24}\b(?:named|naming|identified|identifying|quoted by name)\b|\bnames?\b[^.,;:“”"]{0,20}\b(?:withheld|left out|kept out|not used|used|printed|published|in print)\b|\bwith(?:h[eo]ld)(?:ing)?\b[^.,;:“”"]{0,20}\bnames?\b/i;
/** `may not speak to the press`, `was not cleared to talk`, `forbidden to brief reporters`. */
const NO_SPEECH =
  /\b(?:(?:may|can|could|must|should|is|are|was|were)\s+not|cannot|(?:ca|is|are|was|were|could|must)n['’]t|forbid(?:s|den)?|barr?(?:s|ed)|bann?(?:s|ed)|prohibit(?:s|ed))\s(?:[\w’'-]+\s){0,4}(?:(?:speak|speaking|talk|talking)\s(?:to|with)\s(?:the\s)?(?:press|media|reporters?|journalists?|newspapers?)|brief(?:ing)?\s(?:the\s)?(?:press|media|reporters?)|speak(?:ing)?\spublicly|(?:give|giving)\sinterviews|interviews)\b/i;

/** Where the words say that somebody asked not to be named, or may not speak. */
export function wishIn(view: View, within: Span): Span | undefined {
  const [known] = view.find("anonymity", within);
  return known ?? placeOf(view, NO_NAME, within) ?? placeOf(view, NO_SPEECH, within);
}

/** `as planners are bound to`, `since the talks go on`: a clause that gives a ground. */
const GROUND =
  /\b(?:as|since|because|given that|lest)\s(?:[\w’'-]+\s){1,7}?(?:is|are|was|were|has|have|had|may|must|might|can|could|would|do|does|did|still|works?|goes|go|needs?|faces?|fears?|hopes?|signed|[a-z]+ed)\b|\bfear\w*\b|\bworr(?:y|ied)\b/;

/** True if the words say why a source has no name: a ground, or that they may not speak at all. */
export function tellsReason(view: View, within: Span): boolean {
  return (
    view.find("anonymity-reason", within).length > 0 ||
    GROUND.test(view.words(within)) ||
    NO_SPEECH.test(view.words(within))
  );
}

function placeOf(view: View, words: RegExp, within: Span): Span | undefined {
  const found = words.exec(view.words(within));
  if (!found) return undefined;
  const start = within.start + found.index;
  return { start, end: start + found[0].length };
}

/** Spans of the claims and sentences in which this source, met before or again, speaks. */
export function sameVoice(unnamed: Unnamed, others: readonly Unnamed[]): Unnamed[] {
  const key = singular(unnamed.noun);
  return others.filter(
    (other) => singular(other.noun) === key && (other === unnamed || other.isDefinite || unnamed.isDefinite),
  );
}

export function singular(noun: string): string {
  return noun === "people" ? "person" : noun.replace(/ies$/, "y").replace(/s$/, "");
}

/** True if a bare noun tells nothing of who speaks: `a source`, `insiders`. */
export function isMereSource({ noun }: Unnamed): boolean {
  return /^(?:sources?|insiders?)$/.test(noun);
}

function isPlural(noun: string): boolean {
  return /(?:[^s]s|people|men|women|both|few|some|many)$/.test(noun);
}

/** Whether the source has no name by the word of a person who set its sort or its speaker; null: nobody said. */
function isUnnamedBySomebody({ read }: View, { id, sourceKind, speaker }: Claim): boolean | null {
  const set = read.reasons.get(id)?.filter(({ by }) => by === "person") ?? [];
  if (set.some(({ field }) => field === "sourceKind")) {
    if (sourceKind === "anonymous") return true;
    return sourceKind === "role" || sourceKind === "crowd" ? null : false;
  }
  const isNamed = set.some(({ field }) => field === "speaker") && /^\p{Lu}/u.test(speaker ?? "");
  return isNamed ? false : null;
}

/** A name within the source's own head: `music director Rohan Vale`; not `a clerk at Quint & Sons`. */
function isNamed(view: View, { speaker }: Claim, at: Span): boolean {
  const head = view.words(at);
  const cut = BEHIND.exec(head)?.index ?? head.length;
  const own = { start: at.start, end: at.start + cut };
  const who = speaker === null ? undefined : view.person(speaker);
  const isProper = who?.kind === "person" && /^\p{Lu}/u.test(who.name) && who.forms.some(isProperForm);
  if (isProper && view.read.mentions.some((mention) => mention.as === "name" && overlaps(mention, at))) {
    return view.read.mentions.some(
      (mention) => mention.as === "name" && mention.person === speaker && holds(at, mention),
    );
  }
  const last = head.slice(0, cut).trim().split(/\s+/).at(-1) ?? "";
  return /^\p{Lu}/u.test(last) && own.end - own.start > last.length;
}

function isProperForm(form: string): boolean {
  return /^\p{Lu}\S*(?:\s|$)/u.test(form) && !/^(?:An?|The|One|Two|Another)\s/.test(form);
}

function isPeople({ lexicon }: View, noun: string, head: string): boolean {
  if (noun === "" || OFFICE.test(noun) || /^(?:who|he|she|they|it|we|i|you|that|which|this)$/.test(noun)) {
    return false;
  }
  if (/^(?:persons?|people|sources?|insiders?|members?|ex-\w+)$/.test(noun)) return true;
  const row = sourceKindOf(lexicon, noun) ?? sourceKindOf(lexicon, head);
  return row !== null && row.human && (row.kind === "role" || row.kind === "anonymous");
}
