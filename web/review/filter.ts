import type { At, ReviewJson, StoryView } from "../../src/server/api.ts";
import { overlaps, surenessOf, titleOf, type Numbered } from "./findings.ts";

/** What people may leave out; an empty string leaves nothing out. */
export interface Filter {
  readonly rule: string;
  readonly field: string;
  readonly person: string;
  readonly sureness: string;
  readonly standing: string;
}

export const everything: Filter = { rule: "", field: "", person: "", sureness: "", standing: "" };

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== "");
}

/** The findings that a filter lets through. */
export function chosen(
  numbered: readonly Numbered[],
  filter: Filter,
  review: ReviewJson,
): readonly Numbered[] {
  if (!isFiltering(filter)) return numbered;
  const { rule, field, person, sureness, standing } = filter;
  return numbered.filter(
    (one) =>
      fits(rule, () => one.finding.rule === rule) &&
      fits(field, () => fieldAt(review, one.finding.text[0]) === field) &&
      fits(person, () => peopleOf(review, one).includes(person)) &&
      fits(sureness, () => surenessOf(one.finding.confidence) === sureness) &&
      fits(standing, () => one.standing === standing),
  );
}

function fits(wanted: string, test: () => boolean): boolean {
  return wanted === "" || test();
}

/** The part of the page at an offset: a dateline is part of the body's first paragraph. */
export function fieldAt({ fields }: Pick<ReviewJson, "fields">, offset: number): string {
  const holds = (at: At | null): boolean => at !== null && at[0] <= offset && offset < at[1];
  if (holds(fields.headline)) return "headline";
  if (holds(fields.standfirst)) return "standfirst";
  if (holds(fields.byline)) return "byline";
  return fields.captions.some(holds) ? "caption" : "body";
}

/** Whom a finding concerns: who is named in its words, whom its claims are about or from. */
function peopleOf(review: ReviewJson, { finding }: Numbered): string[] {
  const named = review.mentions.filter(({ at }) => overlaps(at, finding.text));
  const claims = review.claims.filter(({ id }) => finding.claims.includes(id));
  return [
    ...new Set([
      ...named.map(({ person }) => person),
      ...claims.flatMap(({ about, speaker }) => (speaker === null ? about : [...about, speaker])),
    ]),
  ];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What there is to choose from, of the story at hand. */
export function choicesOf(
  { review }: StoryView,
  numbered: readonly Numbered[],
): Readonly<Record<keyof Filter, Choice[]>> {
  const rules = [...new Set(numbered.map(({ finding }) => finding.rule))].toSorted();
  const fields = [...new Set(numbered.map(({ finding }) => fieldAt(review, finding.text[0])))];
  const people = [...new Set(numbered.flatMap((one) => peopleOf(review, one)))].toSorted();
  return {
    rule: rules.map((value) => ({ value, label: titleOf(value) })),
    field: fields.map((value) => ({ value, label: titleOf(value) })),
    person: people.map((value) => ({ value, label: value })),
    sureness: ["sure", "likely", "to be checked"].map((value) => ({ value, label: titleOf(value) })),
    standing: ["open", "asked", "decided"].map((value) => ({ value, label: titleOf(value) })),
  };
}
