import { around, bySpan, holds, hull, overlaps, shared, type Span } from "../base/span.ts";
import type { Claim, Status } from "../claim/claim.ts";
import type { Meaning, Statement } from "../claim/own-voice.ts";
import type { FieldName } from "../story/story.ts";
import type { Ground } from "./ground.ts";

/**
 * Who vouches for an accusation: a claim, a record (a verdict, a charge), the account of the claim before, which it may go
 * on with, or nobody.
 */
export type Carrier = "claim" | "record" | "frame" | "nobody";

/** Words that say of somebody identifiable that they did wrong. */
export interface Accusation {
  /** The accusing words. */
  readonly at: Span;
  /** Canonical name, or the description of somebody singled out. */
  readonly target: string;
  /** 1 asserted guilt, 2 suspicion, 3 inquiry. */
  readonly meaning: Exclude<Meaning, 0>;
  readonly carrier: Carrier;
  /** The claim that carries it, or whose account it may continue. */
  readonly claim: Claim | null;
  /** The record's words. */
  readonly record: Span | null;
  /** How it is worded, if the words of an offence were found; null: only the claim's judgement says that it accuses. */
  readonly statement: Statement | null;
  readonly field: FieldName;
  /** 0–1. */
  readonly confidence: number;
}

/**
 * Every accusation × target in the order of the text: first what the offences' words tell, then claims that accuse in
 * other words.
 */
export function accusationsOf(ground: Ground): Accusation[] {
  const { statements, claims } = ground.read;
  const told = eachOnce(
    whoIsLabelled(
      ground,
      statements.flatMap((statement) => ofStatement(ground, statement)),
    ),
  );
  const meant = claims.flatMap((claim) => ofClaim(ground, claim, told));
  return [...told, ...meant].toSorted((a, b) => bySpan(a.at, b.at));
}

function ofStatement(ground: Ground, statement: Statement): Accusation[] {
  const { agent, affirmed, meaning, carriedBy, continues, at } = statement;
  if (agent === null || !affirmed || meaning === 0) return [];
  const carrying = carriedBy && "claim" in carriedBy ? ground.claim(carriedBy.claim) : undefined;
  if (carrying && (carrying.status === "denied" || carrying.speaker === agent)) return [];
  const frame = carriedBy === null ? ground.claim(continues) : undefined;
  return agent.split("; ").map((name) => ({
    at,
    target: identify(ground, name),
    meaning,
    carrier: carrierOf(statement, frame),
    claim: carrying ?? frame ?? null,
    record: carriedBy && "record" in carriedBy ? carriedBy.record : null,
    statement,
    field: ground.fieldAt(at),
    confidence: statement.wording === "label" ? 0.75 : 0.85,
  }));
}

/**
 * `the thief`, where the story accuses one named person and no more, is that person. Not `the attacker`: so witnesses call
 * whoever it was.
 */
function whoIsLabelled(ground: Ground, all: readonly Accusation[]): Accusation[] {
  const isPerson = (name: string): boolean => ground.person(name)?.kind === "person" && name.includes(" ");
  const { claims, legal } = ground.read;
  const accused = new Set([
    ...all.filter(({ statement }) => statement?.wording !== "label").map(({ target }) => target),
    ...legal.map(({ person }) => person),
    ...claims.filter(({ kind }) => kind === "accuses").flatMap(({ about }) => about),
    ...claims.flatMap(({ kind, speaker, accusation, about }) =>
      kind === "denies" && speaker !== null ? [speaker] : accusation ? about : [],
    ),
  ]);
  const [only, ...others] = [...accused].filter((name) => name.split("; ").every(isPerson));
  if (only === undefined || others.length > 0) return [...all];
  return all.map((one) =>
    isOpenLabel(ground, one, isPerson) ? { ...one, target: only, confidence: 0.7 } : one,
  );
}

function isOpenLabel(
  ground: Ground,
  { statement, target }: Accusation,
  isPerson: (name: string) => boolean,
): boolean {
  if (statement?.wording !== "label" || statement.offence === "person" || isPerson(target)) return false;
  return /\bthe $/i.test(ground.text.slice(Math.max(0, statement.deed.start - 4), statement.deed.start));
}

