import { goToParagraph } from "./steps.ts";

/** The number of a paragraph, as a button that leads there. */
export function ParagraphLink({ number }: { readonly number: number }) {
  return (
    <button type="button" class="link" onClick={() => goToParagraph(number)}>
      {`¶${number}`}
    </button>
  );
}
