/** Each answer of the ledger's routes as a schema; the compiler holds it to the answer's own type. */
import { z } from "@hono/zod-openapi";
import { legalStatuses } from "../claim/claim.ts";
import type {
  CardAnswer,
  ClaimAnswer,
  ClaimOrigins,
  ClaimsAnswer,
  ContradictionsAnswer,
  CopiesAnswer,
  CountsAnswer,
  PeopleAnswer,
  SearchAnswer,
  ShownReply,
  Side,
  StoryAnswer,
  TimelineAnswer,
} from "../ledger/index.ts";
import type { LedgerFacts } from "./api.ts";
import { at, claim, compared, entity, legal, listOf, paged, source, words } from "./ledger-schemas.ts";

const text = z.string();
const maybe = text.nullable();
const count = z.number().int();
const heights = z.enum(["rumour", "hedged", "attributed", "own"]);
const used = { stories: count, first: maybe, last: maybe };

export const facts: z.ZodType<LedgerFacts> = z
  .union([z.object({ open: z.literal(false) }), z.object({ open: z.literal(true), isEmpty: z.boolean() })])
  .openapi("LedgerFacts");

export const counts: z.ZodType<CountsAnswer> = z
  .object({ stories: count, people: count, claims: count })
  .openapi("CountsAnswer");

export const search: z.ZodType<SearchAnswer> = z
  .object({ ...paged, claims: listOf(claim), stories: listOf(z.object({ source, words })) })
  .openapi("SearchAnswer");

export const people: z.ZodType<PeopleAnswer> = z
  .object({ ...paged, people: listOf(entity) })
  .openapi("PeopleAnswer");

export const card: z.ZodType<CardAnswer> = z
  .object({
    person: entity,
    names: listOf(z.object({ name: text, ...used })),
    roles: listOf(z.object({ role: text, ...used })),
    by: listOf(claim),
    about: listOf(claim),
    denials: listOf(claim),
    legal: listOf(legal),
    suggestions: listOf(
      z.object({ entity: text, name: text, one: text, other: text, why: listOf(text), pairs: count }),
    ),
  })
  .openapi("CardAnswer");

export const claims: z.ZodType<ClaimsAnswer> = z
  .object({ ...paged, about: listOf(entity), by: listOf(entity), claims: listOf(claim) })
  .openapi("ClaimsAnswer");

const origins: z.ZodType<ClaimOrigins> = z
  .object({
    claim: text,
    said: text,
    says: text,
    reports: count,
    outlets: count,
    origins: count,
    unknown: count,
    groups: listOf(z.object({ named: listOf(text), claims: listOf(claim) })),
    dependences: listOf(
      z.object({
        what: z.enum([
          "identical",
          "near-copy",
          "passage",
          "credit",
          "cites",
          "own-report",
          "same-occasion",
          "same-speaker",
          "same-party",
        ]),
        why: text,
        one: claim,
        other: claim.nullable(),
        outlet: maybe,
      }),
    ),
    steps: listOf(z.object({ claim, height: heights, isWithdrawn: z.boolean() })),
    changes: listOf(
      z.object({
        what: z.enum(["hardened", "softened", "withdrawn"]),
        why: text,
        outlet: maybe,
        from: heights,
        to: heights,
        before: claim,
        after: claim,
      }),
    ),
  })
  .openapi("ClaimOrigins");

const reply: z.ZodType<ShownReply> = z
  .object({ what: z.enum(["denies", "answers"]), reply: claim, to: claim, why: listOf(text) })
  .openapi("LedgerReply");

export const oneClaim: z.ZodType<ClaimAnswer> = z
  .object({ claim, tellings: listOf(origins), replies: listOf(reply), repliesTo: listOf(reply) })
  .openapi("ClaimAnswer");

const dated = {
  date: maybe,
  precision: z.enum(["day", "month", "year", "interval", "unknown"]),
  dateOf: z.enum(["act", "said", "published"]),
};

export const timeline: z.ZodType<TimelineAnswer> = z
  .object({
    ...paged,
    person: entity,
    compared: count,
    stories: count,
    entries: listOf(
      z.union([
        z.object({ what: z.literal("legal"), ...dated, status: z.enum(legalStatuses), told: listOf(legal) }),
        z.object({ what: z.literal("claim"), ...dated, role: z.enum(["by", "about", "both"]), claim }),
      ]),
    ),
    conflicts: listOf(
      z.object({
        why: z.enum(["status", "date", "order"]),
        says: text,
        one: listOf(legal),
        other: listOf(legal),
      }),
    ),
  })
  .openapi("TimelineAnswer");

const side: z.ZodType<Side> = z.object({ source, words, claim: maybe, onWordOf: maybe }).openapi("Side");

export const contradictions: z.ZodType<ContradictionsAnswer> = z
  .object({
    ...paged,
    ...compared,
    contradictions: listOf(
      z.object({
        why: z.enum(["polarity", "number", "date", "status", "order", "age"]),
        says: text,
        reasons: listOf(text),
        one: side,
        other: side,
        again: listOf(z.tuple([text, text]).readonly()),
      }),
    ),
  })
  .openapi("ContradictionsAnswer");

const outlets = z.object({ from: maybe, to: maybe, copies: count, unordered: count, words: count });

export const copies: z.ZodType<CopiesAnswer> = z
  .object({
    ...paged,
    ...compared,
    outlets: listOf(outlets),
    copies: listOf(
      z.object({
        kind: z.enum(["identical", "near-copy", "passages"]).nullable(),
        why: text,
        by: z.enum(["machine", "person"]),
        who: text,
        from: source,
        to: source,
        order: z.enum(["credit", "day", "unknown"]),
        through: source.nullable(),
        words: count,
        passages: listOf(z.object({ from: words, to: words, words: count })),
      }),
    ),
  })
  .openapi("CopiesAnswer");

export const story: z.ZodType<StoryAnswer> = z
  .object({
    source,
    country: maybe,
    text,
    fields: listOf(
      z.object({ name: z.enum(["headline", "standfirst", "byline", "dateline", "caption", "body"]), at }),
    ),
    paragraphs: listOf(at),
    versions: listOf(
      z.object({ id: text, n: count, title: maybe, published: maybe, outlet: maybe, claims: count }),
    ),
    claims: listOf(claim),
  })
  .openapi("StoryAnswer");
