/** What exports write, taken in; and a ledger with whatever an export may meet. */
import { setImmediate as later } from "node:timers/promises";
import type { Ledger } from "../../src/ledger/open.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { exportLedger, type ExportOptions } from "../../src/ledger/out/export.ts";
import type { Exported } from "../../src/ledger/out/exported.ts";
import type { Source } from "../../src/ledger/in/lines.ts";
import { linkAll, openDesk } from "../../src/ledger/people/link.ts";
import { spanIn } from "../write/results.ts";
import { ferryMoney, ferryMoneyLater, laterRun, personOf, storyOf } from "./stories.ts";

export const at = "2031-03-08T09:00:00.000Z";

export interface Taken {
  readonly exported: Exported;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Bytes of the largest piece. */
  readonly largest: number;
  readonly pieces: number;
  /** Pieces that came while one before was still being taken: none may. */
  readonly early: number;
}

/** A slow taker: whoever writes has to wait. */
export async function take(ledger: Ledger, options: ExportOptions): Promise<Taken> {
  const pieces: Uint8Array[] = [];
  let taking = 0;
  let early = 0;
  const exported = await exportLedger(ledger.database, ledger.workspace, options, async (bytes) => {
    if (taking > 0) early += 1;
    taking += 1;
    pieces.push(bytes.slice());
    await later();
    taking -= 1;
  });
  const bytes = Buffer.concat(pieces);
  const largest = Math.max(0, ...pieces.map(({ length }) => length));
  return { exported, bytes, text: bytes.toString("utf8"), largest, pieces: pieces.length, early };
}

/** A file that comes in pieces of any size, which are used again. */
export function fileOf(content: Uint8Array | string, size = 1000): Source {
  const bytes = Buffer.from(content);
  return async function* pieces() {
    const room = new Uint8Array(size);
    for (let from = 0; from < bytes.length; from += size) {
      const part = bytes.subarray(from, from + size);
      room.set(part);
      yield room.subarray(0, part.length);
      room.fill(0);
    }
  };
}

const strangeText = `A clerk’s 🚢 note

=HYPERLINK("x") said “\u202e<b>&amp; ]]> _x0041_ \x1b[31mred” at the quay. Noor Vale said “-1 @cmd 😀 boats” sank.`;

/** Words that would act in a terminal, a spreadsheet, a page or XML, and a speaker named like a formula. */
export const strange: StoryClaims = storyOf(
  "=strange|story.txt",
  strangeText,
  {
    c1: {
      says: '=HYPERLINK("x") | said | \u202e<b>&amp; ]]> _x0041_ \x1b[31mred',
      speaker: '=HYPERLINK("x")',
      sourceKind: "person",
      status: "alleged",
      kind: "says",
      chain: ['=HYPERLINK("x")'],
    },
    c2: {
      says: "Noor Vale | said | -1 @cmd 😀 boats",
      speaker: "Noor Vale",
      status: "asserted",
      kind: "says",
    },
  },
  {
    imprint: {
      title: "\x07A clerk’s 🚢 note",
      outlet: "Quay & <Harbour> Post",
      url: "https://quay.example/?a=1&b=2",
    },
    people: [personOf('=HYPERLINK("x")'), personOf("Noor Vale")],
    dates: [{ text: spanIn(strangeText, "at the quay"), value: null }],
  },
);

/** Two versions, two readings, a strange story, judgements of both sorts, one taken back, people linked. */
export async function fill(ledger: Ledger): Promise<void> {
  const first = await ledger.add(ferryMoney, { at, bytes: Buffer.from("<p>as it came</p>") });
  await ledger.add({ ...ferryMoney, run: laterRun, claims: ferryMoney.claims.slice(0, 3) }, { at });
  const second = await ledger.add(ferryMoneyLater, { at, credit: "Harbour News Agency" });
  await ledger.add(strange, { at });
  const [, , denial] = await claimsOf(ledger, first.version);
  const [told] = await claimsOf(ledger, second.version);
  const judgement = { one: denial ?? "", other: told ?? "", who: "Mara Quill", why: ["her own words"] };
  await ledger.judge({ what: "denies", verdict: "yes", by: "person", ...judgement });
  await ledger.judge({ what: "same-claim", verdict: "no", by: "machine", ...judgement, who: "sayso 0.1.0" });
  const mistaken = await ledger.judge({ what: "cites", verdict: "yes", by: "person", ...judgement });
  const back = { by: "person", who: "Mara Quill", why: ["misread"] } as const;
  const taken = await ledger.retract({ id: mistaken, ...back });
  await ledger.retract({
    id: await ledger.retract({ id: taken, ...back, why: ["no"] }),
    ...back,
    why: ["yes"],
  });
  await linkAll(ledger.database, ledger.workspace, { desk: openDesk(openLexicon(), "sayso 0.1.0"), at });
}

export async function claimsOf(ledger: Ledger, version: string): Promise<string[]> {
  const rows = await ledger.database.all(
    `SELECT c.id FROM claim c
     JOIN reading r ON r.workspace = c.workspace AND r.version = c.version AND r.run = c.run AND r.current = 1
     WHERE c.workspace = ? AND c.version = ? ORDER BY c.n`,
    [ledger.workspace, version],
  );
  return rows.map(({ id }) => String(id));
}

export async function rowsIn(ledger: Ledger, table: string): Promise<number> {
  const [row] = await ledger.database.all(`SELECT count(*) AS n FROM ${table} WHERE workspace = ?`, [
    ledger.workspace,
  ]);
  return Number(row?.["n"]);
}
