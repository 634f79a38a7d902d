import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../../src/base/span.ts";
import { areOneOutlet, creditIn } from "../../src/ledger/claims/credit.ts";
import type { CopiedWords } from "../../src/ledger/claims/dependence.ts";
import { hardeningOf } from "../../src/ledger/claims/hardening.ts";
import { originsOf, type Origins } from "../../src/ledger/claims/origins.ts";
import type { Told } from "../../src/ledger/claims/told.ts";
import { body, lexicon, person, saying } from "./claims-told.ts";

const three = ({ reports, outlets, origins, unknown }: Origins): number[] => [
  reports,
  outlets,
  origins,
  unknown,
];
const told = (claims: readonly Told[], copies: readonly CopiedWords[] = []): Origins =>
  originsOf(claims, copies, lexicon);
const kinds = ({ edges }: Origins): string[] => [...new Set(edges.map(({ what }) => what))].toSorted();

const sum = "£40,000 is missing from the ferry fund";
const pilot = person("Bela Crane", "harbour pilot");
const clerk = person("Dora Finch", "clerk");
const quay = body("Quay Gazette", "outlet");

void test("[LJ4] two named people whom nothing ties: two origins, and no word of independence", () => {
  const found = told([
    saying(`Bela Crane | said | ${sum}`, { people: [pilot], outlet: "Quay Gazette" }),
    saying(`Dora Finch | said | ${sum}`, { people: [clerk], outlet: "Fenwick Post" }),
  ]);
  assert.deepEqual(three(found), [2, 2, 2, 0]);
  assert.equal(found.says, "2 reports by 2 outlets; 2 named origins, between which no dependence was found");
});

void test("[LJ4] a paper that names a paper is no origin, and nobody by name is never one more", () => {
  const found = told([
    saying(`a person close to the fund | said | ${sum}`, {
      outlet: "Quay Gazette",
      sourceKind: "anonymous",
      day: "2031-03-01",
    }),
    saying(`The Quay Gazette | reported | ${sum}`, {
      outlet: "Fenwick Post",
      speaker: "Quay Gazette",
      sourceKind: "outlet",
      people: [quay],
      day: "2031-03-02",
    }),
    saying(` | rumoured | ${sum}`, { outlet: "Calder News", status: "rumoured" }),
  ]);
  assert.deepEqual(three(found), [3, 3, 0, 2]);
  assert.deepEqual(kinds(found), ["cites"]);
  assert.match(found.says, /no named origin; 2 origins are unknown and may be any of these$/);
});

void test("[LJ4] one speaker on one occasion, and whoever speaks for them, is one origin", () => {
  const voice = person("Ira Vance", "spokeswoman for Bela Crane");
  const found = told([
    saying(`Bela Crane | told reporters | ${sum}`, { people: [pilot], day: "2031-03-01" }),
    saying(`Bela Crane | said | ${sum}`, { people: [pilot], day: "2031-03-02" }),
    saying(`Ira Vance | said | ${sum}`, { people: [voice, pilot], day: "2031-03-20" }),
  ]);
  assert.deepEqual(three(found), [3, 3, 1, 0]);
  assert.deepEqual(kinds(found), ["same-occasion", "same-party"]);
});

/** Why what one speaker says on 1 March and on a day hangs together. */
function whyTied(day: string | null): string {
  return (
    told([
      saying(`Bela Crane | said | ${sum}`, { people: [pilot], day: "2031-03-01" }),
      saying(`Bela Crane | told reporters | ${sum}`, { people: [pilot], day }),
    ]).edges[0]?.why ?? ""
  );
}

void test("[LJ4] of one speaker the days are told: one occasion, different days, not known", () => {
  assert.match(whyTied("2031-03-02"), /says it in both on or about /);
  assert.match(whyTied("2031-03-20"), /says it in both, on different days$/);
  assert.match(whyTied(null), /says it in both; on which days is not known$/);
});

function whole({ page }: Told): Span {
  return { start: 0, end: page.text.length };
}

