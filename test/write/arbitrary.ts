/** Random results over random texts, for the properties of `write`. */
import * as fc from "fast-check";
import { kinds, sourceKinds, statuses, voices, type Claim } from "../../src/claim/claim.ts";
import type { StoryClaims, Unread } from "../../src/claim/story-claims.ts";
import { someFacts, somePieces } from "./arbitrary-facts.ts";
import { resultOf } from "./results.ts";

const signs = [
  "abc   \n\t\r=+-@\"',;'|:",
  "“”’…–éß漢字ｱﾞ＝＋－＠שלוםمرحبا",
  "\u0000\u0007\u001b\u007f\u0085\u009b\u2028\u2029\u200e\u200f\u061c\u202a\u202e\u2066\u2069",
  "\u0301\u0600\u00ad\u200b\u200d\ufeff\u3000\u00a0",
]
  .flatMap((all) => Array.from(all))
  .concat(
    "😀",
    "👩‍👩‍👧",
    "🇳🇴",
    "e\u0301",
    "\ud800",
    "\udc00",
    "\u{110bd}",
    "Quint",
    "unbreakable".repeat(9),
    "漢".repeat(60),
    "ｱ" + "ﾞ".repeat(120),
    "\r\n",
    "\u001b[2J\u001b]0;owned\u0007",
  );

export const someText = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 80 })
  .map((parts) => parts.join(""));

const someName = fc.oneof(someText, fc.constantFrom("Ines Quint", "=SUM(A1)", " \t@x", "The Harbour Ledger"));

export const someResult: fc.Arbitrary<StoryClaims> = fc
  .tuple(someText, someText, fc.constantFrom("en", "en-GB", "und", "fr"))
  .chain(([text, id, language]) =>
    fc
      .record({
        claims: fc.array(someClaim(text), { maxLength: 8 }),
        says: fc.array(someText, { maxLength: 2 }),
        headline: somePieces(text, 1),
        facts: text === "" ? fc.constant({}) : someFacts(text, someName),
      })
      .map(({ claims, says, headline, facts }) =>
        resultOf(
          { id, text, fields: headline.map((span) => ({ name: "headline", span })) },
          claims.map((claim, at) => Object.assign({}, claim, { id: `c${at + 1}` })),
          {
            ...facts,
            language,
            notes: says.map((words) => ({ code: "not-text", where: null, says: words })),
          },
        ),
      ),
  );

export const someUnread: fc.Arbitrary<Unread> = fc.record({
  id: someText,
  error: fc.record({ code: fc.constant("bad-json"), says: someText }),
});

/** `in` may point anywhere: at nothing, at itself, in a circle. */
function someClaim(text: string): fc.Arbitrary<Claim> {
  return fc.record({
    id: fc.constant(""),
    in: fc.option(fc.integer({ min: 1, max: 9 }).map((at) => `c${at}`)),
    source: somePieces(text, 3),
    cue: somePieces(text, 3).map((pieces) => (pieces.length > 0 ? pieces : [{ start: 0, end: text.length }])),
    content: somePieces(text, 4),
    sourceKind: fc.option(fc.constantFrom(...sourceKinds)),
    voice: fc.constantFrom(...voices),
    status: fc.option(fc.constantFrom(...statuses)),
    kind: fc.option(fc.constantFrom(...kinds)),
    speaker: fc.option(someName),
    chain: fc.array(someName, { maxLength: 7 }),
    about: fc.array(someName, { maxLength: 2 }),
    accusation: fc.option(fc.boolean()),
    answers: fc.array(fc.constantFrom("c1", "c2"), { maxLength: 2 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    when: fc.option(fc.constantFrom("2031-03-08", "2031-03")),
  });
}
