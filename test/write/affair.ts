/** Invented stories and their results, for the tests of `write`. */
import { span, type Pieces } from "../../src/base/span.ts";
import type { Claim } from "../../src/claim/claim.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { makeStory, type StoryParts } from "../../src/story/story.ts";

type Parts = Partial<Claim> & { readonly says: string };

/**
 * A claim by its words: `source | cue | content`, pieces parted by `…`, looked up in the text after `from`.
 * `The Ledger | reported | the arrest`.
 */
export function claimIn(text: string, id: string, { says, ...rest }: Parts): Claim {
  const [source = "", cue = "", content = ""] = says.split("|").map((part) => part.trim());
  const near = text.indexOf(longestOf(content));
  return {
    id,
    in: null,
    source: piecesOf(text, source, near),
    cue: piecesOf(text, cue, near),
    content: piecesOf(text, content, near),
    sourceKind: null,
    voice: "indirect",
    status: null,
    kind: null,
    speaker: null,
    chain: [],
    about: [],
    accusation: null,
    answers: [],
    confidence: 0.9,
    when: null,
    ...rest,
  };
}

export function resultOf(
  parts: StoryParts,
  claims: readonly Claim[],
  more: Partial<StoryClaims> = {},
): StoryClaims {
  return {
    story: makeStory(parts),
    language: "en",
    claims,
    people: [],
    names: [],
    legal: [],
    dates: [],
    notes: [],
    run: { version: "0.1.0", model: "none", lexicon: "none" },
    ...more,
  };
}

const headline = "Ledger: savings-ring arrest confirmed";
const text = `${headline}

PORT ELLERY – The Harbour Ledger reported on Friday that the arrest of Ines Quint, 41, was confirmed by a police official who asked not to be named. The source claims Quint is allegedly tied to the ring, which drained members’ savings over three years, and that she kept its books in a rented room above a bakery on Tannery Lane.

“We are a self-help group. We have never asked anybody for a coin that was not freely given, and we shall say so to any court that cares to listen,” the Lantern Circle said in a statement. “Those who left us did so with our blessing. Those who speak of a ring have never sat in our hall, never shared our bread, never heard a single one of our evenings from its beginning to its end, and never once, in all these years, took up the invitation that hangs on our door for everyone to read: come in, sit down, ask what you like, and stay for as long as you please, or leave as soon as you must. We shall keep that door open whatever the papers say, and we shall keep the lamp above it lit through the winter as our founders did before us.”

It is alleged that Quint is second in command. Dana Rell, a former treasurer who recruited her, denied recruiting anyone; she wrote on Chirp that any such claim is “blatantly false”. Quint’s spokesman, Oskar Bly, declined to comment. It is unclear whether she has a lawyer. Rumours of a second arrest could not be confirmed.

The Ledger cited a lawyer as saying police had told the family that 漢字商会, a trading house, paid Zoë Ångström’s rent.`;

const at = (id: string, says: string, rest: Partial<Claim> = {}): Claim =>
  claimIn(text, id, { says, ...rest });

