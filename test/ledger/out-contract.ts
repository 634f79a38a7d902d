/** What every store writes alike. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Row } from "../../src/ledger/database.ts";
import { importPeople, type PeopleImported } from "../../src/ledger/in/people.ts";
import { openLedger, type Ledger } from "../../src/ledger/open.ts";
import { exportLedger } from "../../src/ledger/out/export.ts";
import { exportFormats, type ExportFormat } from "../../src/ledger/out/formats.ts";
import { tables } from "../../src/ledger/tables.ts";
import type { PlaceOf } from "./ledger-contract.ts";
import { at, fileOf, fill, take } from "./out-taken.ts";
import { numberedStory, personOf, storyOf } from "./stories.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const sheets = "blob story version run reading claim about answer figure legal judgement";
/** Tables whose rows a format has a place for, in part at least. */
const inside: Readonly<Record<ExportFormat, ReadonlySet<string>>> = {
  jsonl: new Set(tables.map(({ name }) => name)),
  csv: words(sheets),
  xlsx: words(sheets),
  "web-annotation": words("blob story version run reading claim about answer"),
  "schema-org": words("blob story version run reading claim about answer figure"),
  "follow-the-money": words("blob story version run reading claim about answer figure legal"),
  graphml: words("blob story version run reading claim about answer figure judgement"),
  parquet: words("blob story version run reading claim about answer"),
};

