import assert from "node:assert/strict";
import { test } from "node:test";
import { Tensor } from "onnxruntime-common";
import { openSession, type Ort } from "../../src/model/ort.ts";

void test("[M21] a graph is opened so that products of 8-bit numbers never saturate, on one thread", async () => {
  const asked: unknown[] = [];
  const ort: Ort = {
    InferenceSession: {
      create: (_, options) => {
        asked.push(options);
        return Promise.reject(new Error("no graph"));
      },
    },
    Tensor,
  };
  await assert.rejects(openSession(ort, new Uint8Array(), "cpu"), /no graph/);
  assert.partialDeepStrictEqual(asked, [
    { intraOpNumThreads: 1, extra: { session: { x64quantprecision: "1" } } },
  ]);
});
