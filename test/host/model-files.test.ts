import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { loadModel } from "../../src/host/model-files.ts";
import { folderWith } from "./folder.ts";

const shipped = join(import.meta.dirname, "../../models/en");

void test("[P16] the shipped model is whole, and its name tells which weights it has", async () => {
  const { name, encoder } = await loadModel();
  assert.match(name, /^en-2 [0-9a-f]{12}$/);
  assert.ok(encoder.length > 1_000_000);
});

for (const file of ["enc.int8.onnx", "role.int8.onnx", "crf.json", "vocab.txt", "calibration.json"]) {
  void test(`[P17] ${file} with one byte more than the card's file is refused by name`, async (t) => {
    const folder = modelCopy(t);
    rmSync(join(folder, file));
    writeFileSync(join(folder, file), Buffer.concat([readFileSync(join(shipped, file)), Buffer.from("\n")]));
    await assert.rejects(loadModel(folder), (error: Error) => {
      assert.ok(error.message.startsWith(`${join(folder, file)} is not the file that card.json names`));
      return true;
    });
  });
}

void test("[P17] a file that is missing, or that the card does not name, is refused by name", async (t) => {
  const folder = modelCopy(t);
  rmSync(join(folder, "vocab.txt"));
  await assert.rejects(loadModel(folder), /vocab\.txt/);
  const unnamed = modelCopy(t);
  rmSync(join(unnamed, "card.json"));
  writeFileSync(join(unnamed, "card.json"), '{"name":"en-1","sha256":{}}');
  await assert.rejects(loadModel(unnamed), /is not the file that card\.json names/);
});

void test("[P17] a card without name or hashes is refused", async (t) => {
  for (const card of ["null", "{}", '{"name":"en-1","sha256":null}', '{"sha256":{}}']) {
    await assert.rejects(
      loadModel(folderWith(t, { "card.json": card })),
      /card\.json has no name or no sha256/,
    );
  }
});

/** A folder of links to the shipped files, to change one of. */
function modelCopy(t: TestContext): string {
  const folder = folderWith(t, {});
  for (const name of readdirSync(shipped)) symlinkSync(join(shipped, name), join(folder, name));
  return folder;
}
