import { useEffect, useState } from "preact/hooks";
import { ApiTrouble, ask, wordsOf } from "../api.ts";

/** An answer of the API as it comes. */
export type Answered<T> =
  | { readonly state: "waiting" }
  | { readonly state: "trouble"; readonly says: string; readonly isMissing: boolean }
  | { readonly state: "there"; readonly answer: T };

/** Asks when the page is shown and whenever the address changes; null: nothing to ask. */
export function useAnswer<T>(path: string | null): Answered<T> {
  const [known, setKnown] = useState<{ readonly path: string | null; readonly answered: Answered<T> }>({
    path: null,
    answered: { state: "waiting" },
  });
  useEffect(() => {
    if (path === null) return undefined;
    const giveUp = new AbortController();
    ask<T>(path, { signal: giveUp.signal }).then(
      (answer) => setKnown({ path, answered: { state: "there", answer } }),
      (error: unknown) => {
        if (giveUp.signal.aborted) return;
        const isMissing = error instanceof ApiTrouble && error.code === "not-found";
        setKnown({ path, answered: { state: "trouble", says: wordsOf(error), isMissing } });
      },
    );
    return () => giveUp.abort();
  }, [path]);
  return known.path === path ? known.answered : { state: "waiting" };
}
