import { z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { AskRefused, LedgerBusy, type Ledger } from "../ledger/index.ts";
import { apiError } from "./answers.ts";
import { answerWith, ApiFault } from "./api-fault.ts";

/** One route: what it takes, and the ledger's method that answers it. */
export interface Question<Params, Query, Answer> {
  /** As OpenAPI writes it: `/claims/{id}`. */
  readonly path: string;
  readonly says: string;
  readonly params: z.ZodType<Params>;
  readonly query: z.ZodType<Query>;
  readonly answer: z.ZodType<Answer>;
  readonly ask: (ledger: Ledger | null, params: Params, query: Query) => Promise<Answer>;
}

/** Serves a question and writes it down in the API's document. */
export function addQuestion<Params, Query, Answer>(
  app: OpenAPIHono,
  ledger: Ledger | null,
  question: Question<Params, Query, Answer>,
): void {
  document(app, question);
  const { path, params, query, ask } = question;
  app.get(path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
    const named = params.safeParse(c.req.param());
    const given = query.safeParse(c.req.query());
    if (!named.success) return answerWith(c, "bad-request", faultOf(named.error));
    if (!given.success) return answerWith(c, "bad-request", faultOf(given.error));
    try {
      return c.json(await ask(ledger, named.data, given.data));
    } catch (error) {
      return refusal(c, error);
    }
  });
}

/** @throws whatever is no answer: the server's own fault. */
function refusal(c: Context, error: unknown): Response {
  if (error instanceof ApiFault) return answerWith(c, error.code, error.message);
  if (error instanceof AskRefused) return answerWith(c, "not-found", sentenceOf(error.message));
  if (error instanceof LedgerBusy) return answerWith(c, "busy", sentenceOf(error.message));
  throw error;
}

function faultOf({ issues: [first] }: z.ZodError): string {
  return `“${first?.path.join(".") ?? ""}” in the address: ${sentenceOf(first?.message ?? "it cannot be used")}`;
}

function sentenceOf(words: string): string {
  const whole = /[.!?]$/.test(words) ? words : `${words}.`;
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

type Documented<Params, Query, Answer> = Omit<Question<Params, Query, Answer>, "ask">;

function document<Params, Query, Answer>(
  app: OpenAPIHono,
  { path, says, params, query, answer }: Documented<Params, Query, Answer>,
): void {
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    summary: says,
    tags: ["ledger"],
    request: { ...objectOf("params", params), ...objectOf("query", query) },
    responses: {
      200: json("The answer", answer),
      400: json("The address is not as it must be", apiError),
      404: json("The ledger has no such thing, or no ledger is open", apiError),
      503: json("Another process keeps the ledger", apiError),
    },
  });
}

function json<Of>(description: string, schema: z.ZodType<Of>) {
  return { description, content: { "application/json": { schema } } };
}

function objectOf<Key extends string, Of>(
  key: Key,
  schema: z.ZodType<Of>,
): Partial<Record<Key, z.ZodObject>> {
  if (!(schema instanceof z.ZodObject) || Object.keys(schema.shape).length === 0) return {};
  const part: Partial<Record<Key, z.ZodObject>> = {};
  part[key] = schema;
  return part;
}
