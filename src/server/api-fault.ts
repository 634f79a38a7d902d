import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ApiError, ErrorCode } from "./api.ts";

/** A request that does not get what it asks for. The message is for people: what, where, what to do. */
export class ApiFault extends Error {
  override readonly name = "ApiFault";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, says: string) {
    super(says);
    this.code = code;
  }
}

/** An answer that is no success. */
export function answerWith(c: Context, code: ErrorCode, says: string): Response {
  const body: ApiError = { error: { code, says } };
  return c.json(body, statusOf[code]);
}

/** The HTTP status of each kind of trouble. */
const statusOf = {
  "bad-request": 400,
  "no-token": 401,
  forbidden: 403,
  "not-found": 404,
  "wrong-method": 405,
  "old-revision": 409,
  "decisions-changed": 409,
  "nothing-to-undo": 409,
  "cannot-apply": 409,
  "too-many-stories": 409,
  "too-large": 413,
  "wrong-type": 415,
  unreadable: 422,
  "bad-house-file": 422,
  fault: 500,
  busy: 503,
  "too-slow": 503,
} as const satisfies Readonly<Record<ErrorCode, ContentfulStatusCode>>;
