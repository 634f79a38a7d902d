import type { Kind, SourceKind, Status } from "../../src/claim/claim.ts";
import type { Ground } from "../../src/resolve/about-ground.ts";
import type { Figure } from "../../src/resolve/cast.ts";

/** What a set's line says of a claim. */
export interface GoldLabels {
  readonly id: string;
  readonly status: Status;
  readonly kind: Kind;
  readonly sourceKind: SourceKind;
  readonly speaker: string | null;
  readonly accusation: boolean;
  readonly about: readonly string[];
  readonly answers?: readonly string[];
}

/** A person of a story's line. */
export interface GoldPerson {
  readonly name: string;
  readonly forms: readonly string[];
}

/** Whom the gold name means here: the figure of that name, or else the one that shares most of its forms. */
export function figureNamed(
  { byName, standings }: Ground,
  people: readonly GoldPerson[],
  name: string,
): Figure | null {
  const figures = new Set([...byName.values(), ...standings.map(({ figure }) => figure)]);
  const same = [...figures].find((figure) => figure.name.toLowerCase() === name.toLowerCase());
  if (same) return same;
  const person = people.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const forms = new Set([person?.name ?? "", ...(person?.forms ?? [])].map(plain));
  const shared = (figure: Figure): number => figure.forms.filter((form) => forms.has(plain(form))).length;
  const [best] = [...figures].toSorted((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0 ? best : null;
}

function plain(form: string): string {
  return form.toLowerCase().replace(/^(?:the|an?) /, "");
}

/** The labels and people of a set's line. */
export function goldIn(line: string): {
  readonly claims: readonly GoldLabels[];
  readonly people: readonly GoldPerson[];
} {
  const { claims, people = [] }: { claims: readonly GoldLabels[]; people?: readonly GoldPerson[] } =
    JSON.parse(line);
  return { claims, people };
}
