import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { parseConfig, resolveSettings, type Config } from "../../src/check/config.ts";
import { initialConfig } from "../../src/check/initial-config.ts";
import { problemLine } from "../../src/check/located-json.ts";
import { packOf, type KnownRule } from "../../src/check/presets.ts";
import { rules as known } from "../../src/check/registry.ts";

const file = "sayso.config.json";
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../docs/schema/config.schema.json"), "utf8")),
);
const rules: readonly KnownRule[] = [
  { id: "name-variant", severity: "error", on: true, options: { least: 2, strict: false, words: "x" } },
  { id: "loaded-verb", severity: "note", on: true, options: {} },
  { id: "vague-authority", severity: "note", on: false, options: {} },
  { id: "prejudicial-background", severity: "note", on: true, options: {} },
  { id: "scare-quote-accusation", severity: "warning", on: false, options: {} },
];

function linesOf(text: string): string[] {
  const parsed = parseConfig(text, { file, rules });
  return "problems" in parsed ? parsed.problems.map(problemLine) : [];
}

function configOf(value: unknown): Config {
  const parsed = parseConfig(JSON.stringify(value), { file, rules });
  if ("problems" in parsed) return assert.fail(parsed.problems.map(problemLine).join("\n"));
  return parsed.config;
}

void test("[CF1] a problem names the file, the line and the nearest right word", () => {
  assert.deepEqual(linesOf('{\n  // the house\'s own\n  "rules": {\n    "name-varient": "off",\n  },\n}'), [
    "sayso.config.json line 4: there is no rule 'name-varient'; did you mean 'name-variant'?",
  ]);
  assert.deepEqual(linesOf('{"rulez": {}}'), [
    "sayso.config.json line 1: there is no key 'rulez' in the config; did you mean 'rules'?",
  ]);
  assert.deepEqual(linesOf('{"rules": {\n"name-variant": ["error", {"leest": 3}]}}'), [
    "sayso.config.json line 2: 'name-variant' has no option 'leest' (it has least, strict, words); did you mean 'least'?",
  ]);
  assert.deepEqual(linesOf('{"extends": ["uk", "strickt"]}'), [
    "sayso.config.json line 1: 'extends' must be one of recommended, strict, us, uk, de; did you mean 'strict'?",
  ]);
  assert.deepEqual(linesOf('{"rules": {"zzzzzz": "off"}}'), [
    "sayso.config.json line 1: there is no rule 'zzzzzz'",
  ]);
});

void test("[CF2] every wrong value is a problem of its own, and one is enough for no config", () => {
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['{"rules": {"name-variant": "fatal"}}', /severity of 'name-variant' must be one of off, error/],
    ['{"rules": {"name-variant": ["error", {"least": "3"}]}}', /'least' of 'name-variant' must be a number/],
    ['{"rules": {"name-variant": ["error", {"strict": 1}]}}', /must be true or false/],
    ['{"rules": {"name-variant": ["error", {}, 1]}}', /must be a severity, or \[severity, \{options\}\]/],
    ['{"rules": []}', /'rules' must be an object/],
    ['{"rules": {"name-variant": "off", "name-variant": "error"}}', /stands twice/],
    ['{"timeZone": "Europe/Oakhaven"}', /no time zone 'Europe\/Oakhaven'/],
    ['{"timeZone": "+02:00"}', /no time zone/],
    ['{"country": "Atlantis"}', /no country 'Atlantis'/],
    ['{"country": "qx"}', /no country 'qx'/],
    ['{"published": "2026-02-30"}', /must be a day/],
    ['{"minConfidence": 1.5}', /from 0 to 1/],
    ['{"maxWarnings": 2.5}', /whole number/],
    ['{"failOn": "warnings"}', /did you mean 'warning'/],
    ['{"people": [{"spellings": ["Vey"]}]}', /no 'name'/],
    ['{"people": [{"name": "Callum Vey", "dead": "yes"}]}', /'dead' of a person must be true or false/],
    ['{"people": {"name": "Callum Vey"}}', /'people' must be a list/],
    ['{"outlets": [""]}', /an outlet's name is empty/],
    ['{"overrides": [{"rules": {}}]}', /no 'files'/],
    ["[]", /must be an object/],
    ["", /this is no JSON/],
    ["{", /this is no JSON/],
  ];
  for (const [text, says] of wrong) {
    const lines = linesOf(text);
    assert.equal(lines.length, 1, `${text}: ${lines.join(" | ")}`);
    assert.match(lines[0] ?? "", says);
  }
  assert.equal(linesOf('{"failOn": 1,\n"rules": {"x": "off"},\n"coutry": "gb"}').length, 3);
});

void test("[CF3] comments and commas at the end are read past; everything that a config says arrives", () => {
  const parsed = parseConfig(
    `\u{feff}{
      /* Oakhaven Courier */ "$schema": "./x.json",
      "people": [{ "name": "Dana Rell", "spellings": ["Dana Rehl"], "publicFigure": true, "mayBeNamed": false, "dead": true }, {"name": "Ivo Brask"},],
      "outlets": ["Oakhaven Courier", "Northwire"],
      "published": "2026-05-14", "timeZone": "Europe/London", "country": "UK",
      "minConfidence": 0.7, "failOn": "never", "maxWarnings": 0, // house rule
    }`,
    { file, rules },
  );
  assert.ok("config" in parsed);
  assert.deepEqual(parsed.config, {
    layers: [{ files: null, anew: false, rules: {}, country: "gb" }],
    people: [
      { name: "Dana Rell", spellings: ["Dana Rehl"], publicFigure: true, mayBeNamed: false, dead: true },
      { name: "Ivo Brask", spellings: [], publicFigure: false, mayBeNamed: true, dead: false },
    ],
    outlets: ["Oakhaven Courier", "Northwire"],
    published: "2026-05-14",
    timeZone: "Europe/London",
    minConfidence: 0.7,
    failOn: "never",
    maxWarnings: 0,
  });
});

