/** What the ledger's routes may be asked, as addresses write it. */
import { z } from "@hono/zod-openapi";
import { statuses } from "../claim/claim.ts";

const page = z.coerce.number().int().min(1).max(1_000_000).default(1);
const rows = z.coerce.number().int().min(1).max(200).default(20);
const words = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .openapi({ pattern: String.raw`\S` });
const day = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    "a year, month or day, such as 2031-04-09",
  )
  .exactOptional()
  .describe("Day of publication, included: 2031, 2031-04, 2031-04-09");
const who = z.string().min(1).max(500).describe("The id of a person or body, or a full name");
const status = z
  .string()
  .transform((list) => list.split(","))
  .pipe(z.array(z.enum(statuses)).max(statuses.length))
  .exactOptional()
  .openapi({ type: "string", description: `One or several of ${statuses.join(", ")}, parted by commas` });

const paging = z.object({ page, limit: rows });
const spans = paging.extend({ since: day, until: day });
export const searchAsked = paging.extend({ q: words });
export const peopleAsked = paging.extend({ q: words.exactOptional() });
export const cardAsked = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) });
export const timelineAsked = spans.extend({
  who,
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const maybeOf = spans.extend({ who: who.exactOptional() });
export const claimsAsked = spans.extend({
  about: who.exactOptional(),
  by: who.exactOptional(),
  status,
  outlet: words.exactOptional(),
  accusation: z.enum(["true", "false"]).exactOptional(),
  versions: z.enum(["newest", "all"]).default("newest"),
});
export const storyAsked = z.object({ version: z.string().min(1).max(100).exactOptional() });
export const nothing = z.object({});
export const byId = z.object({
  id: z
    .string()
    .min(1)
    .max(2000)
    .openapi({ param: { name: "id", in: "path" } }),
});
