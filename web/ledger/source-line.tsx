import type { Source, Words } from "../../src/server/api.ts";
import { storyPath } from "./addresses.ts";
import { dayWords, outletOf, titleOf } from "./saying.ts";

interface Props {
  readonly source: Source;
  /** Where in it. */
  readonly words?: Words;
}

/** Outlet, day, and the way to the very words. */
export function SourceLine({ source, words }: Props) {
  return (
    <span class="source-line">
      {outletOf(source)}, {dayWords(source.published)}:{" "}
      <a href={storyPath(source, words?.spans)}>
        {titleOf(source)}
        {source.n > 1 ? ` (version ${source.n})` : ""}
      </a>
    </span>
  );
}
