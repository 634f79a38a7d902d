import type { Span } from "../../base/span.ts";
import type { Earlier } from "./earlier.ts";
import type { Phrase } from "../phrase.ts";
import { sentencesBack } from "../syntax.ts";
import type { Mention } from "./referent.ts";

/** `A spokeswoman said`, with no more: the body that was spoken of just before, if it was one. Null: several, or none. */
export function bodyOfSpokesman(earlier: Earlier, phrase: Phrase): string | null {
  const { sentences } = earlier.scene;
  const [here, previous] = sentencesBack(sentences, phrase.start, 1);
  if (!here || !isBareSpokesman(earlier, phrase)) return null;
  const own = bodiesIn(earlier, { start: here.start, end: phrase.start });
  const [name, ...others] = own.size > 0 || !previous ? own : bodiesIn(earlier, previous);
  return others.length === 0 ? (name ?? null) : null;
}

/** `a spokesman`, `the spokeswoman`: nothing else before it, and no body behind it. */
function isBareSpokesman({ scene }: Earlier, { head, rest, start }: Phrase): boolean {
  const { text } = scene.story;
  if (!/^spokes/i.test(text.slice(head.word.start, head.word.end))) return false;
  if (/^(?:IN|TO)/.test(rest[0]?.word.tag ?? "")) return false;
  return /^(?:an?|the) $/i.test(text.slice(start, head.word.start));
}

function bodiesIn({ roll }: Earlier, window: Span): ReadonlySet<string> {
  return new Set(roll.within(window).flatMap((mention) => (isBody(mention) ? mention.referent.name : [])));
}

/** By its name: a paper or a crowd without one has no spokesman. */
function isBody({ referent: { figure } }: Mention): boolean {
  return figure?.kind === "organisation" || figure?.kind === "outlet";
}
