import type { PersonKind } from "../../claim/person.ts";

/** A person or body as one version of one story has it: what is compared. */
export interface Figure {
  readonly version: string;
  readonly story: string;
  /** Canonical within the story. */
  readonly name: string;
  readonly kind: PersonKind;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
  /** In years, as the story gives them. */
  readonly ages: readonly number[];
  readonly ties: readonly Tie[];
  /** Names in full of the others whom the story names. */
  readonly beside: readonly string[];
  readonly places: readonly string[];
  readonly outlet: string | null;
  readonly country: string | null;
  /** The day of the story, ISO 8601. */
  readonly day: string | null;
}

/** `Dunn’s wife`: `{ value: "wife", of: "Ray Dunn" }`. */
export interface Tie {
  readonly value: string;
  readonly of: string | null;
}

/** What judgements about persons speak of, as a text: the version's id holds no slash. */
export function figureId({ version, name }: Pick<Figure, "version" | "name">): string {
  return `${version}/${name}`;
}

export function figureOf(id: string): Pick<Figure, "version" | "name"> {
  const slash = id.indexOf("/");
  if (slash < 0) throw new RangeError(`no figure of a story: ${id}`);
  return { version: id.slice(0, slash), name: id.slice(slash + 1) };
}

/** Whole days between two stories; null if one has no date. */
export function daysApart(a: Pick<Figure, "day">, b: Pick<Figure, "day">): number | null {
  if (a.day === null || b.day === null) return null;
  const apart = Math.abs(Date.parse(a.day.slice(0, 10)) - Date.parse(b.day.slice(0, 10)));
  return Number.isNaN(apart) ? null : Math.round(apart / 86_400_000);
}
