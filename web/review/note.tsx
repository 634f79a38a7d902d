import { ClaimCard } from "./claim-card.tsx";
import { FindingCard } from "./finding-card.tsx";
import type { NoteModel } from "./galley.ts";
import { toggle } from "./steps.ts";

interface Props {
  readonly note: NoteModel;
  readonly isOpen: boolean;
}

/** A note in the margin, or a row under its paragraph: closed a title and a line, open a card. */
export function Note({ note, isOpen }: Props) {
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
