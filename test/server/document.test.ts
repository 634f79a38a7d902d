import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { served, story } from "./serving.ts";

type Json = Readonly<Record<string, unknown>>;

void test("[SV40] the API's document is OpenAPI 3.1 whose every part leads somewhere and is a sound schema", async (t) => {
  const document = await documentOf(t);
  assert.equal(document["openapi"], "3.1.0");
  const ajv = validator(document);
  for (const name of Object.keys(partOf(document, "components", "schemas")))
    assert.ok(ajv.getSchema(`api#/components/schemas/${name}`), name);
  const operations = Object.entries(partOf(document, "paths")).flatMap(([path, item]) =>
    Object.entries(asObject(item)).map(([method, operation]) => ({
      path,
      method,
      operation: asObject(operation),
    })),
  );
  assert.ok(operations.length > 20);
  for (const { path, method, operation } of operations) {
    assert.match(String(operation["summary"]), /\w/, `${method} ${path}`);
    const named = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
    const parameters = Array.isArray(operation["parameters"]) ? operation["parameters"].map(asObject) : [];
    const inPath = parameters.filter((parameter) => parameter["in"] === "path");
    assert.deepEqual(
      inPath.map((parameter) => parameter["name"]),
      named,
      `${method} ${path}`,
    );
    assert.ok(inPath.every((parameter) => parameter["required"] === true));
  }
});

void test("[SV41] what the server answers is what its document says", async (t) => {
  const { ask } = served(t);
  const ajv = validator(await documentOf(t));
  const path = "/api/stories/treasurer-stole-from-the-ferry-fund";
  const answers: [string, string, string, unknown][] = [
    ["StoryView", "POST", "/api/stories", { text: story, published: "2031-03-09" }],
    [
      "StoryView",
      "POST",
      `${path}/corrections`,
      { claim: "c1", set: { status: "denied", about: ["Orla Venn"] } },
    ],
    ["StoryView", "GET", path, undefined],
    ["StoryList", "GET", "/api/stories", undefined],
    ["RuleList", "GET", "/api/rules", undefined],
    ["RulePage", "GET", "/api/rules/name-variant", undefined],
    ["Health", "GET", "/api/health", undefined],
    ["Error", "GET", "/api/stories/nobody", undefined],
  ];
  for (const [name, method, address, body] of answers) {
    const validate = ajv.getSchema(`api#/components/schemas/${name}`);
    assert.ok(validate);
    const answer = await ask(method, address, { body });
    assert.ok(await validate(answer.body), `${method} ${address}: ${ajv.errorsText(validate.errors)}`);
  }
});

async function documentOf(t: Parameters<typeof served>[0]): Promise<Json> {
  return asObject((await served(t).ask("GET", "/api/openapi.json")).body);
}

function validator(document: Json): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.addSchema({ $id: "api", ...document });
}

function partOf(document: Json, ...path: readonly string[]): Json {
  return path.reduce((part, key) => asObject(part[key]), document);
}

function asObject(value: unknown): Json {
  assert.ok(isObject(value));
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
