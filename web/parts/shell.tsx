import type { ComponentChildren } from "preact";

interface Props {
  readonly section: "review" | "ledger";
  /** What stands beside the name at the top. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every page: name, the two sections, and `main`. */
export function Shell({ section, tools, children }: Props) {
  return (
    <>
      <a class="skip" href="#main">
        To the story
      </a>
      <header class="top">
        <a class="name" href="/">
          Sayso
        </a>
        <nav class="sections" aria-label="Sections">
          <a href="/" aria-current={section === "review" ? "page" : undefined}>
            Review
          </a>
          <a href="/ledger" aria-current={section === "ledger" ? "page" : undefined}>
            Ledger
          </a>
        </nav>
        {tools}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
