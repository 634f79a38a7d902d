import assert from "node:assert/strict";

/** What was written as JSON, taken apart: each fails where it is of another sort. */
export function objectOf(value: unknown): Record<string, unknown> {
  assert.ok(isObject(value));
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function arrayOf(json: string): unknown[] {
  const value: unknown = JSON.parse(json);
  assert.ok(Array.isArray(value));
  return value;
}

export function listIn(object: Record<string, unknown>, key: string): unknown[] {
  const value = object[key];
  assert.ok(Array.isArray(value));
  return value;
}

export function numbersOf(pair: unknown): [number, number] {
  assert.ok(Array.isArray(pair));
  return [Number(pair[0]), Number(pair[1])];
}
