import type { Lexicon } from "../../lexicon/lexicon.ts";
import { bodyWords } from "../people/body-names.ts";
import { personName, relatePersons } from "../people/person-names.ts";
import { foldName } from "../people/spelling.ts";
import type { Named } from "./page.ts";

/**
 * True if two stories' names may be one person's or body's. Entities decide only where both are known: what is judged once
 * and kept asks without them, so that it hangs on two stories alone.
 */
export function mayBeOne(a: Named, b: Named, lexicon: Lexicon): boolean {
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity;
  if (foldName(a.name) === foldName(b.name)) return true;
  if ((a.kind === "person") !== (b.kind === "person")) return false;
  if (a.kind !== "person") return bodiesAgree(a.name, b.name);
  return ["same", "initial", "surname", "variant"].includes(
    relatePersons(personName(a.name), personName(b.name), lexicon),
  );
}

/** `Cordwain Friendly Society` and `the Cordwain society`: all words of the shorter, and one that is long, in the longer. */
function bodiesAgree(one: string, other: string): boolean {
  const [few, many] = [bodyWords(one), bodyWords(other)].toSorted((a, b) => a.length - b.length);
  if (!few || !many || few.length === 0) return false;
  return few.every((word) => many.includes(word)) && few.some((word) => word.length > 4);
}
