import { numberOf, places, textOf, textOrNull } from "../database.ts";
import type { Ground } from "../faults.ts";
import { judgedIn, standingsOf, type Judged } from "../judgements.ts";
import { figureId } from "../people/figure.ts";
import type { GraphEdge } from "./graph.ts";
import { claimNode, outletNode, personNode, storyNode } from "./graph-nodes.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownVersion } from "./shown.ts";
import { entitiesOf } from "./tables.ts";

export async function* edgesIn(ground: Ground): AsyncGenerator<GraphEdge> {
  yield* publishing(ground);
  for await (const version of shownVersions(ground)) yield* withinVersion(version);
  yield* sameClaims(ground);
  yield* judged(ground);
}

async function* publishing({ sql, workspace }: Ground): AsyncGenerator<GraphEdge> {
  const rows = sql.each(
    "SELECT DISTINCT outlet, story FROM version WHERE workspace = ? AND outlet IS NOT NULL ORDER BY outlet, story",
    [workspace],
  );
  for await (const row of rows) {
    const [from, to] = [outletNode(textOf(row, "outlet")), storyNode(textOf(row, "story"))];
    yield { from, to, facts: { relation: "publishes" } };
  }
}

function* withinVersion(version: ShownVersion): Generator<GraphEdge> {
  const entities = entitiesOf(version);
  const ids = new Set(version.claims.map(({ id }) => id));
  const whoIs = (name: string): string =>
    personNode(entities.get(name) ?? figureId({ version: version.id, name }));
  for (const { id, speaker, about, answers, inside } of version.claims) {
    const from = claimNode(id);
    yield { from, to: storyNode(version.story), facts: { relation: "stands-in" } };
    if (speaker !== null) yield { from: whoIs(speaker), to: from, facts: { relation: "says" } };
    for (const name of about) yield { from, to: whoIs(name), facts: { relation: "about" } };
    for (const other of answers)
      if (ids.has(other)) yield { from, to: claimNode(other), facts: { relation: "answers" } };
    if (inside !== null && ids.has(inside))
      yield { from, to: claimNode(inside), facts: { relation: "told-inside" } };
  }
}

const shown = `JOIN claim c ON c.workspace = k.workspace AND c.id = k.claim
  JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1`;

/** From the first report of a claim across stories to each of the others. */
async function* sameClaims({ sql, workspace }: Ground): AsyncGenerator<GraphEdge> {
  const rows = sql.each(
    `SELECT k.cluster, k.claim FROM cluster_claim k ${shown}
     JOIN version v ON v.workspace = c.workspace AND v.id = c.version
     WHERE k.workspace = ? ORDER BY k.cluster, coalesce(v.published, '~'), v.id, c.n`,
    [workspace],
  );
  let first = { cluster: "", claim: "" };
  for await (const row of rows) {
    const [cluster, claim] = [textOf(row, "cluster"), textOf(row, "claim")];
    if (cluster !== first.cluster) first = { cluster, claim };
    else yield { from: claimNode(first.claim), to: claimNode(claim), facts: { relation: "same-claim" } };
  }
}

const told = ["denies", "answers", "cites", "copies"];

/** What is held between claims, or between versions, of different places: the verdict that counts is yes. */
async function* judged(ground: Ground): AsyncGenerator<GraphEdge> {
  for await (const { what, one, other, by } of counting(ground)) {
    const [from, to] = [await nodeOf(ground, one), await nodeOf(ground, other)];
    if (from === null || to === null || from === to) continue;
    const words = what === "copies" ? await copiedWords(ground, one, other) : null;
    yield { from, to, facts: { relation: what, by, words } };
  }
}

/** How many words two versions share; which of them copied is not said. */
async function copiedWords({ sql, workspace }: Ground, one: string, other: string): Promise<number | null> {
  const [row] = await sql.all(
    "SELECT sum(words) AS words FROM passage WHERE workspace = ? AND one IN (?, ?) AND other IN (?, ?)",
    [workspace, one, other, one, other],
  );
  return (row?.["words"] ?? null) === null ? null : numberOf(row, "words");
}

async function* counting({ sql, workspace }: Ground): AsyncGenerator<Judged> {
  const rows = sql.each(
    `SELECT * FROM judgement WHERE workspace = ? AND what IN (${places(told.length)}) ORDER BY what, one, other, id`,
    [workspace, ...told],
  );
  let pair: Judged[] = [];
  for await (const row of rows) {
    const next = judgedIn(row);
    const [last] = pair;
    if (last && (last.what !== next.what || last.one !== next.one || last.other !== next.other)) {
      yield* yesIn(pair);
      pair = [];
    }
    pair.push(next);
  }
  yield* yesIn(pair);
}

function yesIn(pair: readonly Judged[]): Judged[] {
  return [...standingsOf(pair).values()].flatMap(({ verdict, counts }) =>
    verdict === "yes" ? [counts] : [],
  );
}

/** The node of a claim that is shown, or of a version's story. */
async function nodeOf({ sql, workspace }: Ground, id: string): Promise<string | null> {
  const [row] = await sql.all(
    `SELECT v.story, (
       SELECT max(c.id) FROM claim c
       JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
       WHERE c.workspace = w.workspace AND c.id = w.id) AS claim
     FROM (SELECT CAST(? AS TEXT) AS workspace, CAST(? AS TEXT) AS id) w
     LEFT JOIN version v ON v.workspace = w.workspace AND v.id = w.id`,
    [workspace, id],
  );
  const [claim, story] = [textOrNull(row, "claim"), textOrNull(row, "story")];
  return claim !== null ? claimNode(claim) : story === null ? null : storyNode(story);
}
