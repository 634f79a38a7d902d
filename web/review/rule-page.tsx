import { signal } from "@preact/signals";
import type { RulePage } from "../../src/server/api.ts";
import { apiPath, ask, wordsOf } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Prose } from "../parts/prose.tsx";
import { titleOf } from "./findings.ts";
import { trouble } from "./state.ts";

const page = signal<RulePage | null>(null);

/** Shows the page of a rule: what it flags, why, when to switch it off. */
export function openRule(id: string): void {
  ask<RulePage>(apiPath("rules", id)).then(
    (found) => (page.value = found),
    (error: unknown) => (trouble.value = wordsOf(error)),
  );
}

export function RuleDialog() {
  const rule = page.value;
  if (!rule) return null;
  return (
    <Dialog title={titleOf(rule.id)} onClose={() => (page.value = null)}>
      <p class="gist">{`${rule.number} · ${rule.severity} · ${rule.area}`}</p>
      <Prose markdown={rule.page} />
    </Dialog>
  );
}
