import { placeNotes } from "./layout.ts";

/** From this width up, in CSS pixels, notes stand in the margin; `galley.css` has the same number. */
const marginFrom = matchMedia("(min-width: 1100px)");
/** Between two notes, in CSS pixels. */
const gap = 2;

interface Placed {
  readonly note: HTMLElement;
  /** The line of its words: its middle, and where the words begin; from the galley's corner. */
  readonly line: number;
  readonly height: number;
  readonly isActive: boolean;
}

/** Puts each note beside the line of its words and draws the hairlines that join them. Measures first, then writes. */
export function arrangeNotes(galley: HTMLElement, lines: SVGSVGElement): void {
  const notes = [...galley.querySelectorAll<HTMLElement>(".note")];
  if (marginFrom.matches && notes.length > 0) return placeInMargin(notes, galley, lines);
  for (const note of notes) note.style.removeProperty("top");
  galley.style.removeProperty("min-height");
  lines.replaceChildren();
}

function placeInMargin(notes: readonly HTMLElement[], galley: HTMLElement, lines: SVGSVGElement): void {
  const from = galley.getBoundingClientRect();
  const placed = notes.map((note) => placedOf(note, galley, from));
  const wanted = placed.map(({ line, height }) => ({ top: Math.max(0, line - headMiddle), height }));
  const active = placed.findIndex(({ isActive }) => isActive);
  const tops = placeNotes(wanted, { gap, active: active < 0 ? null : active });
  const edges = { edge: rightOf(galley, from), start: leftOf(notes, from) };
  for (const [at, { note }] of placed.entries()) note.style.top = `${tops[at] ?? 0}px`;
  galley.style.minHeight = `${(tops.at(-1) ?? 0) + (placed.at(-1)?.height ?? 0)}px`;
  drawLines(lines, placed, { tops, ...edges });
}

function rightOf(galley: HTMLElement, from: DOMRect): number {
  return (galley.querySelector(".set")?.getBoundingClientRect() ?? from).right - from.left;
}

function leftOf([note]: readonly HTMLElement[], from: DOMRect): number {
  return (note?.getBoundingClientRect() ?? from).left - from.left;
}

/** From a note's top to the middle of its number, in CSS pixels. */
const headMiddle = 19;

function placedOf(note: HTMLElement, galley: HTMLElement, from: DOMRect): Placed {
  const key = CSS.escape(note.dataset["note"] ?? "");
  const paragraph = note.closest(".para");
  const words = galley.querySelector(`[data-on~="${key}"]`) ?? paragraph?.querySelector(".words");
  const first = words?.getClientRects()[0];
  const isLine = words?.matches("[data-on]") === true;
  const line = first ? (isLine ? (first.top + first.bottom) / 2 : first.top + headMiddle) : from.top;
  return {
    note,
    line: line - from.top,
    height: note.offsetHeight,
    isActive: note.classList.contains("active"),
  };
}

interface Drawing {
  readonly tops: readonly number[];
  /** Where the text ends and the notes begin, from the galley's left. */
  readonly edge: number;
  readonly start: number;
}

function drawLines(lines: SVGSVGElement, placed: readonly Placed[], { tops, edge, start }: Drawing): void {
  const middle = (edge + start) / 2;
  const paths = placed.map(({ line, isActive }, at) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const y = Math.round((tops[at] ?? 0) + headMiddle) + 0.5;
    const from = Math.round(line) + 0.5;
    path.setAttribute("d", `M${edge + 6} ${from}C${middle} ${from} ${middle} ${y} ${start} ${y}`);
    if (isActive) path.setAttribute("class", "active");
    return path;
  });
  lines.replaceChildren(...paths);
}
