import { OpenAPIHono } from "@hono/zod-openapi";
import type { Ledger } from "../ledger/index.ts";
import * as answers from "./ledger-answers.ts";
import * as asked from "./ledger-asked.ts";
import { ApiFault } from "./api-fault.ts";
import type { LedgerFacts } from "./api.ts";
import { addQuestion } from "./ledger-question.ts";

/** The ledger's questions under `/api/ledger`, answered with what `src/ledger/ask` gives; null: no ledger is open. */
export function ledgerRoutes(ledger: Ledger | null): OpenAPIHono {
  const app = new OpenAPIHono();
  addLists(app, ledger);
  addThings(app, ledger);
  addComparisons(app, ledger);
  return app;
}

function addLists(app: OpenAPIHono, ledger: Ledger | null): void {
  addQuestion(app, ledger, {
    path: "/",
    says: "Whether a ledger is open, and has a story",
    params: asked.nothing,
    query: asked.nothing,
    answer: answers.facts,
    ask: async (open): Promise<LedgerFacts> =>
      open ? { open: true, isEmpty: await open.isEmpty() } : { open: false },
  });
  addQuestion(app, ledger, {
    path: "/counts",
    says: "How much is in the ledger; counts every claim",
    params: asked.nothing,
    query: asked.nothing,
    answer: answers.counts,
    ask: async (open) => there(open).counts(),
  });
  addQuestion(app, ledger, {
    path: "/search",
    says: "Stories and claims by their words",
    params: asked.nothing,
    query: asked.searchAsked,
    answer: answers.search,
    ask: async (open, _, { q: words, ...paging }) => there(open).search({ words, ...paging }),
  });
  addQuestion(app, ledger, {
    path: "/people",
    says: "Persons and bodies, those in most stories first",
    params: asked.nothing,
    query: asked.peopleAsked,
    answer: answers.people,
    ask: async (open, _, { q: words, ...paging }) =>
      there(open).people({ ...paging, ...(words === undefined ? {} : { words }) }),
  });
  addQuestion(app, ledger, {
    path: "/claims",
    says: "Who says what about whom, the newest stories first",
    params: asked.nothing,
    query: asked.claimsAsked,
    answer: answers.claims,
    ask: async (open, _, { accusation, versions, ...query }) =>
      there(open).claims({
        ...query,
        ...(accusation === undefined ? {} : { accusation: accusation === "true" }),
        allVersions: versions === "all",
      }),
  });
}

function addThings(app: OpenAPIHono, ledger: Ledger | null): void {
  addQuestion(app, ledger, {
    path: "/people/{id}",
    says: "All that is known of one person or body; lists are as long as `limit`, the newest first",
    params: asked.byId,
    query: asked.cardAsked,
    answer: answers.card,
    ask: async (open, { id }, { limit }) => there(open).person(id, limit),
  });
  addQuestion(app, ledger, {
    path: "/claims/{id}",
    says: "One claim: its tellings in all stories, three numbers, how it hardened, and what denies it",
    params: asked.byId,
    query: asked.nothing,
    answer: answers.oneClaim,
    ask: async (open, { id }) => there(open).claim(id),
  });
  addQuestion(app, ledger, {
    path: "/stories/{id}",
    says: "The text of a story and its claims, in its newest version or another",
    params: asked.byId,
    query: asked.storyAsked,
    answer: answers.story,
    ask: async (open, { id: story }, query) => there(open).story({ story, ...query }),
  });
}

function addComparisons(app: OpenAPIHono, ledger: Ledger | null): void {
  addQuestion(app, ledger, {
    path: "/timeline",
    says: "Somebody in law and in claims, by day",
    params: asked.nothing,
    query: asked.timelineAsked,
    answer: answers.timeline,
    ask: async (open, _, { who: name, ...query }) => there(open).timeline({ name, ...query }),
  });
  addQuestion(app, ledger, {
    path: "/contradictions",
    says: "What does not fit together, of somebody or of the newest stories",
    params: asked.nothing,
    query: asked.maybeOf,
    answer: answers.contradictions,
    ask: async (open, _, query) => there(open).contradictions(named(query)),
  });
  addQuestion(app, ledger, {
    path: "/copies",
    says: "Which outlet has which words of which, in somebody's stories or in the newest",
    params: asked.nothing,
    query: asked.maybeOf,
    answer: answers.copies,
    ask: async (open, _, query) => there(open).copies(named(query)),
  });
}

function there(ledger: Ledger | null): Ledger {
  if (!ledger)
    throw new ApiFault("not-found", "No ledger is open. Start the server with “sayso serve --ledger FILE”.");
  return ledger;
}

function named<Query extends { readonly who?: string }>({
  who,
  ...query
}: Query): Omit<Query, "who"> & { readonly name?: string } {
  return { ...query, ...(who === undefined ? {} : { name: who }) };
}
