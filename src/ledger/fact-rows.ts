import type { Span } from "../base/span.ts";
import type { Person } from "../claim/person.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Reading } from "./claim-rows.ts";
import { freeId, idOf, spanPart } from "./ids.ts";
import type { Batch, Values } from "./insert.ts";

/** Rows of what a reading found beside claims. */
export function factBatches(found: StoryClaims, reading: Reading): Batch[] {
  const { version, run } = reading;
  return [
    {
      table: "figure",
      rows: [...figureRows("people", found.people, reading), ...figureRows("names", found.names, reading)],
    },
    { table: "legal", rows: legalRows(found, reading) },
    {
      table: "day",
      rows: found.dates.map(({ text, value }, at) => [version, run, at + 1, text.start, text.end, value]),
    },
    {
      table: "attribute",
      rows: found.attributes.map(({ person, what, value, of, when, at }, index) => [
        version,
        run,
        index + 1,
        person,
        what,
        value,
        of,
        when,
        at.start,
        at.end,
      ]),
    },
    {
      table: "note",
      rows: found.notes.map(({ code, where, says }, at) => [
        version,
        run,
        at + 1,
        code,
        where?.start ?? null,
        where?.end ?? null,
        says,
      ]),
    },
  ];
}

function figureRows(listed: string, people: readonly Person[], { version, run }: Reading): Values[] {
  return people.map(({ name, kind, forms, variants, roles }, at) => [
    version,
    run,
    listed,
    name,
    at + 1,
    kind,
    ...[forms, variants, roles].map((list) => JSON.stringify(list)),
  ]);
}

function legalRows(found: StoryClaims, { version, run, ids }: Reading): Values[] {
  const used = new Set<string>();
  return found.legal.map(({ person, status, offence, cue, in: inside, when }, at) => {
    const id = freeId(used, (nth) => legalIdOf({ cue, person, status }, { version, nth }));
    const claim = inside === null ? null : (ids.get(inside) ?? null);
    return [id, run, version, at + 1, person, status, offence, JSON.stringify(spanPart(cue)), claim, when];
  });
}

interface Told {
  readonly cue: Span;
  readonly person: string;
  readonly status: string;
}

/** `nth`: 1; 2, 3 … for rows that are like one before in everything that the id is made of. */
export function legalIdOf(
  { cue, person, status }: Told,
  { version, nth }: { readonly version: string; readonly nth: number },
): string {
  return idOf("legal", version, spanPart(cue), person, status, nth);
}
