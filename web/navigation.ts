import { signal } from "@preact/signals";
import { routeOf } from "./route.ts";

/** The page that is shown; follows the address. */
export const route = signal(routeOf(new URL(location.href)));

/** Goes to another page of this site without loading it anew; `replace` leaves no step to go back to. */
export function go(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  follow();
}

/** Makes links between our pages, and going back, work without loading anew. Call once. */
export function startNavigation(): void {
  addEventListener("popstate", follow);
  document.addEventListener("click", (event) => {
    const path = innerPath(event);
    if (path === null) return;
    event.preventDefault();
    go(path);
    scrollTo(0, 0);
  });
}

function follow(): void {
  route.value = routeOf(new URL(location.href));
}

/** The path that a click leads to inside the page; null: the browser's own business. */
function innerPath(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || isHeld(event)) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  return link && isOurs(link) ? link.pathname + link.search + link.hash : null;
}

/** With a key held, a click opens a tab or a window. */
function isHeld({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return metaKey || ctrlKey || shiftKey || altKey;
}

function isOurs(link: HTMLAnchorElement): boolean {
  if (link.target !== "" || link.hasAttribute("download") || link.origin !== location.origin) return false;
  return !link.pathname.startsWith("/api/") && link.getAttribute("href")?.startsWith("#") === false;
}
