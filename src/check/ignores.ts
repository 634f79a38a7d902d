import { holds, overlaps, type Span } from "../base/span.ts";
import type { Finding } from "../claim/finding.ts";
import type { Ignore } from "../story/ignores.ts";
import type { Story } from "../story/story.ts";

/**
 * Sets `suppressed` on the findings that the file's `sayso-ignore` marks name, and on those in the words of a mark, which
 * are not the story's. Marks that name nothing come back as unused.
 */
export function applyIgnores(
  findings: readonly Finding[],
  { ignores = [] }: Pick<Story, "ignores">,
): { readonly findings: readonly Finding[]; readonly unused: readonly Ignore[] } {
  if (ignores.length === 0) return { findings, unused: [] };
  const used = new Set<Ignore>();
  const marked = findings.map((finding): Finding => {
    const ignore = ignores.find(({ rule, scope }) => rule === finding.rule && touches(scope, finding.text));
    if (ignore) used.add(ignore);
    const inMark = ignores.some(({ at }) => at && holds(at, finding.text));
    const reason = inMark ? "stands in a sayso-ignore mark" : ignore?.reason;
    if (reason === undefined) return finding;
    const suppressed = { by: "ignore", decision: "keep", reason, who: null, when: null } as const;
    return { ...finding, suppressed };
  });
  return { findings: marked, unused: ignores.filter((ignore) => !used.has(ignore)) };
}

function touches(scope: Span | null, at: Span): boolean {
  return scope !== null && (overlaps(scope, at) || holds(scope, at));
}
