/** What both stores must do alike with persons and bodies. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import type { Database, Row } from "../../src/ledger/database.ts";
import { clearProjections, forgetStory } from "../../src/ledger/forget.ts";
import type { Place } from "../../src/ledger/insert.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { personCard } from "../../src/ledger/people/card.ts";
import { answerPair, mergePeople, splitPeople, undoPeople } from "../../src/ledger/people/decide.ts";
import {
  linkAll,
  linkVersion,
  openDesk,
  unlinkedVersions,
  unlinkVersion,
} from "../../src/ledger/people/link.ts";
import { findPeople, listPeople, type Entity } from "../../src/ledger/people/list.ts";
import { rebuildPeople } from "../../src/ledger/people/rebuild.ts";
import { peopleProjections } from "../../src/ledger/people/tables.ts";
import { record } from "../../src/ledger/record.ts";
import { openSearch } from "../../src/ledger/search-index.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { crowd, toldStory, type Told } from "./people-stories.ts";
import { laterRun } from "./stories.ts";

const desk = openDesk(openLexicon(), "sayso 0.1.0");
const at = "2031-03-08T09:00:00.000Z";
const later = "2031-03-09T09:00:00.000Z";
const act = { who: "Desk", at };

export function peopleContract(name: string, open: (t: TestContext) => Promise<Database>): void {
  const opened = async (t: TestContext): Promise<Archive> => {
    const database = await open(t);
    t.after(async () => database.close());
    await migrate(database);
    return archiveIn(database);
  };
  linkContract(name, opened);
  decideContract(name, opened);
  cardContract(name, opened);
  rebuildContract(name, opened);
}

type Opened = (t: TestContext) => Promise<Archive>;

/** A workspace with short ways to do what tests do. */
interface Archive {
  readonly database: Database;
  readonly add: (...stories: readonly StoryClaims[]) => Promise<string[]>;
  readonly tell: (id: string, told: Told) => Promise<string>;
  readonly act: <Result>(work: (place: Place) => Promise<Result>) => Promise<Result>;
  /** Name, number of stories, of claims. */
  readonly list: (search?: string) => Promise<string[]>;
  readonly one: (text: string) => Promise<Entity>;
  readonly tables: () => Promise<readonly (readonly Row[])[]>;
  readonly other: (workspace: string) => Archive;
}

function archiveIn(database: Database, workspace = "main"): Archive {
  const { dialect } = database;
  const inPlace: Archive["act"] = async (work) =>
    database.write(async (sql) => work({ sql, dialect, workspace }));
  const add: Archive["add"] = async (...stories) => {
    await openSearch(database, workspace);
    const versions: string[] = [];
    for (const story of stories)
      versions.push((await inPlace(async (place) => record(place, story, { at }))).version);
    await linkAll(database, workspace, { desk, at });
    return versions;
  };
  return {
    database,
    add,
    tell: async (id, told) => (await add(toldStory(id, told)))[0] ?? "",
    act: inPlace,
    list: async (search = "") =>
      (await listPeople(database, workspace, { search })).map(({ name, stories, claims }) =>
        [name, stories, claims].join(" "),
      ),
    one: async (text) => {
      const [found, ...more] = await findPeople(database, workspace, text);
      assert.ok(found && more.length === 0, `one ${text}, not ${more.length + 1}`);
      return found;
    },
    tables: async () => {
      const tables: (readonly Row[])[] = [];
      for (const table of peopleProjections)
        tables.push(
          await database.all(`SELECT * FROM ${table} WHERE workspace = ? ${orders[table]}`, [workspace]),
        );
      return tables;
    },
    other: (another) => archiveIn(database, another),
  };
}

const orders: Readonly<Record<string, string>> = {
  entity: "ORDER BY id",
  entity_figure: "ORDER BY entity, day, version, name",
  entity_key: "ORDER BY key, entity",
  tied: "ORDER BY other, version",
  linked: "ORDER BY version",
};

const mayor = { "Tessa Marr": { roles: ["mayor of Fenwick"] } };

