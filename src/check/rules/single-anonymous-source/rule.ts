import { hull } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { mentionsIn, tellsHarm } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import { sameVoice, unnamedIn, wishIn, type Unnamed } from "../../unnamed.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "single-anonymous-source",
  number: "R13",
  tier: 1,
  severity: "warning",
  area: "sourcing",
  on: true,
  title: "An accusation or the story's main claim that rests on one unnamed source and nothing else.",
  why: "AP looks for more than one source, Reuters takes a single unnamed one only in exceptional cases, the BBC refers it up.",
  version: 1,
  options: {},
  find,
};

const LEAD = 2; // paragraphs of the body

/** People whom a reporter meets by chance, parties, experts and offices: only a wish not to be named makes them a secret. */
const OPEN =
  /^(?:wom[ae]n|m[ae]n|girls?|boys?|teenagers?|child|children|witness(?:es)?|eyewitness(?:es)?|neighbou?rs?|residents?|passengers?|customers?|survivors?|victims?|mothers?|fathers?|parents?|brothers?|sisters?|relatives?|fans?|users?|protesters?|migrants?|refugees?|villagers?|motorists?|shoppers?|activists?|researchers?|scientists?|doctors?|analysts?|experts?|economists?|ones?|adults?|soldiers?|militants?|sheriffs?|lieutenants?|captains?|officers?|hackers?|gunm[ae]n|editors?|journalists?|reporters?|speakers?|representatives?|owners?|chiefs?|heads?|managers?|secretary|lawmakers?|senators?|fighters?)$/;
const SECRET = /^(?:sources?|persons?|people|insiders?|someone|somebody)$/;
const DENYING =
  /\b(?:untrue|not true|false|nonsense|lies?|rubbish|den(?:y|ies|ied|ying)|never|nothing wrong)\b/i;

/** All that one unnamed person says in the story. */
interface Voice {
  readonly all: readonly Unnamed[];
  /** What is to be marked: what they say at the top, or where they accuse; undefined: neither. */
  readonly key: Unnamed | undefined;
  /** True if somebody who wants no name, or of whom nothing is told, accuses. */
  readonly isGrave: boolean;
}

function find(view: View): Draft[] {
  const all = unnamedIn(view);
  if (isSupported(view, all)) return [];
  const done = new Set<Unnamed>();
  return all.flatMap((unnamed) => {
    if (done.has(unnamed) || !speaksAlone(view, unnamed, all)) return [];
    const voice = voiceOf(view, unnamed, all);
    for (const one of voice.all) done.add(one);
    return voice.key ? [draftOf(view, voice.key, voice)] : [];
  });
}

function voiceOf(view: View, unnamed: Unnamed, unnameds: readonly Unnamed[]): Voice {
  const all = sameVoice(unnamed, unnameds).filter(({ claim }) => isTold(claim));
  const isSecret = SECRET.test(unnamed.noun) || asksForSecrecy(view, unnamed);
  const body = view.read.story.fields.find(({ name }) => name === "body")?.span.start ?? 0;
  const lead = leadOf(view, all, body);
  const harm = all.find(({ claim }) => accuses(view, claim));
  const isDenied = isContested(view, lead, isSecret ? null : namedBy(view, all));
  return {
    all,
    key: isDenied || (isSecret && (harm || isFirst(view, lead, body))) ? (lead ?? harm) : harm,
    isGrave: isSecret && (isDenied || all.some(({ claim }) => isAccusing(view, claim))),
  };
}

function isFirst(view: View, lead: Unnamed | undefined, body: number): boolean {
  return lead !== undefined && view.sentenceAt(lead.at).start <= body;
}

/** Those of whom the source speaks. */
function namedBy(view: View, all: readonly Unnamed[]): string[] {
  return all
    .flatMap(({ claim }) => claim.content.flatMap((piece) => mentionsIn(view, piece)))
    .map(({ person }) => person);
}

/** What they say at the top of the story, in the body if they can. */
function leadOf(view: View, all: readonly Unnamed[], body: number): Unnamed | undefined {
  const top = view.paragraphAt({ start: body, end: body });
  const first = all.filter(({ at }) => view.paragraphAt(at) < top + LEAD);
  return first.find(({ at }) => view.fieldAt(at) === "body") ?? first[0];
}

