import { arrow, axisX, axisY, dot, gridY, text } from "@observablehq/plot";
import type { EvidenceGraph, GraphTelling, GraphTie } from "../evidence-graph.ts";
import { ink, paper, sheetOf } from "./sheet.ts";

// CSS pixels
const ROW = 76;
const NARROW = 600;
const DAY = 62; // that a day's name takes

/** Rows: groups that hang together; columns: tellings by day; lines: why they are no two sources. */
export function evidencePicture({ rows, days, tellings, ties }: EvidenceGraph, width: number): Element {
  const left = width < NARROW ? 92 : 150;
  const step = (width - left - 20) / tellings.length;
  const radius = Math.max(3, Math.min(9, step / 2 - 1));
  const names = new Map(days);
  const places = rows.map((_, at) => at);
  return sheetOf({
    width,
    height: rows.length * ROW + 40,
    marginLeft: left,
    marginRight: 20,
    marginBottom: 34,
    x: { domain: [-0.5, tellings.length - 0.5] },
    y: { domain: [-0.6, rows.length - 0.4], reverse: true },
    marks: [
      gridY(places, { strokeOpacity: 0.25 }),
      axisY(places, {
        label: null,
        tickSize: 0,
        fontSize: 12,
        lineWidth: width < NARROW ? 6.5 : 11,
        tickFormat: (at: number) => rows[at] ?? "",
      }),
      axisX(spaced(days, step), {
        label: null,
        fontSize: 12,
        tickFormat: (at: number) => names.get(at) ?? "",
      }),
      ...(["words", "cites", "voice"] as const).map((look) =>
        arrow(
          ties.filter((tie) => tie.look === look),
          {
            x1: ({ from }: GraphTie) => from.x,
            y1: ({ from }: GraphTie) => from.row,
            x2: ({ to }: GraphTie) => to.x,
            y2: ({ to }: GraphTie) => to.row,
            bend: 32, // so that ties within a row are told apart
            headLength: 0,
            inset: radius,
            stroke: ink,
            strokeWidth: look === "words" ? 2.5 : 1.25,
            strokeDasharray: { words: "none", cites: "6 4", voice: "1.5 3.5" }[look],
          },
        ),
      ),
      dot(tellings, { x: "x", y: "row", r: radius, fill: paper, stroke: ink, strokeWidth: 1.25 }),
      text(radius < 6 ? [] : tellings, {
        x: "x",
        y: "row",
        text: ({ number }: GraphTelling) => String(number),
        fill: ink,
        fontSize: 11,
      }),
    ],
  });
}

/** Columns of days whose names do not run into each other. */
function spaced(days: EvidenceGraph["days"], step: number): number[] {
  let last = -Infinity;
  return days.flatMap(([at]) => {
    if ((at - last) * step < DAY) return [];
    last = at;
    return [at];
  });
}
