import { redo, undo } from "./actions.ts";
import { commandFor, type Command } from "./keys.ts";
import { help } from "./help.tsx";
import { letters } from "./letters.ts";
import { editing, filtering, keeping, layer } from "./state.ts";
import {
  afterDrawing,
  applyFirst,
  editHere,
  focusMark,
  focusOn,
  goToParagraph,
  rule,
  showLayer,
  step,
  stepParagraph,
} from "./steps.ts";

/** The second letter of `G H` must follow within this time, in ms. */
const waitForSecond = 1500;

let wentAt = -Infinity;

/** Hears keys on the review page until the returned function is called. */
export function startKeyboard(): () => void {
  document.addEventListener("keydown", hear);
  return () => document.removeEventListener("keydown", hear);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const at = event.target instanceof Element ? event.target : document.body;
  const heard = commandFor(
    { key: event.key, shift: event.shiftKey, held: event.ctrlKey || event.altKey || event.metaKey },
    {
      inGalley: at.closest("main") !== null,
      typing: at.closest("textarea, select, input:not([type=checkbox], [type=radio])") !== null,
      letters: letters.value,
      afterG: event.timeStamp - wentAt < waitForSecond,
    },
  );
  wentAt = heard === "go" ? event.timeStamp : -Infinity;
  if (heard === null || heard === "go") return;
  event.preventDefault();
  doIt(heard);
}

const deeds: Readonly<Record<Command, () => void>> = {
  next: () => step(1),
  previous: () => step(-1),
  apply: applyFirst,
  keep: () => rule("keep"),
  wrong: () => rule("wrong"),
  ask: () => rule("ask"),
  "next-paragraph": () => stepParagraph(1),
  "previous-paragraph": () => stepParagraph(-1),
  edit: editHere,
  headline: () => goToParagraph(1),
  filter: openFilter,
  undo: () => void undo(),
  redo: () => void redo(),
  help: () => (help.value = true),
  back,
  read: () => showLayer("read"),
  findings: () => showLayer("findings"),
  claims: () => showLayer("claims"),
  accusations: () => showLayer("accusations"),
  people: () => showLayer("people"),
};

function doIt(command: Command): void {
  deeds[command]();
}

function openFilter(): void {
  filtering.value = true;
  afterDrawing(() => focusOn(document.querySelector(".filter select")));
}

/** Escape closes what is innermost: the form for a reason, the editor; else it leads back to the words. */
function back(): void {
  if (keeping.value) {
    keeping.value = false;
    afterDrawing(() => focusOn(document.querySelector(".note.active button")));
  } else if (editing.value === null && (layer.value === "findings" || layer.value === "claims")) focusMark();
}
