import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Place } from "../insert.ts";
import { places, textOf } from "../database.ts";
import type { Judgement } from "../judgements.ts";
import { daysAround, daysIn, sayDay } from "./days.ts";
import { loadTold } from "./load.ts";
import { mayBeOne } from "./names-agree.ts";
import type { Named } from "./page.ts";
import { opposed } from "./opposed.ts";
import { hasMatter, type Told } from "./told.ts";

export interface Answering {
  /** `denies`: says that it is not so; `answers`: says something else to it, or is silent. */
  readonly what: "denies" | "answers";
  readonly why: readonly string[];
}

/** Days within which a denial of everything is heard as an answer to an accusation before it. */
const REACH = 60;

/**
 * Whether a claim of one story answers one of another: a denial or a silence by whom it accuses, or by whoever speaks for them.
 * Null: it does not, or nothing tells.
 */
export function answers(reply: Told, charge: Told, lexicon: Lexicon): Answering | null {
  if (!isReply(reply) || !isCharge(charge)) return null;
  const party = partyOf(reply);
  const who = party && accusedIn(charge).find((accused) => mayBeOne(party, accused, lexicon));
  return repliesToWords(reply, charge, lexicon) ?? (who ? repliesAtLarge(reply, charge, who) : null);
}

/** True for a denial in any form, by cue or by content: `he had done nothing wrong`. */
function isReply({ status, kind, side }: Told): boolean {
  return (
    status === "denied" || kind === "denies" || side < 0 || status === "no-comment" || kind === "declines"
  );
}

function isCharge(told: Told): boolean {
  return told.side > 0 && hasMatter(told) && told.kind !== "asks";
}

/** Whose answer it is: the chairman's where his spokeswoman speaks. */
function partyOf({ principal, teller }: Told): Named | null {
  return principal ?? (teller?.kind === "outlet" ? null : teller);
}

/** Whom it is said of: the accused if it accuses, else whoever it names, but not whoever says it. */
function accusedIn(charge: Told): Named[] {
  const accused = charge.page.figures.filter(({ name }) => charge.about.includes(name));
  return accused.length > 0 ? accused : charge.names.filter(({ name }) => name !== charge.speaker);
}

/** The same matter, on the other side. */
function repliesToWords(reply: Told, charge: Told, lexicon: Lexicon): Answering | null {
  if (reply.side > 0 || isSilent(reply) || !hasMatter(reply)) return null;
  if (reply.teller && charge.teller && mayBeOne(reply.teller, charge.teller, lexicon)) return null;
  const reasons = opposed(reply, charge, lexicon);
  return reasons && { what: "denies", why: ["it denies what the other says", ...reasons] };
}

/** `any wrongdoing`, `his innocence`, `nothing wrong`: everything that is said against whoever answers. */
function repliesAtLarge(reply: Told, charge: Told, who: Named): Answering | null {
  const isAfter = isWithin(charge, reply, REACH);
  if (charge.accusation !== true || isSilent(reply) || !isAfter || !AT_LARGE.test(reply.said)) return null;
  const day = reply.page.day === null ? "" : ` on ${sayDay(reply.page.day)}`;
  return { what: "denies", why: [`${who.name}, whom it accuses, denied all of it${day}`] };
}

const AT_LARGE =
  /\b(?:any|all|every) (?:wrong\p{L}*|allegations?|accusations?|charges?|involvement|guilt|part in it)\b|\binnocen(?:t|ce)\b|\b(?:nothing|anything|not? \p{L}+ anything) (?:wrong|illegal|improper)\b|^(?:the|these|those|both) (?:allegations?|accusations?|charges?|claims?)$|^(?:everything|it all)$/iu;

function isSilent({ status, kind }: Told): boolean {
  return status === "no-comment" || kind === "declines";
}

/** The reply came on the day of the charge or so many days after it. */
function isWithin(charge: Told, reply: Told, days: number): boolean {
  const [said, answered] = [daysIn(charge.page.day), daysIn(reply.moment ?? reply.page.day)];
  return (
    said !== null && answered !== null && answered.last >= said.first && answered.first - said.last <= days
  );
}

