import type { ComponentChildren } from "preact";
import { Trouble } from "../parts/trouble.tsx";
import { useAnswer } from "./answer.ts";

interface Props<T> {
  /** Of the API. */
  readonly path: string;
  readonly children: (answer: T) => ComponentChildren;
  /** Shown if the ledger has no such thing. */
  readonly missing?: (says: string) => ComponentChildren;
}

/** What the API answers, shown when it is there. */
export function WithAnswer<T>({ path, children, missing }: Props<T>) {
  const found = useAnswer<T>(path);
  switch (found.state) {
    case "waiting":
      return (
        <p class="waiting" role="status">
          Looking…
        </p>
      );
    case "trouble":
      return found.isMissing && missing ? <>{missing(found.says)}</> : <Trouble says={found.says} />;
    case "there":
      return <>{children(found.answer)}</>;
  }
}
