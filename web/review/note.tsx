import { ClaimCard } from "./claim-card.tsx";
import { FindingCard } from "./finding-card.tsx";
import type { NoteModel } from "./galley.ts";
import { undo } from "./actions.ts";
import { toggle } from "./steps.ts";

interface Props {
  readonly note: NoteModel;
  readonly isOpen: boolean;
}

/** A note in the margin, or a row under its paragraph: closed a title and a line, open a card. */
export function Note({ note, isOpen }: Props) {
  if (note.as === "solved") return <SolvedNote title={note.title} name={note.key} />;
  const { as, key, title, message, number } = note;
  const look = as === "finding" ? `is-${note.look}` : `claim ${note.status}`;
  return (
    <li class={`note ${look}${isOpen ? " active" : ""}`} id={`note-${key}`} data-note={key}>
      <button type="button" class="note-head" aria-expanded={isOpen} onClick={() => toggle(as, key)}>
        <span class="tab">
          <span class="unseen">{as === "finding" ? `${note.severity}, ${note.standing}, ` : "claim "}</span>
          {number}
        </span>
        <span class="note-title">{title}</span>
        <span class="note-line">{as === "finding" && note.decision !== "" ? note.decision : message}</span>
      </button>
      {isOpen && (as === "finding" ? <FindingCard key={key} note={key} /> : <ClaimCard key={key} id={key} />)}
    </li>
  );
}

/** Fades where the finding stood, with the way back. */
function SolvedNote({ title, name }: { readonly title: string; readonly name: string }) {
  return (
    <li class="note solved" data-note={name}>
      <span class="note-title">{title}</span>{" "}
      <button type="button" onClick={() => void undo()}>
        Undo
      </button>
    </li>
  );
}
