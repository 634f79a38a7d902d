import type { Span } from "../../base/span.ts";
import type { JudgedClaim } from "../judged.ts";
import { antecedentOf, candidatesFor, isInside } from "../pronouns.ts";
import { anaphorOf } from "./anaphors.ts";
import { bearerBy } from "./bearers.ts";
import { countedOf } from "./counted.ts";
import { describe, unnamed } from "./describe.ts";
import { firstPerson } from "./first-person.ts";
import { formOf, type ThirdPerson } from "../pronoun-forms.ts";
import { nobody, outerOf, type Heard, type Hearing } from "./heard.ts";
import { issuerOf } from "./issuers.ts";
import { nameIn } from "./name-in.ts";
import { stemOf, type Noun } from "./noun-index.ts";
import { wordOf, type Node } from "../syntax.ts";
import { bodyOfSpokesman } from "./of-a-body.ts";
import { phrasesNear } from "./phrases-near.ts";
import { phraseBefore, phraseIn, type Phrase } from "../phrase.ts";
import { relativeNoun, wholeSource } from "./relatives.ts";

/** Who a source, or one of those who are listed in it, is. */
export function tell(hearing: Hearing, claim: JudgedClaim, part: Span): Heard {
  const { text } = hearing.scene.story;
  const words = text.slice(part.start, part.end);
  const form = formOf(words);
  switch (form) {
    case "first":
      return firstPerson(hearing, claim, part);
    case "second":
      return nobody(part, "“you” is whoever reads or listens");
    case "relative":
      return relative(hearing, claim, part);
    case null:
      return byPhrase(hearing, claim, part);
    case "he":
    case "she":
    case "it":
    case "they":
      return third(hearing, claim, { at: part, form });
  }
}

/** `Rell, who said`: the source that holds the relative clause, or the noun that it hangs on. */
function relative(hearing: Hearing, claim: JudgedClaim, at: Span): Heard {
  const said = wholeSource(hearing, at);
  if (said) return { ...said, at };
  const noun = relativeNoun(hearing.scene, at);
  if (!noun) return nobody(at, "nothing that the relative clause hangs on");
  const bearer = nounAtPlace(hearing, noun)?.referent;
  if (bearer?.isHuman) return { referents: [bearer], why: "who bears the noun that the clause hangs on", at };
  return { ...tell(hearing, claim, { start: phraseBefore(noun).start, end: noun.word.end }), at };
}

function nounAtPlace({ nouns, scene }: Hearing, node: Node): Noun | undefined {
  return nouns.get(stemOf(wordOf(scene, node)))?.find(({ start }) => start === node.word.start);
}

function third(
  hearing: Hearing,
  claim: JudgedClaim,
  { at, form }: { readonly at: Span; readonly form: ThirdPerson },
): Heard {
  const outer = outerOf(hearing, claim)?.referents ?? [];
  const isQuoted = claim.outer !== null && isInside(hearing.scene, at);
  const pronoun = { at, form, outer, isQuoted, others: phrasesNear(hearing, at, form) };
  const candidates = candidatesFor(hearing, pronoun);
  const found = antecedentOf(pronoun, candidates);
  const why = found?.why ?? (candidates.length > 0 ? "two could be meant" : "nobody before fits");
  return { referents: found ? [found.referent] : [], why, at, candidates };
}

function byPhrase(hearing: Hearing, claim: JudgedClaim, at: Span): Heard {
  const { scene, roll } = hearing;
  if (NO_SUCH.test(scene.story.text.slice(at.start, at.end))) return nobody(at, "it says that nobody does");
  const phrase = phraseIn(scene.sentences, at);
  const named = nameIn(hearing, at, phrase);
  if (named) return { referents: [named], why: "by name", at };
  if (!phrase) return nobody(at, "no noun in it");
  const counted = countedOf(hearing, at);
  if (counted) return { referents: [counted], why: "one of those spoken of before", at };
  const issuer = issuerOf(hearing, phrase);
  if (issuer) return { referents: [issuer], why: "who issued it", at };
  const earlier = anaphorOf(hearing, at, phrase);
  if (earlier) return { referents: [earlier.referent], why: earlier.why, at };
  const possessor = possessorOf(hearing, claim, phrase);
  const bearer = bearerBy(hearing, phrase, possessor);
  if (bearer) return { referents: [bearer.referent], why: bearer.why, at };
  const body = bodyOfSpokesman(hearing, phrase);
  const described = describe(scene, roll, { phrase, possessor });
  const name = body === null ? described : `${body} ${described}`;
  return { referents: [unnamed(scene, name, phrase.head)], why: "as described", at };
}

/** `No group`; but *nobody* is what the text calls its source. */
const NO_SUCH = /^no (?!one\b)\p{Ll}/iu;

/** Whose `her office` is. */
function possessorOf(hearing: Hearing, claim: JudgedClaim, { start, head }: Phrase): string | null {
  const { words } = head.sentence;
  const own = words.find((word) => word.tag === "PRP$" && word.start >= start && word.end <= head.word.start);
  const text = hearing.scene.story.text;
  if (!own || formOf(text.slice(own.start, own.end)) === null) return null;
  return tell(hearing, claim, own).referents[0]?.name ?? null;
}
