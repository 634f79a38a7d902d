import { personKinds } from "../../claim/person.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { listOf, wordOf } from "../columns.ts";
import { textOf, textOrNull, type Row, type Sql } from "../database.ts";
import { bodyWords, isDateline, isTelling } from "./body-names.ts";
import { formsIn } from "./entity-rows.ts";
import type { Figure, Tie } from "./figure.ts";
import { isNobody } from "./forms.ts";
import { among } from "./many.ts";

/** The figures of one reading of one version. */
export interface Page {
  readonly version: string;
  readonly run: string;
  readonly story: string;
  readonly day: string;
  /** Persons and bodies that may stand in other stories as well. */
  readonly figures: readonly Figure[];
}

export interface ReadingOf {
  readonly version: string;
  readonly run: string;
}

/** Loads pages and keeps the last ones: what was read never changes, and stories of one week name the same people. */
export interface Pages {
  readonly load: (
    sql: Sql,
    workspace: string,
    readings: readonly ReadingOf[],
  ) => Promise<ReadonlyMap<string, Page>>;
}

const KEPT = 3000;

export function openPages(lexicon: Lexicon): Pages {
  const kept = new Map<string, Page>();
  return {
    load: async (sql, workspace, readings) => {
      const keyOf = ({ version, run }: ReadingOf): string => [workspace, version, run].join("/");
      const missing = readings.filter((reading) => !kept.has(keyOf(reading)));
      const loaded =
        missing.length === 0 ? [] : await loadPages(sql, { workspace, readings: missing, lexicon });
      for (const page of loaded) kept.set(keyOf(page), page);
      const found = readings.flatMap((reading) => {
        const page = kept.get(keyOf(reading));
        return page ? [[reading.version, page] as const] : [];
      });
      while (kept.size > KEPT) kept.delete(kept.keys().next().value ?? "");
      return new Map(found);
    },
  };
}

interface Wanted {
  readonly workspace: string;
  readonly readings: readonly ReadingOf[];
  readonly lexicon: Lexicon;
}

async function loadPages(sql: Sql, { workspace, readings, lexicon }: Wanted): Promise<Page[]> {
  const runs = new Map(readings.map(({ version, run }) => [version, run]));
  const versionsIn = among([...runs.keys()]);
  const values = [workspace, ...versionsIn.values];
  const where = `workspace = ? AND version IN (${versionsIn.marks})`;
  const isOfRun = (row: Row): boolean => runs.get(textOf(row, "version")) === textOf(row, "run");
  const versions = await sql.all(
    `SELECT id, story, published, outlet, country FROM version WHERE workspace = ? AND id IN (${versionsIn.marks})`,
    values,
  );
  const figures = await sql.all(
    `SELECT version, run, listed, name, kind, forms, variants, roles FROM figure WHERE ${where} ORDER BY version, listed DESC, n`,
    values,
  );
  const attributes = await sql.all(
    `SELECT version, run, person, what, value, of_whom FROM attribute
     WHERE ${where} AND what IN ('age', 'tie') ORDER BY version, n`,
    values,
  );
  const rowsBy = (rows: readonly Row[]): Map<string, Row[]> =>
    Map.groupBy(rows.filter(isOfRun), (row) => textOf(row, "version"));
  const [figuresBy, attributesBy] = [rowsBy(figures), rowsBy(attributes)];
  return versions.map((row) => {
    const version = textOf(row, "id");
    const rows = { figures: figuresBy.get(version) ?? [], attributes: attributesBy.get(version) ?? [] };
    return pageOf(row, { ...rows, run: runs.get(version) ?? "", lexicon });
  });
}

interface PageRows {
  readonly run: string;
  readonly figures: readonly Row[];
  readonly attributes: readonly Row[];
  readonly lexicon: Lexicon;
}

function pageOf(row: Row, { run, figures, attributes, lexicon }: PageRows): Page {
  const [version, story] = [textOf(row, "id"), textOf(row, "story")];
  const day = textOrNull(row, "published")?.slice(0, 10) ?? null;
  const shared = {
    version,
    story,
    day,
    outlet: textOrNull(row, "outlet"),
    country: textOrNull(row, "country"),
    beside: figures.filter((figure) => isCompany(figure, lexicon)).map((figure) => textOf(figure, "name")),
    places: figures.filter((figure) => figure["kind"] === "place").map((figure) => textOf(figure, "name")),
  };
  const told = Map.groupBy(attributes, (attribute) => textOf(attribute, "person"));
  return {
    version,
    run,
    story,
    day: day ?? "",
    figures: figures.filter(isLinkable).map((figure) => ({
      ...shared,
      ...namesOf({ ...figure, outlet: shared.outlet }),
      ...factsOf(told.get(textOf(figure, "name")) ?? []),
    })),
  };
}

/** Not places, nor whom no name names, nor things that do nothing. */
function isLinkable(row: Row): boolean {
  const isThing = row["kind"] === "other" && row["listed"] === "names";
  const named = namedIn(row);
  const isAway = named.kind !== "person" && isDateline(named.name, listOf(row, "forms"));
  return named.kind !== "place" && !isAway && !isThing && !named.name.includes("\t") && !isNobody(named);
}

/** Whoever stands beside tells something only by a full name of their own. */
function isCompany(row: Row, lexicon: Lexicon): boolean {
  const { name, kind } = namedIn(row);
  if (!name.includes(" ") || isNobody({ name, kind })) return false;
  return kind === "person" || (kind === "organisation" && isTelling(bodyWords(name), lexicon));
}

function namesOf(row: Row): Pick<Figure, "name" | "kind" | "forms" | "roles"> {
  return {
    ...namedIn(row),
    forms: formsIn(row),
    roles: listOf(row, "roles"),
  };
}

export function namedIn(row: Row): Pick<Figure, "name" | "kind"> {
  return { name: textOf(row, "name"), kind: wordOf(personKinds, row, "kind") };
}

function factsOf(attributes: readonly Row[]): { readonly ages: number[]; readonly ties: Tie[] } {
  const valuesOf = (what: string): Row[] => attributes.filter((row) => row["what"] === what);
  return {
    ages: valuesOf("age").flatMap((row) => {
      const age = /^\d{1,3}\b/.exec(textOf(row, "value"));
      return age ? [Number(age[0])] : [];
    }),
    ties: valuesOf("tie").map((row) => ({ value: textOf(row, "value"), of: textOrNull(row, "of_whom") })),
  };
}
