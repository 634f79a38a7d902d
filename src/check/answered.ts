import { holds, hull, overlaps, type Span } from "../base/span.ts";
import type { Claim } from "../claim/claim.ts";
import { contestedIn, ownSentences } from "./contested.ts";
import { tellsHarm } from "./harm.ts";
import { canBeHurt } from "./names.ts";
import type { View } from "./view.ts";

/** A sentence of the story's own voice about somebody who then answers it as one answers an accusation. */
export interface Answered {
  readonly at: Span;
  readonly person: string;
  readonly reply: Span;
}

/** One for each person whom nobody in the story accuses and who nevertheless denies something. */
export function answeredIn(view: View): Answered[] {
  const accused = new Set([
    ...contestedIn(view).map(({ person }) => person),
    ...view.accusations.map(({ target }) => target),
  ]);
  const own = ownSentences(view);
  const replies = view.read.claims.filter((claim) => claim.in === null && soundsAccused(view, claim));
  const seen = new Set<string>();
  return replies.flatMap((claim) => {
    const person = whoAnswers(view, claim);
    if (person === null || accused.has(person) || seen.has(person) || !canBeHurt(view, person)) return [];
    const reply = hull(claim.content);
    const at = reply && lastAbout(view, { own, person, reply });
    if (!at) return [];
    seen.add(person);
    return [{ at, person, reply }];
  });
}

// First-person or reported denial of a deed, not of an opinion: “I never took”, “had not”, “is wrong and we will answer it”.
const denial =
  /\b(?:(?:I|we|he|she|they|had|has|have)\b[^.]{0,20}\b(?:never|not|n['’]t)\b[^.]{0,30}|(?:is|are|was|were) (?:wrong|false|untrue|nonsense|a lie|baseless|mistaken)|\b(?:nothing|never)\b|innocent|clear (?:my|his|her|their) name|every (?:\S+ ){1,4}(?:went|was|were) )/i;

function soundsAccused(view: View, { content, kind }: Claim): boolean {
  return kind === "denies" || content.some((piece) => denial.test(view.words(piece)));
}

/** The speaker, or whose side the speaker is on: `his attorney`. */
function whoAnswers(view: View, { speaker }: Claim): string | null {
  if (speaker === null) return null;
  const tie = view.read.attributes.find(
    ({ what, person, value }) => what === "tie" && person === speaker && sides.test(value),
  );
  return tie?.of ?? speaker;
}

const sides =
  /\b(?:president|director|chairman|chairwoman|chair|chief executive|owner|manager|lawyer|attorney|solicitor|barrister|counsel|advocate|spokes\w+|agent)\b/i;

interface Search {
  readonly own: readonly Span[];
  readonly person: string;
  readonly reply: Span;
}

const NEAR = 2; // paragraphs between the telling and the answer

/** The last sentence before the reply that is about the person by name and more than an introduction. */
function lastAbout(view: View, { own, person, reply }: Search): Span | undefined {
  const paragraph = view.paragraphAt(reply);
  return own.findLast((sentence) => {
    if (sentence.end > reply.start || paragraph - view.paragraphAt(sentence) > NEAR) return false;
    if (view.paragraphAt(sentence) === paragraph) return false;
    const isNamed = view.read.mentions.some(
      (mention) => mention.person === person && mention.as === "name" && holds(sentence, mention),
    );
    return isNamed && isGrave(view, sentence) && !view.read.legal.some(({ cue }) => overlaps(cue, sentence));
  });
}

/** Money or a word of harm: sport and politics have denials of everything else. */
export function isGrave(view: View, sentence: Span): boolean {
  return (
    tellsHarm(view, sentence) ||
    view.find("dealing", sentence).length > 0 ||
    view.read.quantities.some(({ at, unit }) => holds(sentence, at) && unit !== null && /\p{Sc}/u.test(unit))
  );
}
