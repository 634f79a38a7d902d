import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { Context, ErrorHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { version } from "../base/version.ts";
import { fault } from "../host/fault.ts";
import { health } from "./answers.ts";
import { answerWith, ApiFault } from "./api-fault.ts";
import { changeRoutes } from "./change-routes.ts";
import { ledgerRoutes } from "./ledger-routes.ts";
import { addDocument } from "./openapi.ts";
import type { Opening } from "./opening.ts";
import { pageRoutes } from "./page.ts";
import { answers, openRoutes } from "./route.ts";
import { ruleRoutes } from "./rule-routes.ts";
import { guard, headers, onlyKnownTypes, type Guarding } from "./security.ts";
import { storyRoutes } from "./story-routes.ts";

/** All that the server needs of others. */
export interface Served extends Opening {
  readonly guarding: Guarding;
  /** The folder of the built page. */
  readonly page: string;
  /** The time, ISO 8601. */
  readonly now: () => string;
  /** Told of faults of ours. */
  readonly complain: (says: string) => void;
}

const healthy = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the server runs",
  tags: ["server"],
  responses: answers(health, "It does; ready once a reader is loaded"),
});

/** Everything that the server answers. */
export function openApp(served: Served): OpenAPIHono {
  const { desk, guarding, ledger, now, page, workshop, maxBytes } = served;
  const app = openRoutes();
  app.onError(troubleWith(served));
  app.notFound((c) => nowhere(app, c));
  app.use("*", ...headers(), guard(guarding));
  app.use("/api/*", onlyKnownTypes, limit(maxBytes));
  app.openapi(healthy, (c) => c.json({ version, ready: workshop.isReady() }, 200));
  app.route("/api/stories", storyRoutes(served));
  app.route("/api/stories", changeRoutes(desk, now));
  app.route("/api/rules", ruleRoutes());
  app.route("/api/ledger", ledgerRoutes(ledger));
  addDocument(app);
  app.route("/", pageRoutes(page));
  return app;
}

function limit(maxBytes: number) {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new ApiFault(
        "too-large",
        `The server takes ${maxBytes} bytes at most; raise --max-bytes or split the file.`,
      );
    },
  });
}

function troubleWith({ complain }: Served): ErrorHandler {
  return (error, c) => {
    if (error instanceof ApiFault) return answerWith(c, error.code, error.message);
    if (error instanceof HTTPException)
      return answerWith(c, "bad-request", `${error.message || "The request cannot be used"}.`);
    const { says } = fault("request", error).error;
    complain(says);
    return answerWith(c, "fault", says);
  };
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

function nowhere(app: OpenAPIHono, c: Context): Response {
  const allowed = methods.filter((method) =>
    app.router.match(method, c.req.path)[0].some(([[, { method: own }]]) => own === method),
  );
  if (allowed.length === 0 || allowed.some((method) => method === c.req.method))
    return answerWith(
      c,
      "not-found",
      "There is nothing at this address; /api/openapi.json lists what there is.",
    );
  c.header("Allow", allowed.join(", "));
  return answerWith(c, "wrong-method", `This address takes ${allowed.join(", ")}.`);
}
