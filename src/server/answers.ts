/** The shapes of the server's answers, for the API's own document; a test holds answers against it. */
import { z } from "@hono/zod-openapi";
import { areas } from "../check/rule.ts";
import { severities } from "../claim/finding.ts";
import {
  errorCodes,
  storySources,
  type ApiError,
  type Health,
  type RuleList,
  type RulePage,
  type StoryList,
} from "./api.ts";
import { claimSet } from "./requests.ts";
import type { ServedView } from "./view.ts";

const text = z.string();
const maybe = text.nullable();
const count = z.int().min(0);
const at = z.tuple([count, count]).readonly().openapi("At", {
  description: "`[start, end]` in UTF-16 code units of the story's text, half-open.",
});

export const apiError: z.ZodType<ApiError> = z
  .object({
    error: z.object({ code: z.enum(errorCodes), says: text.openapi({ description: "For people." }) }),
  })
  .openapi("Error");

const counts = z
  .object({ error: count, warning: count, note: count, decided: count, asked: count })
  .openapi("Counts");

export const storyList: z.ZodType<StoryList> = z
  .object({
    stories: z
      .array(
        z
          .object({
            id: text,
            title: text,
            source: z.enum(storySources),
            counts: counts.nullable().openapi({ description: "null: still being read, or unreadable." }),
            trouble: maybe,
          })
          .openapi("StoryItem"),
      )
      .readonly(),
  })
  .openapi("StoryList");

export const storyView: z.ZodType<ServedView> = z
  .object({
    id: text,
    title: text,
    revision: count,
    source: z.enum(storySources),
    stored: maybe,
    edited: z.boolean(),
    imprint: z.object({ title: maybe, published: maybe, country: maybe, outlet: maybe }),
    undo: maybe,
    redo: maybe,
    counts,
    review: z
      .record(text, z.unknown())
      .openapi({ allOf: [{ $ref: "#/components/schemas/review.reviewed" }] }),
    paragraphs: z.array(z.object({ at, number: count })).readonly(),
    reasons: z.record(
      text,
      z.array(z.object({ field: text, value: text, says: text, at: z.array(at).readonly() })).readonly(),
    ),
    corrections: z
      .array(z.object({ claim: maybe, set: claimSet, reason: maybe, role: maybe, by: maybe, at: maybe }))
      .readonly(),
    countries: z.array(text).readonly(),
  })
  .openapi("StoryView");

const ruleFacts = {
  id: text,
  number: text,
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  severity: z.enum(severities),
  area: z.enum(areas),
  on: z.boolean(),
  title: text,
  why: text,
  version: count,
  options: z.record(text, z.union([z.number(), text, z.boolean()])),
};

export const ruleList: z.ZodType<RuleList> = z
  .object({ rules: z.array(z.object(ruleFacts).openapi("Rule")).readonly() })
  .openapi("RuleList");
export const rulePage: z.ZodType<RulePage> = z.object({ ...ruleFacts, page: text }).openapi("RulePage");
export const health: z.ZodType<Health> = z.object({ version: text, ready: z.boolean() }).openapi("Health");
