import { numberOf, textOf, textOrNull } from "../database.ts";
import type { Ground } from "../faults.ts";
import { idOf } from "../ids.ts";
import { figureId } from "../people/figure.ts";
import type { GraphNode } from "./graph.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownVersion } from "./shown.ts";

export const outletNode = (name: string): string => `o.${idOf("outlet", name)}`;
export const storyNode = (story: string): string => `s.${idOf("story", story)}`;
export const personNode = (entity: string): string => `p.${idOf("person", entity)}`;
export const claimNode = (claim: string): string => `c.${claim}`;

export async function* nodesIn(ground: Ground): AsyncGenerator<GraphNode> {
  yield* outlets(ground);
  yield* stories(ground);
  yield* people(ground);
  for await (const version of shownVersions(ground)) {
    yield* strangers(version);
    yield* claims(version);
  }
}

async function* outlets({ sql, workspace }: Ground): AsyncGenerator<GraphNode> {
  const rows = sql.each(
    "SELECT DISTINCT outlet FROM version WHERE workspace = ? AND outlet IS NOT NULL ORDER BY outlet",
    [workspace],
  );
  for await (const row of rows) {
    const name = textOf(row, "outlet");
    yield { node: outletNode(name), facts: { what: "outlet", label: name } };
  }
}

async function* stories({ sql, workspace }: Ground): AsyncGenerator<GraphNode> {
  const rows = sql.each(
    `SELECT story, title, published, outlet, url FROM version v
     WHERE workspace = ? AND n = (
       SELECT max(n) FROM version w WHERE w.workspace = v.workspace AND w.story = v.story)
     ORDER BY story`,
    [workspace],
  );
  for await (const row of rows) {
    const id = textOf(row, "story");
    const [day, outlet, url] = ["published", "outlet", "url"].map((column) => textOrNull(row, column));
    const label = textOrNull(row, "title") ?? id;
    yield {
      node: storyNode(id),
      facts: { what: "story", label, id, day: day ?? null, outlet: outlet ?? null, url: url ?? null },
    };
  }
}

async function* people({ sql, workspace }: Ground): AsyncGenerator<GraphNode> {
  for await (const row of sql.each("SELECT * FROM entity WHERE workspace = ? ORDER BY id", [workspace])) {
    const id = textOf(row, "id");
    yield {
      node: personNode(id),
      facts: {
        what: "person",
        label: textOf(row, "name"),
        id,
        kind: textOf(row, "kind"),
        stories: numberOf(row, "stories"),
        claims: numberOf(row, "claims"),
      },
    };
  }
}

/** Speakers and those spoken about whom nobody has found in other stories: each is somebody within its version only. */
function* strangers(version: ShownVersion): Generator<GraphNode> {
  const kinds = new Map(version.figures.map(({ name, kind }) => [name, kind]));
  for (const name of namedIn(version)) {
    if (version.figures.some((figure) => figure.name === name && figure.entity !== null)) continue;
    const id = figureId({ version: version.id, name });
    yield { node: personNode(id), facts: { what: "person", label: name, id, kind: kinds.get(name) ?? null } };
  }
}

function namedIn({ claims }: ShownVersion): ReadonlySet<string> {
  return new Set(claims.flatMap(({ speaker, about }) => [...(speaker === null ? [] : [speaker]), ...about]));
}

function* claims({ claims, published, outlet }: ShownVersion): Generator<GraphNode> {
  for (const { id, said, kind, status, polarity, accusation, confidence } of claims) {
    yield {
      node: claimNode(id),
      facts: {
        what: "claim",
        label: said,
        id,
        kind,
        status,
        polarity,
        accusation,
        confidence,
        day: published,
        outlet,
      },
    };
  }
}
