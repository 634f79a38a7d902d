/** The ledger's questions over HTTP, on four invented stories. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openLedger, type Ledger } from "../../src/ledger/index.ts";
import { ledgerRoutes } from "../../src/server/ledger-routes.ts";
import { matter } from "../ledger/ask-stories.ts";

let ledger: Ledger;

before(async () => {
  ledger = await openLedger(":memory:");
  for (const story of matter) await ledger.add(story);
  await ledger.project();
});

after(async () => ledger.close());

async function get(path: string, of: Ledger | null = ledger): Promise<{ status: number; body: unknown }> {
  const response = await ledgerRoutes(of).request(path);
  return { status: response.status, body: await response.json() };
}

void test("[LG1] without a ledger, one address says so and every other one says how to open one", async () => {
  assert.deepEqual(await get("/", null), { status: 200, body: { open: false } });
  for (const path of ["/search?q=fund", "/people", "/people/x", "/claims/x", "/timeline?who=x", "/copies"]) {
    const { status, body } = await get(path, null);
    assert.equal(status, 404, path);
    assert.match(JSON.stringify(body), /"not-found".*sayso serve --ledger FILE/, path);
  }
});

void test("[LG2] each address answers with what the ledger's own method gives, in UTF-16", async () => {
  const { claims } = await ledger.claims();
  const [first] = claims;
  const { people } = await ledger.people();
  const [person] = people;
  assert.ok(first && person);
  const paged = { page: 1, limit: 20 };
  const [id, who] = [encodeURIComponent(person.id), person.id];
  const questions: readonly (readonly [string, unknown])[] = [
    ["/", { open: true, isEmpty: false }],
    ["/counts", { stories: 4, people: people.length, claims: 6 }],
    ["/search?q=relief%20fund", await ledger.search({ words: "relief fund", ...paged })],
    ["/people", await ledger.people(paged)],
    ["/people?q=qui&limit=1", await ledger.people({ words: "qui", page: 1, limit: 1 })],
    [`/people/${id}?limit=3`, await ledger.person(who, 3)],
    ["/claims?page=2&limit=2", await ledger.claims({ page: 2, limit: 2 })],
    [
      "/claims?by=Quint&status=asserted,denied&since=2031-03-05&until=2031",
      await ledger.claims({
        by: "Quint",
        status: ["asserted", "denied"],
        since: "2031-03-05",
        until: "2031",
      }),
    ],
    ["/claims?accusation=false&versions=all", await ledger.claims({ accusation: false, allVersions: true })],
    [`/claims/${first.claim}`, await ledger.claim(first.claim)],
    ["/timeline?who=Ada%20Tobin", await ledger.timeline({ name: "Ada Tobin", page: 1, limit: 200 })],
    ["/contradictions", await ledger.contradictions(paged)],
    [`/contradictions?who=${id}`, await ledger.contradictions({ name: who, ...paged })],
    ["/copies", await ledger.copies(paged)],
    ["/stories/missing.txt", await ledger.story({ story: "missing.txt" })],
  ];
  for (const [path, answer] of questions)
    assert.deepEqual(await get(path), { status: 200, body: structuredClone(answer) }, path);
});

void test("[LG3] what cannot be asked is refused in one sentence, naming it", async () => {
  const wrong = {
    "/search": /“q”/,
    "/search?q=": /“q”/,
    [`/search?q=${"a".repeat(301)}`]: /“q”/,
    "/people?page=0": /“page”/,
    "/people?limit=1000000": /“limit”/,
    "/claims?status=angry": /“status/,
    "/claims?since=yesterday": /“since”.*year, month or day/,
    "/claims?accusation=maybe": /“accusation”/,
    "/timeline": /“who”/,
  };
  for (const [path, says] of Object.entries(wrong)) {
    const { status, body } = await get(path);
    assert.equal(status, 400, path);
    assert.match(JSON.stringify(body), /"bad-request"/);
    assert.match(JSON.stringify(body), says);
  }
});

void test("[LG4] what the ledger does not have is not found: nobody, several, no claim, no story, no version", async () => {
  for (const path of [
    "/people/Nobody%20Here",
    "/people/no%2Fone",
    "/claims/none",
    "/claims?by=Nobody%20Here",
    "/timeline?who=Nobody",
    "/stories/none.txt",
    "/stories/missing.txt?version=none",
    "/stories/..%2F..%2Fetc%2Fpasswd",
  ]) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.match(JSON.stringify(body), /^\{"error":\{"code":"not-found","says":"[A-Z“].*\."\}\}$/, path);
  }
});

void test("[LG5] the API's document names every address with what it takes and answers", () => {
  const document = ledgerRoutes(ledger).getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "ledger", version: "0" },
  });
  assert.deepEqual(Object.keys(document.paths ?? {}).toSorted(), [
    "/",
    "/claims",
    "/claims/{id}",
    "/contradictions",
    "/copies",
    "/counts",
    "/people",
    "/people/{id}",
    "/search",
    "/stories/{id}",
    "/timeline",
  ]);
  const takes = (path: string): string[] =>
    (document.paths?.[path]?.get?.parameters ?? []).flatMap((one) =>
      "name" in one ? [`${one.name}${one.required === true ? "" : "?"}`] : [],
    );
  assert.deepEqual(takes("/timeline"), ["page?", "limit?", "since?", "until?", "who"]);
  assert.deepEqual(takes("/search"), ["page?", "limit?", "q"]);
  assert.deepEqual(takes("/stories/{id}"), ["id", "version?"]);
  const said = JSON.stringify(document);
  for (const name of ["q", "who", "since", "limit", "version", "id"])
    assert.ok(said.includes(`"name":"${name}"`), name);
  assert.match(said, /"#\/components\/schemas\/LedgerClaim"/);
});
