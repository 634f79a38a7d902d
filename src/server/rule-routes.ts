import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { pages } from "../check/pages.ts";
import { rules } from "../check/registry.ts";
import type { RuleFacts } from "../check/rule.ts";
import { ruleList, rulePage } from "./answers.ts";
import { ApiFault } from "./api-fault.ts";
import { answers, openRoutes } from "./route.ts";

const tags = ["rules"];

const list = createRoute({
  method: "get",
  path: "/",
  summary: "Every rule there is",
  tags,
  responses: answers(ruleList, "The rules with what they say of themselves"),
});

const page = createRoute({
  method: "get",
  path: "/{id}",
  summary: "A rule's page",
  tags,
  request: { params: z.object({ id: z.string().min(1).openapi({ example: "name-variant" }) }) },
  responses: answers(rulePage, "What it finds, why, what to do, what it does not see: Markdown"),
});

/** The rules and their pages: `/api/rules`. */
export function ruleRoutes(): OpenAPIHono {
  const app = openRoutes();
  app.openapi(list, (c) => c.json({ rules: rules.map(factsOf) }, 200));
  app.openapi(page, (c) => {
    const { id } = c.req.valid("param");
    const rule = rules.find((rule) => rule.id === id);
    if (!rule) throw new ApiFault("not-found", "There is no such rule; /api/rules lists them.");
    return c.json({ ...factsOf(rule), page: pages[rule.id] ?? "" }, 200);
  });
  return app;
}

function factsOf({
  id,
  number,
  tier,
  severity,
  area,
  on,
  title,
  why,
  version,
  options,
}: RuleFacts): RuleFacts {
  return { id, number, tier, severity, area, on, title, why, version, options };
}
