/** What stands in the files, looked at with other programs' eyes. */
import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { SaxesParser } from "saxes";
import { openLedger, type Ledger } from "../../src/ledger/open.ts";
import { openSheets } from "../../src/ledger/out/sheets.ts";
import { at, claimsOf, fill, strange, take } from "./out-taken.ts";

async function filled(t: TestContext): Promise<Ledger> {
  const ledger = await openLedger(":memory:", { clock: () => at });
  t.after(async () => ledger.close());
  await fill(ledger);
  return ledger;
}

/** As they stand after a version's JSON, or XML's reading: nothing that acts but line ends. */
const acting = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

void test("[LX12] CSV: no cell is a formula, none acts, and each claim leads to its characters", async (t) => {
  const ledger = await filled(t);
  for (const table of ["claims", "people", "figures", "legal", "versions", "judgements"]) {
    const { text, exported } = await take(ledger, { format: "csv", table });
    const rows: string[][] = parse(text, { bom: true });
    assert.equal(rows.length - 1, exported.written[table]);
    const cells = rows.flat();
    const bad = cells.filter(
      (cell) => /^[\s=+@\t\r]|^-(?!1$)/.test(cell) || acting.test(cell) || /[\n\r]/.test(cell),
    );
    assert.deepEqual(bad, []);
  }
  const { text } = await take(ledger, { format: "csv" });
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const vale = rows.find(({ said }) => said === "'-1 @cmd 😀 boats");
  assert.ok(vale);
  const [start, end] = (vale["content_at"] ?? "").split("..").map(Number);
  assert.equal(pointsOf(strange.story.text).slice(start, end).join(""), "-1 @cmd 😀 boats");
  assert.equal(rows.find(({ speaker }) => speaker?.includes("HYPERLINK"))?.["speaker"], '\'=HYPERLINK("x")');
  assert.ok(rows.some(({ said }) => said === "\\u202e<b>&amp; ]]> _x0041_ \\x1b[31mred"));
});

void test("[LX13] XLSX: a sheet for each table, every text typed as text", async (t) => {
  const { bytes, exported } = await take(await filled(t), { format: "xlsx" });
  const parts = unzipSync(bytes);
  assert.deepEqual(Object.keys(parts).slice(0, 2), ["[Content_Types].xml", "_rels/.rels"]);
  const xml = new Map(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]),
  );
  for (const [name, source] of xml) assert.equal(troubleIn(source), null, name);
  const names = Array.from(
    (xml.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="(\w+)"/g),
    ([, one]) => one,
  );
  assert.deepEqual(names, ["claims", "people", "figures", "legal", "versions", "judgements", "about"]);
  const claims = xml.get("xl/worksheets/sheet1.xml") ?? "";
  assert.equal(claims.match(/<row /g)?.length, 1 + (exported.written["claims"] ?? 0));
  assert.doesNotMatch(claims, /<f>|t="str"/);
  assert.ok(
    claims.includes('<c t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>'),
  );
  assert.ok(claims.includes("]]&gt; _x005F_x0041_ \\x1b[31mred"));
  assert.match(xml.get("xl/worksheets/sheet7.xml") ?? "", /files as received.*not in this file: the text/);
});

