/** An invented story and what `read` might give of it, for the tests of `write`. */
import { span } from "../../src/base/span.ts";
import type { Claim } from "../../src/claim/claim.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { factsOf } from "./affair-facts.ts";
import { claimIn, resultOf } from "./results.ts";

const headline = "Ledger: savings-ring arrest confirmed";
const text = `${headline}

PORT ELLERY – The Harbour Ledger reported on Friday that the arrest of Ines Quint, 41, was confirmed by a police official who asked not to be named. The source claims Quint is allegedly tied to the ring, which drained members’ savings over three years, and that she kept its books in a rented room above a bakery on Tannery Lane.

“We are a self-help group. We have never asked anybody for a coin that was not freely given, and we shall say so to any court that cares to listen,” the Lantern Circle said in a statement. “Those who left us did so with our blessing. Those who speak of a ring have never sat in our hall, never shared our bread, never heard a single one of our evenings from its beginning to its end, and never once, in all these years, took up the invitation that hangs on our door for everyone to read: come in, sit down, ask what you like, and stay for as long as you please, or leave as soon as you must. We shall keep that door open whatever the papers say, and we shall keep the lamp above it lit through the winter as our founders did before us.”

It is alleged that Quint is second in command. Dana Rell, a former treasurer who recruited her, denied recruiting anyone; she wrote on Chirp that any such claim is “blatantly false”. Quint’s spokesman, Oskar Bly, declined to comment. It is unclear whether she has a lawyer. Rumours of a second arrest could not be confirmed.

The Ledger cited a lawyer as saying police had told the family that 漢字商会, a trading house, paid Zoë Ångström’s rent.

After Quint stole from the fund, the bakery closed. Marrine, as the members’ list has it, left for Fenwick in January and took £900 with her. A card hangs in the window: “The lamp will tell.”`;

const at = (id: string, says: string, rest: Partial<Claim> = {}): Claim =>
  claimIn(text, id, { says, ...rest });

/** The arrest story of product.md as `read` might give it, with nulls. */
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
      {
        confidence: 0.97,
        status: "asserted",
        kind: "says",
        sourceKind: "outlet",
        speaker: "Harbour Ledger",
        chain: ["Harbour Ledger"],
        accusation: false,
        when: "2031-03-07",
      },
    ),
    at(
      "c2",
      "a police official who asked not to be named | was confirmed by | the arrest of Ines Quint, 41,",
      {
        in: "c1",
        confidence: 0.93,
        status: "confirmed",
        kind: "confirms",
        sourceKind: "anonymous",
        speaker: "police official",
        chain: ["Harbour Ledger", "police official"],
        accusation: false,
      },
    ),
    at(
      "c3",
      "The source | claims | Quint is allegedly tied to the ring, which drained members’ savings over three years, and that she kept its books in a rented room above a bakery on Tannery Lane",
      {
        confidence: 0.914,
        status: "alleged",
        kind: "says",
        sourceKind: "anonymous",
        accusation: true,
        about: ["Ines Quint"],
        chain: ["police official"],
        speaker: "police official",
      },
    ),
    at("c4", " | allegedly | Quint is … tied to the ring", {
      in: "c3",
      confidence: 0.88,
      status: "alleged",
      sourceKind: "none",
      accusation: true,
      about: ["Ines Quint"],
      chain: ["police official"],
    }),
    at(
      "c5",
      "the Lantern Circle | said in a statement | “We are a self-help group. We have never asked anybody for a coin that was not freely given, and we shall say so to any court that cares to listen,” … “Those who left us did so with our blessing. Those who speak of a ring have never sat in our hall, never shared our bread, never heard a single one of our evenings from its beginning to its end, and never once, in all these years, took up the invitation that hangs on our door for everyone to read: come in, sit down, ask what you like, and stay for as long as you please, or leave as soon as you must. We shall keep that door open whatever the papers say, and we shall keep the lamp above it lit through the winter as our founders did before us.”",
      {
        voice: "direct",
        confidence: 0.99,
        status: "asserted",
        kind: "writes",
        sourceKind: "organisation",
        speaker: "Lantern Circle",
        chain: ["Lantern Circle"],
        accusation: false,
      },
    ),
    at("c6", " | It is alleged | that Quint is second in command", {
      confidence: 0.95,
      status: "alleged",
      kind: "accuses",
      sourceKind: "none",
      accusation: true,
      about: ["Ines Quint"],
    }),
    at("c7", "Dana Rell, a former treasurer who recruited her | denied | recruiting anyone", {
      confidence: 0.96,
      status: "denied",
      kind: "denies",
      sourceKind: "person",
      speaker: "Dana Rell",
      chain: ["Dana Rell"],
      about: ["Dana Rell"],
      accusation: false,
    }),
    at("c8", "she | wrote on Chirp | that any such claim is “blatantly false”", {
      confidence: 0.9,
      status: "denied",
      kind: "writes",
      sourceKind: "person",
      speaker: "Dana Rell",
      chain: ["Dana Rell"],
      voice: "mixed",
      answers: ["c6"],
    }),
    at("c9", "Quint’s spokesman, Oskar Bly | declined | to comment", {
      confidence: 0.98,
      status: "no-comment",
      kind: "declines",
      sourceKind: "person",
      speaker: "Oskar Bly",
      chain: ["Oskar Bly"],
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
  factsOf(text),
);