export function exportContract(name: string, placeOf: PlaceOf): void {
  const open = async (t: TestContext): Promise<Ledger> => {
    const ledger = await openLedger(await placeOf(t), { clock: () => at });
    t.after(async () => ledger.close());
    return ledger;
  };

  void test(`[LX7] ${name}: every format writes as it reads, one piece at a time`, async (t) => {
    const ledger = await open(t);
    const stories = Array.from({ length: 500 }, (_, number) => numberedStory(number));
    await Promise.all(stories.map(async (story) => ledger.add(story, { at })));
    for (const format of exportFormats) {
      const { exported, early, largest, bytes, pieces } = await take(ledger, { format });
      assert.deepEqual([format, early], [format, 0]);
      assert.ok(largest < 600_000, `${format}: ${largest} bytes in one piece`);
      assert.ok(bytes.length < 200_000 || pieces > 1, format);
      const { claims, claim, annotations, Note, nodes } = exported.written;
      const written = claims ?? claim ?? annotations ?? Note ?? (nodes ?? 0) - 5 - 500 - 500 * 5;
      assert.deepEqual([format, written], [format, 2000]); // the graph has outlets, stories and speakers too
    }
  });

  void test(`[LX8] ${name}: whoever takes no more ends the export`, async (t) => {
    const ledger = await open(t);
    await fill(ledger);
    const full = exportLedger(ledger.database, "main", { format: "csv" }, async () => {
      throw new RangeError("no room");
    });
    await assert.rejects(full, /no room/);
    assert.equal((await ledger.versions("ferry-money.txt")).length, 2);
    const wrong = async (table: string) => take(ledger, { format: "parquet", table });
    await assert.rejects(wrong("people"), /parquet has no table “people”: choose claims, versions/);
  });

  void test(`[LX9] ${name}: what a format has no place for is said, table by table`, async (t) => {
    const ledger = await open(t);
    await fill(ledger);
    for (const format of exportFormats) {
      const { leftOut } = (await take(ledger, { format })).exported;
      const said = new Set(leftOut.map(({ table }) => table));
      for (const { name: table } of tables) {
        const isTold = inside[format].has(table) || said.has(table);
        assert.ok(isTold, `${format} says nothing of ${table}`);
      }
      for (const { what, count, why } of leftOut) assert.ok(count > 0 && why !== "", what);
    }
  });

  void test(`[LX10] ${name}: people corrected in a spreadsheet come back as a person’s judgements`, async (t) => {
    const ledger = await open(t);
    await fill(ledger);
    const ids = await peopleIn(ledger);
    const [tobin = "", gazette = "", vale = ""] = ["Ada Tobin", "Quay Gazette", "Noor Vale"].map((one) =>
      ids.get(one),
    );
    const table = [
      "id,name,same_as,not_same_as,why,who,Column1",
      `"${tobin}",Ada Tobin,${vale},"${gazette} | nobody/here",one employer,Rosa Lind,x`,
      `${gazette},the Gazette,,,,,`,
      `${vale},Noor Vale,nowhere,,,,`,
    ].join("\r\n");
    const bring = async (
      content: string | Uint8Array,
      format: "csv" | "xlsx" = "csv",
    ): Promise<PeopleImported> =>
      importPeople(ledger.database, "main", { source: fileOf(content, 64), format, who: "desk", at });
    const first = await bring(table);
    assert.deepEqual([first.judgements.length, first.known], [2, 0]);
    assert.deepEqual(first.unknown, [
      { row: 2, id: "nobody/here" },
      { row: 4, id: "nowhere" },
    ]);
    const [yes] = await ledger.database.all(
      "SELECT who, why, by FROM judgement WHERE workspace = 'main' AND verdict = 'yes' AND who = 'Rosa Lind'",
    );
    assert.deepEqual(yes, { who: "Rosa Lind", why: '["one employer"]', by: "person" });
    assert.equal((await peopleIn(ledger)).size, ids.size - 1);
    assert.deepEqual([(await bring(table)).judgements, (await bring(table)).known], [[], 2]);

    const sheets = await take(ledger, { format: "xlsx" });
    assert.deepEqual((await bring(sheets.bytes, "xlsx")).judgements, []);
    const csv = await take(ledger, { format: "csv", table: "people" });
    assert.deepEqual((await bring(csv.bytes)).judgements, []);
    const tabbed = csv.text.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/gm, "\t");
    assert.deepEqual((await bring(Buffer.from(`\ufeff${tabbed.slice(1)}`, "utf16le"))).unknown, []);

    await assert.rejects(bring("name,same_as\nAda,x\n"), /there is no column “id”/);
    await assert.rejects(bring(`id,same_as,not_same_as\n${tobin},${vale},\n${vale},,${tobin}\n`), /row 2/);
    await assert.rejects(bring("\xff", "xlsx"), /it is no XLSX file/);
    await assert.rejects(bring(Buffer.from([105, 100, 10, 0xff])), /no UTF-8: save the table/);
    assert.deepEqual((await ledger.verify()).faults, []);
  });

  void test(`[LX11] ${name}: a person told apart in a spreadsheet is two`, async (t) => {
    const ledger = await open(t);
    for (const id of ["one.txt", "two.txt"]) await ledger.add(tobinIn(id), { at });
    await fill(ledger);
    const tobins = async (): Promise<readonly Row[]> =>
      ledger.database.all(
        "SELECT entity, version FROM entity_figure WHERE workspace = 'main' AND name = 'Ada Tobin' ORDER BY version",
      );
    const [a = "", b = ""] = (await tobins()).map(({ version }) => `${String(version)}/Ada Tobin`);
    const same = (await importRows(ledger, `id,same_as\n${a},${b}\n`)).judgements.length;
    assert.equal(same, 1);
    const [one, other] = await tobins();
    assert.equal(one?.["entity"], other?.["entity"]);
    await importRows(ledger, `id,not_same_as\n${a},${b}\n`, "2031-03-09T00:00:00.000Z");
    const after = await tobins();
    assert.notEqual(after[0]?.["entity"], after[1]?.["entity"]);
  });
}

function tobinIn(id: string): ReturnType<typeof storyOf> {
  const more = { people: [personOf("Ada Tobin")], imprint: { published: "2031-03-07" } };
  return storyOf(id, "Ada Tobin spoke.", {}, more);
}

async function importRows(ledger: Ledger, content: string, when = at): Promise<PeopleImported> {
  const options = { source: fileOf(content), format: "csv", who: "Mara Quill", at: when } as const;
  return importPeople(ledger.database, ledger.workspace, options);
}

/** Ids by name. */
async function peopleIn(ledger: Ledger): Promise<ReadonlyMap<string, string>> {
  const rows = await ledger.database.all("SELECT id, name FROM entity WHERE workspace = 'main'");
  return new Map(rows.map(({ id, name }) => [String(name), String(id)]));
}
