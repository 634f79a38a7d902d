import { placesOf, thingsNear, type Places } from "../../base/places.ts";
import { lexWords, matchForms } from "../../lexicon/forms.ts";
import { extentOf, holds, hull, lastBefore, overlaps, type Span } from "../../base/span.ts";
import type { Quote } from "../../claim/own-voice.ts";
import type { AimedClaim } from "../answers.ts";
import type { Scene } from "../scene.ts";
import { parentOf, type Node } from "../syntax.ts";

/** Which claims vouch for which words. */
export interface Carriers {
  readonly scene: Scene;
  readonly claims: readonly AimedClaim[];
  readonly contents: Places;
  readonly quotes: readonly Quote[];
  readonly byId: ReadonlyMap<string, AimedClaim>;
  /** Paragraphs of a list, each with the line that leads the list in. */
  readonly lists: ReadonlyMap<Span, Lead>;
}

interface Lead {
  readonly claim: AimedClaim | null;
  readonly line: Span;
}

export function openCarriers(
  scene: Scene,
  claims: readonly AimedClaim[],
  quotes: readonly Quote[],
): Carriers {
  return {
    scene,
    claims,
    contents: placesOf(claims, ({ content }) => content),
    quotes,
    byId: new Map(claims.map((claim) => [claim.id, claim])),
    lists: listsIn(scene, claims),
  };
}

/**
 * The claim that vouches for a deed: the innermost whose content holds it; else the one whose content holds a verb that
 * the deed's clause hangs on (the model lets go of the ends of long contents), whose speech it stands in, or whose list.
 */
export function carrierOf(carriers: Carriers, deed: Span, node: Node): AimedClaim | null {
  return (
    innermost(carriers, deed) ??
    byVerb(carriers, node) ??
    bySpeech(carriers, deed) ??
    leadOf(carriers, deed)?.claim ??
    null
  );
}

/** True if the words are somebody's speech, but nobody can be told. */
export function isOrphan({ quotes }: Carriers, deed: Span): boolean {
  const quote = lastBefore(quotes, deed.start);
  return quote !== undefined && quote.isSpeech && holds(quote, deed);
}

function innermost({ claims, contents }: Carriers, at: Span): AimedClaim | null {
  const around = thingsNear(claims, contents, at).filter(({ content }) =>
    content.some((piece) => overlaps(piece, at)),
  );
  return around.reduce<AimedClaim | null>(
    (least, claim) => (!least || extentOf(claim.content) < extentOf(least.content) ? claim : least),
    null,
  );
}

const MOST_STEPS = 6; // up the tree

/** Up from the clause over those that it is joined to or hangs on, as far as the subject's or a source's side. */
function byVerb(carriers: Carriers, node: Node): AimedClaim | null {
  for (let at: Node | null = node, steps = MOST_STEPS; at && steps > 0; at = parentOf(at), steps--) {
    const claim = at === node ? null : innermost(carriers, at.word);
    if (claim) return claim;
    if (/^(?:nsubj|parataxis)/.test(at.word.relation)) return null;
  }
  return null;
}

function bySpeech({ quotes, byId }: Carriers, at: Span): AimedClaim | null {
  const quote = lastBefore(quotes, at.start);
  return quote?.claim && holds(quote, at) ? (byId.get(quote.claim) ?? null) : null;
}

/** The line that leads a list in, where the deed stands in one: `Prosecutors say:`, with its claim if it is one. */
export function leadOf({ lists, scene }: Carriers, at: Span): Lead | null {
  const paragraph = lastBefore(scene.story.paragraphs, at.start);
  return (paragraph && lists.get(paragraph)) ?? null;
}

const BULLET = /^(?:[•·▪●○◦‣∙*–—-]|\(?\d{1,2}[.)]|\([a-z]\))\s/;

/** The items of each list below a line that hands words over. */
function listsIn(
  { story: { text, paragraphs }, lexicon }: Scene,
  claims: readonly AimedClaim[],
): Map<Span, Lead> {
  const cues = claims
    .map((claim) => ({ claim, ...(hull(claim.cue) ?? { start: 0, end: 0 }) }))
    .toSorted((a, b) => a.start - b.start);
  const lists = new Map<Span, Lead>();
  let lead: Lead | null = null;
  for (const paragraph of paragraphs) {
    if (BULLET.test(text.slice(paragraph.start, paragraph.start + 8))) {
      if (lead) lists.set(paragraph, lead);
      continue;
    }
    lead = text[paragraph.end - 1] === ":" ? leadIn(paragraph) : null;
  }
  return lists;

  function leadIn(paragraph: Span): Lead | null {
    const last = lastBefore(cues, paragraph.end - 1);
    const claim = last && last.start >= paragraph.start ? last.claim : null;
    const line = { start: Math.max(paragraph.start, paragraph.end - LONGEST_LINE), end: paragraph.end };
    return claim || matchForms(lexicon.leadIns, lexWords(text, line)).length > 0 ? { claim, line } : null;
  }
}

const LONGEST_LINE = 300; // characters
