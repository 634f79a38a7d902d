import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { wordsOf } from "../api.ts";
import { Shell } from "./shell.tsx";
import { Trouble } from "./trouble.tsx";

interface Props {
  /** Always the same function. */
  readonly load: () => Promise<ComponentType<{ readonly path: string }>>;
  readonly path: string;
}

/** A page whose code is loaded when it is first shown. */
export function Later({ load, path }: Props) {
  const [Page, setPage] = useState<ComponentType<{ readonly path: string }> | null>(null);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    load().then(
      (page) => setPage(() => page),
      (error: unknown) => setTrouble(wordsOf(error)),
    );
  }, [load]);
  if (Page) return <Page path={path} />;
  return (
    <Shell section="ledger">{trouble ? <Trouble says={trouble} /> : <p class="waiting">Loading…</p>}</Shell>
  );
}
