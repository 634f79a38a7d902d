import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import type { Span } from "../../src/base/span.ts";
import type { OffsetUnit } from "../../src/claim/json.ts";
import { readSchema } from "../../src/claim/schema.ts";
import type { StoryClaims, Unread } from "../../src/claim/story-claims.ts";
import { openWriter, type ReadFormat, type WriteOptions } from "../../src/write/write.ts";
import { affair } from "./affair.ts";
import { someResult, someUnread } from "./arbitrary.ts";
import { claimIn, resultOf } from "./results.ts";

const isRead = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(readSchema);
const defaults = {
  offsets: "codepoints",
  withText: false,
  colours: false,
  columns: 80,
  many: false,
} as const;
const unread: Unread = { id: "line-17", error: { code: "bad-json", says: "line 17 is no JSON object" } };
const spoken = "Ines 😀 Quint said: “😀 Never.”";
const emoji = resultOf({ id: "a", text: spoken }, [
  claimIn(spoken, "c1", { says: "Ines 😀 Quint | said | “😀 Never.”" }),
]);

void test("[W1] every object of json and jsonl is valid by the schema, with and without text, read or unread", () => {
  fc.assert(
    fc.property(fc.oneof(someResult, someUnread), fc.boolean(), (result, withText) => {
      for (const format of ["json", "jsonl"] as const) {
        const object: unknown = JSON.parse(write(format, [result], { withText }));
        assert.ok(isRead(object), JSON.stringify(isRead.errors));
      }
    }),
  );
  assert.ok(isRead(parsed(write("jsonl", [affair]))));
});

void test("[W1] the schema is JSON and says what it describes", () => {
  assert.deepEqual(JSON.parse(JSON.stringify(readSchema)), readSchema);
  assert.equal(readSchema["$id"], "https://sayso.invalid/schema/read-1.json");
});

void test("[W2] the schema refuses an unknown key, a missing key, an unknown word and a span that is none", () => {
  const refuses = (change: (object: Record<string, unknown>, claim: Record<string, unknown>) => void) => {
    const object = parsed(write("jsonl", [affair]));
    const claims = object["claims"];
    assert.ok(Array.isArray(claims));
    change(object, claims[0]);
    assert.equal(isRead(object), false);
  };
  refuses((object) => (object["verdict"] = "safe"));
  refuses((object) => delete object["language"]);
  refuses((object) => (object["schema"] = 2));
  refuses((object) => (object["text"] = "text without fields"));
  refuses((_, claim) => delete claim["status"]);
  refuses((_, claim) => (claim["status"] = "proven"));
  refuses((_, claim) => (claim["voice"] = null));
  refuses((_, claim) => (claim["cue"] = []));
  refuses((_, claim) => (claim["source"] = [[-1, 4]]));
  refuses((_, claim) => (claim["source"] = [[1, 2, 3]]));
  refuses((_, claim) => (claim["content"] = [[1.5, 2]]));
  refuses((_, claim) => (claim["confidence"] = 1.2));
  assert.equal(isRead({ id: "a", error: { code: "bad-json" } }), false);
});

void test("[W2] null is allowed where the text cannot tell", () => {
  const claim = {
    ...affair.claims[0],
    sourceKind: null,
    status: null,
    kind: null,
    speaker: null,
    accusation: null,
  };
  const result = resultOf({ id: "a", text: affair.story.text }, [Object.assign({}, affair.claims[0], claim)]);
  assert.ok(isRead(parsed(write("jsonl", [result]))));
});

void test("[W3] spans count code points: Array.from(text).slice gives the exact words behind an emoji", () => {
  const object = parsed(write("json", [emoji]));
  const [claim] = claimsOf(object);
  assert.deepEqual(claim?.source, [[0, 12]]);
  assert.equal(wordsAt(spoken, claim?.content ?? [], "codepoints"), "“😀 Never.”");
  const [inUtf16] = claimsOf(parsed(write("json", [emoji], { offsets: "utf16" })));
  assert.deepEqual(inUtf16?.source, [[0, 13]]);
});

void test("[W3] for any text, code-point spans and UTF-16 spans cut the very same words", () => {
  fc.assert(
    fc.property(someResult, (result) => {
      for (const offsets of ["codepoints", "utf16"] as const) {
        const object = parsed(write("json", [result], { offsets }));
        assert.equal(object["text"], result.story.text);
        const claims = claimsOf(object);
        for (const [at, claim] of result.claims.entries()) {
          for (const role of ["source", "cue", "content"] as const) {
            const words = claim[role].map(({ start, end }) => result.story.text.slice(start, end)).join("");
            assert.equal(wordsAt(result.story.text, claims[at]?.[role] ?? [], offsets), words);
          }
        }
      }
    }),
  );
});

void test("[W3] so do the spans of legal rows, dates, statements, quotations, attributes, quantities and mentions", () => {
  fc.assert(
    fc.property(someResult, (result) => {
      for (const offsets of ["codepoints", "utf16"] as const) {
        const object = parsed(write("json", [result], { offsets }));
        for (const [key, spans] of spansOf(result)) {
          const written = object[key];
          assert.ok(Array.isArray(written));
          const words = written.map((one) =>
            wordsAt(result.story.text, [one.at ?? one.text ?? one.cue], offsets),
          );
          assert.deepEqual(
            words,
            spans.map(({ start, end }) => result.story.text.slice(start, end)),
            key,
          );
        }
      }
    }),
  );
});

