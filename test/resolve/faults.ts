import { covers, overlaps, sharedBy, type Pieces, type Span } from "../../src/base/span.ts";
import type { Attribute, Claim, LegalRow, Person, StoryClaims } from "../../src/index.ts";
import type { Field, Line } from "./cases.ts";

/** What the ledger says otherwise than a line wants; empty if it says the same. */
export function faultsOf(line: Line, result: StoryClaims): string[] {
  switch (line.subject) {
    case "claim":
      return claimFaults(line, result);
    case "person":
      return personFaults(line, result);
    case "legal":
      return legalFaults(line, result);
    case "date":
      return dateFaults(line, result);
    case "own voice":
      return ownVoiceFaults(line, result);
    case "tie":
      return tieFaults(line, result);
  }
}

function claimFaults(line: Line, result: StoryClaims): string[] {
  const claim = claimAt(line.where, result);
  if (line.isAbsent) return claim ? [`there is one: ${label(claim, result)}`] : [];
  if (!claim) return [`there is none; cues: ${result.claims.map((one) => label(one, result)).join(", ")}`];
  return line.fields.flatMap((field) => claimFieldFaults(field, claim, result));
}

/** What the claim has, as strings; fields that name other claims give their labels. */
const HAS: Readonly<Record<string, (claim: Claim, result: StoryClaims) => readonly string[]>> = {
  source: ({ source }, { story }) => wordsOf(source, story.text),
  cue: ({ cue }, { story }) => wordsOf(cue, story.text),
  content: ({ content }, { story }) => wordsOf(content, story.text),
  speaker: ({ speaker }) => listed(speaker),
  sourceKind: ({ sourceKind }) => listed(sourceKind),
  voice: ({ voice }) => [voice],
  status: ({ status }) => listed(status),
  kind: ({ kind }) => listed(kind),
  chain: ({ chain }) => chain,
  about: ({ about }) => about.toSorted(byName),
  accusation: ({ accusation }) => yesNo(accusation),
  in: (claim, result) => labels(listed(claim.in), result),
  answers: ({ answers }, result) => labels(answers, result).toSorted(),
  when: ({ when }) => listed(when),
};

function claimFieldFaults(field: Field, claim: Claim, result: StoryClaims): string[] {
  const { name, values, cues } = field;
  if (name === "holds" || name === "lacks") return contentFaults(field, claim, result.story.text);
  const actual = HAS[name]?.(claim, result) ?? [];
  if (name === "speaker" || name === "chain") return differByName(name, values, actual);
  if (name === "about") return differByName(name, values.toSorted(byName), actual);
  if (name !== "in" && name !== "answers") return differ(name, values, actual);
  const expected = cues.map((cue) => {
    const found = claimAt(cue, result);
    return found ? label(found, result) : `(no claim at “${wordsOf([cue], result.story.text).join("")}”)`;
  });
  return differ(name, expected.toSorted(), actual);
}

function contentFaults({ name, values }: Field, { content }: Claim, text: string): string[] {
  const pieces = wordsOf(content, text);
  const isIn = (words: string): boolean => pieces.some((piece) => piece.includes(words));
  return values
    .filter((words) => isIn(words) === (name === "lacks"))
    .map((words) => `content ${name === "lacks" ? "has" : "lacks"}: ${words}`);
}

function personFaults(line: Line, result: StoryClaims): string[] {
  const all = [...result.people, ...result.names];
  const found = all.filter(({ name }) => bareName(name) === bareName(line.name));
  const [person] = found;
  if (line.isAbsent) return person ? ["there is one"] : [];
  if (!person)
    return [`there is none; people and names: ${all.map(({ name }) => name).join(", ") || "nobody"}`];
  if (found.length > 1) return [`there are ${found.length}`];
  return line.fields.flatMap((field) => personFieldFaults(field, person));
}

function personFieldFaults({ name, values }: Field, person: Person): string[] {
  if (name === "forms") {
    const missing = values.filter((form) => !person.forms.some((one) => byName(one, form) === 0));
    return missing.map((form) => `forms lack ${form}: ${person.forms.join(", ")}`);
  }
  if (name === "variants") return differ(name, values.toSorted(), person.variants.toSorted());
  const { roles } = person;
  const lacking = values.filter((role) => !roles.some((one) => ` ${one} `.includes(` ${role} `)));
  return lacking.map((role) => `no role ${role}: ${roles.join(", ") || "none"}`);
}

function legalFaults(line: Line, result: StoryClaims): string[] {
  const rows = result.legal.filter(({ person }) => bareName(person) === bareName(line.name));
  const said = rows.map((row) => `${row.status} “${wordsOf([row.cue], result.story.text).join("")}”`);
  const is = line.fields.find(({ name }) => name === "is");
  const wanted = rows.filter(({ status }) => is?.values.includes(status));
  if (line.isAbsent) return wanted.map(({ status }) => `there is one: ${status}`);
  const cue = is?.cues[0];
  const row = wanted.find((one) => !cue || overlaps(one.cue, cue));
  if (!row) return [`there is none; of this person: ${said.join(", ") || "nothing"}`];
  return line.fields.flatMap((field) => legalFieldFaults(field, row, result));
}

