import { offsetsOf, type Offsets } from "../../base/offsets.ts";
import type { Pieces, Span } from "../../base/span.ts";
import { numberOf } from "../database.ts";
import type { Ground } from "../faults.ts";
import { jsonOf } from "../../base/escape.ts";
import { countLeftOut, onlyInJsonl, openText, type Exported, type Missing, type Write } from "./exported.ts";
import { claimUrn, urnOf, versionUrn } from "./names.ts";
import { shownVersions } from "./shown-versions.ts";
import type { ShownClaim, ShownVersion } from "./shown.ts";
import { entitiesOf } from "./tables.ts";

const missing: readonly Missing[] = [
  ...onlyInJsonl,
  { what: "names and figures", rows: "figure", why: "speakers are named with their claims; exported as csv" },
  { what: "ages, roles and ties of people", rows: "attribute", why: "exported as jsonl" },
  { what: "legal rows", rows: "legal", why: "exported as csv" },
  { what: "judgements", rows: "judgement", why: "exported as csv" },
];

/**
 * W3C Web Annotation, JSON-LD: a collection with an annotation for each claim, which marks the words of its content (its
 * cue, if it has none) in its version. Positions are code points, as the standard has them.
 */
export async function exportAnnotations(ground: Ground, write: Write): Promise<Exported> {
  const out = openText(write);
  const leftOut = await countLeftOut(ground, missing);
  const total = await claimCount(ground);
  const id = urnOf("annotations", ground.workspace);
  const collection = jsonOf({
    "@context": ["http://www.w3.org/ns/anno.jsonld", { sayso: "urn:sayso:vocabulary:" }],
    id,
    type: "AnnotationCollection",
    label: "Claims",
    total,
    "sayso:leftOut": leftOut,
  });
  const page = jsonOf({ id: `${id}:1`, type: "AnnotationPage", partOf: id, startIndex: 0 });
  await out.add(`${collection.slice(0, -1)},"first":${page.slice(0, -1)},"items":[`);
  let count = 0;
  for await (const version of shownVersions(ground)) {
    const ink = inkOf(version);
    for (const claim of version.claims) {
      await out.add(`${count === 0 ? "\n" : ",\n"}${jsonOf(annotationOf(claim, ink))}`);
      count += 1;
    }
  }
  await out.add("\n]}}\n");
  await out.end();
  return { written: { annotations: count }, leftOut };
}

async function claimCount({ sql, workspace }: Ground): Promise<number> {
  const [row] = await sql.all(
    `SELECT count(*) AS n FROM claim c
     JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
     WHERE c.workspace = ?`,
    [workspace],
  );
  return numberOf(row, "n");
}

interface Ink {
  readonly version: ShownVersion;
  readonly offsets: Offsets;
  readonly entities: ReadonlyMap<string, string>;
}

function inkOf(version: ShownVersion): Ink {
  return { version, offsets: offsetsOf(version.text), entities: entitiesOf(version) };
}

function annotationOf(claim: ShownClaim, ink: Ink): object {
  const marked = claim.content.length > 0 ? claim.content : claim.cue;
  const source = sourceOf(ink.version);
  return {
    id: claimUrn(claim.id),
    type: "Annotation",
    motivation: "describing",
    body: [
      { type: "TextualBody", purpose: "describing", format: "text/plain", value: inWords(claim) },
      claimBody(claim, ink),
    ],
    target: marked.map((span) => ({ type: "SpecificResource", source, selector: selectorsOf(span, ink) })),
  };
}

function inWords({ speaker, status, chain, polarity }: ShownClaim): string {
  const who = chain.length > 1 ? chain.join(" › ") : (speaker ?? "nobody named");
  return `${who}: ${status ?? "status not told"}${polarity === -1 ? ", says that it is not so" : ""}`;
}

function claimBody(claim: ShownClaim, ink: Ink): object {
  const { speaker, sourceKind, status, kind, voice, polarity, accusation, confidence, when, about } = claim;
  const entity = ink.entities.get(speaker ?? "");
  const facts = {
    speaker,
    person: entity === undefined ? null : urnOf("person", entity),
    sourceKind,
    status,
    kind,
    voice,
    polarity,
    accusation: accusation === null ? null : accusation === 1,
    confidence,
    when,
    about,
    answers: claim.answers.map(claimUrn),
    inside: claim.inside === null ? null : claimUrn(claim.inside),
    source: selected(claim.source, ink),
    cue: selected(claim.cue, ink),
  };
  const told = Object.entries(facts).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return {
    type: "sayso:Claim",
    ...Object.fromEntries(told.map(([name, value]) => [`sayso:${name}`, value])),
  };
}

function sourceOf({ id, language, url }: ShownVersion): object {
  return {
    id: versionUrn(id),
    type: "Text",
    format: "text/plain",
    language,
    ...(url === null ? {} : { via: url }),
  };
}

function selected(pieces: Pieces, ink: Ink): object[] {
  return pieces.map((span) => ({ selector: selectorsOf(span, ink) }));
}

const ROUND = 32; // code points shown before and behind

function selectorsOf({ start, end }: Span, { version: { text }, offsets }: Ink): object[] {
  const [from, to] = [offsets.toCodePoint(start), offsets.toCodePoint(end)];
  const last = offsets.toCodePoint(text.length);
  return [
    { type: "TextPositionSelector", start: from, end: to },
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(offsets.toUtf16(Math.max(0, from - ROUND)), start),
      suffix: text.slice(end, offsets.toUtf16(Math.min(last, to + ROUND))),
    },
  ];
}
