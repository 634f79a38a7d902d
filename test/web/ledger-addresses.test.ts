import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, string } from "fast-check";
import {
  addressOf,
  claimPath,
  figurePath,
  listPath,
  pagePath,
  passedOn,
  personPath,
  spansIn,
  storyPath,
} from "../../web/ledger/addresses.ts";

void test("[LG6] addresses of the ledger's pages", () => {
  const pages = {
    "/ledger": { page: "search" },
    "/ledger/": { page: "search" },
    "/ledger?q=boat": { page: "search" },
    "/ledger/people": { page: "people" },
    "/ledger/claims?by=x": { page: "claims" },
    "/ledger/people/v1%2FAda%20Tobin": { page: "person", id: "v1/Ada Tobin" },
    "/ledger/claims/c1": { page: "claim", id: "c1" },
    "/ledger/stories/a%2Fb.md?version=v1&at=1-2": { page: "story", id: "a/b.md" },
    "/ledger/timeline?who=x": { page: "timeline" },
    "/ledger/contradictions": { page: "contradictions" },
    "/ledger/copies": { page: "copies" },
    "/ledger/people/a/b": { page: "nowhere" },
    "/ledger/people/%E0%A4%A": { page: "nowhere" },
    "/ledger/timeline/x": { page: "nowhere" },
    "/ledger/else": { page: "nowhere" },
    "/ledger/search": { page: "nowhere" },
  };
  for (const [path, place] of Object.entries(pages)) assert.deepEqual(addressOf(path).place, place, path);
});

void test("[LG6] whatever stands in an id, its address leads back to it", () => {
  check(
    property(
      string({ minLength: 1, unit: "grapheme" }).filter((id) => id.isWellFormed() && !/^\.\.?$/.test(id)),
      (id) => {
        assert.deepEqual(addressOf(personPath(id)).place, { page: "person", id });
        assert.deepEqual(addressOf(claimPath(id)).place, { page: "claim", id });
        const { place, query } = addressOf(storyPath({ story: id, version: id }, [[3, 9]]));
        assert.deepEqual([place, query.get("version")], [{ page: "story", id }, id]);
        assert.deepEqual(spansIn(query.get("at")), [[3, 9]]);
      },
    ),
  );
  assert.deepEqual(addressOf(figurePath("Ada Tobin", { version: "v1" })).place, {
    page: "person",
    id: "v1/Ada Tobin",
  });
});

void test("[LG7] characters in an address; what is no span is left out", () => {
  assert.deepEqual(spansIn("12-40,52-60"), [
    [12, 40],
    [52, 60],
  ]);
  for (const none of [null, "", "x", "5-5", "9-2", "-1-4", "1-", "1e3-2e3", "99999999999-999999999999"])
    assert.deepEqual(spansIn(none), [], String(none));
});

void test("[LG6] lists: what is empty is left out, pages follow one another", () => {
  assert.equal(listPath("search", { q: "" }), "/ledger");
  assert.equal(listPath("search", { q: "a b" }), "/ledger?q=a+b");
  assert.equal(
    listPath("timeline", { who: "v/A", since: null, until: "2031" }),
    "/ledger/timeline?who=v%2FA&until=2031",
  );
  assert.equal(pagePath("/ledger?q=a", 2), "/ledger?q=a&page=2");
  assert.equal(pagePath("/ledger?q=a&page=2", 1), "/ledger?q=a");
  assert.equal(passedOn(new URLSearchParams("q=a&x=1&page="), ["q", "page"]), "q=a");
});
