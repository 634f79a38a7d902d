import { hull, overlaps, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import { tellsHarm } from "./harm.ts";
import { canBeHurt } from "./names.ts";
import type { View } from "./view.ts";

/** Somebody whom the story has accused: by the law, by what others say, or because they deny something. */
export interface Contested {
  readonly person: string;
  /** Where somebody else, or the law, tells what they are to have done. */
  readonly told: readonly Span[];
  readonly claims: readonly Claim[];
}

/** The contested people of a story whose case no verdict has settled. */
export function contestedIn(view: View): Contested[] {
  const names = new Set([
    ...view.read.claims.flatMap(({ kind, speaker }) =>
      kind === "denies" && speaker !== null ? [speaker] : [],
    ),
    ...view.standings.all.keys(),
    ...view.accusations
      .filter(({ carrier }) => carrier === "claim" || carrier === "record")
      .map(({ target }) => target),
  ]);
  return [...names].flatMap((person) => {
    const isOne = canBeHurt(view, person) && !view.standings.of(person).isEstablished;
    const claims = isOne ? accusersOf(view, person) : [];
    const rows = isOne ? view.standings.of(person).rows : [];
    const told = [
      ...claims.flatMap(({ content }) => hull(content) ?? []),
      ...rows.filter(({ status }) => status !== "pleaded-not-guilty").map(({ cue }) => view.sentenceAt(cue)),
    ];
    return told.length > 0 ? [{ person, told, claims }] : [];
  });
}

/** What others say that accuses: by the reader's word or by words of harm, of this person as far as can be told. */
function accusersOf(view: View, person: string): Claim[] {
  const side = new Set(view.replies.filter(({ target }) => target === person).map(({ by }) => by));
  return view.read.claims.filter((claim) => {
    const at = hull(claim.content);
    if (!at || claim.speaker === person || (claim.speaker !== null && side.has(claim.speaker))) return false;
    if (claim.status === "denied" || claim.kind === "declines" || claim.kind === "asks") return false;
    return claim.accusation || claim.kind === "accuses" || claim.status === "alleged" || tellsHarm(view, at);
  });
}

/** True if a sentence has a word by which things are handed over: where no claim was read, somebody may still be given. */
export function saysSo(view: View, at: Span): boolean {
  return saying.test(view.words(view.sentenceAt(at)));
}

const saying = /\b(?:sa(?:y|ys|id)|told|according to|alleg\w+|accus\w+|claim(?:s|ed)?|reports?|reported)\b/i;

/** Sentences that the story tells in its own voice alone: nothing of them is handed over, quoted, hedged or the law's. */
export function ownSentences(view: View): Span[] {
  return view.read.sentences.filter((sentence) => {
    const field = view.fieldAt(sentence);
    if (field !== "body" || handsOver.test(view.words(sentence))) return false;
    const touched = (at: Span): boolean => overlaps(at, sentence);
    return (
      !view.read.claims.some(({ source, cue, content }) =>
        [...(source.length > 0 ? cue : []), ...content].some(touched),
      ) &&
      !view.read.quotes.some((quote) => quote.isSpeech && touched(quote)) &&
      !view.read.legal.some(({ cue }) => touched(cue))
    );
  });
}

// Where such a word stands, somebody or the law may well be given as the source, even where no claim was read.
const handsOver =
  /\b(?:sa(?:y|ys|id|ying)|told|tells|according|alleg\w+|accus\w+|claim\w*|reports?|reported|suspect\w*|charges?|charged|den(?:y|ies|ied|ying)|trial|court|case|inquiry|hearing|if|whether|would|denied|heard|convicted|jailed|sentenced|guilty)\b/i;
