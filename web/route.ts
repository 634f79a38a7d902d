/** Which page an address names. */
export type Route =
  | { readonly page: "review"; readonly story: string | null }
  | { readonly page: "ledger"; readonly path: string }
  | { readonly page: "nowhere"; readonly path: string };

/** Reads an address's path; `path` of the ledger's pages keeps its query. */
export function routeOf({ pathname, search }: Pick<URL, "pathname" | "search">): Route {
  if (pathname === "/") return { page: "review", story: null };
  const [, first, second, third] = pathname.split("/");
  if (first === "ledger") return { page: "ledger", path: pathname + search };
  if (first === "story" && second && third === undefined)
    return { page: "review", story: decoded(second) ?? second };
  return { page: "nowhere", path: pathname };
}

/** The address of a story's review. */
export function storyPath(id: string): string {
  return `/story/${encodeURIComponent(id)}`;
}

/** A part of an address; null: it is not encoded as it must be. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