function linkContract(name: string, opened: Opened): void {
  void test(`[LP6] ${name}: a story’s people join those whom they certainly are`, async (t) => {
    const { tell, list } = await opened(t);
    await tell("a.txt", { day: "2031-03-01", people: mayor, said: ["Tessa Marr > the fund was full"] });
    await tell("b.txt", { day: "2031-03-02", people: { ...mayor, "Tomas Marr": {} } });
    await tell("c.txt", { day: "2031-03-03", people: { Marr: {}, "Osk Hale": {} } });
    await tell("d.txt", { day: "2031-03-04", people: { "Tessa Marr": {} }, said: ["Tessa Marr > no"] });
    assert.deepEqual((await list()).toSorted(), [
      "Marr 1 0",
      "Osk Hale 1 0",
      "Tessa Marr 1 1",
      "Tessa Marr 2 1",
      "Tomas Marr 1 0",
    ]);
  });

  void test(`[LP6] ${name}: a story that names both keeps two apart, and whoever fits both joins them`, async (t) => {
    const { tell, list } = await opened(t);
    const company = { "Osk Hale": {}, "Ines Tobin": {}, "Ray Dunn": {} };
    await tell("a.txt", { day: "2031-03-01", people: { ...mayor, ...company } });
    await tell("b.txt", { day: "2031-03-01", people: { "T. Marr": { roles: ["clerk"] } } });
    assert.deepEqual(await list("marr"), ["Tessa Marr 1 0", "T. Marr 1 0"].toSorted());
    await tell("c.txt", {
      day: "2031-03-02",
      people: { ...mayor, "T. Marr": { roles: ["mayor"] }, ...company },
    });
    assert.deepEqual((await list("marr")).toSorted(), ["T. Marr 1 0", "T. Marr 1 0", "Tessa Marr 2 0"]);
  });

  void test(`[LP6] ${name}: only a story’s newest version is counted; its people are the same`, async (t) => {
    const { tell, list } = await opened(t);
    const said = ["Marr > the fund was full", "Marr > nobody took it"];
    await tell("a.txt", { day: "2031-03-01", people: { Marr: {}, "Osk Hale": {} }, said });
    await tell("a.txt", { day: "2031-03-02", people: { Marr: {} }, said: said.slice(1) });
    assert.deepEqual((await list()).toSorted(), ["Marr 1 1", "Osk Hale 0 0"]);
  });

  void test(`[LP7] ${name}: workspaces know nothing of one another`, async (t) => {
    const main = await opened(t);
    const other = main.other("other");
    await main.tell("a.txt", { day: "2031-03-01", people: mayor });
    const before = await main.tables();
    await other.tell("b.txt", { day: "2031-03-01", people: mayor });
    assert.deepEqual([await main.list(), await other.list()], [["Tessa Marr 1 0"], ["Tessa Marr 1 0"]]);
    assert.deepEqual(await main.tables(), before);
    const ours = (await main.one("Tessa Marr")).id;
    const theirs = (await other.one("Tessa Marr")).id;
    await assert.rejects(
      main.act(async (place) => mergePeople(place, [ours, theirs], act)),
      /nobody in the ledger has the id/,
    );
  });
}

