import { Component } from "preact";
import { Editor } from "./editor.tsx";
import { Note } from "./note.tsx";
import { editing } from "./state.ts";
import type { ParagraphModel } from "./galley.ts";
import { Words } from "./words.tsx";

interface Props {
  readonly model: ParagraphModel;
  /** Of `model`; equal signatures are equal paragraphs. */
  readonly signature: string;
  /** Key of the open note if it marks words here or stands beside them. */
  readonly active: string | null;
  readonly isEdited: boolean;
}

/** One paragraph with its notes; drawn anew only if something in it has changed, so that long stories stay quick. */
export class Paragraph extends Component<Props> {
  override shouldComponentUpdate({ signature, active, isEdited }: Props): boolean {
    const now = this.props;
    return signature !== now.signature || active !== now.active || isEdited !== now.isEdited;
  }

  override render({ model, active, isEdited }: Props) {
    const { number, field, notes } = model;
    return (
      <div class={`para ${field}`} id={`p${number}`} data-paragraph={number}>
        <div class="set">
          <button
            type="button"
            class="pn"
            aria-label={`Edit paragraph ${number}`}
            title="Edit this paragraph"
            aria-pressed={isEdited}
            onClick={() => (editing.value = isEdited ? null : number)}
          >
            {number}
          </button>
          {field !== "body" && <p class="label">{field}</p>}
          {isEdited ? <Editor model={model} /> : <Plain model={model} active={active} />}
        </div>
        {notes.length > 0 && (
          <ol class="notes" aria-label={`Notes on paragraph ${number}`}>
            {notes.map((note) => (
              <Note key={note.key} note={note} isOpen={note.key === active} />
            ))}
          </ol>
        )}
      </div>
    );
  }
}

function Plain({ model, active }: Pick<Props, "model" | "active">) {
  const { number, field, text, marks } = model;
  const words = <Words text={text} marks={marks} active={active} />;
  const Tag = field === "headline" ? "h2" : "p";
  return (
    <Tag class="words" dir="auto" data-words={number} onDblClick={() => (editing.value = number)}>
      {words}
    </Tag>
  );
}