/** Of two wordings at one place about one target the longer one. */
function eachOnce(all: readonly Accusation[]): Accusation[] {
  return all.filter(
    (one, index) =>
      !all.some(
        (other, at) =>
          at !== index &&
          other.target === one.target &&
          other.meaning === one.meaning &&
          isWithin(one, other, at < index),
      ),
  );
}

function isWithin({ at: inner }: Accusation, { at: outer }: Accusation, isLater: boolean): boolean {
  if (!holds(outer, inner)) return false;
  return isLater || inner.end - inner.start < outer.end - outer.start;
}

/** `the treasurer`, `Oakhaven mayor`: the one named person of the story who has that role; else the description as it is. */
function identify({ read, person }: Ground, name: string): string {
  if (person(name) && /\s/.test(name) && name !== name.toLowerCase()) return name;
  const head = name.toLowerCase().split(" ").at(-1);
  const bearers = read.people.filter(
    ({ kind, roles, name: full }) =>
      kind === "person" && full !== name && full.includes(" ") && roles.some((role) => headOf(role) === head),
  );
  const [only] = bearers;
  return only && bearers.length === 1 ? only.name : name;
}

/** `treasurer` of `former treasurer of the council`. */
function headOf(role: string): string | undefined {
  return role
    .toLowerCase()
    .split(/,| (?:of|for|at|in|to) /)[0]
    ?.split(" ")
    .at(-1);
}

function carrierOf({ carriedBy }: Statement, frame: Claim | undefined): Carrier {
  if (carriedBy !== null) return "claim" in carriedBy ? "claim" : "record";
  return frame ? "frame" : "nobody";
}

const LEAST = 0.5; // below, the claim itself is in doubt

/**
 * A claim's own judgement, for those of its targets that no statement of it names: where the sentence speaks of them, or
 * somebody said that they are meant, and the claim is no mere wrapping of another one's words, nor of a denial.
 */
function ofClaim(ground: Ground, claim: Claim, told: readonly Accusation[]): Accusation[] {
  const at = hull(claim.content);
  const meaning = meaningOf(claim.status);
  if (!claim.accusation || !at || meaning === 0) return [];
  const isTold = isToldToAccuse(ground, claim);
  if (!isTold && claim.confidence < LEAST) return [];
  if (isWrapping(ground, claim, at)) return [];
  const named = told.filter((other) => other.claim === claim || overlaps(other.at, at));
  return claim.about
    .filter((target) => target !== claim.speaker && named.every((other) => other.target !== target))
    .filter((target) => isTold || claim.kind === "accuses" || isSpokenOf(ground, target, at))
    .map((target) => ({
      at,
      target,
      meaning,
      carrier: "claim",
      claim,
      record: null,
      statement: null,
      field: ground.fieldAt(at),
      confidence: 0.5,
    }));
}

/** True if somebody set whether the claim accuses, or whom. */
function isToldToAccuse({ read }: Ground, { id }: Claim): boolean {
  const set = read.reasons.get(id)?.filter(({ by }) => by === "person") ?? [];
  return set.some(({ field }) => field === "accusation" || field === "about");
}

/** True if most of what the claim tells is told by a claim within it that accuses or denies on its own. */
function isWrapping({ read }: Ground, claim: Claim, at: Span): boolean {
  return read.claims.some((inner) => {
    if (inner.in !== claim.id || !(inner.accusation || inner.kind === "denies")) return false;
    const told = around([...inner.source, ...inner.cue, ...inner.content]);
    return told !== undefined && shared(told, at) > (at.end - at.start) / 2;
  });
}

function isSpokenOf({ read, sentenceAt }: Ground, target: string, at: Span): boolean {
  const sentence = sentenceAt(at);
  return read.mentions.some((mention) => mention.person === target && overlaps(mention, sentence));
}

/** Of an accusation that somebody makes: what the status means for whom it is about. */
function meaningOf(status: Status | null): Meaning {
  switch (status) {
    case "asserted":
    case "confirmed":
      return 1;
    case "alleged":
    case "suspected":
    case "rumoured":
      return 2;
    case "unknown":
      return 3;
    case "denied":
    case "no-comment":
    case "intended":
    case null:
      return 0;
    default:
      return status satisfies never;
  }
}

/**
 * True for threats, brawls and defiance, which news tells of every day: among these only an offence with a name of its own
 * weighs.
 */
export function isVague({ offence, code }: Statement): boolean {
  return code === null && (offence === "person" || offence === "moral" || offence === "society");
}
