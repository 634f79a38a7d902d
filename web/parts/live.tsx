import { signal } from "@preact/signals";

const said = signal("");

/** Tells people who do not see the page what has changed: “Applied. 6 findings left.” */
export function tell(words: string): void {
  // The same words twice are told twice: a no-break space makes them new.
  said.value = said.value === words ? `${words}\u00A0` : words;
}

/** The page's one polite live region. */
export function Live() {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {said}
    </div>
  );
}
