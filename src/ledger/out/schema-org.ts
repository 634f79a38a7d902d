import { places, textOf } from "../database.ts";
import type { Ground } from "../faults.ts";
import { jsonOf } from "../../base/escape.ts";
import { countLeftOut, onlyInJsonl, openText, type Exported, type Missing, type Write } from "./exported.ts";
import { claimUrn, urnOf, versionUrn } from "./names.ts";
import { reviewsIn } from "./reviews.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownClaim, ShownVersion } from "./shown.ts";

const missing: readonly Missing[] = [
  ...onlyInJsonl,
  {
    what: "judgements of a machine",
    rows: "judgement WHERE by = 'machine'",
    why: "only what a person judged is a review; exported as csv",
  },
  {
    what: "judgements on who is the same",
    rows: "judgement WHERE by = 'person' AND what = 'same-person'",
    why: "they review no claim; exported as csv",
  },
  {
    what: "judgements that take another back",
    rows: "judgement WHERE by = 'person' AND what <> 'same-person' AND retracts IS NOT NULL",
    why: "what was taken back is left out with them; exported as csv",
  },
  { what: "legal rows", rows: "legal", why: "exported as csv" },
  { what: "ages, roles and ties of people", rows: "attribute", why: "exported as jsonl" },
];

/**
 * schema.org, JSON-LD: an article for each version, a Claim for each claim, and a ClaimReview where a person judged how two
 * claims stand to each other. No review has a rating: the ledger holds no verdict on what is true.
 */
export async function exportSchemaOrg(ground: Ground, write: Write): Promise<Exported> {
  const out = openText(write);
  const written = { articles: 0, claims: 0, reviews: 0 };
  let next = "\n";
  const add = async (node: object): Promise<void> => {
    await out.add(next + jsonOf(node));
    next = ",\n";
  };
  await out.add('{"@context":"https://schema.org","@graph":[');
  for await (const version of shownVersions(ground)) {
    await add(articleOf(version));
    written.articles += 1;
    const firsts = await firstsOf(ground, version);
    for (const claim of version.claims) {
      await add(claimOf(claim, { version, first: firstOf(claim, firsts) ?? version.id }));
      written.claims += 1;
    }
  }
  for await (const review of reviewsIn(ground)) {
    await add(review);
    written.reviews += 1;
  }
  await out.add("\n]}\n");
  await out.end();
  return { written, leftOut: await countLeftOut(ground, missing) };
}

function articleOf({
  id,
  title,
  url,
  published,
  publishedAt,
  outlet,
  language,
  story,
}: ShownVersion): object {
  return told({
    "@type": "NewsArticle",
    "@id": versionUrn(id),
    identifier: story,
    headline: title,
    url,
    datePublished: publishedAt ?? published,
    publisher: outlet === null ? null : { "@type": "Organization", name: outlet },
    inLanguage: language === "und" ? null : language,
  });
}

interface Appearing {
  readonly version: ShownVersion;
  /** The version in which the claim is seen first. */
  readonly first: string;
}

function claimOf(claim: ShownClaim, { version, first }: Appearing): object {
  const { said, speaker, when, about } = claim;
  return told({
    "@type": "Claim",
    "@id": claimUrn(claim.id),
    text: said,
    author: speaker === null ? null : whoIs(speaker, version, claim.sourceKind),
    dateCreated: when,
    about: about.length === 0 ? null : about.map((name) => whoIs(name, version)),
    appearance: { "@id": versionUrn(version.id) },
    firstAppearance: { "@id": versionUrn(first) },
    creativeWorkStatus: claim.status,
    isPartOf:
      claim.clusters.length === 0
        ? null
        : claim.clusters.map(({ id }) => ({ "@type": "Claim", "@id": urnOf("claim-across-stories", id) })),
  });
}

const types: Readonly<Record<string, string>> = {
  person: "Person",
  role: "Person",
  anonymous: "Person",
  organisation: "Organization",
  outlet: "Organization",
};

function whoIs(name: string, { figures }: ShownVersion, sourceKind: string | null = null): object {
  const figure = figures.find((one) => one.name === name);
  const entity = figure?.entity ?? null;
  return told({
    "@type": types[figure?.kind ?? sourceKind ?? ""] ?? null,
    "@id": entity === null ? null : urnOf("person", entity),
    name,
  });
}

function told(facts: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** Where each claim across stories is seen first: `2031-03-07 version`. */
async function firstsOf({ sql, workspace }: Ground, { claims }: ShownVersion): Promise<Map<string, string>> {
  const clusters = [...new Set(claims.flatMap((claim) => claim.clusters.map(({ id }) => id)))];
  if (clusters.length === 0) return new Map();
  const rows = await sql.all(
    // CROSS JOIN: SQLite keeps to this order, where it would begin with every claim of the workspace.
    `SELECT k.cluster, min(coalesce(v.published, '~') || ' ' || v.id) AS first
     FROM cluster_claim k CROSS JOIN claim c CROSS JOIN version v
     WHERE k.workspace = ? AND k.cluster IN (${places(clusters.length)})
       AND c.workspace = k.workspace AND c.id = k.claim
       AND v.workspace = c.workspace AND v.id = c.version
     GROUP BY k.cluster`,
    [workspace, ...clusters],
  );
  return new Map(rows.map((row) => [textOf(row, "cluster"), textOf(row, "first")]));
}

function firstOf({ clusters }: ShownClaim, firsts: ReadonlyMap<string, string>): string | undefined {
  const [first] = clusters.flatMap(({ id }) => firsts.get(id) ?? []).toSorted();
  return first?.slice(first.lastIndexOf(" ") + 1);
}
