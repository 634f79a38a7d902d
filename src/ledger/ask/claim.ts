import type { Lexicon } from "../../lexicon/lexicon.ts";
import { listOf } from "../columns.ts";
import { textOf, type Row } from "../database.ts";
import { rowsIn } from "../project/among.ts";
import { AskRefused, type Asking } from "./asking.ts";
import { originsAsked, type ClaimOrigins } from "./origins.ts";
import { shownClaims, type ShownClaim } from "./shown.ts";

export interface ClaimAsked {
  /** Its id. */
  readonly claim: string;
  readonly lexicon: Lexicon;
}

/** A claim that denies or answers another one. */
export interface ShownReply {
  readonly what: "denies" | "answers";
  /** The reply, and the telling that it replies to. */
  readonly reply: ShownClaim;
  readonly to: ShownClaim;
  /** Empty: both stand in one story, which sets the one against the other. */
  readonly why: readonly string[];
}

/** One claim as one story has it, and what all stories make of it. */
export interface ClaimAnswer {
  readonly claim: ShownClaim;
  /** Its tellings, what they rest on, and how it hardened; several where its words tell several things. */
  readonly tellings: readonly ClaimOrigins[];
  /** What denies or answers any of its tellings, by day, the oldest first. */
  readonly replies: readonly ShownReply[];
  /** What this claim itself denies or answers. */
  readonly repliesTo: readonly ShownReply[];
}

/** @throws AskRefused if no claim that counts has this id. */
export async function claimAsked(asking: Asking, asked: ClaimAsked): Promise<ClaimAnswer> {
  const { claim: id } = asked;
  const claim = (await shownClaims(asking, [id])).get(id);
  if (!claim) throw new AskRefused(`no claim in the ledger has the id “${id}”`);
  const { claims: tellings } = await originsAsked(asking, { ...asked, limit: MOST_CLUSTERS });
  const told = tellings.flatMap(({ groups }) => groups.flatMap((group) => group.claims));
  const ids = [...new Set([id, ...told.map((one) => one.claim)])];
  return {
    claim,
    tellings,
    replies: await repliesAt(asking, "other", ids),
    repliesTo: await repliesAt(asking, "one", [id]),
  };
}

/** In so many clusters a claim is shown at most. */
const MOST_CLUSTERS = 5;

/** Within stories and across them; where both say the same of two claims, the reasons stay. */
async function repliesAt(
  asking: Asking,
  side: "one" | "other",
  ids: readonly string[],
): Promise<ShownReply[]> {
  const { sql, workspace } = asking;
  const across = await rowsIn(sql, `SELECT one, other, what, why FROM link WHERE workspace = ? AND ${side}`, {
    workspace,
    ids,
  });
  const within = await rowsIn(
    sql,
    `SELECT DISTINCT claim AS one, answers AS other, 'answers' AS what, '[]' AS why FROM answer
     WHERE workspace = ? AND ${side === "one" ? "claim" : "answers"}`,
    { workspace, ids },
  );
  const shown = await shownClaims(
    asking,
    [...across, ...within].flatMap((row) => [textOf(row, "one"), textOf(row, "other")]),
  );
  const replies = new Map<string, ShownReply>();
  for (const row of [...within, ...across]) {
    const reply = replyOf(row, shown);
    if (reply) replies.set(`${reply.reply.claim} ${reply.to.claim}`, reply);
  }
  return [...replies.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function replyOf(row: Row, shown: ReadonlyMap<string, ShownClaim>): ShownReply | undefined {
  const [reply, to] = [shown.get(textOf(row, "one")), shown.get(textOf(row, "other"))];
  if (!reply || !to) return undefined;
  const isDenial = textOf(row, "what") === "denies" || reply.status === "denied";
  return { what: isDenial ? "denies" : "answers", reply, to, why: listOf(row, "why") };
}

function keyOf({ reply, to }: ShownReply): string {
  return `${reply.source.published ?? "9999"} ${reply.source.version} ${reply.claim} ${to.claim}`;
}
