import type { Span } from "../../base/span.ts";
import type { Finding, Reviewed, Suggestion, Suppressed } from "../../claim/finding.ts";
import type { StoryClaims } from "../../claim/story-claims.ts";
import { pathOf } from "./github.ts";
import { regionsIn, type Regions } from "./regions.ts";
import type { ReviewOptions } from "./review-writer.ts";
import { oneLine } from "./words.ts";

export type Sarif = Readonly<Record<string, unknown>>;

interface Places {
  readonly uri: Sarif;
  readonly locationOf: (span: Span) => Sarif;
  readonly regionOf: (span: Span) => Sarif;
  /** True if an edit of the story's text is the same edit of its file. */
  readonly isFile: boolean;
}

export function resultsOf(
  { read, review }: Reviewed,
  options: ReviewOptions,
  ruleIndex: ReadonlyMap<string, number>,
): Sarif[] {
  const places = sarifPlaces(read, options);
  return review.findings.map((finding) => resultOf(finding, places, ruleIndex.get(finding.rule)));
}

/**
 * Places in the story's file. Of a file that is not plain text and whose own text is not at hand, the characters are
 * known but not the lines.
 */
export function sarifPlaces(read: StoryClaims, options: ReviewOptions): Places {
  const { story } = read;
  const isFile = story.origin.length === 0;
  const hasLines = isFile || typeof options.fileText?.(story.id) === "string";
  const regions = regionsIn(read, hasLines ? options : { fileText: () => "" });
  const regionOf = (span: Span): Sarif => regionIn(regions, span, hasLines);
  const uri = artifactOf(story.id);
  return {
    uri,
    regionOf,
    isFile,
    locationOf: (span) => ({
      physicalLocation: {
        artifactLocation: uri,
        region: { ...regionOf(span), snippet: { text: story.text.slice(span.start, span.end) } },
      },
    }),
  };
}

function regionIn(regions: Regions, span: Span, hasLines: boolean): Sarif {
  const { start, end, at } = regions(span);
  const chars = { charOffset: at.start, charLength: at.end - at.start };
  if (!hasLines) return chars;
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...chars,
  };
}

/** A relative reference: a path's own characters never read as a scheme, a query or a step upwards of ours. */
export function artifactOf(id: string): Sarif {
  const parts = pathOf(id).toWellFormed().split("/");
  return { uri: parts.map(encodeURIComponent).join("/") };
}

function resultOf(finding: Finding, places: Places, ruleIndex: number | undefined): Sarif {
  const { rule, severity, text, evidence, suppressed, confidence, claims, why } = finding;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: messageOf(oneLine(finding)),
    rank: Math.round(confidence * 1000) / 10,
    locations: [places.locationOf(text)],
    ...(evidence.length === 0
      ? {}
      : { relatedLocations: evidence.map((at, id) => ({ id, ...places.locationOf(at) })) }),
    partialFingerprints: { "saysoFinding/v1": finding.fingerprint },
    suppressions: suppressed ? [suppressionOf(suppressed)] : [],
    ...fixesOf(finding.suggestions, places),
    properties: { confidence, claims, why },
  };
}

/** A SARIF message reads `[words](target)` as a link and `{0}` as a placeholder: words of a story are neither. */
export function messageOf(text: string): Sarif {
  const plain = text.replace(/\[([^[\]]*)\](?=\()/g, "\\[$1\\]").replace(/\{(\d+)\}/g, "{{$1}}");
  return { text: plain };
}

function suppressionOf({ by, decision, reason, who, when }: Suppressed): Sarif {
  return {
    kind: by === "ignore" ? "inSource" : "external",
    status: decision === "ask" ? "underReview" : "accepted",
    justification: reason,
    properties: { by, decision, who, when },
  };
}

function fixesOf(suggestions: readonly Suggestion[], { uri, regionOf, isFile }: Places): Sarif {
  const fixes = suggestions.filter(({ edits }) => isFile && edits.length > 0);
  if (fixes.length === 0) return {};
  return {
    fixes: fixes.map(({ says, edits }) => ({
      description: { text: says },
      artifactChanges: [
        {
          artifactLocation: uri,
          replacements: edits.map(({ at, text }) => ({
            deletedRegion: regionOf(at),
            insertedContent: { text },
          })),
        },
      ],
    })),
  };
}
