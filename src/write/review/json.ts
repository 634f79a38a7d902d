import { reviewJson } from "../../claim/review-json.ts";
import { printLine, printPage, unreadJson } from "../json.ts";
import { inArray, plain } from "../text-writer.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";

/** One object a line. */
export function jsonlReviewWriter(options: ReviewOptions): ReviewWriter {
  return plain((result) => {
    const object = "error" in result ? unreadJson(result) : reviewJson(result, options);
    return `${printLine(object)}\n`;
  });
}

/** For people, with the text: one object, or an array of many. */
export function jsonReviewWriter({ many, offsets }: ReviewOptions): ReviewWriter {
  const page: ReviewWriter["story"] = (result) =>
    printPage("error" in result ? unreadJson(result) : reviewJson(result, { offsets, withText: true }));
  return many ? inArray(page) : plain((result) => `${page(result)}\n`);
}
