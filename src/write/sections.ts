import type { StoryClaims } from "../claim/story-claims.ts";
import { paint, wordsOf, wrap } from "./columns.ts";
import { dateLines } from "./date-lines.ts";
import { legalLines } from "./legal-lines.ts";
import { orphanLines, ownVoiceLines } from "./own-voice-lines.ts";
import { peopleLines } from "./people-lines.ts";
import type { Paper } from "./phrases.ts";

/** What a story holds beside its claims, under headings; what there is nothing of has none. */
export function sectionLines(result: StoryClaims, paper: Paper): string[] {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["People", peopleLines(result, paper)],
    ["Legal status", legalLines(result, paper)],
    ["Dates", dateLines(result, paper)],
    ["In the story’s own voice, carried by nobody", ownVoiceLines(result, paper)],
    ["Quotations that nobody says", orphanLines(result, paper)],
  ];
  return sections.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : ["", ...headingLines(title, paper), ...lines],
  );
}

function headingLines(title: string, { inks, width }: Paper): string[] {
  return wrap(wordsOf(title, inks.heading), width).lines.map(paint);
}
