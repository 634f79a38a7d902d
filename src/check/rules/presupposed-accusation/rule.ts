import { overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Statement } from "../../../claim/own-voice.ts";
import { grantedIn, type Granted } from "../../granted.ts";
import { isNamed } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "presupposed-accusation",
  number: "R24",
  tier: 2,
  severity: "note", // below three in four right on published copy
  area: "legal",
  on: true,
  title:
    "A deed taken for granted: “asked why she took the money”, “despite stealing it”, “her theft of it”.",
  why: "The question or demand is somebody’s, the deed inside it is the story’s own: whoever publishes it owns it (AP, BBC).",
  version: 1,
  options: {},
  find: (view) => {
    const told = view.read.statements.flatMap((statement) => draftsOf(view, statement));
    const granted = grantedIn(view).filter(({ at }) => !told.some((draft) => overlaps(draft.at, at)));
    return [...told, ...granted.flatMap((one) => draftOf(view, one) ?? [])];
  },
};

/** Words that take what follows for granted, before a clause or as its first word. */
const MARKS = "why|despite|after|before|since|for|over|having|besides|instead of|again|stop";
const MARK_FIRST = new RegExp(
  `^(?:${MARKS}|how|his|her|their|(?:\\p{Lu}[\\p{L}-]+ ){0,3}\\p{Lu}[\\p{L}-]+[’']s)\\b`,
  "iu",
);
/** Behind `asked` these take the deed for granted too; elsewhere they only date or place it. */
const ASKED_FIRST = /^(?:when|where|with whom|for whom|how (?:much|many|often|long))\b/i;
/** Already marked as somebody’s word, or a word of politics more than of crime. */
const OPEN = /\balleged(?:ly)?\b|^(?:\p{L}+ ){0,4}attack(?:ed|ing|s)?\b/iu;
const MARK_BEFORE = new RegExp(`\\b(?:${MARKS})(?: (?:his|her|their))?\\s*$`, "i");

function draftsOf(view: View, statement: Statement): Draft[] {
  const { agent, affirmed, presupposed, deed } = statement;
  if (agent === null || !presupposed || !affirmed || statement.meaning !== 1 || view.isQuoted(deed))
    return [];
  const carrier = carrierOf(view, statement);
  if (!takesForGranted(statement, carrier) || carrier?.speaker === agent) return [];
  const at = markedAt(view, statement, carrier);
  if (!at || OPEN.test(view.words(at))) return [];
  return agent
    .split("; ")
    .filter((target) => isOpen(view, target))
    .map((target) => ({
      at,
      message: `¶${view.paragraphAt(at)} takes for granted that ${target} did it (“${view.words(at)}”).`,
      ask: carrier
        ? "The question or demand has a source, the deed has none. Write “whether”, or say who alleges it."
        : "Who says that it happened? Give the source here, or write “the alleged …” with the source.",
      confidence: carrier ? 0.8 : 0.65,
      suggestions: /^why\b/i.test(view.words(at))
        ? [{ says: "write “whether” for “why”", edits: [], auto: false }]
        : [],
      claims: carrier ? [carrier.id] : [],
    }));
}

function draftOf(view: View, { at, person }: Granted): Draft | null {
  const told = view.read.statements.some(
    ({ at: words, affirmed, carriedBy }) => overlaps(words, at) && (!affirmed || carriedBy !== null),
  );
  const speaks = view.read.claims.some(
    ({ speaker, cue, in: outer }) =>
      outer === null && speaker === person && cue.some((piece) => overlaps(piece, view.sentenceAt(at))),
  );
  if (told || speaks || view.isQuoted(at) || OPEN.test(view.words(at)) || !isOpen(view, person)) return null;
  return {
    at,
    message: `¶${view.paragraphAt(at)} takes for granted that ${person} did it (“${view.words(at)}”).`,
    ask: "The question or demand has a source, the deed has none. Write “whether”, or say who alleges it.",
    confidence: 0.7,
  };
}

/** The words that take it for granted; null for a plain clause, and for a label, which is another rule’s. */
function markedAt(view: View, { at, deed, wording }: Statement, carrier: Claim | undefined): Span | null {
  const isBehindMark = (start: number): boolean =>
    MARK_BEFORE.test(view.text.slice(Math.max(0, start - 20), start));
  if (wording === "label") return null;
  if (carrier?.kind === "asks" && ASKED_FIRST.test(view.words(at))) return at;
  if (MARK_FIRST.test(view.words(at)) || isBehindMark(at.start)) return at;
  return isBehindMark(deed.start) ? { start: deed.start, end: at.end } : null;
}

function carrierOf(view: View, { carriedBy }: Statement): Claim | undefined {
  return carriedBy && "claim" in carriedBy ? view.claim(carriedBy.claim) : undefined;
}

/** Nobody vouches for the deed: no claim or record carries it, or only a question, a demand, a wish. */
function takesForGranted({ carriedBy, continues }: Statement, carrier: Claim | undefined): boolean {
  if (carriedBy === null) return continues === null;
  return carrier?.kind === "asks" || carrier?.kind === "orders" || carrier?.status === "intended";
}

function isOpen(view: View, target: string): boolean {
  return (
    isNamed(view, target) &&
    view.person(target)?.kind === "person" &&
    !view.standings.of(target).isEstablished &&
    !view.housePerson(target)?.dead
  );
}
