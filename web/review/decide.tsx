import { signal } from "@preact/signals";
import { useId, useState } from "preact/hooks";
import { decide, takeBack } from "./actions.ts";
import type { Numbered } from "./findings.ts";
import { keeping } from "./state.ts";
import { rule, step } from "./steps.ts";

const roles = ["reporter", "editor", "standards editor", "lawyer"] as const;
const remembered = "sayso-role";
const role = signal(localStorage.getItem(remembered) ?? "editor");

/** What somebody can do about a finding. */
export function Decide({ one }: { readonly one: Numbered }) {
  const { finding, standing } = one;
  if (keeping.value) return <Keep fingerprint={finding.fingerprint} />;
  const isDecided = standing === "decided";
  return (
    <div class="actions" role="group" aria-label="Decide">
      {!isDecided && (
        <button type="button" onClick={() => (keeping.value = true)}>
          Keep…
        </button>
      )}
      {standing === "open" && (
        <button type="button" onClick={() => rule("ask")}>
          Ask reporter
        </button>
      )}
      {!isDecided && (
        <button type="button" onClick={() => rule("wrong")}>
          Wrong finding
        </button>
      )}
      {finding.suppressed?.by === "decision" && (
        <button type="button" onClick={() => void takeBack(finding.fingerprint)}>
          Take back
        </button>
      )}
      <button type="button" onClick={() => step(1)}>
        Next
      </button>
    </div>
  );
}

/** Why it stays, and who says so. */
function Keep({ fingerprint }: { readonly fingerprint: string }) {
  const [trouble, setTrouble] = useState("");
  const id = useId();
  return (
    <form
      class="keep"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = new FormData(event.currentTarget).get("reason");
        if (typeof reason !== "string" || reason.trim() === "")
          return setTrouble("Say why it stays: a few words are enough.");
        void decide(fingerprint, { decision: "keep", reason: reason.trim(), role: role.value }, "Kept.");
      }}
    >
      <label for={`${id}-reason`}>Why does it stay?</label>
      <textarea
        id={`${id}-reason`}
        name="reason"
        rows={2}
        ref={(field) => field?.focus()}
        aria-invalid={trouble !== ""}
        aria-describedby={`${id}-trouble`}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey) event.currentTarget.form?.requestSubmit();
          if (event.key === "Enter" && !event.shiftKey) event.preventDefault();
        }}
      />
      <p class="field-trouble" id={`${id}-trouble`} role="alert">
        {trouble}
      </p>
      <label for={`${id}-role`}>Decided by the</label>
      <select id={`${id}-role`} value={role.value} onChange={(event) => setRole(event.currentTarget.value)}>
        {roles.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <div class="actions">
        <button type="submit" class="strong">
          Keep
        </button>
        <button type="button" onClick={() => (keeping.value = false)}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function setRole(name: string): void {
  role.value = name;
  localStorage.setItem(remembered, name);
}