void test("[CF4] extends comes first, then rules, then the overrides that fit, the last one last", () => {
  const config = configOf({
    extends: ["strict", "uk"],
    rules: { "loaded-verb": "error", "name-variant": ["warning", { least: 3 }] },
    overrides: [
      { files: "opinion/**", rules: { "loaded-verb": "off" } },
      { files: ["*.draft.txt"], rules: { "name-variant": ["note", { strict: true }] }, country: "us" },
      { files: "archive/**", extends: "recommended" },
    ],
  });
  const { rules: news, country } = resolveSettings(config, "news/fire.txt");
  assert.equal(country, "gb");
  assert.deepEqual(news["loaded-verb"], { severity: "error", options: {} });
  assert.deepEqual(news["vague-authority"], { severity: "warning", options: {}, weak: true });
  assert.deepEqual(news["scare-quote-accusation"], { severity: "warning", options: {}, weak: true });
  assert.deepEqual(news["prejudicial-background"], { severity: "error", options: {} });
  const opinion = resolveSettings(config, "./opinion/deep/er/fire.draft.txt");
  assert.equal(opinion.rules["loaded-verb"]?.severity, "off");
  assert.deepEqual(opinion.rules["name-variant"], { severity: "note", options: { least: 3, strict: true } });
  assert.equal(opinion.country, "us");
  assert.deepEqual(resolveSettings(config, String.raw`archive\old.txt`).rules, {});
});

void test("[CF5] without extends, and with recommended, each rule is as it says of itself", () => {
  for (const extending of [undefined, "recommended"])
    assert.deepEqual(resolveSettings(configOf({ extends: extending }), "a.txt").rules, {});
});

void test("[CF6] a pack says nothing for a country without one, and UK is GB", () => {
  for (const country of [null, "fr", "__proto__", "toString"]) assert.deepEqual(packOf(country), {});
  assert.deepEqual(packOf("uk"), packOf("gb"));
  assert.equal(packOf("gb")["prejudicial-background"]?.severity, "error");
});

void test("[CF7] whatever a file holds, reading it gives a config or problems and never throws", () => {
  const json = fc.json({ maxDepth: 4 });
  const keyed = fc
    .dictionary(
      fc.constantFrom("extends", "rules", "overrides", "people", "outlets", "timeZone", "country", "files"),
      fc.jsonValue(),
    )
    .map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(fc.oneof(fc.string(), json, keyed), (text) => {
      const parsed = parseConfig(text, { file, rules });
      assert.ok("config" in parsed || parsed.problems.length > 0);
    }),
    { numRuns: 500 },
  );
  assert.deepEqual(linesOf("[".repeat(100_000)), ["sayso.config.json: the brackets are nested too deep"]);
});

void test("[CF8] what init writes is a config with the answers in it, valid by the schema", () => {
  const written = initialConfig({
    country: "gb",
    timeZone: "Europe/London",
    outlets: ["Oakhaven Courier"],
    strict: true,
  });
  const parsed = parseConfig(written, { file, rules: known });
  if ("problems" in parsed) return assert.fail(parsed.problems.map(problemLine).join("\n"));
  assert.equal(resolveSettings(parsed.config, "a.txt").country, "gb");
  assert.equal(parsed.config.timeZone, "Europe/London");
  assert.deepEqual(parsed.config.outlets, ["Oakhaven Courier"]);
  assert.ok(validate(JSON.parse(written)), JSON.stringify(validate.errors));
  const bare = initialConfig({ country: null, timeZone: null, outlets: [], strict: false });
  assert.ok("config" in parseConfig(bare, { file, rules: known }));
});

void test("[CF9] the schema knows every key, rule and severity that the program knows, and no other", () => {
  const [rule] = known;
  assert.ok(rule);
  for (const right of [
    {},
    { extends: "uk", failOn: "never", maxWarnings: 3, minConfidence: 0.5, published: "2026-05-14" },
    { rules: Object.fromEntries(known.map(({ id, options }) => [id, ["off", options]])) },
    {
      overrides: [{ files: "a/**", rules: { [rule.id]: "note" } }],
      people: [{ name: "Ivo Brask", dead: true }],
    },
  ]) {
    assert.ok(validate(right), JSON.stringify(validate.errors));
    assert.ok("config" in parseConfig(JSON.stringify(right), { file, rules: known }));
  }
  for (const wrong of [
    { rulez: {} },
    { rules: { "no-such-rule": "off" } },
    { rules: { [rule.id]: "fatal" } },
    { rules: { [rule.id]: ["off", { "no-such-option": 1 }] } },
    { overrides: [{ rules: {} }] },
    { people: [{ spellings: [] }] },
    { failOn: "warnings" },
  ]) {
    assert.equal(validate(wrong), false, JSON.stringify(wrong));
    assert.ok("problems" in parseConfig(JSON.stringify(wrong), { file, rules: known }));
  }
});
