import { axisX, axisY, dot, gridY, link } from "@observablehq/plot";
import type { TimelinePoint, TimelinePoints } from "../timeline-points.ts";
import { ink, paper, sheetOf } from "./sheet.ts";

const ROW = 30; // CSS pixels

/** Squares: acts of law; circles: what was said. Hollow: the day is only that of the story. */
export function timelinePicture({ rows, points }: TimelinePoints, width: number): Element {
  return sheetOf({
    width,
    height: rows.length * ROW + 50,
    marginLeft: 130,
    marginRight: 16,
    marginBottom: 34,
    y: { type: "point", domain: [...rows] },
    x: { type: "utc", nice: true },
    marks: [
      gridY({ strokeOpacity: 0.25 }),
      axisY({ label: null, tickSize: 0, fontSize: 12 }),
      axisX({ label: null, fontSize: 12, ticks: Math.max(2, Math.floor(width / 140)) }),
      link(
        points.filter((point) => point.from !== point.to),
        { x1: firstOf, x2: lastOf, y: "row", stroke: ink, strokeWidth: 3, strokeOpacity: 0.6 },
      ),
      dot(
        points.toSorted((a, b) => b.count - a.count),
        {
          x: firstOf,
          y: "row",
          r: ({ count }: TimelinePoint) => 5 + Math.min(6, Math.sqrt(count - 1) * 2),
          symbol: ({ what }: TimelinePoint) => (what === "legal" ? "square" : "circle"),
          stroke: ink,
          strokeWidth: 1.5,
          fill: ({ isExact }: TimelinePoint) => (isExact ? ink : paper),
        },
      ),
    ],
    symbol: { type: "ordinal", domain: ["square", "circle"], range: ["square", "circle"] },
    color: { type: "identity" },
    r: { type: "identity" },
  });
}

function firstOf({ from }: TimelinePoint): Date {
  return new Date(from);
}

function lastOf({ to }: TimelinePoint): Date {
  return new Date(to);
}
