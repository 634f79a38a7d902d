import { holds, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import {
  accusationsIn,
  answersAfter,
  isNamed,
  subjectOf,
  tellsHarm,
  tellsPast,
  wholeOf,
} from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "factive-endorsement",
  number: "R08",
  tier: 1,
  severity: "warning",
  area: "legal",
  on: true,
  title:
    "A verb that makes an accusation true (“revealed”, “exposed”, “pointed out”) on behalf of a source who cannot prove it.",
  why: "AP: the writer must not allege; “revealed” and “pointed out” say in the paper’s own name that it is so.",
  version: 1,
  options: {},
  find: (view) => view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
};

const JUDGING = /\b(?:judge|auditor|coroner|inspector|magistrate|ombudsman|regulator|arbitrator)\b/i;
const DENIAL = /\b(?:not|never|no|nothing|nobody|cleared|innocent|will|would|may|might|could)\b|n[’']t\b/i;
function draftOf(view: View, claim: Claim): Draft | null {
  const proving = claim.cue.find((piece) => view.find("proving-cue", piece).length > 0);
  const cue = proving ?? claim.cue.find((piece) => view.find("endorsing-cue", piece).length > 0);
  const at = wholeOf(claim);
  if (!cue || !at || DENIAL.test(view.words(cue)) || isLeftAlone(view, claim, cue)) return null;
  const accused = toldOf(view, claim) ?? (proving ? leadIn(view, claim, at) : null);
  if (accused === null || view.standings.of(accused).isEstablished) return null;
  const verb = view.words(cue);
  return {
    at,
    message: `¶${view.paragraphAt(at)} says that ${claim.speaker} “${verb}” something against ${accused}; the verb makes it true in the story’s own name.`,
    ask: "Say “said” or “alleged”, or tell what shows it to be true.",
    confidence: 0.75,
    suggestions: [{ says: `write “said” for “${verb}”`, edits: [], auto: false }],
    claims: [claim.id],
  };
}

/** A court, an audit, a document may find; what somebody owns up to is their own act. */
function isEntitled(view: View, { speaker, source, sourceKind }: Claim): boolean {
  if (speaker === null || sourceKind === "none" || sourceKind === "document") return true;
  const roles = view.person(speaker)?.roles ?? [];
  return (
    roles.some((role) => JUDGING.test(role)) ||
    source.some((at) => view.find("entitled-source", at).length > 0)
  );
}

function isLeftAlone(view: View, claim: Claim, cue: Span): boolean {
  return claim.voice === "direct" || view.isQuoted(cue) || isEntitled(view, claim);
}

/** Whom the content accuses by the words of an offence. */
function toldOf(view: View, { speaker, content }: Claim): string | null {
  const told = content
    .filter((piece) => !DENIAL.test(view.words(piece)))
    .flatMap((piece) => accusationsIn(view, piece))
    .find(
      ({ target, record, statement }) =>
        record === null && statement?.wording === "act" && target !== speaker && isNamed(view, target),
    );
  return told?.target ?? null;
}

/** Whom the content tells of first, if it harms them or they answer it. */
function leadIn(view: View, { speaker, content: [said] }: Claim, at: Span): string | null {
  if (!said || DENIAL.test(view.words(said)) || tellsLaw(view, said)) return null;
  const lead = subjectOf(view, said);
  if (!lead || lead.person === speaker || !isNamed(view, lead.person)) return null;
  if (!tellsPast(view, { start: lead.end, end: said.end })) return null;
  return tellsHarm(view, said) || answersAfter(view, lead.person, at) ? lead.person : null;
}

function tellsLaw({ read }: View, within: Span): boolean {
  return read.legal.some(({ cue }) => holds(within, cue));
}
