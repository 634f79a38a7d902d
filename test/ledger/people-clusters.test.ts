import assert from "node:assert/strict";
import { test } from "node:test";
import { clusterFigures, type Edge } from "../../src/ledger/people/clusters.ts";

let count = 0;
function edge(words: string, more: Partial<Edge> = {}): Edge {
  const [one = "", verdict, other = ""] = words.split(" ");
  const isYes = verdict === "is";
  count += 1;
  return {
    id: `e${String(count).padStart(3, "0")}`,
    one,
    other,
    verdict: isYes ? "yes" : "no",
    by: "machine",
    at: "2031-03-08",
    strength: 2,
    ...more,
  };
}

function person(words: string, at = "2031-03-09"): Edge {
  return edge(words, { by: "person", at, strength: 0 });
}

const groupsOf = (...edges: Edge[]): string[] => clusterFigures(edges).groups.map((group) => group.join(" "));

void test("[LP8] a person’s word beats a machine’s, and the newer the older", () => {
  assert.deepEqual(groupsOf(edge("a is b"), person("a not b")), []);
  assert.deepEqual(groupsOf(edge("a not b"), person("b is a")), ["a b"]);
  assert.deepEqual(groupsOf(person("a not b", "2031-01-01"), person("a is b", "2031-01-02")), ["a b"]);
  assert.deepEqual(groupsOf(person("a is b", "2031-01-01"), person("a not b", "2031-01-02")), []);
  assert.deepEqual(groupsOf(edge("a is b"), { ...person("a not b"), verdict: "unsure" }), []);
});

void test("[LP9] a no cuts the weakest tie between the two, and says which", () => {
  const weak = edge("b is c", { strength: 3 });
  const no = person("a not d");
  const { groups, cuts } = clusterFigures([
    edge("a is b", { strength: 6 }),
    weak,
    edge("c is d", { strength: 5 }),
    no,
  ]);
  assert.deepEqual(groups, [
    ["a", "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(cuts, [{ edge: weak, because: no }]);
});

void test("[LP9] a no goes with whom each side joins", () => {
  const edges = [person("a not b"), edge("a is c"), edge("b is d"), edge("c is d", { strength: 1 })];
  assert.deepEqual(groupsOf(...edges), ["a c", "b d"]);
});

void test("[LP8] the order in which judgements come does not matter", () => {
  const edges = [
    ...["a is b", "b is c", "c is d", "d is e", "a is e"].map((words, strength) => edge(words, { strength })),
    person("a not c"),
    person("b not e"),
    person("e is f"),
  ];
  const expected = groupsOf(...edges);
  for (let turn = 0; turn < edges.length; turn++)
    assert.deepEqual(groupsOf(...edges.slice(turn), ...edges.slice(0, turn)), expected);
  assert.deepEqual(groupsOf(...edges.toReversed()), expected);
});
