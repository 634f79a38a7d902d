import { bySpan, type Span } from "../../base/span.ts";
import type { Claim, SourceKind } from "../../claim/claim.ts";
import { castOf } from "../cast.ts";
import { spaced } from "../phrases.ts";
import { joinPieces } from "../pieces.ts";
import { nobody, shownRelay } from "../relay.ts";
import { joined, markup, nothing, type Markup } from "./html-markup.ts";
import { placeLink, quote, type Sheet } from "./html-sheet.ts";
import { names, noneOf, stack, tableOf, type Section } from "./html-table.ts";

interface Source {
  readonly name: string;
  readonly claims: readonly Claim[];
}

/** Everybody who says something, whether by name, and how much rests on them. */
export function sourcesOf(sheet: Sheet): Section {
  const sources = listSources(sheet);
  const named = namedIn(sheet);
  return {
    name: "sources",
    title: "Sources",
    count: sources.length,
    body:
      sources.length === 0
        ? noneOf("Nobody is given as saying anything.")
        : tableOf(
            "Sources",
            [
              { title: "Who", cell: ({ name }) => markup`<bdi>${name}</bdi>` },
              { title: "Named", cell: (source) => markup`${namedAs(source, named)}` },
              { title: "Through", cell: ({ claims }) => throughOf(claims) },
              { title: "Claims", cell: ({ claims }) => markup`${claims.length}` },
              { title: "Where", cell: ({ claims }) => placesOf(sheet, claims) },
            ],
            sources,
          ),
  };
}

function listSources({ read: { claims, story } }: Sheet): Source[] {
  const told = ({ speaker, source }: Claim): string =>
    speaker ?? (source.length === 0 ? nobody : joinPieces(story.text, source));
  return [...Map.groupBy(claims, told)]
    .map(([name, claims]) => ({ name, claims }))
    .toSorted((a, b) => b.claims.length - a.claims.length);
}

/** For whom the story has no name. */
const unnamedWords: Readonly<Record<SourceKind, string>> = {
  person: "by description only",
  organisation: "as a body only",
  outlet: "as an outlet only",
  document: "a document",
  role: "by role only",
  crowd: "as a group only",
  anonymous: "not named",
  none: "nobody",
};

const byWeight = [
  "document",
  "organisation",
  "outlet",
  "person",
  "role",
  "crowd",
  "anonymous",
  "none",
] as const;

/** The best that any of its claims gives. */
function namedAs({ name, claims }: Source, named: ReadonlySet<string>): string {
  if (named.has(name)) return "by name";
  const kinds = new Set(claims.map(({ sourceKind }) => sourceKind));
  const best = byWeight.find((kind) => kinds.has(kind));
  return best ? unnamedWords[best] : "cannot be told";
}

function namedIn({ read: { mentions } }: Sheet): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ person, as }) => (as === "name" ? [person] : [])));
}

function throughOf(claims: readonly Claim[]): Markup {
  return names([...new Set(claims.flatMap(({ chain }) => chain.slice(0, -1)))]);
}

/** Places of a list that are shown; the rest is counted. */
const placesShown = 12;

function placesOf(sheet: Sheet, claims: readonly Claim[]): Markup {
  const firsts = new Map(claims.map((claim) => [sheet.numberOf(whereOf(claim)), claim]));
  const shown = [...firsts.values()].slice(0, placesShown);
  const left = firsts.size - shown.length;
  const links = shown.map((claim) => placeLink(sheet, whereOf(claim)));
  return markup`${joined(links, ", ")}${left > 0 ? ` and ${left} more` : ""}`;
}

function whereOf({ source, cue, content }: Claim): Span {
  return cue[0] ?? content[0] ?? source[0] ?? { start: 0, end: 0 };
}

/** Denials, answers and silences, whoever gives them, and who was accused without one. */
export function repliesOf(sheet: Sheet): Section {
  const { claims, story } = sheet.read;
  const replies = claims.filter(isReply);
  const parts = new Map(castOf(claims).map((part) => [part.claim.id, part]));
  const table = tableOf(
    "Replies",
    [
      { title: "Who", cell: ({ id }) => relayOf(parts.get(id), story.text) },
      { title: "How", cell: (claim) => markup`${howOf(claim)}` },
      { title: "Exact words", cell: (claim) => quote(wholeOf(claim, story.text)) },
      { title: "Where", cell: (claim) => placeLink(sheet, whereOf(claim)) },
      { title: "Answers", cell: ({ answers }) => stack(answers.map((id) => answered(sheet, parts.get(id)))) },
    ],
    replies,
  );
  return {
    name: "replies",
    title: "Replies",
    count: replies.length,
    body: markup`${replies.length === 0 ? noneOf("No denial, answer or silence was found.") : table}${unanswered(sheet)}`,
  };
}

type Part = ReturnType<typeof castOf>[number];

function isReply({ answers, kind, status }: Claim): boolean {
  return answers.length > 0 || kind === "denies" || kind === "declines" || status === "no-comment";
}

function howOf({ status, kind }: Claim): string {
  if (status !== null && status !== "asserted") return spaced(status);
  return kind ?? "says";
}

/** What is said and the words that hand it over, since “to comment” alone is no reply. */
function wholeOf({ cue, content }: Claim, text: string): string {
  const pieces: Span[] = [];
  for (const piece of [...cue, ...content].toSorted(bySpan)) {
    const last = pieces.at(-1);
    const isNext = last !== undefined && text.slice(last.end, piece.start).trim() === "";
    if (isNext) pieces[pieces.length - 1] = { start: last.start, end: Math.max(last.end, piece.end) };
    else pieces.push(piece);
  }
  return joinPieces(text, pieces);
}

function relayOf(part: Part | undefined, text: string): Markup {
  if (!part) return nothing;
  return joined(
    shownRelay(part, text).map((voice) => markup`<bdi>${voice}</bdi>`),
    " › ",
  );
}

function answered(sheet: Sheet, part: Part | undefined): Markup {
  if (!part) return nothing;
  const words = joinPieces(sheet.read.story.text, part.claim.content);
  return markup`${placeLink(sheet, whereOf(part.claim))} ${quote(words)}`;
}

function unanswered({ review: { register } }: Sheet): Markup {
  const replied = new Set(register.filter(({ reply }) => reply !== null).map(({ target }) => target));
  const silent = new Set(register.map(({ target }) => target).filter((target) => !replied.has(target)));
  if (silent.size === 0) return nothing;
  return markup`<p class="none">Accused, <b>no reply found</b>: ${names([...silent])}</p>
`;
}
