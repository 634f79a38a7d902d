import type { Draft, Rule } from "../../rule.ts";
import { areApart, birthplacesOf, childrenOf, homesOf, stylesOf } from "../../life-traits.ts";
import { agesOf, bodiesOf, postsOf, ranksOf, type Trait } from "../../traits.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "identity-conflict",
  number: "R19",
  tier: 1,
  severity: "error",
  area: "accuracy",
  on: true,
  title:
    "One person with two ages, ranks, titles, employers, home towns or birthplaces, or one post held by two people.",
  why: "Ages, titles and jobs are on every newsroom checklist, and a wrong one can point at somebody else.",
  version: 1,
  options: {},
  find: (view) => [
    ...sorts.flatMap(({ traits, noun, confidence, differ }) =>
      clashes(traits(view), (a, b) => a.person === b.person && differ(a, b)).map(([first, second]) =>
        draft(view, [first, second], {
          message: `¶${view.paragraphAt(first.at)} gives ${first.person} ${noun} ${first.value}, ¶${view.paragraphAt(second.at)} ${second.value}.`,
          ask: "Which is right?",
          confidence,
        }),
      ),
    ),
    ...clashes(postsOf(view), isOnePost)
      .filter(([first, second]) => view.sentenceAt(first.at).start !== view.sentenceAt(second.at).start)
      .map(([first, second]) =>
        draft(view, [first, second], {
          message: `¶${view.paragraphAt(first.at)} has ${first.person} as ${first.value}, ¶${view.paragraphAt(second.at)} ${second.person}.`,
          ask: "Who holds the post?",
          confidence: 0.7,
        }),
      ),
  ],
};

const differ = (a: Trait, b: Trait): boolean => a.value !== b.value;

const sorts = [
  { traits: agesOf, noun: "the age", confidence: 0.9, differ },
  { traits: ranksOf, noun: "the rank", confidence: 0.75, differ },
  { traits: bodiesOf, noun: "a place at", confidence: 0.75, differ },
  { traits: homesOf, noun: "the home town", confidence: 0.7, differ: areApart },
  { traits: birthplacesOf, noun: "the place of birth", confidence: 0.7, differ: areApart },
  { traits: childrenOf, noun: "the number of children as", confidence: 0.75, differ },
  { traits: stylesOf, noun: "the title", confidence: 0.75, differ },
];

/** Of two people and no change between them. */
function isOnePost(a: Trait, b: Trait): boolean {
  return a.person !== b.person && a.value === b.value && a.body === b.body;
}

/** Each later trait that clashes with the first one that it can clash with; one for each pair of people. */
function clashes(
  traits: readonly Trait[],
  isClash: (a: Trait, b: Trait) => boolean,
): (readonly [Trait, Trait])[] {
  const seen = new Set<string>();
  return traits.flatMap((later, index) => {
    const earlier = traits.slice(0, index).find((each) => isClash(each, later));
    const key = earlier && `${earlier.person}|${later.person}|${later.value}`;
    if (!earlier || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [[earlier, later] as const];
  });
}

function draft(
  view: View,
  [first, second]: readonly [Trait, Trait],
  words: Pick<Draft, "message" | "ask"> & { readonly confidence: number },
): Draft {
  return {
    ...words,
    at: second.at,
    severity: view.isQuoted(second.at) || words.confidence < 0.75 ? "warning" : "error",
    evidence: [first.at],
  };
}
