import type { Unread } from "../claim/story-claims.ts";

/** Says where it failed and never what the story says. */
export function fault(id: string, error: unknown): Unread {
  const name = error instanceof Error ? error.name : "error";
  const place =
    error instanceof Error ? /\b(?:src|dist)\/[\w./-]+:\d+/.exec(error.stack ?? "")?.[0] : undefined;
  const says = `Sayso failed on this story (${name}${place ? ` at ${place}` : ""}); the fault is ours, please report it.`;
  return { id, error: { code: "fault", says } };
}
