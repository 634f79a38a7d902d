import type { Attribute } from "../claim/person.ts";
import { rolesAt } from "./cast/roles.ts";
import type { NamedPlace, Stage } from "./cast/stage.ts";
import { deedsAt } from "./cast/ties.ts";
import { vitalsAt } from "./cast/vitals.ts";

/** What the text says that its people are, each once, in the order of the text. */
export function attributesOf(stage: Stage): Attribute[] {
  const rows = stage.places.flatMap((place) => (place.figure.kind === "person" ? rowsAt(place, stage) : []));
  const first = new Map<string, Attribute>();
  for (const row of rows) {
    const key = [row.person, row.what, row.value.toLowerCase(), row.of, row.when].join("|");
    if (!first.has(key)) first.set(key, row);
  }
  return [...first.values()].toSorted((a, b) => a.at.start - b.at.start);
}

function rowsAt(place: NamedPlace, stage: Stage): Attribute[] {
  return [...rolesAt(place, stage), ...vitalsAt(place, stage), ...deedsAt(place, stage)];
}

/** The roles of each person, each once, in the order of the text. */
export function rolesBy(attributes: readonly Attribute[]): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, Set<string>>();
  for (const { person, what, value } of attributes) {
    if (what !== "role") continue;
    const known = roles.get(person);
    if (known) known.add(value);
    else roles.set(person, new Set([value]));
  }
  return new Map(Array.from(roles, ([person, values]) => [person, [...values]]));
}
