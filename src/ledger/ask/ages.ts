import { ageConflicts, type AgeNote } from "../claims/contradictions.ts";
import { numberOf, places, textOf, textOrNull } from "../database.ts";
import type { Entity } from "../people/list.ts";
import { sourceColumns, sourceIn, wordsAt, type Asking } from "./asking.ts";
import type { ShownContradiction, Side } from "./sides.ts";

interface Looking {
  readonly versions: readonly string[];
  readonly person: Entity | null;
}

/** Ages of one person that no birthday brings together. */
export async function agesOf(asking: Asking, { versions, person }: Looking): Promise<ShownContradiction[]> {
  const { sql, workspace } = asking;
  if (versions.length === 0) return [];
  const rows = await sql.all(
    `SELECT f.entity, t.person, t.value, t.start, t.stop, ${sourceColumns}, v.text FROM entity_figure f
     JOIN linked l ON l.workspace = f.workspace AND l.version = f.version
     JOIN attribute t ON t.workspace = f.workspace AND t.version = f.version AND t.run = l.run AND t.person = f.name
     JOIN version v ON v.workspace = f.workspace AND v.id = f.version
     WHERE f.workspace = ? AND t.what = 'age' ${person ? "AND f.entity = ?" : ""}
       AND f.version IN (${places(versions.length)}) ORDER BY f.entity, v.published, v.id, t.n`,
    [workspace, ...(person ? [person.id] : []), ...versions],
  );
  const known = rows.map((row) => {
    const [start, end] = [numberOf(row, "start"), numberOf(row, "stop")];
    const source = sourceIn(row);
    const at = { version: source.version, day: textOrNull(row, "published"), start, end };
    const note: AgeNote = {
      ...at,
      person: textOf(row, "person"),
      age: Number.parseInt(textOf(row, "value"), 10),
    };
    const side: Side = {
      source,
      words: wordsAt(textOf(row, "text"), [{ start, end }], asking),
      claim: null,
      onWordOf: null,
    };
    return { entity: textOf(row, "entity"), note, side };
  });
  const sides = new Map(known.map(({ note, side }) => [note, side]));
  return [...Map.groupBy(known, ({ entity }) => entity).values()].flatMap((some) =>
    ageConflicts(some.map(({ note }) => note).filter(({ age }) => age > 0)).flatMap(
      ({ one, other, says }) => {
        const [first, second] = [sides.get(one), sides.get(other)];
        return first && second
          ? [{ why: "age" as const, says, reasons: [], one: first, other: second, again: [] }]
          : [];
      },
    ),
  );
}
