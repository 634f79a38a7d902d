import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";

/** Where the page lies that `npm run build` makes: beside this file's folder in the package. */
export const builtPage = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../../dist/web/" : "../web/", import.meta.url),
);

/** The page at its addresses, and its files, whose names change with what is in them. */
export function pageRoutes(folder: string): Hono {
  const app = new Hono();
  const isBuilt = existsSync(join(folder, "index.html"));
  const index: MiddlewareHandler = isBuilt
    ? serveStatic({ path: "index.html", root: folder })
    : async (c) => c.html(notBuilt, 503);
  for (const address of ["/", "/story/:id", "/ledger", "/ledger/*"]) app.get(address, index);
  if (isBuilt) app.get("/assets/*", keptForEver, serveStatic({ root: folder }));
  return app;
}

const keptForEver: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.ok) c.res.headers.set("Cache-Control", "private, max-age=31536000, immutable");
};

const notBuilt = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>Sayso: the page is not built</title>
<h1>The page is not built yet</h1>
<p>This is a checkout without its page. Run <code>npm run build</code>, then start <code>sayso serve</code> again.</p>
<p>The API works without it: <a href="/api/openapi.json">its document</a>.</p>
</html>
`;
