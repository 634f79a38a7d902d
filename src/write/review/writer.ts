import { checkstyleWriter } from "./checkstyle.ts";
import { compactWriter } from "./compact.ts";
import { csvRegisterWriter } from "./csv-register.ts";
import { githubWriter } from "./github.ts";
import { gitlabWriter } from "./gitlab.ts";
import { htmlWriter } from "./html.ts";
import { jsonlReviewWriter, jsonReviewWriter } from "./json.ts";
import { junitWriter } from "./junit.ts";
import { markdownWriter } from "./markdown.ts";
import { prettyReviewWriter } from "./pretty.ts";
import type { ReviewOptions, ReviewWriter } from "./review-writer.ts";
import { replyPackWriter } from "./reply-pack.ts";
import { sarifWriter } from "./sarif.ts";

export const reviewFormats = [
  "pretty",
  "compact",
  "json",
  "jsonl",
  "sarif",
  "github",
  "gitlab",
  "checkstyle",
  "junit",
  "markdown",
  "html",
  "csv-register",
  "reply-pack",
] as const;
export type ReviewFormat = (typeof reviewFormats)[number];

export function openReviewWriter(format: ReviewFormat, options: ReviewOptions): ReviewWriter {
  return writers[format](options);
}

const writers: Readonly<Record<ReviewFormat, (options: ReviewOptions) => ReviewWriter>> = {
  pretty: prettyReviewWriter,
  compact: compactWriter,
  json: jsonReviewWriter,
  jsonl: jsonlReviewWriter,
  sarif: sarifWriter,
  github: githubWriter,
  gitlab: gitlabWriter,
  checkstyle: checkstyleWriter,
  junit: junitWriter,
  markdown: markdownWriter,
  html: htmlWriter,
  "csv-register": csvRegisterWriter,
  "reply-pack": replyPackWriter,
};
