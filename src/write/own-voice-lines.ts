import type { Span } from "../base/span.ts";
import type { Statement } from "../claim/own-voice.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Story } from "../story/story.ts";
import { wordsOf, type Word } from "./columns.ts";
import { paragraphNumbers } from "./paragraph-numbers.ts";
import { dotted, hanging, quoted, type Paper } from "./phrases.ts";

/** What the story's own words say that somebody did, and no claim and no record carries. */
export function ownVoiceLines({ statements, story }: StoryClaims, paper: Paper): string[] {
  const numbers = paragraphNumbers(story);
  const own = statements.filter(({ carriedBy }) => carriedBy === null);
  return own.flatMap((statement) => {
    const facts = dotted(factsOf(statement, story, paper), paper.inks);
    return hanging([...wordsOf(`¶${numbers(statement.at)}`, paper.inks.quiet), ...facts], paper);
  });
}

const meanings = ["denied or cleared", "asserted", "suspicion", "grounds to inquire"] as const;

function factsOf(statement: Statement, story: Story, { inks }: Paper): Word[][] {
  const { agent, victim, offence, meaning, presupposed } = statement;
  const facts = [
    `deed ${quoted(wordsAt(story, statement.deed))}`,
    `agent ${agent ?? "cannot be told"}`,
    victim === null ? "" : `victim ${victim}`,
    `offence ${offence}`,
    meanings[meaning],
    presupposed ? "presupposed" : "",
  ];
  return [
    wordsOf(quoted(wordsAt(story, statement.at)), inks.strong),
    ...facts.map((fact) => wordsOf(fact, inks.plain)),
  ];
}

/** Speech without a speaker that is nobody's claim. */
export function orphanLines({ quotes, story }: StoryClaims, paper: Paper): string[] {
  const numbers = paragraphNumbers(story);
  const orphans = quotes.filter(
    ({ speaker, claim, isSpeech }) => isSpeech && speaker === null && claim === null,
  );
  return orphans.flatMap((quote) => {
    const words = wordsOf(quoted(wordsAt(story, quote)), paper.inks.plain);
    return hanging([...wordsOf(`¶${numbers(quote)}`, paper.inks.quiet), ...words], paper);
  });
}

function wordsAt({ text }: Story, { start, end }: Span): string {
  return text.slice(start, end);
}
