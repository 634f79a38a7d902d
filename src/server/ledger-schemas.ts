/** The shapes of the ledger's answers, for the API's own document: those of `src/ledger/ask`. */
import { z } from "@hono/zod-openapi";
import { kinds, legalStatuses, statuses, voices } from "../claim/claim.ts";
import type { Entity } from "../ledger/people/list.ts";
import type { ShownLegal, ShownClaim, Source, Words } from "../ledger/index.ts";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int();

export function listOf<Thing>(of: z.ZodType<Thing>): z.ZodType<readonly Thing[]> {
  return z.array(of).readonly();
}

export const at: z.ZodType<readonly [number, number]> = z.tuple([count, count]).readonly();
export const words: z.ZodType<Words> = z.object({ spans: listOf(at), words: text }).openapi("Words", {
  description: "Words of a version; spans are UTF-16 code units of its text, half-open",
});
export const source: z.ZodType<Source> = z
  .object({
    story: text,
    version: text,
    n: count,
    title: maybe,
    outlet: maybe,
    published: maybe,
    url: maybe,
  })
  .openapi("Source");
export const claim: z.ZodType<ShownClaim> = z
  .object({
    claim: text,
    source,
    speaker: maybe,
    chain: listOf(text),
    about: listOf(text),
    status: z.enum(statuses).nullable(),
    kind: z.enum(kinds).nullable(),
    voice: z.enum(voices),
    accusation: z.boolean().nullable(),
    confidence: z.number(),
    when: maybe,
    says: words,
    cue: words,
    by: words,
  })
  .openapi("LedgerClaim");
export const legal: z.ZodType<ShownLegal> = z
  .object({
    id: text,
    person: text,
    status: z.enum(legalStatuses),
    offence: maybe,
    date: maybe,
    onWordOf: maybe,
    claim: maybe,
    source,
    words,
  })
  .openapi("LedgerLegal");
export const entity: z.ZodType<Entity> = z
  .object({ id: text, name: text, kind: text, claims: count, stories: count })
  .openapi("LedgerPerson");
export const paged = { page: count, more: z.boolean() };
export const compared = { person: entity.nullable(), compared: count, stories: count };
