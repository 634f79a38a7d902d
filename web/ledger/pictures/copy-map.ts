import { arrow, axisX, axisY, dot, gridY, text } from "@observablehq/plot";
import type { CopyMap, MapArrow } from "../copy-map.ts";
import { ink, paper, sheetOf } from "./sheet.ts";

const ROW = 64; // CSS pixels
const DAY = 62; // CSS pixels that a day’s name takes
const NARROW = 600;
/** Where on an arrow’s way its number stands. */
const labels = { straight: 0.42, through: 0.6, unordered: 0.5 } as const;

/** Rows: outlets; columns: days; an arrow for each pair of stories, as thick as the words are many. */
export function copyMapPicture({ outlets, days, stories, arrows }: CopyMap, width: number): Element {
  const rowOf = (outlet: string): number => outlets.indexOf(outlet);
  const left = width < NARROW ? 92 : 130;
  const step = Math.max(1, Math.ceil((days.length * DAY) / (width - left)));
  return sheetOf({
    width,
    height: outlets.length * ROW + 40,
    marginLeft: left,
    marginRight: 24,
    marginBottom: 34,
    x: { domain: [-0.4, Math.max(days.length - 0.4, 0.6)] },
    y: { domain: [-0.6, outlets.length - 0.4], reverse: true },
    marks: [
      gridY(
        outlets.map((_, at) => at),
        { strokeOpacity: 0.25 },
      ),
      axisY(
        outlets.map((_, at) => at),
        {
          label: null,
          tickSize: 0,
          fontSize: 12,
          tickFormat: (at: number) => outlets[at] ?? "",
          lineWidth: width < NARROW ? 6.5 : 9.5,
        },
      ),
      axisX(
        days.flatMap((_, at) => (at % step === 0 ? [at] : [])),
        { label: null, fontSize: 12, tickFormat: (at: number) => days[at] ?? "" },
      ),
      ...arrowsOf(arrows, rowOf),
      dot(stories, {
        x: "x",
        y: ({ outlet }: { readonly outlet: string }) => rowOf(outlet),
        r: 5,
        fill: paper,
        stroke: ink,
        strokeWidth: 1.5,
      }),
      numbersOf(arrows, rowOf),
    ],
  });
}

type RowOf = (outlet: string) => number;

function arrowsOf(arrows: readonly MapArrow[], rowOf: RowOf) {
  const kinds = (["straight", "through", "unordered"] as const).flatMap((look) =>
    [true, false].map((upright) => [look, upright] as const),
  );
  return kinds.map(([look, upright]) =>
    arrow(
      arrows.filter((one) => one.look === look && isUpright(one) === upright),
      {
        x1: ({ from }: MapArrow) => from.x,
        y1: ({ from }: MapArrow) => rowOf(from.outlet),
        x2: ({ to }: MapArrow) => to.x,
        y2: ({ to }: MapArrow) => rowOf(to.outlet),
        stroke: ink,
        strokeWidth: ({ words }: MapArrow) => 1 + Math.sqrt(words) / 6,
        strokeDasharray: { straight: "none", through: "7 4", unordered: "1 4" }[look],
        strokeLinecap: "round",
        headLength: look === "unordered" ? 0 : 7,
        inset: 8,
        bend: upright ? 16 : 0, // so that it passes beside the rows between
      },
    ),
  );
}

function isUpright({ from, to }: MapArrow): boolean {
  return from.x === to.x;
}

function numbersOf(arrows: readonly MapArrow[], rowOf: RowOf) {
  return text(arrows, {
    x: ({ from, to, look }: MapArrow) => from.x + (to.x - from.x) * labels[look],
    y: ({ from, to, look }: MapArrow) =>
      rowOf(from.outlet) + (rowOf(to.outlet) - rowOf(from.outlet)) * labels[look],
    text: ({ number }: MapArrow) => String(number),
    fontWeight: 700,
    fontSize: 12,
    fill: ink,
    stroke: paper,
    strokeWidth: 5,
  });
}