/** A version's claims, those of other versions that they may be compared with, and which of them say the same. */
export interface Neighbourhood {
  readonly own: readonly Told[];
  /** All claims of the versions in which candidates stand. */
  readonly elsewhere: readonly Told[];
  /** A claim of the version's own first. */
  readonly pairs: readonly (readonly [Told, Told])[];
  readonly same: readonly (readonly [Told, Told])[];
}

const WHO = "sayso answers 1";

/** What a version's claims answer in other stories, and what is answered there of theirs. */
export async function answersAcross(
  place: Place,
  near: Neighbourhood,
  lexicon: Lexicon,
): Promise<Judgement[]> {
  const { own, elsewhere, pairs, same } = near;
  const around = await toldAround(place, own, lexicon);
  const crossed = around.flatMap((other) => own.map((told) => [told, other] as const));
  const judged = [...pairs, ...crossed].flatMap(([told, other]) =>
    [judge(told, other, lexicon), judge(other, told, lexicon)].filter((found) => found !== null),
  );
  const passedOn = same.flatMap(([told, other]) => [
    ...repliesTo(told, own).map((reply) => passOn(reply, other)),
    ...repliesTo(other, elsewhere).map((reply) => passOn(reply, told)),
  ]);
  const all = [...judged, ...passedOn].map((found) => [`${found.one} ${found.other}`, found] as const);
  return [...new Map(all.toReversed()).values()]; // of several reasons the first
}

function judge(reply: Told, charge: Told, lexicon: Lexicon): Judgement | null {
  const found = reply.page.story === charge.page.story ? null : answers(reply, charge, lexicon);
  return found && judgementOf(reply.id, charge.id, found);
}

function judgementOf(one: string, other: string, { what, why }: Answering): Judgement {
  return { what, one, other, verdict: "yes", by: "machine", who: WHO, why };
}

/** What answers it in its own story. */
function repliesTo(charge: Told, among: readonly Told[]): Told[] {
  return among.filter(
    ({ answers, page }) => answers.includes(charge.id) && page.version === charge.page.version,
  );
}

function passOn(reply: Told, charge: Told): Judgement {
  const what = isSilent(reply) || reply.side > 0 ? "answers" : "denies";
  return judgementOf(reply.id, charge.id, { what, why: ["it answers the same claim in its own story"] });
}

/** Claims of other versions about those whom this one accuses or who answer in it, within reach of it. */
async function toldAround(
  { sql, workspace }: Place,
  own: readonly Told[],
  lexicon: Lexicon,
): Promise<Told[]> {
  const [first] = own;
  const replies = own.filter((told) => isReply(told) && !isSilent(told) && AT_LARGE.test(told.said));
  const parties = replies.flatMap((told) => partyOf(told)?.name ?? []);
  const accused = own.filter(({ accusation }) => accusation === true).flatMap(({ about }) => about);
  const day = first?.page.day ?? null;
  const names = [...new Set([...parties, ...accused])];
  if (!first || day === null || names.length === 0) return [];
  const rows = await sql.all(
    `SELECT DISTINCT v.id, v.published FROM about a
     JOIN claim c ON c.workspace = a.workspace AND c.id = a.claim AND c.run = a.run
     JOIN version v ON v.workspace = c.workspace AND v.id = c.version
     WHERE a.workspace = ? AND a.name IN (${places(names.length)}) AND v.id <> ? AND v.published BETWEEN ? AND ?
     ORDER BY v.published DESC, v.id LIMIT 40`,
    [workspace, ...names, first.page.version, ...daysAround(day, REACH)],
  );
  const versions = rows.map((row) => textOf(row, "id"));
  const told =
    versions.length === 0 ? [] : await loadTold(sql, { workspace, versions, lexicon, withEntities: false });
  return told.filter((one) => one.accusation === true || (isReply(one) && AT_LARGE.test(one.said)));
}
