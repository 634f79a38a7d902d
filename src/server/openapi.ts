import type { OpenAPIHono } from "@hono/zod-openapi";
import { version } from "../base/version.ts";
import { checkSchema } from "../claim/schema-review.ts";

/** Serves what the API is, as OpenAPI 3.1, made from what checks its requests. */
export function addDocument(app: OpenAPIHono): void {
  for (const [name, schema] of Object.entries(reviewParts()))
    app.openAPIRegistry.registerComponent("schemas", `review.${name}`, schema);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Sayso",
      version,
      description:
        "What the review page and the ledger's pages use. Offsets are UTF-16 code units, half-open. Beyond this machine every request needs the server's token.",
    },
    servers: [{ url: "/" }],
    security: [{}, { token: [] }],
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
}

/** The parts of the schema of a review, which lead to each other from here. */
function reviewParts(): Readonly<Record<string, object>> {
  const printed = JSON.stringify(checkSchema["$defs"] ?? {});
  const parts: Readonly<Record<string, object>> = JSON.parse(
    printed.replaceAll('"#/$defs/', '"#/components/schemas/review.'),
  );
  return parts;
}
