import type { Span } from "../../base/span.ts";
import type { LegalStatus } from "../../claim/claim.ts";
import { daysAgree, daysBetween, isBefore, sayDay } from "./days.ts";

/** One story's word that somebody has a legal status. */
export interface LegalNote {
  readonly id: string;
  readonly version: string;
  readonly story: string;
  readonly outlet: string | null;
  /** Of publication. */
  readonly day: string | null;
  readonly person: string;
  readonly status: LegalStatus;
  readonly offence: string | null;
  readonly cue: Span;
  /** The day of the act, ISO 8601; null: the story does not tell. */
  readonly moment: string | null;
  /** The claim that tells it, and whose word that is; null: the outlet's own. */
  readonly claim: string | null;
  readonly onWordOf: string | null;
}

/** Notes that may be of one act. */
export interface LegalEvent {
  readonly status: LegalStatus;
  /** The most exact day that a note gives. */
  readonly moment: string | null;
  readonly notes: readonly LegalNote[];
}

export interface LegalConflict {
  readonly why: "date" | "status" | "order";
  /** The notes of either side. */
  readonly one: readonly LegalNote[];
  readonly other: readonly LegalNote[];
  readonly says: string;
}

export interface LegalTimeline {
  /** By day; acts of unknown day by the day on which they were first told. */
  readonly events: readonly LegalEvent[];
  readonly conflicts: readonly LegalConflict[];
}

/** Two dates of one act lie so near each other; further apart they are two acts. */
const ONE_ACT = 45;
/** Acts of one case. */
const ONE_CASE = 3 * 365;

/** What happened to one person in law, on whose word, and where that does not fit together. It never says what is so. */
export function legalTimeline(notes: readonly LegalNote[]): LegalTimeline {
  const events = eventsIn(notes);
  const clashes = [...dateConflicts(notes), ...statusConflicts(notes), ...orderConflicts(notes)];
  return { events, conflicts: conflictsOf(clashes) };
}

/** Two notes that do not fit together. */
interface Clash {
  readonly why: LegalConflict["why"];
  readonly one: LegalNote;
  readonly other: LegalNote;
  readonly says: string;
}

/** One for all notes that say the same on either side. */
function conflictsOf(clashes: readonly Clash[]): LegalConflict[] {
  const groups = Map.groupBy(clashes, ({ why, one, other }) =>
    JSON.stringify([why, one.status, other.status, ...(why === "status" ? [] : [one.moment, other.moment])]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { why, says } = first;
    return [
      {
        why,
        says,
        one: distinct(group.map(({ one }) => one)),
        other: distinct(group.map(({ other }) => other)),
      },
    ];
  });
}

function distinct(notes: readonly LegalNote[]): LegalNote[] {
  return [...new Map(notes.map((note) => [note.id, note])).values()];
}

function eventsIn(notes: readonly LegalNote[]): LegalEvent[] {
  const events: { status: LegalStatus; moment: string | null; notes: LegalNote[] }[] = [];
  const dated = notes.toSorted((a, b) => exactness(b.moment) - exactness(a.moment) || compare(a.id, b.id));
  for (const note of dated) {
    const fits = events.filter(({ status, moment }) => status === note.status && mayBeOneAct(moment, note));
    const event =
      fits.find(({ moment }) => daysAgree(moment, note.moment)) ??
      (note.moment === null ? fits.at(-1) : undefined);
    if (event) event.notes.push(note);
    else events.push({ status: note.status, moment: note.moment, notes: [note] });
  }
  return events.toSorted((a, b) => compare(orderOf(a), orderOf(b)) || compare(a.status, b.status));
}

function mayBeOneAct(moment: string | null, note: LegalNote): boolean {
  return note.moment === null
    ? moment === null || !isBefore(note.day, moment)
    : daysAgree(moment, note.moment);
}

/** A day tells more than a month. */
function exactness(moment: string | null): number {
  return moment === null ? 0 : moment.includes("/") ? 1 : moment.length;
}

