import { useEffect, useRef, useState } from "preact/hooks";
import { tell } from "../parts/live.tsx";
import { writeParagraph } from "./actions.ts";
import { isWhole, toServer } from "./edit.ts";
import type { ParagraphModel } from "./galley.ts";
import { carriedOver } from "./segments.ts";
import { editing } from "./state.ts";
import { goToParagraph } from "./steps.ts";
import { Words } from "./words.tsx";

/** How long the page waits after a key before it asks the server, in ms. */
const pause = 120;

/**
 * A paragraph as an editor. What is typed stands here alone: the server is asked after a pause, and its answers change the
 * marks, never the words. Under the field lie the same words with their marks; they also give it its height.
 */
export function Editor({ model }: { readonly model: ParagraphModel }) {
  const [text, setText] = useState(model.text);
  const saved = useRef(model.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const newest = useRef(text);
  newest.current = text;
  const isLeft = useRef(false);
  const asking = useRef<Promise<void> | null>(null);

  /** What is typed while the server reads waits here, and only the newest of it is sent then. */
  const save = (): Promise<void> => (asking.current ??= saveAll().finally(() => (asking.current = null)));

  const saveAll = async (): Promise<void> => {
    for (let tried: string | null = null; canBeSent() && newest.current !== tried;) {
      const before = saved.current;
      tried = newest.current;
      saved.current = tried;
      if (!(await writeParagraph(model.number, toServer(tried, model.text)))) saved.current = before;
    }
  };
  const canBeSent = (): boolean =>
    newest.current !== saved.current && (isLeft.current || isWhole(newest.current, model.text));

  useEffect(() => {
    const words = field.current;
    words?.focus();
    words?.setSelectionRange(words.value.length, words.value.length);
    tell(`Editing paragraph ${model.number}. Escape ends it.`);
    return () => {
      isLeft.current = true;
      void save();
    };
  }, []);

  useEffect(() => {
    const waiting = setTimeout(() => void save(), pause);
    return () => clearTimeout(waiting);
  }, [text]);

  return (
    <div class="editor">
      <div class="words under" aria-hidden="true">
        <Words text={`${text}\n`} marks={carriedOver(model.marks, model.text, text)} active={null} />
      </div>
      <textarea
        ref={field}
        class="words"
        aria-label={`Paragraph ${model.number}`}
        value={text}
        spellcheck
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={() => leave(model.number)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.isComposing) return;
          event.preventDefault();
          leave(model.number);
          goToParagraph(model.number);
        }}
      />
    </div>
  );
}

function leave(number: number): void {
  if (editing.value === number) editing.value = null;
}