/** The arrest story of product.md as `read` might give it, partly judged. */
export const affair: StoryClaims = resultOf(
  {
    id: "affair.txt",
    text,
    fields: [
      { name: "headline", span: span(0, headline.length) },
      { name: "body", span: span(headline.length + 2, text.length) },
    ],
  },
  [
    at(
      "c1",
      "The Harbour Ledger | reported | that the arrest of Ines Quint, 41, was confirmed by a police official who asked not to be named",
      { confidence: 0.97, status: "asserted", kind: "says", sourceKind: "outlet" },
    ),
    at(
      "c2",
      "a police official who asked not to be named | was confirmed by | the arrest of Ines Quint, 41,",
      { in: "c1", confidence: 0.93, status: "confirmed" },
    ),
    at(
      "c3",
      "The source | claims | Quint is allegedly tied to the ring, which drained members’ savings over three years, and that she kept its books in a rented room above a bakery on Tannery Lane",
      {
        confidence: 0.914,
        status: "alleged",
        accusation: true,
        about: ["Ines Quint"],
        chain: ["The Harbour Ledger", "police official"],
        speaker: "police official",
      },
    ),
    at("c4", " | allegedly | Quint is … tied to the ring", { in: "c3", confidence: 0.88, status: "alleged" }),
    at(
      "c5",
      "the Lantern Circle | said in a statement | “We are a self-help group. We have never asked anybody for a coin that was not freely given, and we shall say so to any court that cares to listen,” … “Those who left us did so with our blessing. Those who speak of a ring have never sat in our hall, never shared our bread, never heard a single one of our evenings from its beginning to its end, and never once, in all these years, took up the invitation that hangs on our door for everyone to read: come in, sit down, ask what you like, and stay for as long as you please, or leave as soon as you must. We shall keep that door open whatever the papers say, and we shall keep the lamp above it lit through the winter as our founders did before us.”",
      { voice: "direct", confidence: 0.99, status: "asserted", kind: "writes" },
    ),
    at("c6", " | It is alleged | that Quint is second in command", { confidence: 0.95, status: "alleged" }),
    at("c7", "Dana Rell, a former treasurer who recruited her | denied | recruiting anyone", {
      confidence: 0.96,
      status: "denied",
    }),
    at("c8", "she | wrote on Chirp | that any such claim is “blatantly false”", {
      confidence: 0.9,
      status: "denied",
      voice: "mixed",
      answers: ["c6"],
    }),
    at("c9", "Quint’s spokesman, Oskar Bly | declined | to comment", {
      confidence: 0.98,
      status: "no-comment",
    }),
    at("c10", " | It is unclear | whether she has a lawyer", { confidence: 0.84, status: "unknown" }),
    at("c11", " | Rumours of | a second arrest", { confidence: 0.57, status: "rumoured" }),
    at(
      "c12",
      "The Ledger | cited … as saying | police had told the family that 漢字商会, a trading house, paid Zoë Ångström’s rent",
      { confidence: 0.9 },
    ),
    at(
      "c13",
      "a lawyer | saying | police had told the family that 漢字商会, a trading house, paid Zoë Ångström’s rent",
      { in: "c12", confidence: 0.81 },
    ),
    at("c14", "police | had told | that 漢字商会, a trading house, paid Zoë Ångström’s rent", {
      in: "c13",
      confidence: 0.76,
      status: "asserted",
    }),
  ],
  {
    people: [{ name: "Ines Quint", forms: ["Ines Quint", "Quint"] }],
    names: [{ name: "Port Ellery", forms: ["PORT ELLERY"] }],
    legal: [
      {
        person: "Ines Quint",
        status: "arrested",
        offence: null,
        cue: span(text.indexOf("arrest of"), text.indexOf("arrest of") + 6),
        in: "c2",
        when: null,
      },
    ],
    dates: [{ text: span(text.indexOf("on Friday"), text.indexOf("on Friday") + 9), value: null }],
    notes: [
      {
        code: "broken-encoding",
        where: null,
        says: "A claim nested deeper than eight was left out; split the sentence to see it.",
      },
    ],
  },
);

function piecesOf(text: string, words: string, near: number): Pieces {
  if (words === "") return [];
  return words.split("…").map((piece) => {
    const start = nearest(text, piece.trim(), near);
    return span(start, start + piece.trim().length);
  });
}

function nearest(text: string, words: string, near: number): number {
  const found = [...placesOf(text, words)];
  if (found.length === 0) throw new RangeError(`not in the text: ${words}`);
  return found.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best));
}

function* placesOf(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

function longestOf(content: string): string {
  return content
    .split("…")
    .map((piece) => piece.trim())
    .reduce((a, b) => (b.length > a.length ? b : a));
}