function decideContract(name: string, opened: Opened): void {
  void test(`[LP10] ${name}: people are merged by hand, and what was done is undone`, async (t) => {
    const { tell, list, one, act: run, tables } = await opened(t);
    await tell("a.txt", { day: "2031-03-01", people: mayor });
    await tell("b.txt", {
      day: "2031-03-02",
      people: { "Tess Quillory": {} },
      said: ["Tess Quillory > it was"],
    });
    const before = await tables();
    const ids = [(await one("Tessa Marr")).id, (await one("Tess Quillory")).id];
    const done = await run(async (place) => mergePeople(place, ids, act));
    assert.deepEqual((await list()).length, 1);
    assert.equal((await one("Tess Quillory")).id, (await one("Tessa Marr")).id);
    await run(async (place) => undoPeople(place, done, { ...act, at: later }));
    assert.deepEqual(await tables(), before);
  });

  void test(`[LP10] ${name}: some of one’s figures are split off for good, until they are merged again`, async (t) => {
    const { tell, one, list, act: run, tables, database } = await opened(t);
    const days = ["01", "02", "03", "04", "05", "06"];
    for (const day of days) await tell(`${day}.txt`, { day: `2031-03-${day}`, people: mayor });
    const { id } = await one("Tessa Marr");
    const card = await database.all("SELECT version FROM entity_figure WHERE entity = ? ORDER BY day", [id]);
    const figures = card.map(({ version }) => `${String(version)}/Tessa Marr`);
    const before = await tables();
    const out = [0, 2, 4].flatMap((index) => figures[index] ?? []);
    const done = await run(async (place) => splitPeople(place, out, act));
    assert.deepEqual(await list(), ["Tessa Marr 3 0", "Tessa Marr 3 0"]);
    const [there] = await findPeople(database, "main", out[1] ?? "");
    const [here] = await findPeople(database, "main", figures[1] ?? "");
    assert.notEqual(there?.id, here?.id);
    const split = await tables();
    await run(async (place) => rebuildPeople(place, desk));
    assert.deepEqual(await tables(), split);
    const again = await run(async (place) =>
      mergePeople(place, [out[0] ?? "", figures[1] ?? ""], { ...act, at: later }),
    );
    assert.deepEqual(await list(), ["Tessa Marr 6 0"]);
    for (const each of [again, done])
      await run(async (place) => undoPeople(place, each, { ...act, at: later }));
    assert.deepEqual(await tables(), before);
  });

  void test(`[LP11] ${name}: what is likely is a suggestion until a person answers`, async (t) => {
    const { tell, list, database, act: run } = await opened(t);
    await tell("a.txt", { day: "2031-03-01", people: mayor });
    await tell("b.txt", { day: "2031-05-02", outlet: "Lamp", people: { "Tessa Marr": {} } });
    const [first] = await listPeople(database, "main");
    const cardOf = async (): Promise<readonly unknown[]> =>
      (await personCard(database, "main", { id: first?.id ?? "" }))?.suggestions ?? [];
    const open = await personCard(database, "main", { id: first?.id ?? "" });
    const [suggestion] = open?.suggestions ?? [];
    assert.ok(suggestion);
    assert.deepEqual(suggestion.why, ["both are called Tessa Marr", "0 points of 2"]);
    const pair = { one: suggestion.one, other: suggestion.other };
    const no = await run(async (place) => answerPair(place, { ...pair, verdict: "no" }, act));
    assert.deepEqual([await cardOf(), (await list()).length], [[], 2]);
    await run(async (place) => undoPeople(place, no, { ...act, at: later }));
    assert.equal((await cardOf()).length, 1);
    await run(async (place) => answerPair(place, { ...pair, verdict: "yes" }, { ...act, at: later }));
    assert.deepEqual([await cardOf(), await list()], [[], ["Tessa Marr 2 0"]]);
  });
}

function cardContract(name: string, opened: Opened): void {
  void test(`[LP12] ${name}: a person’s card tells where each thing stands`, async (t) => {
    const { tell, one, database } = await opened(t);
    await tell("a.txt", {
      day: "2031-03-01",
      people: mayor,
      said: ["Tessa Marr > the fund was full > Ray Dunn", "Tessa Marr > not a penny was lost"],
    });
    const version = await tell("b.txt", {
      day: "2031-03-02",
      people: {
        "Tessa Anne Marr": { roles: ["mayor"] },
        "Ray_Dunn Po": {},
      },
      said: ["Ray_Dunn Po; Tessa Anne Marr > both knew", "Ray_Dunn Po > she knew > Tessa Anne Marr"],
      more: {
        legal: [
          {
            person: "Tessa Anne Marr",
            status: "arrested",
            offence: "theft",
            in: "c2",
            when: "2031-03-01",
            cue: {
              start: 0,
              end: 3,
            },
          },
        ],
      },
    });
    const card = await personCard(database, "main", { id: (await one("Tessa Marr")).id });
    assert.ok(card);
    assert.deepEqual([card.stories, card.claims, card.suggestions], [2, 4, []]);
    assert.deepEqual(
      card.names.map(({ name: use, first }) => [use, first]),
      [
        ["Tessa Anne Marr", "2031-03-02"],
        ["Tessa Marr", "2031-03-01"],
      ],
    );
    assert.deepEqual(
      card.roles.map(({ role }) => role),
      ["mayor", "mayor of Fenwick"],
    );
    assert.deepEqual(said(card.by), ["both knew", "the fund was full", "not a penny was lost"]);
    assert.deepEqual([said(card.about), said(card.denials)], [["she knew"], ["not a penny was lost"]]);
    assert.deepEqual(
      card.legal.map(({ status, speaker, moment, source }) => [
        status,
        speaker,
        moment,
        source.story,
        source.version,
      ]),
      [["arrested", "Ray_Dunn Po", "2031-03-01", "b.txt", version]],
    );
    assert.equal(await personCard(database, "main", { id: "nobody/Nobody" }), null);
  });

  void test(`[LP12] ${name}: people are found by words of their names, a page at a time`, async (t) => {
    const { add, list, database } = await opened(t);
    await add(...crowd(20));
    assert.deepEqual(await list("tobi"), await list("INES TOBIN"));
    assert.deepEqual([await list("ines marr"), await list("?!")], [[], []]);
    const all = await listPeople(database, "main");
    const pages: Entity[] = [];
    for (let page = await listPeople(database, "main", { limit: 3 }); page.length > 0;) {
      pages.push(...page);
      const after = page.at(-1);
      page = after ? await listPeople(database, "main", { limit: 3, after }) : [];
    }
    assert.deepEqual(pages, all);
    assert.ok(
      (await listPeople(database, "main", { kind: "organisation" })).every(({ kind }) => kind !== "person"),
    );
  });
}

