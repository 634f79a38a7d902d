import type { FindingJson } from "../../src/server/api.ts";
import { applySuggestion } from "./actions.ts";
import { diffOf, type DiffPiece } from "./diff.ts";

interface Props {
  readonly finding: FindingJson;
  readonly text: string;
}

/** Suggestions that are shown; a rule has seldom more. */
const most = 3;

export function Suggestions({ finding, text }: Props) {
  if (finding.suggestions.length === 0) return null;
  return (
    <ul class="suggestions" aria-label="Suggestions">
      {finding.suggestions.slice(0, most).map(({ says, edits }, index) => (
        <li key={says}>
          <span class="says">{says}</span>
          {edits.length > 0 && (
            <span class="diff">
              {diffOf(text, edits).map((piece, at) => (
                <Piece key={at} piece={piece} />
              ))}
            </span>
          )}
          {edits.length > 0 && (
            <button
              type="button"
              class="apply"
              aria-label={`Apply: ${says}`}
              onClick={() => void applySuggestion(finding.fingerprint, index)}
            >
              Apply
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Piece({ piece: { kind, text } }: { readonly piece: DiffPiece }) {
  switch (kind) {
    case "same":
      return text;
    case "out":
      return (
        <del>
          <span class="unseen">out: </span>
          {text}
        </del>
      );
    case "in":
      return (
        <ins>
          <span class="unseen">in: </span>
          {text}
        </ins>
      );
  }
}
