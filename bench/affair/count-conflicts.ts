import { contradictionsAsked } from "../../src/ledger/ask/contradictions.ts";
import type { ShownContradiction, Side } from "../../src/ledger/ask/sides.ts";
import { timelineAsked, type TimelineAnswer } from "../../src/ledger/ask/timeline.ts";
import type { ShownLegal } from "../../src/ledger/ask/legal.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { countOf, isAt, say, spansOf, versionOf, type Book, type Count } from "./book.ts";
import type { Spot } from "./expected.ts";

export async function countLaw(book: Book): Promise<Count[]> {
  const { expected } = book;
  const timelines = new Map<string, TimelineAnswer | null>();
  for (const person of new Set([...expected.legal, ...expected.notLegal].map((row) => row.person)))
    timelines.set(
      person,
      await timelineAsked(book.asking, { name: person, limit: 10_000 }).catch(() => null),
    );
  const told = (person: string): ShownLegal[] =>
    (timelines.get(person)?.entries ?? []).flatMap((entry) => (entry.what === "legal" ? entry.told : []));
  const near = (row: { readonly person: string; readonly status: string } & Spot): ShownLegal[] =>
    told(row.person).filter(
      ({ source, status, words }) =>
        status === row.status &&
        source.version === versionOf(book, row.file) &&
        isNear(book, row, words.spans),
    );
  const inFile = (row: { readonly person: string; readonly status: string } & Spot): ShownLegal[] =>
    told(row.person).filter(
      ({ source, status }) => status === row.status && source.version === versionOf(book, row.file),
    );
  return [
    countOf(
      "legal: person, status, story",
      expected.legal.map((row) =>
        inFile(row).length > 0 ? null : `${row.person} ${row.status} ${say(row)}`,
      ),
      expected.notLegal
        .filter((row) => near(row).length > 0)
        .map((row) => `${row.person} ${row.status} ${say(row)}`),
    ),
    countOf(
      "legal: with the date",
      expected.legal.map((row) =>
        inFile(row).some(({ date }) => date === row.date)
          ? null
          : `${row.person} ${row.status} ${row.date} ${say(row)}: ${inFile(row)
              .map(({ date }) => date)
              .join(", ")}`,
      ),
    ),
    countOf(
      "legal: on whose word",
      expected.legal.map((row) =>
        inFile(row).some(({ onWordOf }) => onWordOf === row.onWhoseWord)
          ? null
          : `${row.person} ${row.status} ${row.onWhoseWord} ${say(row)}: ${inFile(row)
              .map(({ onWordOf }) => onWordOf)
              .join(", ")}`,
      ),
    ),
    countOf(
      "legal conflicts",
      expected.legalConflicts.map(({ person, why, sides }) => {
        const [one = [], other = []] = sides.map(({ files }) => files.map((file) => versionOf(book, file)));
        const found = (timelines.get(person)?.conflicts ?? []).some(
          (conflict) =>
            conflict.why === why &&
            ((isIn(one, conflict.one) && isIn(other, conflict.other)) ||
              (isIn(other, conflict.one) && isIn(one, conflict.other))),
        );
        return found ? null : `${person} ${why}`;
      }),
    ),
  ];
}

function isIn(versions: readonly string[], told: readonly ShownLegal[]): boolean {
  return told.some(({ source }) => versions.includes(source.version));
}

/** In the sentence: the words of a row may stand beside its cue. */
function isNear(book: Book, spot: Spot, spans: readonly (readonly [number, number])[]): boolean {
  return spansOf(book, spot).some(({ start, end }) => spans.some(([from, to]) => from < end && start < to));
}

