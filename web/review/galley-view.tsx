import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { arrangeNotes } from "./arrange.ts";
import type { ParagraphModel } from "./galley.ts";
import { paintEvidence } from "./evidence-paint.ts";
import { hasRail } from "./rail.tsx";
import { Paragraph } from "./paragraph.tsx";
import { editing, galley, keeping, layer, selected, selectedFinding, view } from "./state.ts";
import { afterDrawing, focusNote, toggle } from "./steps.ts";

/** The story as a galley: numbered paragraphs, each followed by its notes, which stand in the margin where there is room. */
export function Galley() {
  const frame = useRef<HTMLDivElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const models = galley.value;
  const active = selected.value?.key ?? null;
  const lang = view.value?.review.language;
  const lines = useRef<SVGSVGElement>(null);
  const arrange = (): void => {
    if (frame.current && lines.current) arrangeNotes(frame.current, lines.current);
  };

  useLayoutEffect(arrange, [models, active, keeping.value, editing.value, hasRail.value]);
  useEffect(() => {
    const watcher = new ResizeObserver(arrange);
    if (column.current) watcher.observe(column.current);
    for (const note of frame.current?.querySelectorAll(".note.active") ?? []) watcher.observe(note);
    return () => watcher.disconnect();
  }, [models, active]);
  useEffect(() => paintEvidence(selectedFinding.value?.finding.evidence ?? [], models), [models, active]);

  return (
    <div class={`galley ${layer.value}`} ref={frame}>
      <svg class="hairlines" aria-hidden="true" ref={lines} />
      <div class="column" ref={column} lang={lang === "und" ? undefined : lang} onClick={openAt}>
        {models.map((model) => (
          <Paragraph
            key={model.number}
            model={model}
            signature={signatureOf(model)}
            active={activeIn(model, active)}
            isEdited={editing.value === model.number}
          />
        ))}
      </div>
    </div>
  );
}

const signatures = new WeakMap<ParagraphModel, string>();

function signatureOf(model: ParagraphModel): string {
  const known = signatures.get(model);
  if (known !== undefined) return known;
  const made = JSON.stringify(model);
  signatures.set(model, made);
  return made;
}

function activeIn({ marks, notes }: ParagraphModel, active: string | null): string | null {
  if (active === null) return null;
  const isHere =
    notes.some(({ key }) => key === active) ||
    marks.some(
      ({ what }) =>
        (what.as === "finding" && what.key === active) || (what.as === "claim" && what.id === active),
    );
  return isHere ? active : null;
}

/** A click on marked words opens their note; the number behind them is the button that keys reach. */
function openAt(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return;
  const button = target.closest("[data-ref]")?.getAttribute("data-ref");
  const key = button ?? innermost(target.closest("[data-on]"));
  if (!key) return;
  event.preventDefault();
  if (selected.value?.key !== key) toggle(layer.value === "claims" ? "claim" : "finding", key);
  if (button) afterDrawing(() => focusNote(key));
}

function innermost(marked: Element | null): string | undefined {
  return marked?.getAttribute("data-on")?.split(" ").at(-1);
}
