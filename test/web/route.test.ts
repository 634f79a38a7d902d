import assert from "node:assert/strict";
import { test } from "node:test";
import { routeOf, storyPath } from "../../web/route.ts";

const at = (path: string) => routeOf(new URL(path, "http://127.0.0.1"));

void test("[RP1] an address names its page; a story's name may hold any sign", () => {
  assert.deepEqual(at("/"), { page: "review", story: null });
  assert.deepEqual(at(storyPath("a/b ü?#.md")), { page: "review", story: "a/b ü?#.md" });
  assert.deepEqual(at("/ledger/people/p1?page=2"), { page: "ledger", path: "/ledger/people/p1?page=2" });
  assert.deepEqual(at("/story/a/b"), { page: "nowhere", path: "/story/a/b" });
  assert.deepEqual(at("/story/%E0%A4"), { page: "review", story: "%E0%A4" });
});
