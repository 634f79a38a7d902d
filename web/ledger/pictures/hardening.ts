import { axisX, axisY, dot, frame, gridY, lineY, text } from "@observablehq/plot";
import { heights, type HardeningRows, type HardeningStep } from "../hardening-rows.ts";
import { ink, paper, sheetOf } from "./sheet.ts";

const ROW = 104; // CSS pixels

/** A strip for each outlet: how far it stands behind the claim, telling after telling. */
export function hardeningPicture({ outlets, steps }: HardeningRows, width: number): Element {
  return sheetOf({
    width,
    height: outlets.length * ROW + 40,
    marginLeft: 80,
    marginRight: 20,
    marginBottom: 34,
    fy: { domain: [...outlets], axis: null, padding: 0.12 },
    y: { type: "point", domain: heights.toReversed(), padding: 0.9 },
    x: { type: "utc", nice: true },
    marks: [
      frame({ strokeOpacity: 0.35 }),
      gridY({ strokeOpacity: 0.2 }),
      axisY({ label: null, tickSize: 0, fontSize: 11 }),
      axisX({
        label: null,
        fontSize: 12,
        ticks: Math.max(2, Math.floor(width / 140)),
        facetAnchor: "bottom",
      }),
      text(outlets, {
        fy: (outlet: string) => outlet,
        text: (outlet: string) => outlet,
        frameAnchor: "top-left",
        dx: 6,
        dy: 5,
        fontWeight: 700,
        fontSize: 12,
        fill: ink,
      }),
      lineY(steps, {
        x: dayOf,
        y: "height",
        fy: "outlet",
        curve: "step-after",
        stroke: ink,
        strokeWidth: 1.5,
      }),
      dot(
        steps.filter(({ isWithdrawn }) => !isWithdrawn),
        { x: dayOf, y: "height", fy: "outlet", r: 5, fill: ink, stroke: paper },
      ),
      dot(
        steps.filter(({ isWithdrawn }) => isWithdrawn),
        {
          x: dayOf,
          y: "height",
          fy: "outlet",
          r: 6,
          symbol: "times",
          stroke: ink,
          strokeWidth: 3,
        },
      ),
    ],
  });
}

function dayOf({ day }: HardeningStep): Date {
  return new Date(day);
}
