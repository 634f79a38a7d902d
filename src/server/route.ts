import { OpenAPIHono, type RouteConfig, type z } from "@hono/zod-openapi";
import { apiError } from "./answers.ts";
import { ApiFault } from "./api-fault.ts";

type Responses = RouteConfig["responses"];
type Body = NonNullable<RouteConfig["request"]>["body"];

/** An app whose routes are written down in the API's document, and refuse what does not fit it. */
export function openRoutes(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new ApiFault("bad-request", wrong(result.error, result.target));
    },
  });
}

/** What a route answers, in JSON; anything else is an error. */
export function answers(schema: z.ZodType, says: string, status = 200): Responses {
  return { [status]: { description: says, content: { "application/json": { schema } } }, ...errors };
}

/** What a route answers with a file. */
export function answersFile(says: string): Responses {
  const schema = { description: "The file's bytes; one of its formats is JSON." };
  return { 200: { description: says, content: { "*/*": { schema } } }, ...errors };
}

const errors: Responses = {
  default: {
    description: "It was not done; the code says why.",
    content: { "application/json": { schema: apiError } },
  },
};

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } } as const satisfies Body;
}

/** `fingerprint: Too small …`; of a body that may be one of several, what the first of them misses. */
function wrong({ issues }: z.ZodError, target: string): string {
  const place = target === "json" ? "the body" : "the address";
  return issues
    .flatMap((issue) => (issue.code === "invalid_union" ? (issue.errors[0] ?? [issue]) : [issue]))
    .slice(0, 3)
    .map(({ path, message }) => `${path.length > 0 ? `“${path.join(".")}” in ${place}` : place}: ${message}`)
    .join("; ");
}
