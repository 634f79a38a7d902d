import type { Source, Words } from "../../src/server/api.ts";
import { decoded } from "../route.ts";

/** Which of the ledger's pages an address names. */
export type Place =
  | { readonly page: "search" | "people" | "claims" | "timeline" | "contradictions" | "copies" }
  | { readonly page: "person" | "claim" | "story"; readonly id: string }
  | { readonly page: "nowhere" };

export interface Address {
  readonly place: Place;
  readonly query: URLSearchParams;
}

const lists = ["people", "claims", "timeline", "contradictions", "copies"] as const;
const things = { people: "person", claims: "claim", stories: "story" } as const;

/** Reads `/ledger/people/ID?…`. */
export function addressOf(path: string): Address {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  return { place: placeOf(pathname.split("/").slice(2)), query: searchParams };
}

function placeOf([first = "", second, ...more]: readonly string[]): Place {
  if (more.length > 0) return { page: "nowhere" };
  if (second === undefined || second === "") {
    const list = lists.find((one) => one === first);
    return { page: first === "" ? "search" : (list ?? "nowhere") };
  }
  const page = Object.entries(things).find(([name]) => name === first)?.[1];
  const id = decoded(second);
  return page && id !== null ? { page, id } : { page: "nowhere" };
}

/** `id`: an entity's, or `version/name` of any of its figures. */
export function personPath(id: string): string {
  return `/ledger/people/${encodeURIComponent(id)}`;
}

/** Somebody as a story names them. */
export function figurePath(name: string, { version }: Pick<Source, "version">): string {
  return personPath(`${version}/${name}`);
}

export function claimPath(id: string): string {
  return `/ledger/claims/${encodeURIComponent(id)}`;
}

export function storyPath(
  { story, version }: Pick<Source, "story" | "version">,
  spans: Words["spans"] = [],
): string {
  const at = spans.map(([start, end]) => `${start}-${end}`).join(",");
  const query = new URLSearchParams({ version, ...(at === "" ? {} : { at }) });
  return `/ledger/stories/${encodeURIComponent(story)}?${query.toString()}`;
}

/** `12-40,52-60`; what is no span is left out. */
export function spansIn(at: string | null): Words["spans"] {
  return (at ?? "").split(",").flatMap((piece) => {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(piece) ?? [];
    const span = [Number(start), Number(end)] as const;
    return start !== undefined && span[1] > span[0] ? [span] : [];
  });
}

/** `/ledger/timeline?who=…`; what is empty is left out. */
export function listPath(
  page: "search" | (typeof lists)[number],
  query: Readonly<Record<string, string | number | null>> = {},
): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === "" ? [] : [[key, String(value)]],
  );
  const words = new URLSearchParams(given).toString();
  return `/ledger${page === "search" ? "" : `/${page}`}${words === "" ? "" : `?${words}`}`;
}

/** The same page of the site, another page of its list. */
export function pagePath(path: string, page: number): string {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  if (page === 1) searchParams.delete("page");
  else searchParams.set("page", String(page));
  const words = searchParams.toString();
  return `${pathname}${words === "" ? "" : `?${words}`}`;
}

/** What of an address's query goes on to the API: `keys` that are there. */
export function passedOn(query: URLSearchParams, keys: readonly string[]): string {
  const kept = keys.flatMap((key) => {
    const value = query.get(key);
    return value === null || value === "" ? [] : [[key, value]];
  });
  return new URLSearchParams(kept).toString();
}
