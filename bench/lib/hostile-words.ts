import type { InputFormat } from "../../src/index.ts";
import type { Random } from "./random.ts";

/** A format whose files are text. */
export type TextFormat = Exclude<InputFormat, "docx">;

/** At least `size` characters of invented reporting without sense. */
export function prose(random: Random, size: number): string {
  const parts: string[] = [];
  for (let length = 0; length < size;) {
    const word = random.pick(words);
    parts.push(word);
    length += word.length + 1;
  }
  return parts.join(" ");
}

const words = [
  "Quint",
  "Marrin",
  "the harbour",
  "mayor",
  "said",
  "that",
  "she",
  "would not",
  "pay",
  "the fund",
  "police",
  "told",
  "The Courier",
  "on Friday",
  "according to",
  "a witness",
  "denied",
  "it",
  "was",
  "alleged",
  "reportedly",
  "“No",
  "never”",
  ".",
  ",",
  ".\n\n",
  "\n",
  "?",
  ":",
  "couriers",
  "had taken",
  "the money",
  "he",
  "added",
] as const;

/** The text as the story of a file of this format; `asMarkup` leaves its tags to work. */
export function wrap(format: TextFormat, text: string, asMarkup = false): string {
  const escaped = asMarkup ? text : text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  switch (format) {
    case "text":
      return text;
    case "markdown":
      return `# Quint held\n\n${text}`;
    case "html":
      return `<!doctype html><title>Quint held</title><article><h1>Quint held</h1><p>${escaped.replaceAll("\n\n", "<p>")}</article>`;
    case "jsonl":
      return JSON.stringify({ id: "s", text });
  }
}

/** Marks that open something, by format. */
export const openings = {
  text: ["(", "“", '"', "“Quint said ", "[", "Quint said that "],
  markdown: ["> ", "[", "*a ", "- ", "![", "**", "`", "<b>", "> - ", "_"],
  html: [
    "<div>",
    "<b>",
    "<p>",
    "<blockquote>",
    "<table><tr><td>",
    "<ul><li>",
    "<span class=byline>",
    "<svg>",
    "<a><p>",
    "<",
  ],
  jsonl: ["[", '{"id":', '{"a":[', '"', "{"],
} as const satisfies Readonly<Record<TextFormat, readonly string[]>>;

/** Lines of JSON Lines that are no story, or not quite one. */
export const badRows = [
  '{"id":1,"text":"Quint said no."}',
  '{"text":"Quint said no."}',
  '{"id":"a"}',
  '{"id":"","text":"x"}',
  '{"id":"a","text":null}',
  "[]",
  "null",
  '"Quint said no."',
  "{",
  '{"id":"a","text":"x"}}',
  '{"id":"a","text":"x","published":"soon"}',
  "{}\n{}\n\n{}",
] as const;
