import { bySpan, overlaps, type Span } from "../base/span.ts";
import type { Status } from "../claim/claim.ts";
import type { Meaning, Quote, Statement } from "../claim/own-voice.ts";
import type { Sentence } from "../model/grammar.ts";
import type { AimedClaim } from "./answers.ts";
import type { Cast } from "./cast.ts";
import type { Scene } from "./scene.ts";
import { openAccounts } from "./statements/accounts.ts";
import { calledAt } from "./statements/called.ts";
import { carrierOf, isOrphan, leadOf, openCarriers, type Carriers } from "./statements/carriers.ts";
import { deedsIn, isHeadline, type Deed } from "./statements/deeds.ts";
import { echoesOf, type Echoes } from "./statements/echoes.ts";
import { clauseOf } from "./statements/extent.ts";
import { forceOf, type Force } from "./statements/force.ts";
import { meaningOf, recordNaming, recordsIn, verdictOn, type Act } from "./statements/records.ts";
import { isReproached } from "./statements/acts.ts";
import type { Roles } from "./statements/parts.ts";
import { rolesOf } from "./statements/roles.ts";
import type { Referent } from "./speakers/referent.ts";
import { isSomebody, isSuspect, openBench, whoAt, type Bench, type Told } from "./statements/who.ts";
import { wordOf, type Node } from "./syntax.ts";

/** Everything that the story says that somebody did wrong, with who vouches for it, in the order of the text. */
export function statementsOf(
  scene: Scene,
  cast: Cast,
  told: Told & { readonly quotes: readonly Quote[] },
): Statement[] {
  const court = {
    bench: openBench(scene, cast, told),
    carriers: openCarriers(scene, told.claims, told.quotes),
    echoes: echoesOf(scene, told.claims),
  };
  const accounts = openAccounts(court.bench, told.claims);
  return scene.sentences.flatMap((sentence) => {
    const found = statementsIn(court, sentence).toSorted((a, b) => bySpan(a.deed, b.deed));
    return accounts.follow(sentence, onePerDeed(found));
  });
}

interface Court {
  readonly bench: Bench;
  readonly carriers: Carriers;
  readonly echoes: Echoes;
}

function statementsIn(court: Court, sentence: Sentence): Statement[] {
  const deeds = deedsIn(court.bench.scene, sentence);
  const all = [...deeds, ...court.echoes.within(sentence, deeds)];
  if (all.length === 0) return [];
  court.bench.moveTo(sentence.start);
  const acts = recordsIn(court.bench, sentence);
  return all.flatMap((deed) => judge(court, deed, acts) ?? []);
}

function judge(court: Court, deed: Deed, acts: readonly Act[]): Statement | null {
  const act = recordNaming(acts, deed);
  return act ? byRecord(court, deed, act) : byWords(court, deed, acts);
}

/** `charged with theft`: the law's own word for what somebody is said to have done. */
function byRecord({ carriers, bench }: Court, deed: Deed, act: Act): Statement | null {
  const [agent] = act.people;
  if (agent === undefined || act.hypothetical || deed.wording === "label") return null;
  const roles = rolesOf(bench.scene, deed);
  const meaning = meaningOf(act);
  const claim = carrierOf(carriers, deed.span, deed.node);
  return {
    at: hullOf(act.cue, deed.span),
    ...known(deed),
    agent: act.people.join("; "),
    victim: nameOf(bench, deed, roles.victim),
    affirmed: meaning !== 0,
    meaning,
    presupposed: false,
    carriedBy: claim && !isPartOf(act, deed.span, claim) ? { claim: claim.id } : { record: act.cue },
  };
}

/** `is charged with`, `arrested on suspicion of`: the act of the law is itself the claim. */
function isPartOf({ cue }: Act, { start }: Span, claim: AimedClaim): boolean {
  if (claim.cue.some((piece) => overlaps(piece, cue))) return true;
  return claim.source.length === 0 && claim.cue.some((piece) => piece.start >= cue.end && piece.end <= start);
}

function byWords(court: Court, deed: Deed, acts: readonly Act[]): Statement | null {
  const { bench, carriers } = court;
  const roles = rolesOf(bench.scene, deed);
  const force = forceOf(bench.scene, deed, roles);
  const claim = carrierOf(carriers, deed.span, deed.node);
  if (!force || (!claim && isOrphan(carriers, deed.span))) return null;
  const agents = agentsOf(court, deed, { roles, claim });
  const victim = nameOf(bench, deed, roles.victim);
  const meaning = claim ? underClaim(force, claim) : force.meaning;
  if (meaning === null || (meaning === 3 && !claim) || !isMeant(court, deed, { agents, victim, roles }))
    return null;
  const agent = agents.map(({ name }) => name).join("; ") || null;
  return {
    at: clauseOf(deed, roles),
    ...known(deed),
    agent,
    victim: victim === agent ? null : victim,
    affirmed: meaning !== 0,
    meaning,
    presupposed: force.presupposed,
    carriedBy: claim ? { claim: claim.id } : recordOf(court, deed, { agent, acts }),
  };
}

interface Sentenced {
  readonly agent: string | null;
  readonly acts: readonly Act[];
}

