import type { Span } from "../../base/span.ts";
import { walkXml, type XmlElement } from "../../base/xml.ts";
import { wordName } from "../../base/word.ts";

/** A comment's number and the stretch of the document's source that it is about. */
export interface Remark {
  readonly id: number;
  readonly at: Span;
}

/** One run of a document: what Word sets in one way, and the smallest thing that a comment can begin or end at. */
export interface Run {
  readonly element: XmlElement;
  readonly end: number;
  /** `w:rPr`, how its words are set; null: no such. */
  readonly properties: Span | null;
  readonly children: readonly Child[];
}

export interface Child extends Span {
  readonly element: XmlElement;
  /** Words that can be cut; null: all else, such as a tab or a picture with words in it. */
  readonly words: Span | null;
}

/** Where a remark begins or ends. */
export interface Place {
  readonly remark: Remark;
  readonly side: "start" | "end" | "both";
  /** In the source: behind or before the run, between two of its children, or within the words of one. */
  readonly at: number;
  readonly run: Run;
  readonly kind: "outside" | "between" | "within";
  readonly child: Child | null;
}

/** The places of remarks, run by run; without a single run there are none. */
export function placesOf(source: string, remarks: readonly Remark[]): Place[] {
  const starts = remarks.toSorted((a, b) => a.at.start - b.at.start);
  const ends = remarks.filter(({ at }) => at.end > at.start).toSorted((a, b) => a.at.end - b.at.end);
  const places: Place[] = [];
  let nextStart = 0;
  let nextEnd = 0;
  let last: Run | undefined;
  const take = (run: Run, limit: number): void => {
    for (let end = ends[nextEnd]; end && end.at.end <= run.element.tag.start; end = ends[++nextEnd])
      places.push(placeOf(end, "end", last ?? run));
    for (let start = starts[nextStart]; start && start.at.start < limit; start = starts[++nextStart])
      places.push(placeOf(start, start.at.end > start.at.start ? "start" : "both", run));
    for (let end = ends[nextEnd]; end && end.at.end <= limit; end = ends[++nextEnd])
      places.push(placeOf(end, "end", run));
    last = run;
  };
  walkRuns(source, (run) => take(run, run.end));
  if (last) take(last, Infinity);
  return places;
}

function placeOf(remark: Remark, side: Place["side"], run: Run): Place {
  const place = side === "end" ? endIn(run, remark.at.end) : startIn(run, remark.at.start);
  return { remark, side, run, ...place };
}

type InRun = Pick<Place, "at" | "kind" | "child">;

function startIn({ element, children }: Run, at: number): InRun {
  const child = children.find(({ end }) => at < end);
  if (child?.words && at > child.words.start && at < child.words.end) return { at, kind: "within", child };
  const isFirst = !child || child === children[0];
  return isFirst
    ? { at: element.tag.start, kind: "outside", child: null }
    : { at: child.start, kind: "between", child: null };
}

function endIn({ end, children }: Run, at: number): InRun {
  const child = children.findLast(({ start }) => start < at);
  if (child?.words && at > child.words.start && at < child.words.end) return { at, kind: "within", child };
  const isLast = !child || child === children.at(-1);
  return isLast ? { at: end, kind: "outside", child: null } : { at: child.end, kind: "between", child: null };
}

/** Calls with every run that stands in no other, in order. */
function walkRuns(source: string, found: (run: Run) => void): void {
  let run: { readonly element: XmlElement; properties: Span | null; readonly children: Child[] } | undefined;
  let depth = 0; // inside the run
  let child: { readonly element: XmlElement; isPlain: boolean } | undefined;
  walkXml(source, {
    open(element) {
      if (!run) {
        if (wordName(element) === "r") run = { element, properties: null, children: [] };
        return;
      }
      if (depth++ === 0) child = { element, isPlain: wordName(element) === "t" };
      else if (child) child.isPlain = false;
    },
    text({ start }) {
      if (child && source.startsWith("<![CDATA[", start)) child.isPlain = false;
    },
    close(element, tag) {
      if (!run) return;
      if (depth > 1) depth--;
      else if (depth === 1 && child) {
        depth = 0;
        const at = { start: element.tag.start, end: tag.end };
        const words = child.isPlain ? { start: element.tag.end, end: tag.start } : null;
        if (wordName(element) === "rPr") run.properties = at;
        else run.children.push({ ...at, element, words });
        child = undefined;
      } else {
        found({ ...run, end: tag.end });
        run = undefined;
      }
    },
  });
}
