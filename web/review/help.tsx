import { signal } from "@preact/signals";
import { Dialog } from "../parts/dialog.tsx";
import { letters, switchLetters } from "./letters.ts";
import { keyHelp } from "./keys.ts";

export const help = signal(false);

/** Keys, and the switch that turns single letters off. */
export function Help() {
  if (!help.value) return null;
  return (
    <Dialog title="Keys" onClose={() => (help.value = false)}>
      <p>Every key has its button. Single letters act only while the focus is in the story or its notes.</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={letters.value}
          onChange={(event) => switchLetters(event.currentTarget.checked)}
        />
        Single letters act
      </label>
      <div class="key-groups">
        {keyHelp.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl class="keys">
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
