import { around } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Draft, Rule } from "../../rule.ts";
import { unnamedIn, type Unnamed } from "../../unnamed.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "anon-and-no-comment",
  number: "R45",
  tier: 3,
  severity: "note",
  area: "sourcing",
  on: false,
  title: "A body declines to comment while somebody unnamed inside it speaks.",
  why: "AP: an unnamed source may not also be shown as declining to comment.",
  version: 1,
  options: {},
  find,
};

/** Who stands inside a body: `at the company`, `in the council's press office`. */
const INSIDE = /\b(?:at|in|inside|within|from|of|with|for)\s+(?<body>.+)$/i;

function find(view: View): Draft[] {
  const silent = view.read.claims.filter(({ kind, speaker }) => kind === "declines" && speaker !== null);
  return unnamedIn(view).flatMap((unnamed) => {
    const claim = silent.find((other) => isInside(view, unnamed, other));
    return claim ? [draftOf(view, unnamed, claim)] : [];
  });
}

function draftOf(view: View, { at, claim }: Unnamed, silent: Claim): Draft {
  const cue = around([...silent.source, ...silent.cue]);
  return {
    at: around([at, ...claim.cue]) ?? at,
    confidence: 0.6,
    message: `¶${view.paragraphAt(at)} quotes “${view.words(at)}”, and ${silent.speaker ?? "the same body"} is said not to comment.`,
    ask: "Are they the same person? Then the one or the other must go.",
    evidence: cue ? [cue] : [],
    claims: [claim.id, silent.id],
  };
}

/** The source's words name the silent body, or its sort: `the council`. */
function isInside(view: View, unnamed: Unnamed, silent: Claim): boolean {
  const body = INSIDE.exec(unnamed.behind)?.groups?.["body"] ?? unnamed.before;
  if (body === "" || silent.id === unnamed.claim.id) return false;
  const words = bare(body);
  return formsOf(view, silent).some((form) => form.length > 2 && holdsWords(words, form));
}

/** What the silent body is called; none for a person. */
function formsOf(view: View, { source, speaker }: Claim): string[] {
  const name = speaker ?? "";
  const body = view.person(name);
  if (body?.kind === "person" && /^\p{Lu}\S*\s\p{Lu}/u.test(name)) return [];
  const own = source.map(view.words).filter((words) => !/^(?:who|which|it|they)$/i.test(words));
  return [name, ...(body?.forms ?? []), ...own].map(bare);
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:an?|the|its|his|her)\s+/, "")
    .replaceAll(/['’]s\b/g, "");
}

function holdsWords(whole: string, part: string): boolean {
  return ` ${whole.replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `.includes(
    ` ${part.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()} `,
  );
}
