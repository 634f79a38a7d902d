import type { Claim, Kind, Status } from "../claim/claim.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { castOf, type Part } from "./cast.ts";
import { shorten, wordsOf, type Word } from "./columns.ts";
import { dotted, fewNames, spaced, timeOf } from "./phrases.ts";
import type { Inks } from "./inks.ts";
import { joinPieces } from "./pieces.ts";
import { nobody, shownRelay } from "./relay.ts";

/** What one entry of the cast list says, before any layout. */
export interface Entry {
  readonly id: string;
  /** How many claims hold this one. */
  readonly depth: number;
  /** The relay, outermost voice first: `Harbour Ledger › police official`. */
  readonly who: readonly Word[];
  readonly cue: readonly Word[];
  readonly status: readonly Word[];
  /** Where the status does not tell it: an `asserted` that is not said but `writes`. */
  readonly kind: readonly Word[];
  /** Confidence of the reading, not of the claim. */
  readonly percent: readonly Word[];
  readonly words: readonly Word[];
  /** Whom it accuses, what it answers, when it was said; empty if none of them is known. */
  readonly facts: readonly Word[];
}

/** Columns for a cue; `…` marks what is shortened. */
const cueWidth = 44;

export function entriesOf({ story, claims }: StoryClaims, inks: Inks): Entry[] {
  return castOf(claims).map((part) => entryOf(part, story.text, inks));
}

export function entryOf(part: Part, text: string, inks: Inks): Entry {
  const { claim, depth } = part;
  return {
    id: claim.id,
    depth,
    who: whoOf(part, text, inks),
    cue: wordsOf(shorten(joinPieces(text, claim.cue), cueWidth), inks.cue),
    status: claim.status === null ? [] : wordsOf(spaced(claim.status), inks.status[claim.status]),
    kind: isUsual(claim) ? [] : wordsOf(claim.kind ?? "", inks.quiet),
    percent: wordsOf(percentOf(claim.confidence), inks.quiet),
    words: wordsOf(joinPieces(text, claim.content), inks.plain),
    facts: factsOf(claim, inks),
  };
}

function whoOf(part: Part, text: string, inks: Inks): Word[] {
  const voices = shownRelay(part, text);
  return voices.flatMap((voice, at) => {
    if (at < voices.length - 1) return wordsOf(`${voice} ›`, inks.quiet);
    return wordsOf(voice, voice === nobody ? inks.quiet : inks.strong);
  });
}

/** The kind that a reader expects with a status. */
const usualKind: Readonly<Record<Status, Kind | null>> = {
  asserted: "says",
  confirmed: "confirms",
  alleged: "accuses",
  suspected: null,
  rumoured: "says",
  denied: "denies",
  "no-comment": "declines",
  unknown: "asks",
  intended: "orders",
};

function isUsual({ status, kind }: Claim): boolean {
  return kind === "says" || (status !== null && usualKind[status] === kind);
}

/** Behind an arrow, so that nobody takes it for words of the story. */
function factsOf(claim: Claim, inks: Inks): Word[] {
  const { answers, when, sourceKind } = claim;
  const facts = [
    aimOf(claim, inks),
    answers.length === 0 ? [] : wordsOf(`answers ${fewNames(answers)}`, inks.plain),
    when === null ? [] : wordsOf(`said ${timeOf(when)}`, inks.plain),
    sourceKind === "anonymous" ? wordsOf("anonymous source", inks.plain) : [],
  ].filter((fact) => fact.length > 0);
  return facts.length === 0 ? [] : [...wordsOf("→", inks.quiet), ...dotted(facts, inks)];
}

function aimOf({ accusation, about }: Claim, inks: Inks): Word[] {
  const names = fewNames(about);
  if (accusation !== true) return about.length === 0 ? [] : wordsOf(`about ${names}`, inks.plain);
  const against = about.length === 0 ? [] : wordsOf(`against ${names}`, inks.plain);
  return [...wordsOf("accusation", inks.accusation), ...against];
}

/** Only certainty is 100 %. */
function percentOf(confidence: number): string {
  return `${confidence < 1 ? Math.min(99, Math.round(confidence * 100)) : 100}%`;
}
