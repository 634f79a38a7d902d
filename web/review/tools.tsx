import { exportPath, exportsOf } from "./exports.ts";
import { redo, undo } from "./actions.ts";
import { help } from "./help.tsx";
import { opening } from "./open.tsx";
import { view, waiting } from "./state.ts";

/** What stands beside the name at the top of the review: undo, open, exports, help. */
export function Tools() {
  const story = view.value;
  return (
    <div class="tools">
      <span class={`busy${waiting.value > 0 ? " on" : ""}`} aria-hidden="true" />
      {story && (
        <>
          <button
            type="button"
            disabled={story.undo === null}
            title={story.undo === null ? "Nothing to undo" : `Undo: ${story.undo}`}
            onClick={() => void undo()}
          >
            Undo<span class="unseen">{story.undo ? `: ${story.undo}` : ""}</span>
          </button>
          <button
            type="button"
            disabled={story.redo === null}
            title={story.redo === null ? "Nothing to do again" : `Redo: ${story.redo}`}
            onClick={() => void redo()}
          >
            Redo<span class="unseen">{story.redo ? `: ${story.redo}` : ""}</span>
          </button>
          <Exports id={story.id} />
        </>
      )}
      <button type="button" onClick={() => (opening.value = true)}>
        Open…
      </button>
      <button type="button" class="round" aria-label="Keys and help" onClick={() => (help.value = true)}>
        ?
      </button>
    </div>
  );
}

function Exports({ id }: { readonly id: string }) {
  return (
    <details class="drop" onKeyDown={closeOnEscape}>
      <summary>Export</summary>
      <ul>
        {exportsOf.map(({ name, title, says, isShown }) => (
          <li key={title}>
            <a href={exportPath(id, name, isShown)} {...(isShown ? { target: "_blank" } : { download: "" })}>
              {title}
            </a>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape" || !(event.currentTarget instanceof HTMLDetailsElement)) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
  event.preventDefault();
}