function said(lines: readonly { readonly said: string }[]): string[] {
  return lines.map((line) => line.said);
}

function rebuildContract(name: string, opened: Opened): void {
  void test(`[LP13] ${name}: made again from the judgements, the people are the same`, async (t) => {
    const { add, act: run, tables, database } = await opened(t);
    const stories = crowd(60);
    const again = stories
      .slice(0, 5)
      .map((story) => ({ ...story, run: laterRun, people: story.people.slice(1) }));
    const versions = await add(...stories, ...again);
    const figures = (
      await database.all("SELECT version, name FROM entity_figure ORDER BY version, name")
    ).map((row) => `${String(row["version"])}/${String(row["name"])}`);
    const pick = (index: number): string => figures[(index * 37) % figures.length] ?? "";
    for (let index = 0; index < 12; index++) {
      const pair = { one: pick(index), other: pick(index + 5) };
      const verdict = index % 3 === 0 ? "yes" : "no";
      if (pair.one !== pair.other)
        await run(async (place) => answerPair(place, { ...pair, verdict }, { ...act, at: `${at}${index}` }));
    }
    await add(...crowd(80).slice(60));
    await run(async (place) => unlinkVersion(place, versions[7] ?? ""));
    await run(async (place) => linkVersion(place, versions[7] ?? "", { desk, at: later }));
    const before = await tables();
    assert.ok((before[0]?.length ?? 0) > 10);
    await run(async (place) => rebuildPeople(place, desk));
    assert.deepEqual(await tables(), before);
  });

  void test(`[LP13] ${name}: ties to what is forgotten go, others stay; another reading keeps places`, async (t) => {
    const { tell, add, list, act: run, tables, database } = await opened(t);
    const told = { people: { ...mayor, "Osk Hale": {} } };
    const first = await tell("a.txt", { day: "2031-03-01", ...told });
    await tell("b.txt", { day: "2031-03-01", people: { "Ray Dunn": { roles: ["clerk of Fenwick"] } } });
    const last = toldStory("c.txt", {
      day: "2031-03-03",
      people: { ...told.people, "Ray Dunn": { roles: ["clerk of Fenwick"] } },
    });
    await add(last);
    const judged = async (): Promise<readonly Row[]> =>
      database.all("SELECT one, why FROM judgement WHERE verdict = 'yes'");
    const before = await judged();
    await add({ ...last, run: laterRun });
    assert.deepEqual(await judged(), before);
    await run(async (place) => forgetStory(place, "a.txt", { at, why: "test" }));
    await run(async (place) => rebuildPeople(place, desk));
    const text = JSON.stringify([await judged(), await tables()]);
    assert.ok(!text.includes(first));
    assert.match(JSON.stringify(await judged()), /Ray Dunn/, "ties to others stay");
    assert.deepEqual(await list("dunn"), ["Ray Dunn 2 0"]);
  });

  void test(`[LP13] ${name}: linked in one go or broken off and gone on with, the judgements are the same`, async (t) => {
    const main = await opened(t);
    await main.add(...crowd(30));
    const other = main.other("other");
    await openSearch(other.database, "other");
    for (const story of crowd(30)) await other.act(async (place) => record(place, story, { at }));
    for (const version of (await unlinkedVersions(other.database, "other")).slice(0, 7))
      await other.act(async (place) => linkVersion(place, version, { desk, at }));
    await linkAll(other.database, "other", { desk: openDesk(openLexicon(), desk.who), at });
    const idsIn = async (workspace: string): Promise<readonly Row[]> =>
      main.database.all("SELECT id FROM judgement WHERE workspace = ? ORDER BY id", [workspace]);
    assert.ok((await idsIn("main")).length > 20);
    assert.deepEqual(await idsIn("other"), await idsIn("main"));
    assert.equal(await linkAll(other.database, "other", { desk, at }), 0);
    const before = await other.tables();
    await other.act(clearProjections);
    await other.act(async (place) => rebuildPeople(place, desk));
    assert.deepEqual(await other.tables(), before);
  });
}