void test("[LX13] … a table of more rows than a sheet has goes on in the next; a cell that is cut is counted", async () => {
  const pieces: Uint8Array[] = [];
  const sheets = openSheets(async (bytes) => void pieces.push(bytes.slice()), 3);
  await sheets.begin("claims", ["id", "said"]);
  for (let row = 1; row <= 5; row++) await sheets.add([row, "x".repeat(row === 5 ? 40_000 : 5)]);
  await sheets.end();
  const parts = unzipSync(Buffer.concat(pieces));
  const book = Buffer.from(parts["xl/workbook.xml"] ?? []).toString();
  assert.deepEqual(book.match(/name="[^"]*"/g), ['name="claims"', 'name="claims 2"', 'name="claims 3"']);
  assert.equal(sheets.cut(), 1);
  const last = Buffer.from(parts["xl/worksheets/sheet3.xml"] ?? []).toString();
  assert.match(last.slice(0, 400), /<row r="1">.*>id<.*<row r="2"><c><v>5<\/v><\/c><c t="inlineStr">/);
  assert.equal(last.split("x".repeat(32_766)).length, 2);
  assert.ok(last.includes("xxx…</t>"));
});

void test("[LX14] Web Annotation: each target leads to its words, by position and by quotation, in code points", async (t) => {
  const ledger = await filled(t);
  const { text, exported } = await take(ledger, { format: "web-annotation" });
  assert.doesNotMatch(text, acting);
  const collection = JSON.parse(text);
  assert.deepEqual(collection["@context"][0], "http://www.w3.org/ns/anno.jsonld");
  assert.deepEqual(
    [collection.type, collection.total, collection.first.type, collection.first.items.length],
    ["AnnotationCollection", 8, "AnnotationPage", exported.written["annotations"]],
  );
  for (const { type, body, target } of collection.first.items) {
    assert.deepEqual([type, body[0].type, body[1].type], ["Annotation", "TextualBody", "sayso:Claim"]);
    for (const { source, selector } of target) {
      const version = await ledger.version(source.id.replace("urn:sayso:version:", ""));
      const points = pointsOf(version?.story.text ?? "");
      const [position, quote] = selector;
      const from = (start: number, end: number): string => points.slice(Math.max(0, start), end).join("");
      assert.deepEqual([position.type, quote.type], ["TextPositionSelector", "TextQuoteSelector"]);
      assert.equal(from(position.start, position.end), quote.exact);
      assert.equal(from(position.start - 32, position.start), quote.prefix);
      assert.equal(from(position.end, position.end + 32), quote.suffix);
    }
  }
});

void test("[LX15] schema.org: a Claim for each claim, a ClaimReview only where a person judged, and no rating", async (t) => {
  const { text, exported } = await take(await filled(t), { format: "schema-org" });
  const document: { readonly "@context": string; readonly "@graph": readonly GraphNode[] } = JSON.parse(text);
  const { "@context": context, "@graph": graph } = document;
  assert.equal(context, "https://schema.org");
  const of = (type: string): GraphNode[] => graph.filter((node) => node["@type"] === type);
  assert.deepEqual([of("NewsArticle").length, of("Claim").length], [3, 8]);
  const articles = new Set(of("NewsArticle").map((node) => node["@id"]));
  for (const { appearance, firstAppearance, text } of of("Claim")) {
    assert.ok(articles.has(appearance?.["@id"] ?? "") && articles.has(firstAppearance?.["@id"] ?? ""));
    assert.equal(typeof text, "string");
  }
  assert.equal(of("Claim").filter(({ author }) => author === undefined).length, 0);
  const [review, ...others] = of("ClaimReview");
  assert.deepEqual([others.length, exported.written["reviews"]], [0, 1]);
  assert.deepEqual(
    [review?.author, review?.claimReviewed, review?.reviewAspect, review?.reviewBody, review?.reviewRating],
    [
      { "@type": "Person", name: "Mara Quill" },
      "taking money",
      "denies",
      "Yes: this claim denies “that a second clerk knew”. her own words",
      undefined,
    ],
  );
  assert.ok(exported.leftOut.some(({ what }) => what === "judgements of a machine"));
});

interface GraphNode {
  readonly "@type": string;
  readonly "@id": string;
  readonly text?: string;
  readonly author?: { readonly name: string };
  readonly appearance?: { readonly "@id": string };
  readonly firstAppearance?: { readonly "@id": string };
  readonly claimReviewed?: string;
  readonly reviewAspect?: string;
  readonly reviewBody?: string;
  readonly reviewRating?: unknown;
}

/** Properties that FollowTheMoney 4 has, of those that are needed, with what they point to. */
const schemata: Readonly<Record<string, readonly string[]>> = {
  Person: ["name", "alias", "weakAlias"],
  Organization: ["name", "alias", "weakAlias"],
  Article: ["title", "fileName", "publisher", "sourceUrl", "country", "publishedAt", "bodyText", "language"],
  Mention: ["document", "name", "resolved", "detectedSchema"],
  Event: ["name", "summary", "description", "date", "startDate", "endDate", "involved", "proof"],
  Note: ["name", "description", "entity", "proof"],
};
const pointers = new Set(["document", "resolved", "involved", "proof", "entity"]);
const needed: Readonly<Record<string, string>> = { Article: "fileName", Mention: "document", Event: "name" };

void test("[LX16] FollowTheMoney: known schemata and properties, and every pointer leads somewhere", async (t) => {
  const { text, exported } = await take(await filled(t), { format: "follow-the-money" });
  const entities = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const ids = new Set(entities.map(({ id }) => id));
  assert.equal(ids.size, entities.length);
  for (const { id, schema, properties } of entities) {
    assert.match(id, /^[\dA-Za-z][\dA-Za-z.-]*[\dA-Za-z]$/);
    assert.ok(needed[schema] === undefined || properties[needed[schema]], schema);
    for (const [name, values] of Object.entries<string[]>(properties)) {
      assert.ok(schemata[schema]?.includes(name), `${schema}.${name}`);
      assert.ok(values.length > 0 && values.every((value) => typeof value === "string"));
      if (pointers.has(name))
        assert.ok(
          values.every((value) => ids.has(value)),
          `${schema}.${name}`,
        );
    }
  }
  const event = entities.find(({ schema }) => schema === "Event");
  assert.deepEqual([event?.properties.date, event?.properties.involved.length], [["2031-03-03"], 1]);
  assert.deepEqual(
    [
      exported.written["Article"],
      exported.written["Note"],
      exported.written["Person"],
      exported.written["Organization"],
    ],
    [3, 8, 2, 1],
  );
});

void test("[LX17] GraphML: well-formed, each node once, every edge between two of them", async (t) => {
  const ledger = await filled(t);
  const [first = "", second = ""] = await claimsOf(ledger, await newestOf(ledger));
  await ledger.database.write(async ({ run }) => {
    await run("INSERT INTO cluster VALUES ('main', 'k', 'said', NULL, 2, 1, 1)");
    for (const claim of [first, second])
      await run("INSERT INTO cluster_claim VALUES ('main', 'k', ?)", [claim]);
  });
  const copies = await ledger.database.all(
    "SELECT id FROM version WHERE workspace = 'main' ORDER BY story, n",
  );
  const [one = "", , other = ""] = copies.map(({ id }) => String(id));
  const why = ["24 words in a row"];
  await ledger.judge({ what: "copies", one, other, verdict: "yes", by: "machine", who: "sayso 0.1.0", why });
  await ledger.database.write(async ({ run }) =>
    run("INSERT INTO passage VALUES ('main', ?, ?, 0, 9, 0, 9, 24)", [other, one]),
  );
  const { text, exported } = await take(ledger, { format: "graphml" });
  const nodes = new Set<string>();
  const relations = new Map<string, number>();
  let label = "";
  let key = "";
  const labels: string[] = [];
  const trouble = troubleIn(text, {
    open: (name, attributes) => {
      key = attributes["key"] ?? "";
      if (name === "node") {
        assert.ok(!nodes.has(attributes["id"] ?? ""));
        nodes.add(attributes["id"] ?? "");
      }
      if (name !== "edge") return;
      for (const end of ["source", "target"]) assert.ok(nodes.has(attributes[end] ?? ""), text);
    },
    text: (words) => {
      label = words;
      if (key === "edge-relation" && words.trim() !== "")
        relations.set(words, (relations.get(words) ?? 0) + 1);
      if (key === "node-label") labels.push(label);
    },
  });
  assert.equal(trouble, null);
  assert.equal(nodes.size, exported.written["nodes"]);
  assert.ok(labels.includes("Quay & <Harbour> Post"));
  assert.ok(labels.includes("\\u202e<b>&amp; ]]> _x0041_ \\x1b[31mred"));
  const found = [...relations.keys()].toSorted();
  const all = [
    "about",
    "answers",
    "copies",
    "denies",
    "publishes",
    "same-claim",
    "says",
    "stands-in",
    "told-inside",
  ];
  assert.deepEqual(found, all);
  assert.match(text, /<data key="edge-relation">copies<\/data>.*<data key="edge-words">24<\/data>/);
  assert.equal(relations.get("denies"), 1, "what was taken back, or was judged no, is no edge");
});

void test("[LX18] Parquet: typed columns come back as they went in, by day", async (t) => {
  const ledger = await filled(t);
  const read = async (table: string): Promise<Record<string, unknown>[]> => {
    const { bytes } = await take(ledger, { format: "parquet", table });
    const file = new Uint8Array(bytes).buffer;
    const { schema } = parquetMetadata(file);
    assert.equal(schema[1]?.name, "day");
    return parquetReadObjects({ file });
  };
  const versions = await read("versions");
  assert.deepEqual(
    versions.map(({ day, version_n, newest }) => [day, version_n, newest]),
    [
      [null, 1, true],
      ["2031-03-07", 1, false],
      ["2031-03-08", 2, true],
    ],
  );
  assert.equal(versions[0]?.["text"], strange.story.text);
  const claims = await read("claims");
  assert.equal(claims.length, 8);
  const denial = claims.find(({ said, day }) => said === "taking money" && day === "2031-03-07");
  assert.deepEqual(
    [denial?.["polarity"], denial?.["accusation"], denial?.["confidence"], denial?.["about"]],
    [-1, true, 0.9, ["Ada Tobin"]],
  );
  for (const { said, content, version } of claims) {
    const text = String(versions.find(({ id }) => id === version)?.["text"]);
    assert.ok(Array.isArray(content));
    const pieces = content.map(([start, end]: [number, number]) => pointsOf(text).slice(start, end).join(""));
    assert.equal(pieces.join(" … "), said);
  }
});

void test("[LX19] JSON Lines: nothing in it acts, whatever a story says", async (t) => {
  const { text } = await take(await filled(t), { format: "jsonl" });
  assert.doesNotMatch(text, acting);
  assert.ok(text.includes(String.raw`“\u202e<b>&amp; ]]> _x0041_ \u001b[31mred”`));
});

/** Characters as the exports count them. */
function pointsOf(text: string): string[] {
  return Array.from(text);
}

async function newestOf(ledger: Ledger): Promise<string> {
  const versions = await ledger.versions("ferry-money.txt");
  return versions.at(-1)?.id ?? "";
}

interface Eyes {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (words: string) => void;
}

/** A strict parser's first complaint. */
function troubleIn(source: string, { open, text }: Eyes = {}): string | null {
  const parser = new SaxesParser();
  let trouble: string | null = null;
  parser.on("error", ({ message }) => (trouble ??= message));
  parser.on("opentag", ({ name, attributes }) => open?.(name, attributes));
  parser.on("text", (words) => text?.(words));
  parser.write(source).close();
  return trouble;
}
