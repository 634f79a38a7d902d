import { createHash, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import { ApiFault } from "./api-fault.ts";

/** Who may ask this server. */
export interface Guarding {
  /** Names, beside those of this machine itself, that the server may be asked by; addresses in numbers always may. */
  readonly names: readonly string[];
  /** null: whoever reaches it may use it. */
  readonly token: string | null;
}

/**
 * Nothing of another page or host, no matter what the page may do: a page that was led here by a name of its own (DNS
 * rebinding) is told by the host that it asks for.
 */
export function guard({ names, token }: Guarding): MiddlewareHandler {
  return async (c, next) => {
    mustBeOurHost(c, names);
    mustBeOurPage(c);
    const entered = token === null ? undefined : enter(c, token);
    if (entered) return entered;
    await next();
  };
}

/** The headers of every answer. What says nothing of caches is kept in none; only a report says what it may load itself. */
export function headers(): MiddlewareHandler[] {
  const secure = secureHeaders({
    strictTransportSecurity: false, // the server speaks plain HTTP
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
  });
  return [secure, otherwise];
}

const otherwise: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", policy);
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A form of another page can send neither kind without asking the browser first. */
export const onlyKnownTypes: MiddlewareHandler = async (c, next) => {
  const type = c.req.header("Content-Type");
  if (type !== undefined && !/^application\/(?:json|octet-stream)\s*(?:;|$)/i.test(type))
    throw new ApiFault(
      "wrong-type",
      "Send JSON as application/json, and the bytes of a file as application/octet-stream.",
    );
  await next();
};

function mustBeOurHost(c: Context, names: readonly string[]): void {
  const host = askedHost(c);
  const name = host?.hostname.replaceAll(/^\[|\]$/g, "") ?? "";
  const isOurs = name === "localhost" || isIP(name) > 0 || names.includes(name);
  if (!isOurs)
    throw new ApiFault(
      "forbidden",
      "This server is not known by the name that was asked for. Use the address that “sayso serve” printed, or give the name with --allow-host.",
    );
}

function mustBeOurPage(c: Context): void {
  const origin = c.req.header("Origin");
  const isForeign = origin !== undefined && URL.parse(origin)?.host !== askedHost(c)?.host;
  const site = c.req.header("Sec-Fetch-Site") ?? "none";
  const isLink =
    c.req.method === "GET" &&
    c.req.header("Sec-Fetch-Mode") === "navigate" &&
    !c.req.path.startsWith("/api/");
  if (isForeign || (site.endsWith("-site") && !isLink))
    throw new ApiFault("forbidden", "Another page asked for this; only the page of this server may.");
}

/** The host and port that the request asks for. */
function askedHost(c: Context): URL | null {
  return URL.parse(`http://${c.req.header("Host") ?? ""}`);
}

/** By the port too: browsers keep one set of cookies for all servers of a machine. */
function cookieOf(c: Context): string {
  return `sayso-${askedHost(c)?.port || "80"}`;
}

/** The answer to somebody who comes in by the address with the token; undefined for somebody who is in. */
function enter(c: Context, token: string): Response | undefined {
  const given = c.req.query("token");
  if (given !== undefined && isSame(given, token)) {
    // Strict would leave it out where a link of another page led here; guard() refuses what such a page may not.
    setCookie(c, cookieOf(c), token, { httpOnly: true, sameSite: "Lax", path: "/" });
    return c.redirect(withoutToken(c.req.url), 303);
  }
  const bearer = /^Bearer (.+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
  if (isSame(bearer ?? getCookie(c, cookieOf(c)) ?? "", token)) return undefined;
  throw new ApiFault(
    "no-token",
    "This server asks for its token: open the address that “sayso serve” printed, or send “Authorization: Bearer TOKEN”.",
  );
}

/** Never another host: an address that begins with `//` would name one. */
function withoutToken(address: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete("token");
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : "";
  return `/${pathname.replace(/^\/+/, "")}${query}`;
}

/** Takes as long for any two. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((words) => createHash("sha256").update(words).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