export async function countContradictions(book: Book): Promise<Count[]> {
  const lexicon = openLexicon();
  const { contradictions } = await contradictionsAsked(book.asking, { lexicon, limit: 100_000 });
  const told = await toldInConflicts(book);
  const isSide = ({ source, words }: Pick<Side, "source" | "words">, spot: Spot): boolean =>
    versionsOf(book, spot).includes(source.version) &&
    (isAt(book, at(book, spot, source.version), words.spans) ||
      isNear(book, at(book, spot, source.version), words.spans));
  const sides = new Map(
    book.claims.map(({ claim, source, says }): [string, Side] => [
      claim,
      { source, words: says, claim, onWordOf: null },
    ]),
  );
  const isPair = ({ one, other, again }: ShownContradiction, a: Spot, b: Spot): boolean =>
    [[one, other], ...again.map((ids) => ids.flatMap((id) => sides.get(id) ?? []))].some(
      ([x, y]) => x && y && ((isSide(x, a) && isSide(y, b)) || (isSide(x, b) && isSide(y, a))),
    );
  const isConflict = (a: Spot, b: Spot): boolean =>
    told.some(
      ([one, other]) =>
        (one.some((side) => isSide(side, a)) && other.some((side) => isSide(side, b))) ||
        (one.some((side) => isSide(side, b)) && other.some((side) => isSide(side, a))),
    );
  const { contradictions: wanted, noContradictions } = book.expected;
  const unasked = contradictions.filter(
    (found) => !wanted.some(({ one, other }) => isPair(found, one, other)),
  );
  return [
    countOf(
      "contradictions",
      wanted.map(({ one, other, why }) =>
        contradictions.some((found) => isPair(found, one, other)) || isConflict(one, other)
          ? null
          : `${why}: ${say(one)} | ${say(other)}`,
      ),
      noContradictions
        .filter(({ one, other }) => contradictions.some((found) => isPair(found, one, other)))
        .map(({ one, other, why }) => `${why}: ${say(one)} | ${say(other)}`),
    ),
    {
      list: "contradictions beside those",
      rows: unasked.length,
      found: unasked.length,
      wrong: null,
      misses: unasked.map(
        ({ why, says, one, other }) =>
          `${why}: ${one.source.story}: “${one.words.words}” | ${other.source.story}: “${other.words.words}” (${says})`,
      ),
    },
  ];
}

/** All tellings of either side of each legal conflict; `contradictions` shows the first of each. */
async function toldInConflicts(
  book: Book,
): Promise<(readonly [readonly ShownLegal[], readonly ShownLegal[]])[]> {
  const found: (readonly [readonly ShownLegal[], readonly ShownLegal[]])[] = [];
  for (const person of new Set(book.expected.legalConflicts.map((row) => row.person))) {
    const { conflicts } = await timelineAsked(book.asking, { name: person });
    found.push(...conflicts.map(({ one, other }) => [one, other] as const));
  }
  return found;
}

/** The version, and any other of its story that has the words: the newest is what is asked about. */
function versionsOf(book: Book, { file, words }: Spot): string[] {
  const name = file.replace("later/", "");
  const versions = [name, `later/${name}`].flatMap((one) => book.files.get(one) ?? []);
  return versions.filter(
    (version) => version === versionOf(book, file) || (book.texts.get(version) ?? "").includes(words),
  );
}

function at({ files }: Book, { file, words }: Spot, version: string): Spot {
  return { file: [...files].find(([, id]) => id === version)?.[0] ?? file, words };
}

export async function countVersions(book: Book): Promise<Count> {
  const results: (string | null)[] = [];
  for (const { earlier, later, added, dropped, hardened, kept } of book.expected.versions) {
    const changes = await book.ledger.changes(versionOf(book, earlier), versionOf(book, later));
    const textOf = (file: string): string => book.texts.get(versionOf(book, file)) ?? "";
    const says = (
      content: readonly { readonly start: number; readonly end: number }[],
      file: string,
    ): string => content.map(({ start, end }) => textOf(file).slice(start, end)).join(" … ");
    const [more, less] = [
      changes.added.map(({ content }) => says(content, later)),
      changes.dropped.map(({ content, cue }) => `${says(content, earlier)} ${says(cue, earlier)}`),
    ];
    results.push(
      ...added.map(({ words }) => (has(more, words) ? null : `added: ${words}`)),
      ...dropped.map(({ words }) => (has(less, words) ? null : `dropped: ${words}`)),
      ...hardened.map(({ before, after }) =>
        changes.hardened.some(
          ({ older, newer }) =>
            has([says(older.content, earlier)], before) && has([says(newer.content, later)], after),
        )
          ? null
          : `hardened: ${before}`,
      ),
      ...kept.map((words) =>
        changes.kept.some(({ older }) => has([says(older.content, earlier)], words))
          ? null
          : `kept: ${words}`,
      ),
    );
  }
  return countOf("versions", results);
}

function has(list: readonly string[], words: string): boolean {
  return list.some((one) => one.includes(words) || words.includes(one));
}
