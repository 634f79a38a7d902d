import { complain, flagIn, membersOf, oneOrMore, wordsIn, type Cell, type Source } from "./located-json.ts";
import type { HousePerson } from "./settings.ts";

const personKeys = ["name", "spellings", "publicFigure", "mayBeNamed", "dead"] as const;

/** Somebody whom the house knows. Nobody is a public figure or dead, and everybody may be named, unless it says so. */
export function housePersonIn(source: Source, cell: Cell): HousePerson | undefined {
  const { name, spellings, publicFigure, mayBeNamed, dead } = membersOf(source, cell, "a person", personKeys);
  if (!name) {
    return cell.type === "object" ? complain(source, cell, "this person has no 'name'") : undefined;
  }
  const words = wordsIn(source, name, "a person's 'name'");
  const flag = (given: Cell | undefined, key: string): boolean | undefined =>
    given && flagIn(source, given, `'${key}' of a person`);
  return words === undefined
    ? undefined
    : {
        name: words,
        spellings: spellings ? oneOrMore(source, spellings, "a spelling").map(({ word }) => word) : [],
        publicFigure: flag(publicFigure, "publicFigure") ?? false,
        mayBeNamed: flag(mayBeNamed, "mayBeNamed") ?? true,
        dead: flag(dead, "dead") ?? false,
      };
}
