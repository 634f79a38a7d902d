import type { ShownClaim } from "../../src/ledger/ask/shown.ts";
import { textOf } from "../../src/ledger/database.ts";
import { foldName } from "../../src/ledger/people/spelling.ts";
import { claimsAt, countOf, cuesAt, isCalled, say, versionOf, type Book, type Count } from "./book.ts";

/** Each person in one entity, nobody with somebody else. */
export async function countPeople(book: Book): Promise<Count> {
  const { ledger, expected } = book;
  const rows = await ledger.database.all(
    "SELECT entity, name, kind FROM entity_figure WHERE workspace = ? ORDER BY entity, name",
    [ledger.workspace],
  );
  const byName = Map.groupBy(rows, (row) => foldName(textOf(row, "name")));
  const entitiesOf = (names: readonly string[]): Set<string> =>
    new Set(names.flatMap((name) => (byName.get(foldName(name)) ?? []).map((row) => textOf(row, "entity"))));
  const wrong = expected.people.flatMap(({ name, not_to_be_merged_with: others = [] }) => {
    const own = entitiesOf([name]);
    return others
      .filter((other) => [...entitiesOf([other])].some((entity) => own.has(entity)))
      .map((other) => `${name} with ${other}`);
  });
  const results = expected.people.map(({ name, variants = [] }) => {
    const found = entitiesOf([name, `The ${name}`, ...variants]);
    return found.size === 1 ? null : `${name}: ${found.size === 0 ? "not there" : `${found.size} entities`}`;
  });
  return countOf("people", results, wrong);
}

/** Where the words are claimed at all; by whom; how sure; through whom; about whom. */
export function countClaims(book: Book): Count[] {
  const { claims } = book.expected;
  const at = claims.map((row) => ({ row, found: claimsAt(book, row) }));
  const isBy = ({ speaker }: ShownClaim, wanted: string | null): boolean => isCalled(book, speaker, wanted);
  const best = at.map(({ row, found }) => ({
    row,
    found,
    claim:
      found.find((claim) => isBy(claim, row.speaker) && claim.status === row.status) ??
      found.find((claim) => isBy(claim, row.speaker)) ??
      found[0],
  }));
  const test = (
    list: string,
    isRight: (one: (typeof best)[number]) => boolean,
    shows: (claim: ShownClaim) => string,
  ): Count =>
    countOf(
      list,
      best.map((one) =>
        isRight(one) ? null : `${say(one.row)}: ${one.claim ? shows(one.claim) : "no claim"}`,
      ),
    );
  return [
    test(
      "claims: words",
      ({ claim }) => claim !== undefined,
      () => "",
    ),
    test(
      "claims: words, speaker",
      ({ row, claim }) => claim !== undefined && isBy(claim, row.speaker),
      ({ speaker }) => String(speaker),
    ),
    test(
      "claims: words, speaker, status",
      ({ row, claim }) => claim !== undefined && isBy(claim, row.speaker) && claim.status === row.status,
      ({ speaker, status }) => `${speaker} ${status}`,
    ),
    test(
      "claims: chain",
      ({ row, claim }) =>
        claim !== undefined &&
        claim.chain.length === row.chain.length &&
        row.chain.every((name, index) => isCalled(book, claim.chain[index] ?? null, name)),
      ({ chain }) => chain.join(" › "),
    ),
    test(
      "claims: about",
      ({ row, claim }) =>
        claim !== undefined &&
        row.about.every((name) => claim.about.some((one) => isCalled(book, one, name))),
      ({ about }) => about.join(", "),
    ),
  ];
}

/** Every pair of a denial and what it answers, across stories and inside one. */
export async function countDenials(book: Book): Promise<Count[]> {
  const { database, workspace } = book.ledger;
  const across = await database.all("SELECT one, other FROM link WHERE workspace = ?", [workspace]);
  const inside = await database.all("SELECT claim AS one, answers AS other FROM answer WHERE workspace = ?", [
    workspace,
  ]);
  const pairs = new Set([...across, ...inside].map((row) => `${textOf(row, "one")} ${textOf(row, "other")}`));
  const rows = book.expected.denials.flatMap(({ denial, answers }) =>
    answers.map((answer) => ({ denial, answer })),
  );
  const results = rows.map(({ denial, answer }) => {
    const ones = [...claimsAt(book, denial), ...cuesAt(book, denial)];
    const found = ones.some((one) =>
      claimsAt(book, answer).some((other) => pairs.has(`${one.claim} ${other.claim}`)),
    );
    return found ? null : `${say(denial)} → ${say(answer)}`;
  });
  const isAcross = ({ denial, answer }: (typeof rows)[number]): boolean =>
    versionOf(book, denial.file) !== versionOf(book, answer.file);
  return [
    countOf(
      "denials: across stories",
      results.filter((_, index) => rows[index] && isAcross(rows[index])),
    ),
    countOf(
      "denials: inside a story",
      results.filter((_, index) => rows[index] && !isAcross(rows[index])),
    ),
  ];
}

export function countSilences(book: Book): Count {
  const results = book.expected.silences.map(({ silence, by }) => {
    const found = cuesAt(book, silence).filter(
      ({ status, kind }) => status === "no-comment" || kind === "declines",
    );
    if (found.some(({ speaker }) => isCalled(book, speaker, by))) return null;
    return `${say(silence)}: ${found.length === 0 ? "not found" : found.map(({ speaker }) => speaker).join(", ")}`;
  });
  return countOf("silences", results);
}