function orderOf({ moment, notes }: LegalEvent): string {
  return moment ?? notes.map(({ day }) => day ?? "9999").toSorted()[0] ?? "9999";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Acts that happen once in a case, so that two days of them cannot both be right. */
const once: ReadonlySet<LegalStatus> = new Set([
  ...(["arrested", "charged", "indicted", "convicted", "sentenced", "acquitted", "charges-dropped"] as const),
  ...(["pleaded-guilty", "pleaded-not-guilty", "extradited", "pardoned", "settled"] as const),
]);

function dateConflicts(notes: readonly LegalNote[]): Clash[] {
  return pairsOf(notes.filter(({ status, moment }) => once.has(status) && moment !== null)).flatMap(
    ([one, other]) => {
      const apart = one.status === other.status ? daysBetween(one.moment, other.moment) : null;
      if (apart === null || apart === 0 || apart > ONE_ACT) return [];
      const [first, second] = isBefore(one.moment, other.moment) ? [one, other] : [other, one];
      const says = `${one.status} on ${sayDay(first.moment ?? "")} in one, on ${sayDay(second.moment ?? "")} in the other`;
      return [{ why: "date", one: first, other: second, says }];
    },
  );
}

/** Ends of one case that shut each other out. */
const exclusive: readonly (readonly [LegalStatus, LegalStatus])[] = [
  ["acquitted", "convicted"],
  ["acquitted", "sentenced"],
  ["acquitted", "pleaded-guilty"],
  ["charges-dropped", "convicted"],
  ["charges-dropped", "sentenced"],
  ["pleaded-guilty", "pleaded-not-guilty"],
];

/** Within a case, if no date sets the two apart: an appeal or a changed plea may turn one into the other later. */
function statusConflicts(notes: readonly LegalNote[]): Clash[] {
  return pairsOf(notes).flatMap(([a, b]) => {
    const found = exclusive.find(
      ([x, y]) => (a.status === x && b.status === y) || (a.status === y && b.status === x),
    );
    const [one, other] = found && a.status === found[0] ? [a, b] : [b, a];
    const apart = daysBetween(one.moment ?? one.day, other.moment ?? other.day);
    if (!found || (apart !== null && apart > ONE_ACT) || offencesDiffer(one, other)) return [];
    return [
      {
        why: "status",
        one,
        other,
        says: `${one.status} on ${wordOf(one)}, ${other.status} on ${wordOf(other)}`,
      },
    ];
  });
}

/** Cleared of one thing and convicted of another, if both say of what and share no word, is one verdict. */
function offencesDiffer({ story: a, offence: x }: LegalNote, { story: b, offence: y }: LegalNote): boolean {
  if (a !== b || x === null || y === null) return false;
  const words = new Set(
    x
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => word.length > 3),
  );
  return !y
    .toLowerCase()
    .split(/\W+/)
    .some((word) => words.has(word));
}

function wordOf({ onWordOf, outlet, story }: LegalNote): string {
  const paper = outlet ?? story;
  return onWordOf === null ? `the word of ${paper}` : `the word of ${onWordOf} in ${paper}`;
}

/** What cannot come before what. */
const order: readonly (readonly [earlier: LegalStatus, later: LegalStatus])[] = [
  ...(["convicted", "acquitted", "on-trial", "pleaded-guilty", "pleaded-not-guilty"] as const).map(
    (later) => ["charged", later] as const,
  ),
  ["convicted", "sentenced"],
  ["convicted", "pardoned"],
  ["charged", "charges-dropped"],
  ["arrested", "convicted"],
  ["sued", "settled"],
];

function orderConflicts(notes: readonly LegalNote[]): Clash[] {
  return order.flatMap(([first, second]) => {
    const earlier = notes.filter(({ status, moment }) => status === first && moment !== null);
    const later = notes.filter(({ status, moment }) => status === second && moment !== null);
    return later.flatMap((other) => {
      // One day that fits is enough: somebody may be charged again.
      if (earlier.length === 0 || earlier.some((one) => !isBefore(other.moment, one.moment))) return [];
      const one = earlier.toSorted((a, b) => compare(a.moment ?? "", b.moment ?? ""))[0];
      if (!one || (daysBetween(one.moment, other.moment) ?? Infinity) > ONE_CASE) return [];
      const says = `${second} on ${sayDay(other.moment ?? "")}, before ${first} on ${sayDay(one.moment ?? "")}`;
      return [{ why: "order" as const, one, other, says }];
    });
  });
}

function pairsOf(notes: readonly LegalNote[]): (readonly [LegalNote, LegalNote])[] {
  return notes.flatMap((one, at) => notes.slice(at + 1).map((other) => [one, other] as const));
}
