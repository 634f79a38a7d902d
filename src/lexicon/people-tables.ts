import { nounForms } from "./inflect.ts";
import type {
  Gender,
  GivenNameSet,
  OutletKind,
  OutletSet,
  OutletWordRow,
  SourceRow,
  SourceSet,
  TitleRow,
  TitleSet,
} from "./person-rows.ts";

/** The tables about people and media, each by the words that it is looked up with. */
export interface PeopleTables {
  /** Every number of every form. */
  readonly sources: ReadonlyMap<string, SourceRow>;
  readonly titles: ReadonlyMap<string, TitleRow>;
  readonly givenNames: ReadonlyMap<string, Gender | "both">;
  /** By `outletKey`. */
  readonly outlets: ReadonlyMap<string, { readonly kind: OutletKind; readonly ambiguous: boolean }>;
  readonly outletWords: ReadonlyMap<string, OutletWordRow>;
}

/** The packed tables. */
export interface PeopleRows {
  readonly sources: readonly SourceSet[];
  readonly titles: readonly TitleSet[];
  readonly givenNames: readonly GivenNameSet[];
  readonly outlets: readonly OutletSet[];
  readonly outletWords: readonly OutletWordRow[];
}

export function openPeopleTables(rows: PeopleRows): PeopleTables {
  return {
    sources: indexSources(rows.sources),
    titles: new Map(
      rows.titles.flatMap(({ forms, ...sense }) => forms.map((form) => [form, { form, ...sense }])),
    ),
    givenNames: new Map(
      rows.givenNames.flatMap(({ gender, names }) => names.split(" ").map((name) => [name, gender])),
    ),
    outlets: new Map(
      rows.outlets.flatMap(({ forms, ...sense }) => forms.map((form) => [outletKey(form), sense])),
    ),
    outletWords: new Map(rows.outletWords.map((row) => [row.form, row])),
  };
}

/** A name as it is looked up: capitals count only where it has no other letters, since `MAP` is an agency and `Map` is none. */
export function outletKey(name: string): string {
  return name === name.toUpperCase() ? name : name.toLowerCase();
}

/** Forms without braces come last and so win: `witnesses` over the plural of `{witness}`. */
function indexSources(sets: readonly SourceSet[]): ReadonlyMap<string, SourceRow> {
  const rows = sets.flatMap(({ forms, ...sense }) => forms.map((form) => ({ form, ...sense })));
  const [braced, plain] = [rows.filter(hasBraces), rows.filter((row) => !hasBraces(row))];
  return new Map([...braced, ...plain].flatMap((row) => numbersOf(row.form).map((form) => [form, row])));
}

function hasBraces({ form }: SourceRow): boolean {
  return form.includes("{");
}

function numbersOf(form: string): string[] {
  const [, before = "", noun, after = ""] = /^(.*?)\{([^}]+)\}(.*)$/.exec(form) ?? [];
  return noun ? nounForms(noun).map((number) => before + number + after) : [form];
}
