import type { When } from "../../claim/claim.ts";
import { timeOf } from "../phrases.ts";
import { joined, markup, nothing, type Markup } from "./html-markup.ts";
import { placeLink, quote, wordsAt, type Sheet } from "./html-sheet.ts";
import { noneOf, tableOf, type Section } from "./html-table.ts";

/** Places of a date that are shown; the rest is counted. */
const placesShown = 8;

/** Each expression with the day that it means, once: `On Sunday` is `on Sunday`. */
export function datesOf(sheet: Sheet): Section {
  const { dates, story } = sheet.read;
  const once = Map.groupBy(dates, ({ text, value }) => {
    const words = wordsAt(story, text).toLowerCase();
    return `${words.replace(/\s+/g, " ")}\n${value}`;
  });
  const rows = [...once.values()].flatMap((all) => (all[0] ? [{ date: all[0], all }] : []));
  return {
    name: "dates",
    title: "Dates",
    count: rows.length,
    body:
      rows.length === 0
        ? noneOf("No date was found.")
        : tableOf(
            "Dates",
            [
              { title: "Words", cell: ({ date }) => quote(wordsAt(story, date.text)) },
              { title: "Means", cell: ({ date }) => markup`${timeOf(date.value)}` },
              { title: "Where", cell: ({ all }) => placesOf(sheet, all) },
            ],
            rows,
          ),
  };
}

function placesOf(sheet: Sheet, all: readonly When[]): Markup {
  const links = all.slice(0, placesShown).map(({ text }) => placeLink(sheet, text));
  const left = all.length - links.length;
  return markup`${joined(links, ", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

/** Trouble with the input, and decisions and corrections that fit nothing any more. */
export function inputOf(sheet: Sheet): Section {
  const { notes } = sheet.read;
  const { unused, unusedCorrections = [] } = sheet.review;
  const lines = [
    ...notes.map(
      ({ code, says, where }) =>
        markup`<li>${says} <code>${code}</code> ${where ? placeLink(sheet, where) : nothing}</li>`,
    ),
    ...unused.map(
      ({ rule, index }) =>
        markup`<li>Decision ${index + 1} of the decisions file, about <code>${rule}</code>, fits no finding any more.</li>`,
    ),
    ...unusedCorrections.map(
      (index) => markup`<li>Correction ${index + 1} of the decisions file fits no claim any more.</li>`,
    ),
  ];
  return {
    name: "input",
    title: "Notes about the input",
    count: lines.length,
    body: lines.length === 0 ? noneOf("None.") : markup`<ul class="plain">${lines}</ul>`,
  };
}