function draftOf(view: View, { claim, at: source }: Unnamed, { all, isGrave }: Voice): Draft {
  const at = hull(claim.content) ?? source;
  return {
    at,
    severity: isGrave ? "error" : "warning",
    confidence: isGrave ? 0.8 : 0.65,
    message: `¶${view.paragraphAt(at)}: all that stands behind this is “${view.words(source)}”, who is not named.`,
    ask: "Is there a second source, a paper or a recording? If so, say so; if not, who decided to run it?",
    evidence: all.filter((one) => one.at !== source).map((one) => one.at),
    claims: all.map((one) => one.claim.id),
  };
}

/** One insider, who comes in here or came in before. */
function speaksAlone(view: View, unnamed: Unnamed, all: readonly Unnamed[]): boolean {
  const { noun, isOne, isDefinite, at } = unnamed;
  if (!isOne || !isTold(unnamed.claim)) return false;
  if (isDefinite && !sameVoice(unnamed, all).some((one) => !one.isDefinite && one.at.start < at.start)) {
    return false;
  }
  return !OPEN.test(noun) || asksForSecrecy(view, unnamed);
}

/** A sentence on them says that they want no name. */
function asksForSecrecy(view: View, { noun }: Unnamed): boolean {
  return view.read.sentences.some(
    (sentence) => wishIn(view, sentence) && new RegExp(`\\b${noun}\\b`, "i").test(view.words(sentence)),
  );
}

function isTold({ kind, status }: Claim): boolean {
  return (
    (kind === "says" || kind === "accuses" || kind === "writes" || kind === "confirms") && status !== "denied"
  );
}

/** Whether the claim accuses somebody: by the reader's judgement, or by words of harm that tell on a person. */
function accuses(view: View, claim: Claim): boolean {
  if (isAccusing(view, claim)) return true;
  const at = hull(claim.content);
  return (
    at !== undefined &&
    tellsHarm(view, at) &&
    mentionsIn(view, at).some(({ person }) => view.person(person)?.kind === "person")
  );
}

function isAccusing(view: View, claim: Claim): boolean {
  if (claim.accusation === true && claim.about.length > 0) return true;
  return view.accusations.some((other) => other.claim === claim && other.carrier === "claim");
}

/** Somebody named (one of those of whom the source speaks, if they are given) denies something soon after. */
function isContested(view: View, lead: Unnamed | undefined, among: readonly string[] | null): boolean {
  if (!lead) return false;
  const near = view.read.claims.filter(({ cue }) => (cue[0]?.start ?? 0) >= lead.at.end).slice(0, 5);
  return near.some(
    ({ speaker, kind, status, content }) =>
      speaker !== null &&
      (among === null || among.includes(speaker)) &&
      view.person(speaker)?.kind === "person" &&
      (kind === "denies" || status === "denied" || content.some((at) => DENYING.test(view.words(at)))),
  );
}

/** `she had seen the watch`: somebody tells what they witnessed. */
const WITNESSED =
  /\b(?:s?he|they|I|we)\b(?:['’]d)?(?:\s(?:also|too|had|have|once|both|\w+ly)){0,2}\s(?:saw|seen|watched|heard|witnessed|found|noticed|photographed|filmed|recorded|overheard)\b/;
/** `video she took shows`: what a thing proves. */
const SHOWN =
  /\b(?:videos?|footage|photographs?|photos?|pictures?|recordings?|texts?|emails?|e-mails|letters?|logs?|receipts?|invoices?|ledgers?|records?|statements?|minutes|files?|documents?|papers|data|messages|slips|sheets?)\b[^.;:“”"]{0,60}\b(?:shows?|showed|confirms?|confirmed|proves?|supports?|supported|bears? out|lists?|listed)\b/i;

/** Papers, recordings or a second voice stand beside it somewhere in the story. */
function isSupported(view: View, all: readonly Unnamed[]): boolean {
  if (view.find("support", { start: 0, end: view.text.length }).length > 0) return true;
  if (SHOWN.test(view.text) || hasWitness(view, all)) return true;
  return all.some(
    ({ isOne, isDefinite, claim, noun }) =>
      !isOne &&
      !isDefinite &&
      isTold(claim) &&
      /^(?:people|sources|insiders|officials|members|employees|staff|colleagues|aides|clerks|workers)$/.test(
        noun,
      ),
  );
}

/** Somebody named, of whom the sources do not speak, tells what they saw. */
function hasWitness(view: View, all: readonly Unnamed[]): boolean {
  const accused = namedBy(view, all);
  return view.read.claims.some(
    ({ speaker, content, kind }) =>
      kind === "says" &&
      speaker !== null &&
      view.person(speaker)?.kind === "person" &&
      /^\p{Lu}/u.test(speaker) &&
      !accused.includes(speaker) &&
      content.some((at) => WITNESSED.test(view.words(at))),
  );
}
