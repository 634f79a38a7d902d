import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Shell } from "../parts/shell.tsx";
import { listPath } from "./addresses.ts";

interface Props {
  readonly title: string;
  /** Which of the ledger's own links is this page. */
  readonly at: (typeof links)[number][0] | null;
  readonly children: ComponentChildren;
}

const links = [
  ["search", "Search"],
  ["people", "People"],
  ["timeline", "Timeline"],
  ["contradictions", "Contradictions"],
  ["copies", "Copies"],
] as const;

/** Every page of the ledger: its own links, a heading, and what it shows. */
export function LedgerFrame({ title, at, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Sayso`;
  }, [title]);
  return (
    <Shell section="ledger">
      <div class="ledger">
        <nav class="ledger-links" aria-label="Ledger">
          {links.map(([page, words]) => (
            <a key={page} href={listPath(page)} aria-current={page === at ? "page" : undefined}>
              {words}
            </a>
          ))}
        </nav>
        <h1>{title}</h1>
        {children}
      </div>
    </Shell>
  );
}
