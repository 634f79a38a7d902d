import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { storyList, storyView } from "./answers.ts";
import { ApiFault } from "./api-fault.ts";
import { exportNames, type StoryList } from "./api.ts";
import { exportOf } from "./exports.ts";
import { openDropped, openNew, type Opening } from "./opening.ts";
import { newStory, storyParams } from "./requests.ts";
import { answers, answersFile, openRoutes } from "./route.ts";
import { viewOf } from "./view.ts";

const tags = ["stories"];

const list = createRoute({
  method: "get",
  path: "/",
  summary: "The stories that are open",
  tags,
  responses: answers(storyList, "In the order in which they were opened"),
});

const open = createRoute({
  method: "post",
  path: "/",
  summary: "Open a text, a file or a story of the ledger",
  description: "A file's bytes are sent as `application/octet-stream`, with its name in the address.",
  tags,
  request: {
    query: z.object({
      name: z
        .string()
        .min(1)
        .max(300)
        .optional()
        .openapi({ description: "The file's name, for its format." }),
    }),
    body: {
      content: {
        "application/json": { schema: newStory },
        "application/octet-stream": { schema: { type: "string", format: "binary" } },
      },
    },
  },
  responses: answers(storyView, "The story, read and reviewed", 201),
});

const look = createRoute({
  method: "get",
  path: "/{id}",
  summary: "A story as it stands",
  tags,
  request: { params: storyParams },
  responses: answers(storyView, "The story with its review"),
});

const close = createRoute({
  method: "delete",
  path: "/{id}",
  summary: "Close a story; files stay, what only memory keeps is gone",
  tags,
  request: { params: storyParams },
  responses: answers(storyList, "The stories that are still open"),
});

const exported = createRoute({
  method: "get",
  path: "/{id}/exports/{format}",
  summary: "A story with its review as a file",
  tags,
  request: {
    params: storyParams.extend({ format: z.enum(exportNames) }),
    query: z.object({
      print: z
        .literal("1")
        .optional()
        .openapi({ description: "For html: to be shown and printed, not kept." }),
    }),
  },
  responses: answersFile("The file"),
});

/** Stories in and out: `/api/stories`. */
export function storyRoutes(opening: Opening): OpenAPIHono {
  const { desk, workshop } = opening;
  const stories = (): StoryList => ({ stories: desk.list() });
  const app = openRoutes();
  app.openapi(list, (c) => c.json(stories(), 200));
  app.openapi(open, async (c) => {
    const type = c.req.header("Content-Type");
    if (type === undefined) throw new ApiFault("wrong-type", "Say what the body is, with Content-Type.");
    const opened = /^application\/octet-stream/i.test(type)
      ? await openDropped(c.req.valid("query").name ?? "file", await bytesOf(c.req), opening)
      : await openNew(newStory.parse(await c.req.json()), opening);
    return c.json(viewOf(opened), 201);
  });
  app.openapi(look, async (c) => {
    const opened = await desk.get(c.req.valid("param").id);
    await opened.refresh();
    return c.json(viewOf(opened), 200);
  });
  app.openapi(close, (c) => {
    desk.remove(c.req.valid("param").id);
    return c.json(stories(), 200);
  });
  app.openapi(exported, async (c) => {
    const { id, format } = c.req.valid("param");
    return exportOf(await desk.get(id), {
      format,
      isShown: c.req.valid("query").print !== undefined,
      workshop,
    });
  });
  return app;
}

async function bytesOf(request: { readonly arrayBuffer: () => Promise<ArrayBuffer> }): Promise<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length === 0) throw new ApiFault("unreadable", "The file is empty.");
  return bytes;
}
