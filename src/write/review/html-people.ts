import type { RegisterRow } from "../../claim/finding.ts";
import type { LegalRow } from "../../claim/claim.ts";
import type { Attribute, Person } from "../../claim/person.ts";
import { castOf } from "../cast.ts";
import { spaced, timeOf } from "../phrases.ts";
import { shownRelay } from "../relay.ts";
import { joined, markup, nothing, type Markup } from "./html-markup.ts";
import { placeLink, quote, wordsAt, type Sheet } from "./html-sheet.ts";
import { names, noneOf, stack, tableOf, type Section } from "./html-table.ts";

/** What the page tells of somebody. */
interface Card {
  readonly person: Person;
  readonly said: readonly Attribute[];
  readonly law: readonly LegalRow[];
  readonly accused: readonly RegisterRow[];
}

/** Everybody of whom the story says something, with the steps of the law that it gives for each. */
export function peopleOf(sheet: Sheet): Section {
  const cards = cardsOf(sheet);
  const told = new Set(cards.map(({ person }) => person.name));
  const others = sheet.read.names.filter(({ name }) => !told.has(name)).map(({ name }) => name);
  const relay = relaysOf(sheet);
  const table = tableOf(
    "People and legal status",
    [
      { title: "Name", cell: ({ person }) => nameOf(person) },
      { title: "Described as", cell: descriptionOf },
      { title: "Called", cell: ({ person }) => calledOf(person) },
      {
        title: "Legal status",
        cell: ({ law }) => (law.length === 0 ? markup`none given` : stack(law.map(relay))),
      },
      { title: "Accusations", cell: ({ accused }) => accusedOf(sheet, accused) },
    ],
    cards,
  );
  const also = others.length === 0 ? nothing : markup`<p class="none">Also named: ${names(others)}</p>`;
  return {
    name: "people",
    title: "People and legal status",
    count: cards.length,
    body: cards.length === 0 ? markup`${noneOf("Nobody was found.")}${also}` : markup`${table}${also}`,
  };
}

function cardsOf({ read, review }: Sheet): Card[] {
  const said = Map.groupBy(read.attributes, ({ person }) => person);
  const law = Map.groupBy(read.legal, ({ person }) => person);
  const accused = Map.groupBy(review.register, ({ target }) => target);
  const cards = [...read.people, ...read.names].map((person) => ({
    person,
    said: said.get(person.name) ?? [],
    law: law.get(person.name) ?? [],
    accused: accused.get(person.name) ?? [],
  }));
  return cards.filter(
    ({ person, said, law, accused }, at) =>
      at < read.people.length ||
      said.length + law.length + accused.length + person.roles.length + person.variants.length > 0,
  );
}

function nameOf({ name, kind }: Person): Markup {
  return markup`<bdi>${name}</bdi>${kind === "person" ? nothing : markup` <span class="kind">${kind}</span>`}`;
}

function descriptionOf({ person, said }: Card): Markup {
  const ties = new Set(said.flatMap(({ of, value }) => (of === null ? [] : [value])));
  const roles = person.roles.filter((role) => !ties.has(role)).map((role) => markup`${role}`);
  const facts = said.filter(({ what, value }) => what !== "role" || !person.roles.includes(value));
  return stack([...roles, ...facts.map(factOf)]);
}

function factOf({ what, value, of, when }: Attribute): Markup {
  const label = what === "age" || what === "place" ? `${what} ` : "";
  const toWhom = of === null ? nothing : markup` → <bdi>${of}</bdi>`;
  return markup`${label}<bdi>${value}</bdi>${toWhom}${when === null ? "" : ` (${when})`}`;
}

function calledOf({ name, forms, variants }: Person): Markup {
  const called = forms.filter((form) => form !== name && !variants.includes(form));
  return stack([
    names(called),
    variants.length === 0 ? nothing : markup`<b>also spelt</b> ${names(variants)}`,
  ]);
}

/** A step of the law with its words, and on whose word the text gives it. */
function relaysOf(sheet: Sheet): (row: LegalRow) => Markup {
  const { story, claims } = sheet.read;
  const parts = new Map(castOf(claims).map((part) => [part.claim.id, part]));
  return (row) => {
    const part = row.in === null ? undefined : parts.get(row.in);
    const facts = [
      markup`<b>${spaced(row.status)}</b> ${quote(wordsAt(story, row.cue))}`,
      row.offence === null ? nothing : markup`offence ${quote(row.offence)}`,
      row.when === null ? nothing : markup`${timeOf(row.when)}`,
      part
        ? markup`on the word of ${joined(
            shownRelay(part, story.text).map((voice) => markup`<bdi>${voice}</bdi>`),
            " › ",
          )}`
        : markup`in the story’s own voice`,
    ];
    return markup`${joined(facts, ", ")} ${placeLink(sheet, row.cue)}`;
  };
}

function accusedOf(sheet: Sheet, rows: readonly RegisterRow[]): Markup {
  if (rows.length === 0) return markup`none found`;
  const reply = rows.find(({ reply }) => reply !== null)?.reply;
  const places = joined(
    rows.map(({ text }) => placeLink(sheet, text)),
    ", ",
  );
  return stack([places, reply ? markup`reply ${placeLink(sheet, reply.at)}` : markup`<b>no reply found</b>`]);
}
