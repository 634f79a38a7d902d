import type { Attribute, Person } from "../claim/person.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { wordsOf, type Word } from "./columns.ts";
import type { Inks } from "./inks.ts";
import { dotted, fewNames, hanging, type Paper } from "./phrases.ts";

/**
 * Everybody of whom the story says something, each with their roles, what else they are called and how else they are
 * spelt; the other names in one list.
 */
export function peopleLines({ people, names, attributes }: StoryClaims, paper: Paper): string[] {
  const saidOf = Map.groupBy(attributes, ({ person }) => person);
  const isTold = ({ name, roles, variants }: Person): boolean =>
    roles.length > 0 || variants.length > 0 || saidOf.has(name);
  const told = [...people, ...names.filter(isTold)];
  const others = names.filter((person) => !isTold(person));
  return [
    ...told.flatMap((person) =>
      hanging(personWords(person, saidOf.get(person.name) ?? [], paper.inks), paper),
    ),
    ...(others.length === 0 ? [] : hanging(alsoNamed(others, paper.inks), paper)),
  ];
}

function personWords(person: Person, said: readonly Attribute[], inks: Inks): Word[] {
  const { name, kind, roles, forms, variants } = person;
  const called = forms.filter((form) => form !== name && !variants.includes(form));
  const tied = new Set(said.flatMap(({ of, value }) => (of === null ? [] : [value])));
  const plainRoles = roles.filter((role) => !tied.has(role)); // a tie says the role, and whose
  const facts = said
    .filter(({ what, value }) => what !== "role" || !roles.includes(value))
    .map(attributeWords);
  return dotted(
    [
      wordsOf(name, inks.strong),
      kind === "person" ? [] : wordsOf(kind, inks.quiet),
      plainRoles.length === 0 ? [] : wordsOf(fewNames(plainRoles), inks.plain),
      facts.length === 0 ? [] : wordsOf(fewNames(facts), inks.plain),
      called.length === 0 ? [] : wordsOf(`called ${fewNames(called)}`, inks.quiet),
      variants.length === 0 ? [] : wordsOf(`also spelt ${fewNames(variants)}`, inks.note),
    ],
    inks,
  );
}

/** `age 41`, `sister → Lucan Threll`, `treasurer (2014)`. */
function attributeWords({ what, value, of, when }: Attribute): string {
  const label = what === "age" || what === "place" ? `${what} ` : "";
  return label + value + (of === null ? "" : ` → ${of}`) + (when === null ? "" : ` (${when})`);
}

function alsoNamed(names: readonly Person[], inks: Inks): Word[] {
  const labels = names.map(({ name, kind }) =>
    kind === "person" || kind === "other" ? name : `${name} (${kind})`,
  );
  return [...wordsOf("also named:", inks.quiet), ...wordsOf(labels.join(", "), inks.plain)];
}
