import type { View } from "./view.ts";

/** True for a name of the story itself, not a description (`night watchman`). */
function isNamed(view: Pick<View, "read">, target: string): boolean {
  return [...view.read.people, ...view.read.names].some(
    ({ name, kind }) => name === target && kind !== "place" && /^\P{Ll}/u.test(name),
  );
}

/** `Mr Quint` would be a guess: the last word of a name, or a body's whole name. */
export function shortName(view: Pick<View, "person">, name: string): string {
  const person = view.person(name);
  return person?.kind === "person" ? (name.split(" ").at(-1) ?? name) : name;
}

/** True for somebody named by given name and surname, and for a named body that is no country: whom an accusation can hurt. */
export function canBeHurt(view: Pick<View, "read" | "person" | "housePerson">, target: string): boolean {
  const person = view.person(target);
  if (!person || !isNamed(view, target) || view.housePerson(target)?.dead) return false;
  if (person.kind === "person") return target.includes(" ");
  return person.kind === "organisation" && !countries().has(target.replace(/^the /i, "").toLowerCase());
}

/** The world's countries as English names them, in lower case. */
function countries(): ReadonlySet<string> {
  known ??= new Set([...countryNames(), "north korea", "south korea", "russia", "kremlin", "white house"]);
  return known;
}

let known: ReadonlySet<string> | undefined;

function countryNames(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letters.flatMap((first) =>
    letters.flatMap((second) => names.of(first + second)?.toLowerCase() ?? []),
  );
}
