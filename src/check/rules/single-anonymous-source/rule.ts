import { hull, overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import { answersAfter, mentionsIn, tellsHarm } from "../../harm.ts";
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

/** People whom a reporter meets by chance or as parties: the name alone is missing. */
const PASSER_BY =
  /^(?:wom[ae]n|m[ae]n|girls?|boys?|teenagers?|child|children|witness(?:es)?|eyewitness(?:es)?|neighbou?rs?|residents?|passengers?|customers?|survivors?|victims?|mothers?|fathers?|parents?|brothers?|sisters?|relatives?|fans?|users?|protesters?|migrants?|refugees?|villagers?|motorists?|shoppers?|activists?|researchers?|scientists?|doctors?|analysts?|experts?|economists?|one|ones|adults?|soldiers?|militants?|sheriffs?|lieutenants?|captains?|officers?|captors?|hackers?|gunm[ae]n|editors?|journalists?|reporters?|speakers?|representatives?|owners?|chiefs?|heads?|managers?|secretary|lawmakers?|senators?|fighters?)$/;

function find(view: View): Draft[] {
  const all = unnamedIn(view);
  if (isSupported(view, all)) return [];
  const body = view.read.story.fields.find(({ name }) => name === "body")?.span.start ?? 0;
  const lead = view.paragraphAt({ start: body, end: body });
  const drafts: Draft[] = [];
  const done = new Set<Unnamed>();
  for (const unnamed of all) {
    if (done.has(unnamed) || !speaksAlone(view, unnamed, all)) continue;
    const voice = sameVoice(unnamed, all);
    const first = voice.find(
      ({ claim, at }) => isTold(claim) && view.fieldAt(at) === "body" && view.paragraphAt(at) < lead + LEAD,
    );
    const harm = voice.filter(({ claim }) => doesHarm(view, claim, first !== undefined));
    const isSecret = voice.some(({ at, noun }) => wishIn(view, view.sentenceAt(at)) || /^(?:source|person|insider)$/.test(noun));
    const key = first && (harm.length > 0 || isSecret) ? first : harm[0];
    if (!key) continue;
    for (const one of voice) done.add(one);
    drafts.push(draftOf(view, key, { voice, harm }));
  }
  return drafts;
}

function draftOf(
  view: View,
  { claim, at: source }: Unnamed,
  { voice, harm }: { readonly voice: readonly Unnamed[]; readonly harm: readonly Unnamed[] },
): Draft {
  const at = hull(claim.content.toSorted((a, b) => a.start - b.start)) ?? source;
  const isGrave = harm.length > 0 && voice.some((one) => wishIn(view, view.sentenceAt(one.at)) || isSecretNoun(one));
  return {
    at,
    severity: isGrave ? "error" : "warning",
    confidence: isGrave ? 0.8 : 0.65,
    message: `¶${view.paragraphAt(at)}: all that stands behind this is “${view.words(source)}”, who is not named.`,
    ask: "Is there a second source, a paper or a recording? If so, say so; if not, who decided to run it?",
    evidence: voice.filter((one) => one.at !== source).map((one) => one.at),
    claims: voice.map((one) => one.claim.id),
  };
}

function isSecretNoun({ noun }: Unnamed): boolean {
  return /^(?:source|person|insider)$/.test(noun);
}

/** One insider, who comes in here or came in before. */
function speaksAlone(view: View, unnamed: Unnamed, all: readonly Unnamed[]): boolean {
  const { noun, isOne, isDefinite, at } = unnamed;
  if (!isOne || !isTold(unnamed.claim)) return false;
  if (isDefinite && !sameVoice(unnamed, all).some((one) => !one.isDefinite && one.at.start < at.start)) return false;
  return !PASSER_BY.test(noun) || sameVoice(unnamed, all).some((one) => wishIn(view, view.sentenceAt(one.at)) !== undefined);
}

function isTold({ kind, status }: Claim): boolean {
  return (kind === "says" || kind === "accuses" || kind === "writes" || kind === "confirms") && status !== "denied";
}

/** The claim accuses somebody, tells of harm, or, where it leads the story, somebody in it answers. */
function doesHarm(view: View, claim: Claim, isLead: boolean): boolean {
  const at = hull(claim.content.toSorted((a, b) => a.start - b.start));
  if (!at) return false;
  if (claim.accusation === true && claim.about.length > 0) return true;
  if (view.accusations.some((accusation) => accusation.claim === claim && accusation.carrier === "claim")) return true;
  return mentionsIn(view, at).some(
    ({ person }) => view.person(person)?.kind === "person" && ((isLead && answersAfter(view, person, at)) || tellsHarm(view, at)),
  );
}

/** Papers, recordings or a second voice stand beside it somewhere in the story. */
function isSupported(view: View, all: readonly Unnamed[]): boolean {
  const whole: Span = { start: 0, end: view.text.length };
  if (view.find("support", whole).length > 0) return true;
  return all.some(
    ({ isOne, isDefinite, claim, noun }) =>
      !isOne && !isDefinite && isTold(claim) && /^(?:people|sources|insiders|officials|members|employees)$/.test(noun) &&
      claim.content.some((piece) => overlaps(piece, whole)),
  );
}
