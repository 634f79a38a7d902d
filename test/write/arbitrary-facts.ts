/** Random people, legal rows, dates … over a text, for the properties of `write`. */
import * as fc from "fast-check";
import type { Pieces, Span } from "../../src/base/span.ts";
import { legalStatuses } from "../../src/claim/claim.ts";
import { wordings } from "../../src/claim/own-voice.ts";
import { attributeKinds, personKinds } from "../../src/claim/person.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";

/** Everything of a result but its claims. The text must not be empty. */
export function someFacts(text: string, name: fc.Arbitrary<string>): fc.Arbitrary<Partial<StoryClaims>> {
  const at = someSpan(text);
  const orNull = fc.option(name);
  const id = fc.constantFrom("c1", "c2", "gone");
  const time = fc.option(fc.constantFrom("2031-03-08", "2031-03", "2031-03-01/2031-03-07"));
  const person = fc.record({
    name,
    forms: someOf(name),
    kind: fc.constantFrom(...personKinds),
    roles: someOf(name),
    variants: someOf(name),
  });
  return fc.record({
    people: someOf(person),
    names: someOf(person),
    legal: someOf(
      fc.record({
        person: name,
        status: fc.constantFrom(...legalStatuses),
        offence: orNull,
        cue: at,
        in: fc.option(id),
        when: time,
      }),
    ),
    dates: someOf(fc.record({ text: at, value: time })),
    statements: someOf(
      fc.record({
        at,
        deed: at,
        wording: fc.constantFrom(...wordings),
        agent: orNull,
        victim: orNull,
        offence: fc.constantFrom("property", "person"),
        code: orNull,
        affirmed: fc.boolean(),
        meaning: fc.constantFrom(0, 1, 2, 3),
        presupposed: fc.boolean(),
        carriedBy: fc.option(fc.oneof(fc.record({ claim: id }), fc.record({ record: at }))),
        continues: fc.option(id),
      }),
    ),
    quotes: someOf(
      fc
        .tuple(at, orNull, fc.option(id), fc.boolean())
        .map(([span, speaker, claim, isSpeech]) => ({ ...span, speaker, claim, isSpeech })),
    ),
    attributes: someOf(
      fc.record({
        person: name,
        what: fc.constantFrom(...attributeKinds),
        value: name,
        of: orNull,
        when: time,
        at,
      }),
    ),
    quantities: someOf(
      fc.record({
        at,
        value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
        unit: orNull,
        of: orNull,
      }),
    ),
    mentions: someOf(
      fc
        .tuple(at, name, fc.constantFrom("name", "noun", "pronoun"))
        .map(([span, whose, as]) => ({ ...span, person: whose, as })),
    ),
    reasons: someOf(
      fc.record({
        field: fc.oneof(fc.constantFrom("status", "speaker", "about"), name),
        value: name,
        why: name,
        at: fc.option(at),
      }),
    ).map((reasons) => new Map([["c1", reasons]])),
  });
}

/** Bounds never cut a surrogate pair: no reader makes such a span. */
export function somePieces(text: string, most: number): fc.Arbitrary<Pieces> {
  const bounds = boundsOf(text);
  return fc
    .uniqueArray(fc.constantFrom(...bounds), { maxLength: most * 2 })
    .map((places) => places.toSorted((a, b) => a - b))
    .map((places) =>
      places.flatMap((start, at) => {
        const end = places[at + 1];
        return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
      }),
    );
}

function someSpan(text: string): fc.Arbitrary<Span> {
  return somePieces(text, 1).map(([piece]) => piece ?? { start: 0, end: text.length });
}

function someOf<Thing>(thing: fc.Arbitrary<Thing>): fc.Arbitrary<Thing[]> {
  return fc.array(thing, { maxLength: 3 });
}

function boundsOf(text: string): number[] {
  const bounds = [0];
  for (const sign of text) bounds.push((bounds.at(-1) ?? 0) + sign.length);
  return bounds;
}
