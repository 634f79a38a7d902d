import type { Attribute } from "../../claim/person.ts";
import type { NamedPlace, Stage } from "./stage.ts";

const DEEDS =
  /^(?:recruited|hired|trained|taught|coached|mentored|managed|employed|married|raised|represents|represented|succeeded|replaced|advised|introduced)$/;

/** `Dana Rell, who recruited her in 2020`: what somebody did that ties them to another. */
export function deedsAt(place: NamedPlace, stage: Stage): Attribute[] {
  const { tokens, end, figure } = place;
  const [who, verb, whom] = tokens.slice(end, end + 3);
  if (who?.text !== "who" || !verb || !DEEDS.test(verb.text) || !whom) return [];
  const other = /^(?:her|him)$/.test(whom.text)
    ? stage.ownerBefore(place, whom.text === "him" ? "his" : "her")
    : named(place, stage);
  if (!other || other === figure) return [];
  const { start } = verb;
  return [
    {
      person: figure.name,
      what: "tie",
      value: verb.text,
      of: other.name,
      when: null,
      at: { start, end: verb.end },
    },
  ];
}

/** The person named right behind the verb. */
function named({ index, end, sentence }: NamedPlace, { places }: Stage): NamedPlace["figure"] | null {
  const next = places[index + 1];
  return next && next.sentence === sentence && next.first === end + 2 && next.figure.kind === "person"
    ? next.figure
    : null;
}
