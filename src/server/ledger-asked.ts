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
  .describe("Day of publication, included: 2031, 2031-04, 2031-04-09");
const who = z.string().min(1).max(500).describe("The id of a person or body, or a full name");
const status = z
  .string()
  .transform((list) => list.split(","))
  .pipe(z.array(z.enum(statuses)).max(statuses.length))
  .openapi({ type: "string", description: `One or several of ${statuses.join(", ")}, parted by commas` });

/** May be left out. The document has to be told so: what makes it takes `exactOptional` for required. */
function optional<Of>(of: z.ZodType<Of>) {
  return z.exactOptional(of).openapi({ param: { required: false } });
}

const paging = z.object({ page, limit: rows });
const spans = paging.extend({ since: optional(day), until: optional(day) });
export const searchAsked = paging.extend({ q: words });
export const peopleAsked = paging.extend({ q: optional(words) });
export const cardAsked = z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) });
export const timelineAsked = spans.extend({
  who,
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const maybeOf = spans.extend({ who: optional(who) });
export const claimsAsked = spans.extend({
  about: optional(who),
  by: optional(who),
  status: optional(status),
  outlet: optional(words),
  accusation: optional(z.enum(["true", "false"])),
  versions: z.enum(["newest", "all"]).default("newest"),
});
export const storyAsked = z.object({ version: optional(z.string().min(1).max(100)) });
export const nothing = z.object({});
export const byId = z.object({
  id: z
    .string()
    .min(1)
    .max(2000)
    .openapi({ param: { name: "id", in: "path" } }),
});
