/** What both stores must do alike with claims across stories. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Claim } from "../../src/claim/claim.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import {
  ageConflictsOf,
  answersTo,
  contradictionsOf,
  hardening,
  legalTimelineOf,
  origins,
  sameAs,
  type Desk,
} from "../../src/ledger/claims/ask.ts";
import { judgeClaims } from "../../src/ledger/claims/judge-claims.ts";
import { clusteredIn, rebuildClusters, settleClusters } from "../../src/ledger/claims/project.ts";
import type { Database, Row } from "../../src/ledger/database.ts";
import type { Place } from "../../src/ledger/insert.ts";
import { judge, retract } from "../../src/ledger/judgements.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { record } from "../../src/ledger/record.ts";
import { openSearch } from "../../src/ledger/search-index.ts";
import { spanIn } from "../write/results.ts";
import { lexicon } from "./claims-told.ts";
import { personOf, storyOf } from "./stories.ts";

const at = "2031-03-08T09:00:00.000Z";

interface Paper {
  readonly day: string;
  readonly outlet: string;
  readonly body: string;
  readonly claims: Readonly<Record<string, Partial<Claim> & { readonly says: string }>>;
  readonly more?: Partial<StoryClaims>;
}

const people = [
  personOf("Ada Tobin", { roles: ["treasurer"] }),
  personOf("Ferry Fund", { kind: "organisation", forms: ["Ferry Fund"] }),
];
const gazette = personOf("Quay Gazette", { kind: "outlet", forms: ["Quay Gazette"] });

function paper(id: string, { day, outlet, body, claims, more }: Paper): StoryClaims {
  return storyOf(id, body, claims, { people, ...more, imprint: { published: day, outlet } });
}

const first = paper("gazette", {
  day: "2031-03-01",
  outlet: "Quay Gazette",
  body: "A person close to the fund said that £40,000 is missing from the Ferry Fund. Ada Tobin was arrested on 28 February. Ada Tobin, 44, is the treasurer.",
  claims: {
    c1: {
      says: "A person close to the fund | said | that £40,000 is missing from the Ferry Fund",
      speaker: "person close to the fund",
      chain: ["person close to the fund"],
      sourceKind: "anonymous",
      status: "alleged",
    },
  },
});
const withLaw = (story: StoryClaims, words: string, when: string, age: string): StoryClaims => ({
  ...story,
  legal: [
    {
      person: "Ada Tobin",
      status: "arrested",
      offence: null,
      cue: spanIn(story.story.text, words),
      in: null,
      when,
    },
  ],
  attributes: [
    { person: "Ada Tobin", what: "age", value: age, of: null, when: null, at: spanIn(story.story.text, age) },
  ],
});
const second = paper("post", {
  day: "2031-03-02",
  outlet: "Fenwick Post",
  body: "The Quay Gazette reported that £40,000 is missing from the Ferry Fund. Ada Tobin was arrested on 3 March. Ada Tobin is 54.",
  claims: {
    c1: {
      says: "The Quay Gazette | reported | that £40,000 is missing from the Ferry Fund",
      speaker: "Quay Gazette",
      chain: ["Quay Gazette"],
      sourceKind: "outlet",
      status: "asserted",
    },
  },
  more: { names: [gazette] },
});
const third = paper("tribune", {
  day: "2031-03-03",
  outlet: "Calder Tribune",
  body: "Police said that £40,000 was missing from the Ferry Fund. Ada Tobin denied that any money is missing from the Ferry Fund.",
  claims: {
    c1: {
      says: "Police | said | that £40,000 was missing from the Ferry Fund",
      speaker: "police",
      chain: ["police"],
      sourceKind: "organisation",
      status: "asserted",
    },
    c2: {
      says: "Ada Tobin | denied | that any money is missing from the Ferry Fund",
      speaker: "Ada Tobin",
      chain: ["Ada Tobin"],
      sourceKind: "person",
      status: "denied",
      kind: "denies",
      answers: ["c1"],
    },
  },
});
const stories = [
  withLaw(first, "was arrested", "2031-02-28", "44"),
  withLaw(second, "was arrested", "2031-03-03", "54"),
  third,
];

interface Archive {
  readonly desk: Desk;
  readonly act: <Result>(work: (place: Place) => Promise<Result>) => Promise<Result>;
  readonly add: (...found: readonly StoryClaims[]) => Promise<string[]>;
  readonly claim: (version: string | undefined, label: string) => Promise<string>;
  readonly clusters: () => Promise<readonly (readonly Row[])[]>;
}

function archiveIn(database: Database, workspace = "main"): Archive {
  const { dialect } = database;
  const act: Archive["act"] = async (work) =>
    database.write(async (sql) => work({ sql, dialect, workspace }));
  return {
    act,
    desk: { sql: database, dialect, workspace, lexicon },
    add: async (...found) => {
      await openSearch(database, workspace);
      const versions: string[] = [];
      for (const story of found) {
        const { version } = await act(async (place) => record(place, story, { at }));
        versions.push(version);
        await act(async (place) => {
          const { claims } = await judgeClaims(place, version, { lexicon, at });
          await settleClusters(place, claims, lexicon);
        });
      }
      return versions;
    },
    claim: async (version = "", label) => {
      const [row] = await database.all(
        "SELECT id FROM claim WHERE workspace = ? AND version = ? AND label = ?",
        [workspace, version, label],
      );
      return String(row?.["id"]);
    },
    clusters: async () => [
      await database.all("SELECT * FROM cluster WHERE workspace = ? ORDER BY id", [workspace]),
      await database.all("SELECT * FROM cluster_claim WHERE workspace = ? ORDER BY cluster, claim", [
        workspace,
      ]),
    ],
  };
}

export function claimsContract(name: string, open: (t: TestContext) => Promise<Database>): void {
  const opened = async (t: TestContext): Promise<Archive & { readonly database: Database }> => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    return { ...archiveIn(database), database };
  };

  void test(`[LJ1] ${name}: the same claim is found as stories come in, whatever their order`, async (t) => {
    const { add, clusters, claim, desk, database } = await opened(t);
    const [one, other, police] = await add(...stories);
    const same = [await claim(one, "c1"), await claim(other, "c1"), await claim(police, "c1")];
    assert.deepEqual(await sameAs(desk, same[0] ?? ""), same.toSorted());
    const turned = archiveIn(database, "turned");
    await turned.add(...stories.toReversed());
    assert.deepEqual((await turned.clusters()).map(without), (await clusters()).map(without));
    assert.deepEqual(await archiveIn(database, "empty").clusters(), [[], []]);
  });

  void test(`[LJ2] ${name}: what is settled story by story is what is made again from judgements`, async (t) => {
    const { act, add, clusters } = await opened(t);
    await add(...stories);
    const before = await clusters();
    assert.equal(before[0]?.length, 1);
    await act(async (place) => rebuildClusters(place, lexicon));
    assert.deepEqual(await clusters(), before);
    await act(async (place) => {
      const judged = await judgeClaims(place, await versionIn(place), { lexicon, at });
      assert.equal(judged.written, 0);
      await settleClusters(place, judged.claims, lexicon);
    });
    assert.deepEqual(await clusters(), before);
  });

  void test(`[LJ2] ${name}: a person's no parts, and taken back it parts no more`, async (t) => {
    const { act, add, clusters, claim, desk } = await opened(t);
    const [one, other, police] = await add(...stories);
    const [a, b, c] = [await claim(one, "c1"), await claim(other, "c1"), await claim(police, "c1")];
    const before = await clusters();
    const no = { what: "same-claim", verdict: "no", by: "person", who: "Desk", why: ["two funds"] } as const;
    const ids = await act(async (place) => {
      const said = [
        await judge(place, { ...no, one: a, other: c }, at),
        await judge(place, { ...no, one: b, other: c }, at),
      ];
      await settleClusters(place, [a, b, c], lexicon);
      return said;
    });
    assert.deepEqual(await sameAs(desk, c), [c]);
    assert.deepEqual(await sameAs(desk, a), [a, b].toSorted());
    await act(async (place) => {
      for (const id of ids)
        await retract(place, { id, by: "person", who: "Desk", why: ["one fund"] }, "2031-03-09");
      await settleClusters(place, await clusteredIn(place.sql, "main", [one ?? ""]), lexicon);
      await settleClusters(place, [c], lexicon);
    });
    assert.deepEqual(await clusters(), before);
  });

  void test(`[LJ4] ${name}: three numbers, with copies once they are known`, async (t) => {
    const { act, add, claim, desk } = await opened(t);
    const [one, other, police] = await add(...stories);
    const id = await claim(one, "c1");
    const numbers = async (until: string | null = null): Promise<number[]> => {
      const found = await origins(desk, id, until);
      return [found.reports, found.outlets, found.origins, found.unknown];
    };
    assert.deepEqual(await numbers(), [3, 3, 1, 1]);
    assert.deepEqual(await numbers("2031-03-02"), [2, 2, 0, 1]);
    await act(async ({ sql }) =>
      sql.run(
        "INSERT INTO passage (workspace, one, other, one_start, one_end, other_start, other_end, words) VALUES (?, ?, ?, 0, 80, 0, 60, 9)",
        ["main", other ?? "", police ?? ""],
      ),
    );
    assert.deepEqual(await numbers(), [3, 3, 1, 0]);
    await act(async (place) =>
      settleClusters(place, await clusteredIn(place.sql, "main", [other ?? ""]), lexicon),
    );
    const steps = await hardening(desk, id);
    assert.deepEqual(
      steps.steps.map(({ height }) => height),
      ["hedged", "attributed", "attributed"],
    );
  });

  void test(`[LJ3] ${name}: a denial answers the claim in every story, and can be taken back`, async (t) => {
    const { act, add, claim, desk } = await opened(t);
    const [one, other, police] = await add(...stories);
    const denial = await claim(police, "c2");
    const charges = [await claim(one, "c1"), await claim(other, "c1")];
    const given = async (): Promise<string[]> =>
      (await answersTo(desk, denial)).map(({ what, other: to }) => `${what} ${to}`).toSorted();
    assert.deepEqual(await given(), charges.map((id) => `denies ${id}`).toSorted());
    const [judged] = await answersTo(desk, charges[0] ?? "");
    await act(async (place) =>
      retract(place, { id: judged?.id ?? "", by: "person", who: "Desk", why: ["another matter"] }, at),
    );
    assert.deepEqual(await answersTo(desk, charges[0] ?? ""), []);
    await act(async (place) => judgeClaims(place, one ?? "", { lexicon, at }));
    assert.deepEqual(await answersTo(desk, charges[0] ?? ""), [], "a machine does not say it again");
  });

  void test(`[LJ6] [LJ7] ${name}: contradictions, legal conflicts and ages with their places`, async (t) => {
    const { add, claim, desk } = await opened(t);
    const versions = await add(...stories);
    const [one = "", other = "", police = ""] = versions;
    const found = await contradictionsOf(desk, [one]);
    assert.deepEqual(
      found.map(({ why, other: { claim: id } }) => [why, id]),
      [["polarity", await claim(police, "c2")]],
    );
    const figures = [one, other].map((version) => ({ version, name: "Ada Tobin" }));
    const { conflicts } = await legalTimelineOf(desk, figures);
    assert.deepEqual(
      conflicts.map(({ says }) => says),
      ["arrested on 28 February 2031 in one, on 3 March 2031 in the other"],
    );
    assert.deepEqual(
      (await ageConflictsOf(desk, figures)).map(({ says }) => says),
      ["Ada Tobin is 44 in one and 54 in the other"],
    );
  });
}

function without(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, workspace: "" }));
}

async function versionIn({ sql, workspace }: Place): Promise<string> {
  const [row] = await sql.all("SELECT id FROM version WHERE workspace = ? ORDER BY id", [workspace]);
  return String(row?.["id"]);
}
