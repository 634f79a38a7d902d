import type { Span } from "../base/span.ts";
import { foundIn, type Found } from "./patterns.ts";
import { mentionAt, near, sorted, withName, type Trait } from "./traits.ts";
import type { View } from "./view.ts";

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}`;
const PLACE = String.raw`(?<place>(?:\p{Lu}[\p{L}’'-]+)(?: (?:\p{Lu}[\p{L}’'-]+|of|on|upon|the)){0,3}(?<! (?:of|on|upon|the)))`;
const WHO = String.raw`(?<who>${NAME}|[Hh]e|[Ss]he|who)`;

const LIVES = [
  String.raw`${WHO},? (?:who )?(?:(?:now |still )?lives|(?:has|have) (?:always )?lived(?: all (?:his|her|their) life)?)(?: with [^.,;]{3,30}| alone)? in (?:the (?:village|town|city|suburb) of )?${PLACE}`,
  String.raw`${WHO}, (?:\d\d, )?(?:an? )?(?:lifelong |longtime |long-time )?resident of ${PLACE}`,
  String.raw`\b${WHO} is (?:an? )?(?:lifelong |longtime |long-time )?resident of ${PLACE}`,
  String.raw`${PLACE} resident (?<who>${NAME})`,
  String.raw`(?<who>${NAME}), (?:an? |the )?${PLACE} resident\b`,
].map((source) => new RegExp(source, "dgu"));
const BORN = [
  String.raw`${WHO},? (?:who )?(?:was |were )?born (?:and (?:raised|bred|brought up) )?in ${PLACE}`,
  String.raw`${WHO}, (?:\d\d, )?(?:an? )?native of ${PLACE}`,
  String.raw`\b${WHO} is (?:an? )?native of ${PLACE}`,
  String.raw`[Bb]orn in ${PLACE}(?: in \d{4})?, (?<who>${NAME}|he|she)`,
  String.raw`${PLACE}-born (?:[\p{Ll}-]+ ){0,2}(?<who>${NAME})`,
  String.raw`${PLACE} native (?<who>${NAME})`,
].map((source) => new RegExp(source, "dgu"));

/** Where somebody is said to live: `of Calder`, `who has lived in Calder`, `a lifelong resident of Calder`. */
export function homesOf(view: View): Trait[] {
  const told = view.read.attributes
    .filter(
      ({ what, when, at }) =>
        what === "place" && when === null && !/\b(?:originally|born|native|then)\b/i.test(near(view, at)),
    )
    .map(({ person, value, at }) => ({ person, value, body: null, at: withName(view, person, at) }));
  const lived = placesOf(view, LIVES).filter(({ at }) => told.every((one) => one.at.start !== at.start));
  return sorted([...told, ...lived]).filter(({ at }) => !MOVED.test(view.words(view.sentenceAt(at))));
}

const MOVED =
  /\b(?:moved|moving|moves|formerly|previously|once|until|then|used to|second home|also|both|between|originally|left|settled|emigrated)\b/iu;

/** Where somebody is said to have been born. */
export function birthplacesOf(view: View): Trait[] {
  return placesOf(view, BORN);
}

/** Of two places neither may hold the other: `Calder` and `Calder Bridge`. */
export function areApart(a: Trait, b: Trait): boolean {
  const [one, other] = [a.value.toLowerCase(), b.value.toLowerCase()];
  return !one.includes(other) && !other.includes(one);
}

function placesOf(view: View, patterns: readonly RegExp[]): Trait[] {
  return patterns
    .flatMap((pattern) => foundIn(view, pattern))
    .flatMap((found) => placeTrait(view, found))
    .toSorted((a, b) => a.at.start - b.at.start);
}

function placeTrait(view: View, { start, end, parts: { who, place } }: Found): Trait[] {
  const person = who && personAt(view, who);
  if (
    !person ||
    !place ||
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
      view.words(place),
    )
  )
    return [];
  return [{ person, value: view.words(place), body: null, at: { start, end } }];
}

/** `who` stands for whom the words before it name. */
function personAt(view: View, who: Span): string | undefined {
  if (view.words(who) !== "who") return mentionAt(view, who)?.person;
  return view.read.mentions.findLast(
    ({ end, as }) => as === "name" && end <= who.start && who.start - end < 8,
  )?.person;
}

const CHILDREN =
  /\b(?<who>father|mother|dad|mum|mom|parent)(?: |-)of(?: |-)(?<count>one|two|three|four|five|six|seven|eight|nine|ten)\b/dgiu;
const HAVING =
  /\b(?<who>He|She|he|she|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}) (?:has|and (?:his|her) (?:wife|husband|partner) have) (?<count>one|two|three|four|five|six|seven|eight|nine|ten) (?:\p{Ll}+ )?(?:children|sons|daughters|child)\b/dgu;

/** How many children somebody is said to have. */
export function childrenOf(view: View): Trait[] {
  const nouns = foundIn(view, CHILDREN).flatMap((found) => {
    const at = { start: found.start, end: found.end };
    const person = besideNoun(view, at);
    return person === undefined ? [] : childTrait(view, person, found);
  });
  const verbs = foundIn(view, HAVING).flatMap((found) => {
    const person = found.parts["who"] && mentionAt(view, found.parts["who"])?.person;
    return person === undefined || /sons|daughters/.test(view.words(found))
      ? []
      : childTrait(view, person, found);
  });
  return sorted([...nouns, ...verbs]);
}

function childTrait(view: View, person: string, { start, end, parts: { count } }: Found): Trait[] {
  return count
    ? [
        {
          person,
          value: view.words(count).toLowerCase(),
          body: null,
          at: withName(view, person, { start, end }),
        },
      ]
    : [];
}

/** The name just before or behind; in `the father-of-three said` the mention that the noun itself is. */
function besideNoun(view: View, at: Span): string | undefined {
  const own = mentionAt(view, at);
  if (own) return own.person;
  const beside = view.read.mentions.find(
    ({ start, end, as }) =>
      as === "name" &&
      ((end <= at.start && /^, (?:\d\d, )?(?:an? |the )?$/u.test(view.text.slice(end, at.start))) ||
        (start >= at.end && /^,? $/.test(view.text.slice(at.end, start)))),
  );
  return beside?.person;
}

const STYLED = /\b(?<style>Mr|Mrs|Ms|Miss)\.? (?<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/dgu;
const KIN =
  /\b(?:wife|husband|widow|widower|brother|sister|son|daughter|father|mother|couple|spouse|parents?|uncle|aunt|niece|nephew|cousin|family|twins?|Mr and Mrs|transgender|trans)\b/iu;

/** `Mr Quint` and `Ms Quint` of one person: as `a man`, `a woman`. */
export function stylesOf(view: View): Trait[] {
  if (KIN.test(view.text)) return [];
  return foundIn(view, STYLED).flatMap(({ start, end, parts: { style, who } }) => {
    const owner = who && ownerOf(view, view.words(who));
    if (!style || owner === undefined || view.isQuoted({ start, end })) return [];
    const value = view.words(style) === "Mr" ? "Mr" : "Ms";
    return [{ person: owner, value, body: null, at: { start, end } }];
  });
}

/** The only person whose surname it is. */
function ownerOf(view: View, name: string): string | undefined {
  const surname = name.split(" ").at(-1);
  const all = [...view.read.people, ...view.read.names].filter(
    ({ name: full }) => full.split(" ").at(-1) === surname,
  );
  const inFull = all.filter(({ name: full }) => full.includes(" "));
  return inFull.length === 1 ? inFull[0]?.name : undefined;
}
