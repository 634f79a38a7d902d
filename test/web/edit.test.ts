import assert from "node:assert/strict";
import { test } from "node:test";
import { isWhole, toServer } from "../../web/review/edit.ts";

void test("[RP14] a line break begins a paragraph, but where the paragraph had line breaks already", () => {
  assert.equal(toServer("One.\nTwo.", "One."), "One.\n\nTwo.");
  assert.equal(toServer("One.\n\n\nTwo.", "One."), "One.\n\nTwo.");
  assert.equal(toServer("hard\nwrapped words", "hard\nwrapped"), "hard\nwrapped words");
});

void test("[RP14] the server is asked while it is one paragraph; a second one, and none, wait until the editor is left", () => {
  assert.ok(isWhole("One. And more", "One."));
  assert.ok(isWhole("One.\n", "One."));
  assert.ok(!isWhole("One.\nTwo", "One."));
  assert.ok(!isWhole("  ", "One."));
});
