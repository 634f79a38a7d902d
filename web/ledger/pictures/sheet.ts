import { plot, type PlotOptions } from "@observablehq/plot";

/**
 * Draws a plot whose looks come from the site's own style sheet: the policy of the page allows no other. What it is called
 * stands on its frame.
 */
export function sheetOf(options: PlotOptions): Element {
  const picture = plot({ figure: false, style: { fontSize: "12px", overflow: "visible" }, ...options });
  for (const style of picture.querySelectorAll("style")) style.remove();
  for (const part of picture.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  return picture;
}

/** Signs that differ in shape and fill, not in colour. */
export const ink = "currentColor";
export const paper = "var(--paper, Canvas)";
