import { overlaps, type Span } from "../../../base/span.ts";
import type { Draft, Rule } from "../../rule.ts";
import {
  isMereSource,
  namedIn,
  singular,
  tellsReason,
  unnamedIn,
  wishIn,
  withCue,
  type Unnamed,
} from "../../unnamed.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "bare-anonymous",
  number: "R12",
  tier: 1,
  severity: "warning",
  area: "sourcing",
  on: true,
  title: "An unnamed source without a word on who they are or how they know.",
  why: "AP, NPR and the Guardian ask for a description: “a source” alone tells the reader nothing.",
  version: 1,
  options: {},
  find,
};

/** Words before the noun that praise the source or say that it has no name, and tell no position. */
const EMPTY =
  /^(?:anonymous|unnamed|unidentified|senior|top|high-level|well-placed|well-informed|reliable|informed|credible|trusted|inside|other|multiple|various|key|certain)$/i;
/** What every source knows: `familiar with the matter`. */
const VAGUE =
  /^(?:(?:who (?:is|are|was|were) )?(?:familiar with|close to|briefed on|with (?:direct )?knowledge of|involved in) (?:the |his |her |their |its )?(?:\w+['’]s )?(?:matters?|situation|case|move|plans?|issue|talks|thinking|deal|decision|discussions|affair|negotiations|process|subject|project)|in the know)\b/i;

function find(view: View): Draft[] {
  const all = unnamedIn(view);
  const first = new Map<string, Unnamed>();
  for (const unnamed of all) {
    if (confidenceOf(view, unnamed, all) === 0) continue;
    const key = `${singular(unnamed.noun)} ${view.fieldAt(unnamed.at)}`;
    if (!first.has(key)) first.set(key, unnamed);
  }
  const drafts = Array.from(first.values(), (unnamed) => draftOf(view, unnamed, all));
  const elsewhere = view
    .find("nameless", { start: 0, end: view.text.length })
    .filter((at) => !isReasoned(view, at) && all.every((unnamed) => !overlaps(unnamed.at, at)))
    .map((at) => draftAt(view, at, { at, confidence: 0.7, claims: [] }));
  const known = [...drafts, ...elsewhere].map((draft) => draft.at);
  const read = [...known, ...all.map((unnamed) => unnamed.at), ...namedIn(view)];
  const unread = unreadIn(view)
    .filter((at) => read.every((other) => !overlaps(other, at)))
    .slice(0, 1);
  return [
    ...drafts,
    ...elsewhere,
    ...unread.map((at) => draftAt(view, at, { at, confidence: 0.65, claims: [] })),
  ];
}

/** Sources with nothing said of them where the reader made no claim of theirs. */
const UNREAD =
  /(?<lead>\b(?:according to|citing|cites|cited|quoting|quoted|told by|per|(?:learn(?:ed|t)|heard) from)\s)?(?<who>\b(?:(?:an?|one|some|several|multiple|various|other|anonymous|unnamed|senior|top|reliable|informed|trusted|inside|well-placed) ){0,3}(?:sources?|insiders?))(?<tail>,?\s(?:say|says|said|tell|tells|told|believes?|believed|claims?|claimed|suggests?|suggested|insists?|reckons?|expects?|expected|fears?|confirm(?:s|ed)?|indicated?|indicates|add(?:s|ed)|hint(?:s|ed)?|have told|has told|have said|has said)\b)?/giu;

function unreadIn(view: View): Span[] {
  return Array.from(view.text.matchAll(UNREAD)).flatMap((found): Span[] => {
    const { lead = "", who = "", tail } = found.groups ?? {};
    const start = found.index + lead.length;
    const at = { start, end: start + who.length };
    const before = view.text.slice(Math.max(0, found.index - 20), found.index);
    const isOpen =
      lead === ""
        ? tail !== undefined
        : /^\s*(?:[,.;:]|$|(?:that|the|say|said|for|he|she|it|they)\b)/.test(view.text.slice(at.end));
    // `the source`, `council sources`: introduced or described.
    const isDescribed =
      lead === "" &&
      /[\p{L}’'-]\s$/u.test(before) &&
      !/\b(?:that|and|but|as|while|though|when|because)\s$/i.test(before);
    return isOpen && !isDescribed && !view.isQuoted(at) && !isReasoned(view, at) ? [at] : [];
  });
}

function draftOf(view: View, unnamed: Unnamed, all: readonly Unnamed[]): Draft {
  const { claim, at } = unnamed;
  return draftAt(view, at, {
    at: withCue(at, claim.cue),
    confidence: confidenceOf(view, unnamed, all),
    claims: [claim.id],
  });
}

function draftAt(view: View, source: Span, draft: Pick<Draft, "at" | "confidence" | "claims">): Draft {
  return {
    ...draft,
    message: `¶${view.paragraphAt(source)} gives “${view.words(source)}” as the source and says nothing about who that is.`,
    ask: "Say what position they hold and how they know, how many they are, and why they are not named.",
  };
}

/** 0: described, explained, or introduced before. */
function confidenceOf(view: View, unnamed: Unnamed, all: readonly Unnamed[]): number {
  if (isIntroduced(view, unnamed, all) || isReasoned(view, unnamed.at)) return 0;
  if (/^officials?$/.test(unnamed.noun)) return isOfNoOffice(view, unnamed) ? 0.7 : 0;
  if (isTold(view, unnamed)) return 0;
  if (/^(?:person|people)$/.test(unnamed.noun)) return unnamed.behind === "" ? 0 : 0.7;
  if (isMereSource(unnamed)) return confidenceBefore(unnamed);
  return unnamed.behind === "" && /\b(?:anonymous|unnamed)$/i.test(unnamed.before) ? 0.7 : 0;
}

/** What stands behind the noun tells something. */
function isTold(view: View, unnamed: Unnamed): boolean {
  return unnamed.behind !== "" && !VAGUE.test(unnamed.behind) && !isWishOnly(view, unnamed);
}

/** What stands before the noun tells nothing, or one word. */
function confidenceBefore({ before }: Unnamed): number {
  const told = before.split(" ").filter((word) => word !== "" && !EMPTY.test(word));
  if (told.length === 0) return 0.9;
  return told.length === 1 && !/['’]s$/.test(told[0] ?? "") ? 0.65 : 0;
}

function isIntroduced(view: View, unnamed: Unnamed, all: readonly Unnamed[]): boolean {
  // A headline has no room; the text below it describes.
  const isHead = view.fieldAt(unnamed.at) !== "body";
  const before = isHead ? all.filter((other) => other !== unnamed) : all.slice(0, all.indexOf(unnamed));
  if (unnamed.isDefinite) return before.length > 0;
  return before.some(({ noun, behind }) => singular(noun) === singular(unnamed.noun) && behind !== "");
}

function isReasoned(view: View, at: Span): boolean {
  const sentence = view.sentenceAt(at);
  return wishIn(view, sentence) !== undefined && tellsReason(view, sentence);
}

/** The words behind say only that they are not named. */
function isWishOnly(view: View, { at, behind }: Unnamed): boolean {
  const start = at.end - behind.length;
  const wish = wishIn(view, { start, end: at.end });
  return wish !== undefined && wish.start - start <= 12;
}

/** Officials of nowhere: neither the sentence nor what leads up to it names an office. */
function isOfNoOffice(view: View, { at, before, behind, isDefinite }: Unnamed): boolean {
  if (before !== "" || behind !== "" || isDefinite) return false;
  const paragraph = view.read.story.paragraphs[Math.max(0, view.paragraphAt(at) - 2)];
  const lead = { start: Math.min(paragraph?.start ?? 0, at.start), end: view.sentenceAt(at).end };
  const bodies = [...view.read.people, ...view.read.names].filter(
    ({ kind, name }) => kind === "organisation" && /\s|^\p{Lu}+$/u.test(name),
  );
  const isNamed = view.read.mentions.some(
    (mention) =>
      mention.as === "name" && overlaps(lead, mention) && bodies.some(({ name }) => name === mention.person),
  );
  return !isNamed && view.find("office", lead).every((office) => isAnyBody(view, office));
}

/** `a primary school`: some body or other, not one whose officials speak. */
function isAnyBody({ text }: View, { start }: Span): boolean {
  return /\b(?:an?|another|one|two|three|some|several|many|\d+)\s(?:[\p{Ll}-]+\s){0,2}$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  );
}
