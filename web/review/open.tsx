import { signal } from "@preact/signals";
import { useId, useState } from "preact/hooks";
import { Dialog } from "../parts/dialog.tsx";
import { storyPath } from "../route.ts";
import { addStory, closeStory } from "./actions.ts";
import { stories } from "./state.ts";

/** The dialog that opens another story. */
export const opening = signal(false);

export function OpenDialog() {
  if (!opening.value) return null;
  return (
    <Dialog title="Open a story" onClose={() => (opening.value = false)}>
      <OpenForms onDone={() => (opening.value = false)} />
    </Dialog>
  );
}

/** Paste, choose a file, or one of the open stories. */
export function OpenForms({ onDone }: { readonly onDone: () => void }) {
  return (
    <div class="open">
      <Paste onDone={onDone} />
      <Choose onDone={onDone} />
      <OpenStories onDone={onDone} />
    </div>
  );
}

interface Props {
  readonly onDone: () => void;
}

function Paste({ onDone }: Props) {
  const id = useId();
  const [trouble, setTrouble] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get("text");
        if (typeof text !== "string" || text.trim() === "")
          return setTrouble("There are no words yet: paste the story first.");
        void addStory({ text }).then((isOpen) => isOpen && onDone());
      }}
    >
      <label for={id}>Paste a story</label>
      <textarea
        id={id}
        name="text"
        rows={8}
        aria-describedby={`${id}-help ${id}-trouble`}
        aria-invalid={trouble !== ""}
        placeholder={"Headline\n\nFirst paragraph…"}
      />
      <p class="hint" id={`${id}-help`}>
        Headline first; a blank line parts paragraphs. Nothing leaves this machine.
      </p>
      <p class="field-trouble" id={`${id}-trouble`} role="alert">
        {trouble}
      </p>
      <button type="submit" class="strong">
        Review it
      </button>
    </form>
  );
}

function Choose({ onDone }: Props) {
  const id = useId();
  return (
    <div class="choose">
      <label for={id}>Or a file: text, Markdown, HTML, Word</label>
      <input
        id={id}
        type="file"
        accept=".txt,.md,.markdown,.html,.htm,.docx,text/plain,text/html"
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          if (file) void addStory(file).then((isOpen) => isOpen && onDone());
        }}
      />
      <p class="hint">Dropping it anywhere on the page does the same.</p>
    </div>
  );
}

function OpenStories({ onDone }: Props) {
  if (stories.value.length === 0) return null;
  return (
    <section class="open-stories" aria-label="Open stories">
      <h3>Open stories</h3>
      <ul>
        {stories.value.map(({ id, title, source, counts, trouble }) => (
          <li key={id}>
            {trouble === null ? (
              <a href={storyPath(id)} onClick={onDone}>
                {title}
              </a>
            ) : (
              <span>{title}</span>
            )}{" "}
            <span class="hint">
              {trouble ?? `${source}${counts ? `, ${counts.error + counts.warning + counts.note} open` : ""}`}
            </span>
            <button type="button" aria-label={`Close ${title}`} onClick={() => void closeStory(id)}>
              Close
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
