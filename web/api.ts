import type { ApiError, ErrorCode } from "../src/server/api.ts";

/** Why the server did not do what was asked, in words for people. */
export class ApiTrouble extends Error {
  override readonly name = "ApiTrouble";
  readonly code: ErrorCode | "offline";

  constructor(code: ErrorCode | "offline", says: string) {
    super(says);
    this.code = code;
  }
}

export interface Asking {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON; a file as its bytes. */
  readonly body?: object;
  /** Gives up the request. */
  readonly signal?: AbortSignal;
}

/**
 * Asks the server for what `T` says; page and server are of one build, so its answers are taken as the API types them.
 * @throws ApiTrouble
 */
export async function ask<T>(path: string, { method = "GET", body, signal }: Asking = {}): Promise<T> {
  const response = await send(path, {
    method,
    headers: body === undefined ? {} : { "content-type": typeOf(body) },
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw await troubleOf(response);
  const value: T = await response.json();
  return value;
}

/** An address of the API: `apiPath("stories", id, "undo")`. */
export function apiPath(...parts: readonly (string | number)[]): string {
  return `/api/${parts.map(encodeURIComponent).join("/")}`;
}

/** An error in words, whatever was thrown. */
export function wordsOf(error: unknown): string {
  return error instanceof ApiTrouble ? error.message : `Something went wrong in this page: ${String(error)}`;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiTrouble("offline", "The server does not answer. Is “sayso serve” still running?");
  }
}

function typeOf(body: object): string {
  return body instanceof Blob ? "application/octet-stream" : "application/json";
}

async function troubleOf(response: Response): Promise<ApiTrouble> {
  const fallback = `The server answers ${response.status} and does not say why.`;
  try {
    const { error }: ApiError = await response.json();
    return new ApiTrouble(error.code, error.says);
  } catch {
    return new ApiTrouble("fault", fallback);
  }
}
