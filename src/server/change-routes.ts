import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { storyView } from "./answers.ts";
import { applySuggestion, changeImprint, changeParagraph, decideOn, takeBack } from "./changes.ts";
import { correctClaim } from "./correcting.ts";
import type { Desk } from "./desk.ts";
import type { Change, OpenStory, Standing } from "./open-story.ts";
import {
  fingerprint,
  imprintChange,
  newCorrection,
  newDecision,
  paragraphChange,
  storyParams,
  suggestionChosen,
} from "./requests.ts";
import { answers, jsonBody, openRoutes } from "./route.ts";
import { viewOf, type ServedView } from "./view.ts";

const tags = ["changes"];
const responses = answers(storyView, "The story as it then stands");

const imprint = createRoute({
  method: "patch",
  path: "/{id}",
  summary: "Set a story's day, country or outlet",
  tags,
  request: { params: storyParams, body: jsonBody(imprintChange) },
  responses,
});

const paragraph = createRoute({
  method: "put",
  path: "/{id}/paragraphs/{number}",
  summary: "Write a paragraph anew",
  tags,
  request: {
    params: storyParams.extend({
      number: z.coerce
        .number()
        .int()
        .min(1)
        .max(1_000_000)
        .openapi({ description: "From 1.", type: "integer", minimum: 1, maximum: 1_000_000 }),
    }),
    body: jsonBody(paragraphChange),
  },
  responses,
});

const decision = createRoute({
  method: "post",
  path: "/{id}/decisions",
  summary: "Decide about a finding",
  tags,
  request: { params: storyParams, body: jsonBody(newDecision) },
  responses,
});

const undecided = createRoute({
  method: "delete",
  path: "/{id}/decisions/{fingerprint}",
  summary: "Take the decision about a finding back",
  tags,
  request: { params: storyParams.extend({ fingerprint }) },
  responses,
});

const suggestion = createRoute({
  method: "post",
  path: "/{id}/suggestions",
  summary: "Put a suggestion's words into the text",
  tags,
  request: { params: storyParams, body: jsonBody(suggestionChosen) },
  responses,
});

const correction = createRoute({
  method: "post",
  path: "/{id}/corrections",
  summary: "Correct what was read of a claim",
  tags,
  request: { params: storyParams, body: jsonBody(newCorrection) },
  responses,
});

const undo = createRoute({
  method: "post",
  path: "/{id}/undo",
  summary: "Take the last change back",
  tags,
  request: { params: storyParams },
  responses,
});

const redo = createRoute({
  method: "post",
  path: "/{id}/redo",
  summary: "Do again what was taken back",
  tags,
  request: { params: storyParams },
  responses,
});

/** Changes of open stories, under `/api/stories`. `now`: the time, ISO 8601. */
export function changeRoutes(desk: Desk, now: () => string): OpenAPIHono {
  const changed = (id: string, make: (standing: Standing, open: OpenStory) => Change): Promise<ServedView> =>
    viewAfter(id, (open) => open.change((standing) => make(standing, open)));
  const viewAfter = async (id: string, work: (open: OpenStory) => Promise<void>): Promise<ServedView> => {
    const open = await desk.get(id);
    await work(open);
    return viewOf(open);
  };
  const app = openRoutes();
  app.openapi(imprint, async (c) => {
    const change = c.req.valid("json");
    return c.json(await changed(c.req.valid("param").id, (standing) => changeImprint(standing, change)), 200);
  });
  app.openapi(paragraph, async (c) => {
    const { id, number } = c.req.valid("param");
    const change = c.req.valid("json");
    const make = (standing: Standing, open: OpenStory): Change =>
      changeParagraph(standing, number, { ...change, newest: open.revision });
    return c.json(await changed(id, make), 200);
  });
  app.openapi(decision, async (c) => {
    const asked = c.req.valid("json");
    return c.json(
      await changed(c.req.valid("param").id, (standing) => decideOn(standing, asked, now())),
      200,
    );
  });
  app.openapi(undecided, async (c) => {
    const { id, fingerprint } = c.req.valid("param");
    return c.json(await changed(id, (standing) => takeBack(standing, fingerprint)), 200);
  });
  app.openapi(suggestion, async (c) => {
    const chosen = c.req.valid("json");
    return c.json(
      await changed(c.req.valid("param").id, (standing) => applySuggestion(standing, chosen)),
      200,
    );
  });
  app.openapi(correction, async (c) => {
    const asked = c.req.valid("json");
    return c.json(
      await changed(c.req.valid("param").id, (standing) => correctClaim(standing, asked, now())),
      200,
    );
  });
  app.openapi(undo, async (c) =>
    c.json(await viewAfter(c.req.valid("param").id, (open) => open.undo()), 200),
  );
  app.openapi(redo, async (c) =>
    c.json(await viewAfter(c.req.valid("param").id, (open) => open.redo()), 200),
  );
  return app;
}
