import assert from "node:assert/strict";
import { test } from "node:test";
import { commandFor, type Moment } from "../../web/review/keys.ts";

const inGalley: Moment = { inGalley: true, typing: false, letters: true, afterG: false };
const press = (key: string, more: { shift?: boolean; held?: boolean } = {}) => ({
  key,
  shift: false,
  held: false,
  ...more,
});

void test("[RP9] single letters act in the galley alone, and not where somebody types", () => {
  assert.equal(commandFor(press("j"), inGalley), "next");
  assert.equal(commandFor(press("K", { shift: true }), inGalley), "previous");
  assert.equal(commandFor(press("j"), { ...inGalley, inGalley: false }), null);
  assert.equal(commandFor(press("j"), { ...inGalley, typing: true }), null);
  assert.equal(commandFor(press("j", { held: true }), inGalley), null);
});

void test("[RP9] … and not at all once they are switched off; F8 and Escape act still", () => {
  const off = { ...inGalley, letters: false };
  for (const key of ["j", "a", "1", "?", "/", "]"]) assert.equal(commandFor(press(key), off), null);
  assert.equal(commandFor(press("F8"), { ...off, inGalley: false, typing: true }), "next");
  assert.equal(commandFor(press("F8", { shift: true }), off), "previous");
  assert.equal(commandFor(press("Escape"), off), "back");
});

void test("[RP9] G waits for its second letter; A alone applies", () => {
  assert.equal(commandFor(press("g"), inGalley), "go");
  const afterG = { ...inGalley, afterG: true };
  assert.deepEqual(
    ["h", "p", "a", "j"].map((key) => commandFor(press(key), afterG)),
    ["headline", "people", "accusations", "next"],
  );
  assert.equal(commandFor(press("a"), inGalley), "apply");
});

void test("[RP9] digits are the layers", () => {
  assert.deepEqual(
    ["1", "2", "3", "4", "5", "6"].map((key) => commandFor(press(key), inGalley)),
    ["read", "findings", "claims", "accusations", "people", null],
  );
});
