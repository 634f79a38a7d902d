import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import {
  accusationsIn,
  answersAfter,
  isNamed,
  mentionsIn,
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
  severity: "note", // below three in four right on published copy
  area: "legal",
  on: true,
  title:
    "A verb that makes an accusation true (“revealed”, “exposed”, “pointed out”) on behalf of a source who cannot prove it.",
  why: "AP: the writer must not allege; “revealed” and “pointed out” say in the paper’s own name that it is so.",
  version: 1,
  options: {},
  find: (view) => handingsIn(view).flatMap((handing) => draftOf(view, handing) ?? []),
};

const JUDGING = /\b(?:judge|auditor|coroner|inspector|magistrate|ombudsman|regulator|arbitrator)\b/i;
const DENIAL = /\b(?:not|never|no|nothing|nobody|cleared|innocent|will|would|may|might|could)\b|n[’']t\b/i;

/** Somebody hands words over, whether the reader found a claim in them or not. */
interface Handing {
  readonly speaker: string | null;
  readonly at: Span;
  readonly cue: Span;
  readonly said: Span;
  /** True for a verb that proves; others only endorse. */
  readonly proves: boolean;
  readonly claims: readonly string[];
}

function handingsIn(view: View): Handing[] {
  const claimed = view.read.claims.flatMap((claim) => ofClaim(view, claim) ?? []);
  const cues = view.find("proving-cue", { start: 0, end: view.text.length });
  return [...claimed, ...cues.flatMap((cue) => ofSentence(view, cue) ?? [])];
}

function ofClaim(view: View, claim: Claim): Handing | null {
  const [said] = claim.content;
  const proving = claim.cue.find((piece) => view.find("proving-cue", piece).length > 0);
  const cue = proving ?? claim.cue.find((piece) => view.find("endorsing-cue", piece).length > 0);
  const at = wholeOf(claim);
  if (!cue || !at || !said || claim.voice === "direct" || isEntitled(view, claim)) return null;
  return { speaker: claim.speaker, at, cue, said, proves: proving !== undefined, claims: [claim.id] };
}

/** `Her driver, Ivo Sedge, brought to light how …`, in which the reader found no claim. */
function ofSentence(view: View, cue: Span): Handing | null {
  const sentence = view.sentenceAt(cue);
  const said = { start: cue.end, end: sentence.end };
  const known = view.read.claims.some((claim) => claim.cue.some((piece) => overlaps(piece, cue)));
  const before = mentionsIn(view, { start: sentence.start, end: cue.start });
  const who = before.findLast(({ end }) =>
    /^,?\s*(?:also |has |had )?$/.test(view.text.slice(end, cue.start)),
  );
  const entitled = view.find("entitled-source", { start: sentence.start, end: cue.start }).length > 0;
  if (known || !who || entitled || !/^ (?:that|how) /.test(view.words(said))) return null;
  const start = before.find(({ person }) => person === who.person)?.start ?? who.start;
  const trimmed = {
    start: said.start + 1,
    end:
      said.start +
      view
        .words(said)
        .trimEnd()
        .replace(/[.!?]$/, "").length,
  };
  return {
    speaker: who.person,
    at: { start, end: trimmed.end },
    cue,
    said: trimmed,
    proves: true,
    claims: [],
  };
}

function draftOf(view: View, handing: Handing): Draft | null {
  const { at, cue, speaker, claims } = handing;
  if (DENIAL.test(view.words(cue)) || view.isQuoted(cue)) return null;
  const accused = toldOf(view, handing) ?? leadIn(view, handing) ?? bodyIn(view, handing);
  if (accused === null || view.standings.of(accused).isEstablished) return null;
  const verb = view.words(cue);
  return {
    at,
    message: `¶${view.paragraphAt(at)} says that ${speaker} “${verb}” something against ${accused}; the verb makes it true in the story’s own name.`,
    ask: "Say “said” or “alleged”, or tell what shows it to be true.",
    confidence: 0.75,
    suggestions: [{ says: `write “said” for “${verb}”`, edits: [], auto: false }],
    claims,
  };
}

/** A court, an audit, a document may find; what somebody owns up to is their own act. */
function isEntitled(view: View, { speaker, source, sourceKind }: Claim): boolean {
  const isPerson = source.some((at) => PERSON.test(view.words(at)));
  if (speaker === null || sourceKind === "none" || (sourceKind === "document" && !isPerson)) return true;
  const roles = view.person(speaker)?.roles ?? [];
  return (
    roles.some((role) => JUDGING.test(role)) ||
    source.some((at) => view.find("entitled-source", at).length > 0)
  );
}

/** Whom the content accuses by the words of an offence. */
function toldOf(view: View, { speaker, said }: Handing): string | null {
  if (DENIAL.test(view.words(said))) return null;
  const told = accusationsIn(view, said).find(
    ({ target, record, statement }) =>
      record === null && statement?.wording === "act" && target !== speaker && isNamed(view, target),
  );
  return told?.target ?? null;
}

/** Whom the content tells of first, if it harms them; behind a verb that proves, also if they answer it. */
function leadIn(view: View, { speaker, said, at, proves }: Handing): string | null {
  if (tellsLaw(view, said)) return null;
  const lead = subjectOf(view, said);
  if (!lead || lead.person === speaker || !isNamed(view, lead.person)) return null;
  if (DENIAL.test(view.text.slice(lead.end, Math.min(said.end, lead.end + 25)))) return null;
  if (!tellsPast(view, { start: lead.end, end: said.end })) return null;
  const answers = (): boolean => answersAfter(view, lead.person, at) || isAnsweredFor(view, lead.person, at);
  return (tellsHarm(view, said) && (proves || answers())) || (proves && answers()) ? lead.person : null;
}

/** `Corran’s lawyer, Ada Pell, said the claim was false`: the next to speak takes their side against it. */
function isAnsweredFor(view: View, target: string, place: Span): boolean {
  const next = view.read.claims.filter(
    ({ cue, in: outer }) => outer === null && (cue[0]?.start ?? 0) >= place.end,
  );
  return next
    .slice(0, 2)
    .some(
      ({ source, content }) =>
        content.some((piece) => UNTRUE.test(view.words(piece))) &&
        source.some(
          (at) => SIDE.test(view.words(at)) && mentionsIn(view, at).some(({ person }) => person === target),
        ),
    );
}

/** `confirmed that the company had filled …`: a body without a name, where the next to speak says that it is untrue. */
function bodyIn(view: View, { speaker, said, at }: Handing): string | null {
  const body = SPOKES.test(speaker ?? "") ? undefined : BODY.exec(view.words(said))?.[1];
  const next = view.read.claims.filter(
    ({ cue, in: outer }) => outer === null && (cue[0]?.start ?? 0) >= at.end,
  );
  const denies = next
    .slice(0, 2)
    .some(
      (claim) => claim.kind === "denies" || claim.content.some((piece) => UNTRUE.test(view.words(piece))),
    );
  return body !== undefined && denies ? body.toLowerCase() : null;
}

/** `An ex-bookkeeper`, in which the reader sees a book. */
const PERSON = /\b(?:ex-|former )\p{Ll}+$|(?:keeper|worker|whistle-?blower|employee|colleague)$/iu;
const BODY =
  /^(?:that |how )?((?:the|its|his|her|their) (?:(?:company|firm|business|farm|factory|club|charity|council|school|college|bank|group|agency|trust|society|union|association|church|hospital|clinic|shop|restaurant|hotel|mill|plant|mine|yard|paper|team|board)|(?:former )?(?:boss|manager|director|chairman|chief|employers?|landlord|coach))) (?:had|has|was|were|\p{Ll}+ed)\b/iu;
const SPOKES = /(?:spokes\p{Ll}+|owner|director|executive|president|chair\p{Ll}*)$/iu;
const SIDE = /\b(?:lawyers?|attorneys?|solicitors?|barrister|counsel|advocate|spokes\p{Ll}+)\b/iu;
const UNTRUE =
  /\b(?:untrue|not true|false|nonsense|rubbish|a lie|lies|did not happen|nothing of the (?:sort|kind)|no truth)\b/i;

function tellsLaw({ read }: View, within: Span): boolean {
  return read.legal.some(({ cue }) => holds(within, cue));
}
