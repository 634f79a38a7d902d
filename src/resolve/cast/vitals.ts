import type { Attribute } from "../../claim/person.ts";
import type { NamedPlace, Stage } from "./stage.ts";

/** A person's age and home, as told beside the name. */
export function vitalsAt(place: NamedPlace, stage: Stage): Attribute[] {
  return [ageBehind(place, stage), ageBefore(place, stage), homeBehind(place, stage)].flatMap(
    (row) => row ?? [],
  );
}

const BEHIND =
  /^(?:, |,? who (?:is|was|turned) |,? (?:is|was|turned) |, (?:then|now) )(?:aged? |only |just )?(\d{1,3})(?: years old)?(?=[,.;)]|$| and\b| of\b| from\b| when\b| at\b)/;
const THEN = /^(?:, then |,? (?:who )?was )/;

/** `Quint, 44,`; one that is told of another time stands only with its year. */
function ageBehind({ figure, mention }: NamedPlace, { text }: Stage): Attribute | null {
  const after = text.slice(mention.end, mention.end + 60);
  const [whole, age] = BEHIND.exec(after) ?? [];
  if (whole === undefined || age === undefined) return null;
  const isPast = THEN.test(whole);
  const when = isPast ? (/\bin ((?:19|20)\d\d)\b/.exec(after)?.[1] ?? null) : null;
  if (isPast && when === null) return null;
  const start = mention.end + whole.lastIndexOf(age);
  return ageRow(figure.name, age, { start, when });
}

/** `44-year-old clerk Mara Quint`. */
function ageBefore({ figure, mention }: NamedPlace, { text }: Stage): Attribute | null {
  const from = Math.max(0, mention.start - 60);
  const found = /\b(\d{1,3})-year-old (?:[\p{L}-]+ ){0,4}$/u.exec(text.slice(from, mention.start));
  return found?.[1] === undefined
    ? null
    : ageRow(figure.name, found[1], { start: from + found.index, when: null });
}

function ageRow(
  person: string,
  value: string,
  { start, when }: { readonly start: number; readonly when: string | null },
): Attribute {
  return { person, what: "age", value, of: null, when, at: { start, end: start + value.length } };
}

/** `Mara Quint, 44, of Fenwick,`: the name of a place behind `of` or `from`. */
function homeBehind({ figure, mention, index }: NamedPlace, { text, places }: Stage): Attribute | null {
  const home = places[index + 1];
  if (!home || home.figure.kind === "person" || home.mention.start > mention.end + 20) return null;
  const [lead] = /^(?:, \d{1,3})?,? (?:of|from) $/.exec(text.slice(mention.end, home.mention.start)) ?? [];
  if (lead === undefined) return null;
  if (home.figure.kind !== "place" && lead.includes("of")) return null;
  const { start, end } = home.mention;
  return {
    person: figure.name,
    what: "place",
    value: text.slice(start, end),
    of: null,
    when: null,
    at: { start, end },
  };
}