void test("[LJ4] copied words and credit lines tie reports together, with the evidence", () => {
  const agency = saying(`Dora Finch | said | ${sum}`, { outlet: "Harbour News Agency", people: [clerk] });
  const taker = saying(`a clerk | said | ${sum}`, {
    outlet: "Fenwick Post",
    text: `By Harbour News Agency\n\na clerk said ${sum}.`,
    sourceKind: "role",
  });
  const copier = saying(`a clerk | said | ${sum}`, { outlet: "Calder News", sourceKind: "role" });
  const copies = [
    {
      one: agency.page.version,
      other: copier.page.version,
      passages: [{ one: whole(agency), other: whole(copier), words: 11 }],
    },
  ];
  const found = told([agency, taker, copier], copies);
  assert.deepEqual(three(found), [3, 3, 1, 0]);
  assert.deepEqual(kinds(found), ["credit", "passage"]);
  assert.equal(found.edges[0]?.why, "Fenwick Post credits Harbour News Agency");
});

function citing(outlet: string): Told {
  const more = { outlet, speaker: "Quay Gazette", sourceKind: "outlet", people: [quay] } as const;
  return saying(`The Quay Gazette | reported | ${sum}`, more);
}

void test("[LJ4] a medium that is named and whose report is not there counts once", () => {
  assert.deepEqual(three(told([citing("Fenwick Post"), citing("Calder News")])), [2, 2, 1, 0]);
});

void test("[LJ4] credit lines are found where agencies stand, and nowhere else", () => {
  assert.equal(creditIn("FENWICK (HNA) — The ferry sank.", lexicon), "HNA");
  assert.equal(
    creditIn("Ferry sinks\n\nThe ferry sank.\n\nHarbour News Agency", lexicon),
    "Harbour News Agency",
  );
  assert.equal(creditIn("The ferry sank, it said. (Harbour News Agency)", lexicon), "Harbour News Agency");
  assert.equal(creditIn("Bela Crane\n\nThe ferry (built in Fenwick) sank.", lexicon), null);
  assert.equal(areOneOutlet("HNA", "Harbour News Agency"), true);
  assert.equal(areOneOutlet("the Gazette", "The Quay Gazette"), true);
  assert.equal(areOneOutlet("The Fenwick Gazette", "The Quay Gazette"), false);
});

void test("[LJ5] where a hedge was dropped, in which outlet, and where it was taken back", () => {
  const own = { outlet: "Calder News", speaker: "Calder News", sourceKind: "outlet" as const };
  const { changes, dropped, firsts } = hardeningOf([
    saying(" | Rumour has it | that Ada Tobin took the fund", {
      status: "rumoured",
      outlet: "Calder News",
      day: "2031-02-01",
    }),
    saying(" | allegedly | Ada Tobin took the fund", {
      status: "alleged",
      outlet: "Calder News",
      day: "2031-02-09",
    }),
    saying("Calder News | can reveal | that Ada Tobin took the fund", { ...own, day: "2031-03-01" }),
    saying("we | said | that Ada Tobin took the fund", {
      ...own,
      day: "2031-03-05",
      text: "Correction: the fund\n\nwe said that Ada Tobin took the fund. This was wrong.",
    }),
    saying("Bela Crane | said | that Ada Tobin took the fund", {
      people: [pilot],
      outlet: "Quay Gazette",
      day: "2031-03-02",
    }),
    saying("Ada Tobin | denied | that she took the fund", {
      status: "denied",
      outlet: "Quay Gazette",
      day: "2031-03-03",
    }),
  ]);
  assert.deepEqual(
    changes.map(({ what, to }) => [what, to.day]),
    [
      ["hardened", "2031-02-09"],
      ["hardened", "2031-03-01"],
      ["withdrawn", "2031-03-05"],
    ],
  );
  assert.deepEqual(
    dropped.map(({ why }) => why),
    ["Calder News: said with a hedge (“allegedly”) before, the outlet’s own word (“can reveal”) now"],
  );
  assert.deepEqual(
    firsts.map(({ height }) => height),
    ["rumour", "hedged", "own"],
  );
});
