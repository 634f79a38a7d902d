import { placesOf, thingsNear } from "../../base/places.ts";
import { overlaps, type Span } from "../../base/span.ts";
import { verbForms } from "../../lexicon/inflect.ts";
import type { Sentence } from "../../model/grammar.ts";
import type { AimedClaim } from "../answers.ts";
import type { Scene } from "../scene.ts";
import { stemOf } from "../speakers/noun-index.ts";
import { objectOf, parentOf, sentenceAt, wordOf, type Node } from "../syntax.ts";
import type { Deed } from "./deeds.ts";

/** Deeds that no table has: acts that an accusation of this story names, where they are told again. */
export interface Echoes {
  /** Those of a sentence, beside the deeds found in it. */
  readonly within: (sentence: Sentence, deeds: readonly Deed[]) => Deed[];
}

/** An act of an accusation: its verb and what it was done to. */
interface Accused {
  readonly verb: string;
  readonly object: string;
  /** Whom the claim accuses, if one. */
  readonly whom: string | undefined;
}

const MOST = 12; // acts of one claim

export function echoesOf(scene: Scene, claims: readonly AimedClaim[]): Echoes {
  const lemmas = lemmasOf(scene);
  const accusing = claims.filter(
    ({ accusation, kind, status }) =>
      status === "alleged" || ((accusation || kind === "accuses") && status !== "denied"),
  );
  const accused = accusing.flatMap((claim) =>
    claim.content
      .flatMap((piece) => actsIn(scene, lemmas, piece))
      .slice(0, MOST)
      .map((act) => ({ ...act, whom: claim.about.length === 1 ? claim.about[0] : undefined })),
  );
  const keys = new Set(accused.map(({ verb, object }) => `${verb} ${object}`));
  const objects = new Set(accused.map(({ object }) => object));
  const isToldAgain = (node: Node, stem: string, object: Node): boolean =>
    keys.has(`${lemmas(wordOf(scene, node))} ${stem}`) ||
    (objects.has(stem) && isTakenForGranted(scene, node) && isDefinite(scene, object));
  const places = placesOf(claims, ({ content }) => content);
  return {
    within: (sentence, deeds) => {
      if (keys.size === 0) return [];
      return actNodes(sentence).flatMap((node) => {
        const object = objectOf(node);
        const isKnown = object !== null && isToldAgain(node, stemOf(wordOf(scene, object)), object);
        if (!isKnown || deeds.some(({ span }) => overlaps(span, node.word))) return [];
        const isTold = thingsNear(claims, places, node.word).some(({ content }) =>
          content.some((piece) => overlaps(piece, node.word)),
        );
        return isTold
          ? []
          : [
              {
                span: spanOf(node),
                node,
                row: { group: "moral" as const, code: null, weight: "maybe" as const },
                wording: "act" as const,
                accused: accused.find((act) => act.object === stemOf(wordOf(scene, object)))?.whom,
              },
            ];
      });
    },
  };
}

/** `After draining the account`: a clause of time or means takes the act for granted, whatever verb it has now. */
function isTakenForGranted(scene: Scene, node: Node): boolean {
  const { relation } = node.word;
  if (relation !== "advcl" && relation !== "acl") return false;
  const before = node.sentence.words.slice(Math.max(0, node.index - 4), node.index);
  return before.some(({ start, end }) => granting.has(scene.story.text.slice(start, end).toLowerCase()));
}

const granting = new Set(["after", "before", "when", "while", "by", "having", "since"]);

function isDefinite(scene: Scene, { sentence, index }: Node): boolean {
  const before = sentence.words.slice(Math.max(0, index - 3), index);
  return before.some(({ start, end }) => /^(?:the|those|these)$/i.test(scene.story.text.slice(start, end)));
}

function spanOf({ word }: Node): Span {
  return { start: word.start, end: word.end };
}

function actNodes(sentence: Sentence): Node[] {
  return sentence.words.flatMap((word, index) =>
    word.tag.startsWith("VB") ? [{ sentence, index, word }] : [],
  );
}

function actsIn(scene: Scene, lemmas: (word: string) => string, piece: Span): Omit<Accused, "whom">[] {
  const sentence = sentenceAt(scene.sentences, piece.start);
  if (!sentence) return [];
  return actNodes(sentence)
    .filter(({ word }) => overlaps(piece, word))
    .flatMap((node) => {
      const object = thingOf(node);
      return object?.word.tag.startsWith("NN")
        ? [{ verb: lemmas(wordOf(scene, node)), object: stemOf(wordOf(scene, object)) }]
        : [];
    });
}

/** The object; of `took the generators and sold them` that of the verb before. */
function thingOf(verb: Node): Node | null {
  const object = objectOf(verb);
  const outer = verb.word.relation === "conj" ? parentOf(verb) : null;
  return object?.word.tag.startsWith("PRP") && outer ? objectOf(outer) : object;
}

/** A verb's bare form, by the table of irregular ones or by its ending. */
function lemmasOf({ lexicon }: Scene): (word: string) => string {
  const bare = new Map(
    Array.from(lexicon.inflections, ([lemma, forms]) => forms.map((form) => [form, lemma] as const)).flat(),
  );
  return (word) => {
    const lower = word.toLowerCase();
    const known = bare.get(lower);
    if (known) return known;
    const guesses = [
      lower.replace(/(?:ied|ies)$/, "y"),
      lower.replace(/(?:ed|ing|s)$/, ""),
      lower.replace(/(?:ed|ing|es)$/, "e"),
      lower.replace(/(.)\1(?:ed|ing)$/, "$1"),
    ];
    return guesses.find((guess) => guess !== lower && verbForms(guess).includes(lower)) ?? lower;
  };
}
