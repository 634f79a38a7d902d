import { z } from "@hono/zod-openapi";
import { kinds, sourceKinds, statuses } from "../claim/claim.ts";
import { verdicts } from "../claim/finding.ts";
import type {
  ClaimSet,
  ImprintChange,
  NewCorrection,
  NewDecision,
  NewStory,
  ParagraphChange,
  SuggestionChosen,
} from "./api.ts";

/** Characters: as much as anybody writes by hand about one finding. */
const longestReason = 4000;
const longestName = 300;

const day = z.iso.date().openapi({ description: "A day: `YYYY-MM-DD`.", example: "2026-03-09" });
const country = z
  .string()
  .regex(/^[a-z]{2}$/)
  .openapi({ description: "ISO 3166, two small letters.", example: "gb" });
/** Of which something is left without the spaces round them. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .openapi({ pattern: String.raw`\S` });
const name = words(longestName);
const reason = words(longestReason);
export const fingerprint = z.string().min(1).max(64).openapi({ description: "A finding's." });

/** What an address of one story names. */
export const storyParams = z.object({ id: z.string().min(1).openapi({ description: "The story's." }) });

export const newStory: z.ZodType<NewStory> = z
  .union([
    z.strictObject({
      text: z.string().openapi({ description: "Text or Markdown, as it would stand in a file." }),
      name: name.optional().openapi({ description: "Its ending tells the format: `draft.md`." }),
      published: day.optional(),
      country: country.optional(),
    }),
    z.strictObject({
      ledgerStory: name.openapi({ description: "A story's id in the ledger; its newest version." }),
    }),
  ])
  .openapi("NewStory");

export const imprintChange: z.ZodType<ImprintChange> = z
  .strictObject({
    published: day.nullable().optional(),
    country: country.nullable().optional(),
    outlet: name.nullable().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: "say at least one of published, country, outlet",
  })
  .openapi("ImprintChange", { minProperties: 1 });

export const paragraphChange: z.ZodType<ParagraphChange> = z
  .strictObject({
    text: z.string().openapi({ description: "A blank line parts paragraphs. Empty: the paragraph goes." }),
    revision: z.int().min(0).openapi({ description: "The one that the page shows." }),
  })
  .openapi("ParagraphChange");

export const newDecision: z.ZodType<NewDecision> = z
  .strictObject({
    fingerprint,
    decision: z.enum(verdicts),
    reason,
    role: name.optional(),
    by: name.optional(),
  })
  .openapi("NewDecision");

export const suggestionChosen: z.ZodType<SuggestionChosen> = z
  .strictObject({ fingerprint, index: z.int().min(0).max(1000) })
  .openapi("SuggestionChosen");

export const claimSet: z.ZodType<ClaimSet> = z
  .strictObject({
    speaker: name.nullable().optional(),
    status: z.enum(statuses).optional(),
    kind: z.enum(kinds).optional(),
    sourceKind: z.enum(sourceKinds).optional(),
    accusation: z.boolean().optional(),
    about: z.array(name).max(50).optional(),
    claim: z.literal(false).optional().openapi({ description: "This is no claim at all." }),
  })
  .refine((set) => Object.values(set).some((value) => value !== undefined), {
    message: "say what is to be corrected",
  })
  .openapi("ClaimSet", { minProperties: 1 });

export const newCorrection: z.ZodType<NewCorrection> = z
  .strictObject({
    claim: name,
    set: claimSet,
    reason: reason.optional(),
    role: name.optional(),
    by: name.optional(),
  })
  .openapi("NewCorrection");