/** A list's lead-in that is no claim (`The report says:`), or a verdict on the same person in the sentence. */
function recordOf(
  { carriers }: Court,
  { span }: Deed,
  { agent, acts }: Sentenced,
): { readonly record: Span } | null {
  const record = leadOf(carriers, span)?.line ?? (agent === null ? undefined : verdictOn(acts, agent)?.cue);
  return record ? { record } : null;
}

function known({
  span,
  row,
  wording,
}: Deed): Pick<Statement, "deed" | "offence" | "code" | "wording" | "continues"> {
  return { deed: span, offence: row.group, code: row.code, wording, continues: null };
}

interface Setting {
  readonly roles: Roles;
  readonly claim: AimedClaim | null;
}

/** Who did it, by the sentence; inside an accusation, where the words leave it out, whom the claim accuses. */
function agentsOf({ bench }: Court, deed: Deed, { roles, claim }: Setting): Referent[] {
  const { agent } = roles;
  if (deed.wording === "label") return agent ? calledAt(bench, deed, agent) : [];
  if (agent && !(claim && isOutside(claim, agent.word) && claim.kind !== "says" && claim.kind !== "denies"))
    return whoDid(bench, agent, deed);
  return claim ? aimedAt(bench, claim) : [];
}

/** A pronoun that could be several is, in an act told again, whom the accusation accuses. */
function whoDid(bench: Bench, agent: Node, { span, accused }: Deed): Referent[] {
  const found = whoAt(bench, agent, span);
  const isOpen = found.length === 0 && /^(?:he|she|they)$/i.test(wordOf(bench.scene, agent));
  const told = isOpen && accused !== undefined ? bench.docket.byName.get(accused) : undefined;
  return told ? [told] : found;
}

/** Whom the claim accuses, or who is told to do something: `called on Quint to apologise for stealing`. */
function aimedAt({ docket }: Bench, { about, kind, content }: AimedClaim): Referent[] {
  const [first] = content;
  const named =
    kind === "orders" && first
      ? docket.roll.within(first).filter(({ referent }) => referent.figure?.kind === "person")
      : [];
  const names = new Set(about.length > 0 ? about : named.map(({ referent }) => referent.name));
  const [only, ...others] = [...names].flatMap((name) => docket.byName.get(name) ?? []);
  return only && others.length === 0 ? [only] : [];
}

function isOutside({ content }: AimedClaim, { start, end }: Span): boolean {
  return !content.some((piece) => piece.start <= start && end <= piece.end);
}

function nameOf(bench: Bench, deed: Deed, node: Roles["victim"]): string | null {
  return (node && whoAt(bench, node, deed.span).find(({ figure }) => figure)?.name) ?? null;
}

interface Reading {
  readonly agents: readonly Referent[];
  readonly victim: string | null;
  readonly roles: Roles;
}

/**
 * True if the words mean a wrong here. A sure word needs somebody who does it, or a named victim of a passive; a word that
 * may be innocent (`hit`, `dealer`) somebody who is accused in the story and, if it is of violence, a person who suffers.
 */
function isMeant({ bench }: Court, deed: Deed, reading: Reading): boolean {
  const { row, wording } = deed;
  const { agents, roles } = reading;
  if (agents.length === 0) return row.weight === "sure" && isTold(bench, deed, reading);
  if (row.weight === "sure" || isReproached(bench.scene, deed)) return true;
  const isViolent = wording === "act" && (row.group === "person" || row.group === "sex");
  const isInnocent = isViolent && roles.victim !== null && !isSomebody(bench, roles.victim);
  return !isInnocent && agents.some((agent) => isSuspect(bench, agent));
}

/** Nobody can be told who did it, but somebody did: a pronoun's *he*, a headline's *ferry giant*, whoever killed a named person. */
function isTold(bench: Bench, { wording, span }: Deed, { victim, roles: { agent } }: Reading): boolean {
  if (wording === "label") return false;
  if (victim !== null && bench.docket.byName.get(victim)?.figure?.kind === "person") return true;
  if (wording !== "act" || agent === null || agent.word.start >= span.start) return false;
  return isHeadline(bench.scene, agent) || /^s?he$/i.test(wordOf(bench.scene, agent));
}

const UNSURE: ReadonlySet<Status> = new Set(["alleged", "suspected", "rumoured"]);

/** What a claim makes of the words that it carries. Null: it tells of no deed done (`urged him to steal`). */
function underClaim({ meaning, presupposed, asks }: Force, { status }: AimedClaim): Meaning | null {
  if (status === "denied") return meaning === 0 ? 1 : 0;
  if (UNSURE.has(status)) return meaning === 1 ? 2 : meaning;
  if (presupposed) return meaning; // who asks why somebody stole takes the theft for granted
  if (asks || status === "unknown" || status === "no-comment") return 3;
  return status === "intended" ? null : meaning;
}

function hullOf(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Of two deeds in the same words the first, and of two labels of one person in a phrase (`extremist militants`) the last. */
function onePerDeed(statements: readonly Statement[]): Statement[] {
  return statements.filter((statement, index) => {
    const [before, next] = [statements[index - 1], statements[index + 1]];
    if (before && before.deed.end > statement.deed.start) return false;
    const isDouble =
      next?.wording === "label" && next.agent === statement.agent && overlaps(next.at, statement.deed);
    return !(statement.wording === "label" && isDouble);
  });
}
