import { saidIn } from "../claim-rows.ts";
import { textOf, type Row } from "../database.ts";
import type { Ground } from "../faults.ts";
import { idOf } from "../ids.ts";
import { batched } from "../in/batches.ts";
import { jsonOf } from "../../base/escape.ts";
import { countLeftOut, onlyInJsonl, openText, type Exported, type Missing, type Write } from "./exported.ts";
import { calledIn, type Called } from "./people-table.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownLegal, ShownVersion } from "./shown.ts";
import { entitiesOf } from "./tables.ts";

const missing: readonly Missing[] = [
  ...onlyInJsonl,
  { what: "judgements", rows: "judgement", why: "FollowTheMoney has no schema for them; exported as csv" },
  {
    what: "places and other names",
    rows: "entity WHERE kind NOT IN ('person', 'organisation', 'outlet')",
    why: "they are no legal entities; exported as csv",
  },
  { what: "ages, roles and ties of people", rows: "attribute", why: "exported as jsonl" },
];

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly (string | null)[]>>;
}

/**
 * FollowTheMoney, an entity a line: Person and Organization, an Article for each version, a Mention for each name in it, an
 * Event for each legal row, a Note for each claim.
 */
export async function exportFollowTheMoney(ground: Ground, write: Write): Promise<Exported> {
  const out = openText(write);
  const written: Record<string, number> = {};
  for await (const { id, schema, properties } of entitiesIn(ground)) {
    const told = Object.entries(properties)
      .map(
        ([name, values]) =>
          [name, [...new Set(values.filter((value) => value !== null && value !== ""))]] as const,
      )
      .filter(([, values]) => values.length > 0);
    await out.add(`${jsonOf({ id, schema, properties: Object.fromEntries(told) })}\n`);
    written[schema] = (written[schema] ?? 0) + 1;
  }
  await out.end();
  return { written, leftOut: await countLeftOut(ground, missing) };
}

const schemata: Readonly<Record<string, string>> = {
  person: "Person",
  organisation: "Organization",
  outlet: "Organization",
};

async function* entitiesIn(ground: Ground): AsyncGenerator<Entity> {
  const { sql, workspace } = ground;
  const entities = sql.each("SELECT * FROM entity WHERE workspace = ? ORDER BY id", [workspace]);
  for await (const rows of batched(entities, AT_A_TIME)) yield* await peopleOf(ground, rows);
  for await (const version of shownVersions(ground)) {
    yield articleOf(version);
    yield* mentionsOf(version);
    yield* version.legal.map((legal) => eventOf(legal, version));
    yield* notesOf(version);
  }
}

/** FollowTheMoney's ids are letters, digits, dots and hyphens. */
function keyOf(what: string, ...parts: readonly string[]): string {
  return `${what}-${idOf("ftm", ...parts)}`;
}

const AT_A_TIME = 200; // people and bodies

async function peopleOf(ground: Ground, rows: readonly Row[]): Promise<Entity[]> {
  const called = await calledIn(
    ground,
    rows.map((row) => textOf(row, "id")),
  );
  return rows.flatMap((row) => {
    const schema = schemata[textOf(row, "kind")];
    return schema === undefined ? [] : [personOf(row, schema, called)];
  });
}

function personOf(row: Row, schema: string, called: ReadonlyMap<string, Called>): Entity {
  const [id, name] = [textOf(row, "id"), textOf(row, "name")];
  const { names = [], forms = [] } = called.get(id) ?? {};
  return {
    id: keyOf("person", id),
    schema,
    properties: {
      name: [name],
      alias: names.filter((one) => one !== name),
      weakAlias: forms.filter((one) => one !== name),
    },
  };
}

function articleKey({ id }: ShownVersion): string {
  return keyOf("article", id);
}

function articleOf(version: ShownVersion): Entity {
  const { title, story, outlet, url, published, publishedAt, country, language, text } = version;
  return {
    id: articleKey(version),
    schema: "Article",
    properties: {
      title: [title],
      fileName: [story],
      publisher: [outlet],
      sourceUrl: [url],
      country: [country],
      publishedAt: [publishedAt ?? published],
      bodyText: [text],
      language: [language === "en" ? "eng" : null],
    },
  };
}

function* mentionsOf(version: ShownVersion): Generator<Entity> {
  for (const { name, forms, kind, entity } of version.figures) {
    const schema = schemata[kind];
    if (schema === undefined) continue;
    yield {
      id: keyOf("mention", version.id, name),
      schema: "Mention",
      properties: {
        document: [articleKey(version)],
        name: [name, ...forms],
        detectedSchema: [schema],
        resolved: [entity === null ? null : keyOf("person", entity)],
      },
    };
  }
}

function eventOf({ id, person, status, offence, cue, when }: ShownLegal, version: ShownVersion): Entity {
  const [start = null, stop = null] = when === null ? [] : when.split("/");
  const dates =
    stop === null ? { date: [dayIn(start)] } : { startDate: [dayIn(start)], endDate: [dayIn(stop)] };
  return {
    id: keyOf("event", id, version.run),
    schema: "Event",
    properties: {
      name: [`${status}: ${person}`],
      summary: [offence],
      description: [saidIn(version.text, [cue]), when === null ? null : `when: ${when}`],
      ...dates,
      involved: peopleIn(version, [person]),
      proof: [articleKey(version)],
    },
  };
}

function* notesOf(version: ShownVersion): Generator<Entity> {
  for (const { id, said, speaker, status, chain, about } of version.claims) {
    yield {
      id: keyOf("claim", id),
      schema: "Note",
      properties: {
        name: [
          [chain.length > 1 ? chain.join(" › ") : (speaker ?? "nobody named"), status]
            .filter(Boolean)
            .join(": "),
        ],
        description: [said],
        entity: peopleIn(version, [...(speaker === null ? [] : [speaker]), ...about]),
        proof: [articleKey(version)],
      },
    };
  }
}

function peopleIn(version: ShownVersion, names: readonly string[]): string[] {
  const entities = entitiesOf(version);
  const isThere = (name: string): boolean =>
    version.figures.some((figure) => figure.name === name && schemata[figure.kind] !== undefined);
  return names.flatMap((name) => {
    const entity = entities.get(name);
    return entity === undefined || !isThere(name) ? [] : [keyOf("person", entity)];
  });
}

/** As much of a date as FollowTheMoney knows: no weeks, no seasons. */
function dayIn(text: string | null): string | null {
  return text !== null && /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?$/.test(text) ? text : null;
}