function legalFieldFaults(field: Field, row: LegalRow, result: StoryClaims): string[] {
  switch (field.name) {
    case "in": {
      const outer = result.claims.find(({ id }) => id === row.in);
      const expected = field.cues.map((cue) => claimAt(cue, result)?.id ?? "(no such claim)");
      return differ("in", expected, listed(outer ? outer.id : row.in));
    }
    case "offence":
      return differ("offence", field.values, listed(row.offence));
    case "when":
      return differ("when", field.values, listed(row.when));
    default:
      return [];
  }
}

function dateFaults({ name, where, isAbsent, fields }: Line, result: StoryClaims): string[] {
  const { text } = result.story;
  const found = result.dates.find((date) => where && overlaps(date.text, where));
  const words = found ? text.slice(found.text.start, found.text.end) : "";
  if (isAbsent) return found ? [`there is one: ${words}`] : [];
  if (!found) return ["there is none"];
  const wanted = fields.flatMap(({ values }) => values);
  return [...differ("text", [name], [words]), ...differ("value", wanted, listed(found.value))];
}

/** A statement that somebody carries is not the story's own. */
function ownVoiceFaults({ where, isAbsent, fields }: Line, { statements, story }: StoryClaims): string[] {
  const own = statements.filter(({ carriedBy }) => carriedBy === null);
  const found = own.find(({ at }) => where && overlaps(at, where));
  if (isAbsent) return found ? ["there is one"] : [];
  if (!found) return ["there is none"];
  return fields.flatMap(({ name, values }) =>
    name === "agent"
      ? differByName(name, values, listed(found.agent))
      : differ(name, values, wordsOf([found.deed], story.text)),
  );
}

function tieFaults({ name, isAbsent, fields }: Line, result: StoryClaims): string[] {
  const ties = result.attributes.filter(({ what }) => what === "tie");
  const wanted = (field: string): string => fields.find((one) => one.name === field)?.values[0] ?? "";
  const found = ties.find(
    (tie) =>
      bareName(tie.person) === bareName(name) &&
      tie.value === wanted("is") &&
      bareName(tie.of ?? "") === bareName(wanted("of")),
  );
  if (isAbsent) return found ? ["there is one"] : [];
  if (!found) {
    const said = ties.map(({ person, value, of }) => `${person} ${value} ${of}`);
    return [`there is none; ties: ${said.join(", ") || "none"}`];
  }
  const accusation = fields.filter((field) => field.name === "accusation");
  return accusation.flatMap(({ values }) => differ("accusation", values, yesNo(accuses(found, result))));
}

/** A tie accuses if a claim that tells of it does, or the story itself at its words. */
function accuses({ at }: Attribute, { claims, statements }: StoryClaims): boolean {
  return (
    claims.some(({ accusation, content }) => accusation === true && covers(content, [at])) ||
    statements.some((statement) => statement.affirmed && overlaps(statement.at, at))
  );
}

/** The claim whose cue shares most characters with the place. */
function claimAt(where: Span | null, { claims }: StoryClaims): Claim | undefined {
  if (!where) return undefined;
  const sharedWith = ({ cue }: Claim): number => sharedBy(cue, [where]);
  return claims.filter((claim) => sharedWith(claim) > 0).toSorted((a, b) => sharedWith(b) - sharedWith(a))[0];
}

function label({ id, cue }: Claim, { story }: StoryClaims): string {
  return `${id} “${wordsOf(cue, story.text).join(" … ")}”`;
}

function labels(ids: readonly string[], result: StoryClaims): string[] {
  return ids.map((id) => {
    const found = result.claims.find((claim) => claim.id === id);
    return found ? label(found, result) : id;
  });
}

function wordsOf(pieces: Pieces, text: string): string[] {
  return pieces.map(({ start, end }) => text.slice(start, end));
}

/** `The Harbour Ledger` and `Harbour Ledger` are one name, and so are `Earlier reports` and `earlier reports`. */
function bareName(name: string): string {
  const bare = name.replace(/^the /i, "");
  return bare.slice(0, 1).toLowerCase() + bare.slice(1);
}

function listed(value: string | null): string[] {
  return value === null ? [] : [value];
}

function yesNo(value: boolean | null): string[] {
  return value === null ? [] : [value ? "yes" : "no"];
}

function differByName(name: string, expected: readonly string[], actual: readonly string[]): string[] {
  const isSame =
    expected.length === actual.length && expected.every((one, at) => byName(one, actual[at] ?? "") === 0);
  return isSame ? [] : differ(name, expected, actual);
}

function byName(a: string, b: string): number {
  return bareName(a).localeCompare(bareName(b), "en");
}

function differ(name: string, expected: readonly string[], actual: readonly string[]): string[] {
  const [want, got] = [expected, actual].map((values) => values.join(" … ") || "nothing");
  return want === got ? [] : [`${name}: expected ${want}, got ${got}`];
}
