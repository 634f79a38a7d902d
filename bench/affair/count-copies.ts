import { originsAsked, type ClaimOrigins, type ShownDependence } from "../../src/ledger/ask/origins.ts";
import { numberOf, textOf } from "../../src/ledger/database.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { claimsAt, countOf, isAt, say, versionOf, type Book, type Count } from "./book.ts";
import type { Spot } from "./expected.ts";

const lexicon = openLexicon();

export async function countCopies(book: Book): Promise<Count[]> {
  const { database, workspace } = book.ledger;
  const judged = await database.all(
    "SELECT one, other, why FROM judgement WHERE workspace = ? AND what = 'copies'",
    [workspace],
  );
  const passages = await database.all("SELECT * FROM passage WHERE workspace = ?", [workspace]);
  const kindOf = (a: string, b: string): string => {
    const [one, other] = [versionOf(book, a), versionOf(book, b)].toSorted();
    const row = judged.find((each) => each["one"] === one && each["other"] === other);
    return row ? (/\["([\w-]+):/.exec(textOf(row, "why"))?.[1] ?? "?") : "none";
  };
  const isCopied = (spot: Spot, partner: string): boolean =>
    passages.some((row) => {
      const [own, other] = [versionOf(book, spot.file), versionOf(book, partner)];
      const side =
        row["one"] === own && row["other"] === other
          ? "one"
          : row["other"] === own && row["one"] === other
            ? "other"
            : null;
      return (
        side !== null && isAt(book, spot, [[numberOf(row, `${side}_start`), numberOf(row, `${side}_end`)]])
      );
    });
  const rows = book.expected.copies.filter(({ kind }) => kind !== "version");
  const wrong = book.expected.independent.flatMap(({ pair: [a, b] }) =>
    kindOf(a, b) === "none" ? [] : [`${a}, ${b}: ${kindOf(a, b)}`],
  );
  return [
    countOf(
      "copies: found",
      rows.map(({ from, to }) => (kindOf(from, to) === "none" ? `${from} → ${to}` : null)),
      wrong,
    ),
    countOf(
      "copies: kind",
      rows.map(({ from, to, kind }) =>
        kindOf(from, to) === kind ? null : `${from} → ${to}: ${kindOf(from, to)}, not ${kind}`,
      ),
    ),
    countOf(
      "copies: words",
      rows.map(({ from, to, words }) =>
        isCopied({ file: from, words }, to) ? null : `${from} → ${to}: “${words}”`,
      ),
    ),
  ];
}

export async function countCites(book: Book): Promise<Count> {
  const edges: ShownDependence[] = [];
  for (const { claim } of book.claims) {
    const { claims } = await originsAsked(book.asking, { claim, lexicon });
    edges.push(...claims.flatMap(({ dependences }) => dependences));
  }
  const cites = edges.filter(({ what }) => what === "cites" || what === "credit" || what === "own-report");
  const results = book.expected.cites.map((row) => {
    const [from, to] = [versionOf(book, row.file), versionOf(book, row.cites)];
    const own = cites.filter(({ one }) => one.source.version === from);
    if (own.some(({ other }) => other?.source.version === to)) return null;
    const outside = own.some((edge) => edge.outlet?.includes(outletIn(row.cites)));
    return `${row.file} → ${row.cites}${outside ? ": the medium alone" : ""}`;
  });
  return countOf("cites", results);
}

export async function countOrigins(book: Book): Promise<Count[]> {
  const results: { readonly stories: string | null; readonly numbers: string | null }[] = [];
  for (const row of book.expected.origins) {
    const found = await originsAt(book, row.claim, row.before);
    const wanted = new Set(row.files.map((file) => versionOf(book, file)));
    const allowed = new Set([...wanted, ...(row.mayAlso ?? []).map((file) => versionOf(book, file))]);
    const fits = found.map((one) => {
      const versions = new Set(
        one.groups.flatMap(({ claims }) => claims.map(({ source }) => source.version)),
      );
      const right = [row.origins, ...[row.alsoRight ?? []].flat()];
      return {
        missing: [...wanted].filter((version) => !versions.has(version)),
        extra: [...versions].filter((version) => !allowed.has(version)),
        isCounted: right.includes(one.origins) && one.unknown > 0 === row.unknown,
        says: one.says,
      };
    });
    const best = fits.toSorted(
      (a, b) => a.missing.length + a.extra.length - b.missing.length - b.extra.length,
    )[0];
    const files = (versions: readonly string[]): string =>
      versions.map((version) => fileOf(book, version)).join(", ");
    results.push({
      stories:
        best && best.missing.length + best.extra.length === 0
          ? null
          : `${say(row.claim)}: ${best ? `missing ${files(best.missing)}; too many ${files(best.extra)}` : "no claim"}`,
      numbers: best?.isCounted
        ? null
        : `${say(row.claim)}: ${row.origins} origins, unknown ${row.unknown}; ${best?.says ?? "no claim"}`,
    });
  }
  return [
    countOf(
      "origins: stories",
      results.map(({ stories }) => stories),
    ),
    countOf(
      "origins: origins and unknown",
      results.map(({ numbers }) => numbers),
    ),
  ];
}

async function originsAt(book: Book, spot: Spot, before: string | undefined): Promise<ClaimOrigins[]> {
  const found: ClaimOrigins[] = [];
  for (const { claim } of claimsAt(book, spot)) {
    const { claims } = await originsAsked(book.asking, {
      claim,
      lexicon,
      ...(before === undefined ? {} : { before }),
    });
    found.push(...claims);
  }
  return found;
}

function fileOf({ files }: Book, version: string): string {
  return [...files].find(([, id]) => id === version)?.[0] ?? version;
}

/** `gazette`, as file names have it. */
function outletIn(file: string): string {
  return /\d-([a-z]+)-/.exec(file)?.[1] ?? "";
}

/** All steps of an outlet in one cluster, and each change seen. */
export async function countHardening(book: Book): Promise<Count> {
  const results: (string | null)[] = [];
  for (const { claim, outlet, steps, withdrawn } of book.expected.hardening) {
    const name = `${claim}, ${outlet ?? "all outlets"}`;
    const clusters = steps[0] ? await originsAt(book, steps[0], undefined) : [];
    const missing = clusters.map((one) => {
      const told = one.groups.flatMap(({ claims }) => claims);
      const isTold = (spot: Spot): boolean =>
        told.some(
          ({ source, says }) => source.version === versionOf(book, spot.file) && isAt(book, spot, says.spans),
        );
      const isChanged = one.changes.some(({ what }) => what === "hardened");
      const isBack = withdrawn === undefined || one.changes.some(({ what }) => what === "withdrawn");
      return [
        ...steps.filter((step) => !isTold(step)).map(say),
        ...(isChanged || outlet === null ? [] : ["no hardening"]),
        ...(isBack ? [] : ["not withdrawn"]),
      ];
    });
    const best = missing.toSorted((a, b) => a.length - b.length)[0];
    results.push(
      best?.length === 0 ? null : `${name}: ${best ? best.join("; ") : "no claim at the first step"}`,
    );
  }
  return countOf("hardening", results);
}
