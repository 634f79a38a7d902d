import type { Server } from "node:http";
import { once } from "node:events";
import { isIP } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";

export interface Address {
  readonly host: string;
  readonly port: number;
  /** How many ports may be tried, from `port` up. */
  readonly tries: number;
}

export interface Listening {
  readonly host: string;
  readonly port: number;
  /** Takes nothing new; resolves when what is open is done, or after `patience` milliseconds. */
  readonly close: (patience: number) => Promise<void>;
}

/** The address cannot be had: taken, or not this machine's. The message is for people. */
export class CannotListen extends Error {}

/** @throws CannotListen */
export async function listen(app: OpenAPIHono, { host, port, tries }: Address): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: timeLimits });
  if (!("closeIdleConnections" in server)) throw new TypeError("not a plain HTTP server");
  const bound = await bind(server, { host, port, tries });
  return { host, port: bound, close: (patience) => stop(server, patience) };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** Milliseconds. A request that trickles in does not hold a connection for ever. */
const timeLimits = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 };

async function bind(server: Server, { host, port, tries }: Address): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : port;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    if (code === "EADDRINUSE" && tries > 1) return bind(server, { host, port: port + 1, tries: tries - 1 });
    throw new CannotListen(whyNot(code, host, port), { cause: error });
  }
}

function whyNot(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} of ${host} is taken by another program; give another --port, or none`;
    case "EACCES":
      return `port ${port} may not be used; give one above 1023`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine; give another --host`;
    default:
      return `${host} port ${port} cannot be used (${code})`;
  }
}

async function stop(server: Server, patience: number): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const end = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(end);
}
