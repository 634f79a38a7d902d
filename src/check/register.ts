import { overlaps, type Span } from "../base/span.ts";
import type { Finding, RegisterRow, ReplyPlace, Suppressed } from "../claim/finding.ts";
import type { Accusation } from "./accusations.ts";
import type { View } from "./view.ts";

/** One row per accusation × target, in the order of the text. An inventory: it never says that anything may be printed. */
export function registerOf(view: View, findings: readonly Finding[]): RegisterRow[] {
  return view.accusations.map((accusation) => rowOf(view, accusation, findings));
}

function rowOf(view: View, accusation: Accusation, findings: readonly Finding[]): RegisterRow {
  const { at, target, meaning, claim, carrier, record, field } = accusation;
  const carrying = carrier === "claim" ? claim : null;
  return {
    target,
    text: at,
    paragraph: view.paragraphAt(at),
    field,
    claim: carrying?.id ?? null,
    speaker: carrying?.speaker ?? null,
    chain: carrying?.chain ?? [],
    status: carrying?.status ?? null,
    meaning,
    record: record !== null,
    legal: view.standings.of(target).furthest,
    reply: replyTo(view, target),
    decision: decisionAt(findings, at),
  };
}

/** The baseline is nobody's decision. */
function decisionAt(findings: readonly Finding[], at: Span): Suppressed | null {
  const decided = findings.find(
    ({ text, suppressed }) => suppressed !== null && suppressed.by !== "baseline" && overlaps(text, at),
  );
  return decided?.suppressed ?? null;
}

/** The first answer of the target's side: a denial or plea before a mere statement, any word before silence. */
function replyTo(view: View, target: string): ReplyPlace | null {
  const replies = view.replies.filter((reply) => reply.target === target);
  const reply =
    replies.find(({ kind }) => kind === "denial" || kind === "plea") ??
    replies.find(({ kind }) => kind !== "silence") ??
    replies[0];
  return reply
    ? { at: reply.at, paragraph: view.paragraphAt(reply.at), claim: reply.claim?.id ?? null }
    : null;
}