void test("[W28] beside its claims a story has people, names, legal rows, dates and what stands in its own voice", () => {
  const object = parsed(write("jsonl", [affair]));
  const first = (key: string): unknown => Array.isArray(object[key]) && object[key][0];
  assert.deepEqual(first("people"), {
    name: "Ines Quint",
    forms: ["Ines Quint", "Quint"],
    kind: "person",
    roles: ["second in command"],
    variants: [],
  });
  assert.deepEqual(first("dates"), { text: at("on Friday"), value: "2031-03-07" });
  assert.deepEqual(first("statements"), {
    at: at("After Quint stole from the fund"),
    deed: at("stole"),
    wording: "act",
    agent: "Ines Quint",
    victim: null,
    offence: "property",
    code: null,
    affirmed: true,
    meaning: 1,
    presupposed: true,
    carriedBy: null,
    continues: null,
  });
  assert.deepEqual(first("quotes"), {
    at: at("“blatantly false”"),
    speaker: "Dana Rell",
    claim: "c8",
    isSpeech: true,
  });
  assert.deepEqual(first("quantities"), { at: at("three years"), value: 3, unit: "years", of: null });
  assert.equal("reasons" in object, false);
});

void test("[W4] json gives one object, or an array of the stories in order, always with the text", () => {
  const page = write("json", [emoji]);
  assert.match(page, /^\{\n {2}"schema": 1,\n/);
  assert.match(page, /\n {6}"source": \[\n {8}\[0, 12\]\n {6}\],\n/);
  const all: unknown = JSON.parse(write("json", [emoji, unread, affair], { many: true }));
  assert.ok(Array.isArray(all));
  assert.deepEqual(
    all.map((object) => object.id),
    ["a", "line-17", "affair.txt"],
  );
  assert.deepEqual(
    all.map((object) => "text" in object),
    [true, false, true],
  );
  assert.equal(write("json", [], { many: true }), "[\n]\n");
});

void test("[W5] jsonl gives one line a story in order, with text and fields only on demand", () => {
  const lines = write("jsonl", [emoji, unread, affair]).split("\n");
  assert.equal(lines.length, 4);
  assert.equal(lines[1], '{"id":"line-17","error":{"code":"bad-json","says":"line 17 is no JSON object"}}');
  assert.equal("text" in parsed(lines[2] ?? ""), false);
  const withText = parsed(write("jsonl", [affair], { withText: true }));
  assert.equal(withText["text"], affair.story.text);
  assert.deepEqual(withText["fields"], {
    headline: [0, 37],
    standfirst: null,
    byline: null,
    dateline: null,
    captions: [],
    body: [[39, Array.from(affair.story.text).length]],
  });
});

void test("[W6] json and jsonl hold no raw control or bidirectional character, and lose none", () => {
  fc.assert(
    fc.property(someResult, (result) => {
      for (const format of ["json", "jsonl"] as const) {
        const json = write(format, [result], { withText: true });
        assert.doesNotMatch(
          json.replaceAll("\n", ""),
          /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
        );
        assert.equal(parsed(json)["text"], result.story.text);
      }
    }),
  );
});

function write(
  format: ReadFormat,
  results: readonly (StoryClaims | Unread)[],
  more: Partial<WriteOptions> = {},
) {
  const writer = openWriter(format, { ...defaults, ...more });
  return writer.begin() + results.map(writer.story).join("") + writer.end();
}

function parsed(json: string): Record<string, unknown> {
  const object: unknown = JSON.parse(json);
  assert.ok(typeof object === "object" && object !== null);
  return Object.fromEntries(Object.entries(object));
}

type JsonRoles = Record<"source" | "cue" | "content", [number, number][]>;

function claimsOf(object: Record<string, unknown>): JsonRoles[] {
  assert.ok(isRead(object));
  const claims = object["claims"];
  assert.ok(Array.isArray(claims));
  return claims;
}

/** Code points of the words' first place in the affair. */
function at(words: string): number[] {
  const before = Array.from(affair.story.text.slice(0, affair.story.text.indexOf(words))).length;
  return [before, before + Array.from(words).length];
}

function spansOf(result: StoryClaims): [string, readonly Span[]][] {
  return [
    ["legal", result.legal.map(({ cue }) => cue)],
    ["dates", result.dates.map(({ text }) => text)],
    ["statements", result.statements.map(({ at }) => at)],
    ["quotes", result.quotes],
    ["attributes", result.attributes.map(({ at }) => at)],
    ["quantities", result.quantities.map(({ at }) => at)],
    ["mentions", result.mentions],
  ];
}

function wordsAt(text: string, pieces: readonly (readonly [number, number])[], unit: OffsetUnit): string {
  const signs = unit === "utf16" ? text.split("") : Array.from(text);
  return pieces.map(([start, end]) => signs.slice(start, end).join("")).join("");
}
