import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { userInfo } from "node:os";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { importLedger } from "../../ledger/in/import-ledger.ts";
import { BrokenFile, type Source } from "../../ledger/in/lines.ts";
import { importPeople } from "../../ledger/in/people.ts";
import type { Ledger } from "../../ledger/open.ts";
import { exportLedger } from "../../ledger/out/export.ts";
import { exportFormats, type ExportFormat } from "../../ledger/out/formats.ts";
import type { Exported } from "../../ledger/out/exported.ts";
import { rebuild } from "../../ledger/project.ts";
import { complainAs, exitCodes, type Complain } from "../shell.ts";
import { openWriting } from "../sinks.ts";
import { CannotOpen, CannotWrite } from "../writing.ts";
import type { LedgerSettings } from "./options.ts";
import { withLedger } from "./place.ts";
import { counted } from "./telling.ts";

export interface ExportSettings extends LedgerSettings {
  readonly format?: ExportFormat;
  readonly table?: string;
  readonly out?: string;
}

/** Writes the ledger to a file; gives the exit code. */
export async function runExport(settings: ExportSettings): Promise<number> {
  const command = "ledger export";
  const { out = "-", table } = settings;
  const format = settings.format ?? (out === "-" ? "jsonl" : formatOf(out));
  if (format === undefined) {
    complainAs(command)(
      `the name ${out} tells no format; add --format with one of ${exportFormats.join(", ")}`,
    );
    return exitCodes.usage;
  }
  if (isPacked(out)) {
    complainAs(command)(`exports are not packed: leave .gz off ${out}, and pack the file afterwards`);
    return exitCodes.usage;
  }
  if (table !== undefined && format !== "csv" && format !== "parquet") {
    complainAs(command)("--table is for csv and parquet; other formats hold all there is");
    return exitCodes.usage;
  }
  const options = { format, ...(table === undefined ? {} : { table }) };
  return withLedger(settings, {
    command,
    work: async (ledger, complain) => writeOut(ledger, { options, out, complain }),
  });
}

/** Formats whose files end in their names. */
function formatOf(out: string): ExportFormat | undefined {
  const ending = endingOf(out);
  return exportFormats.find((format) => format === ending);
}

interface Way {
  readonly options: { readonly format: ExportFormat; readonly table?: string };
  readonly out: string;
  readonly complain: Complain;
}

async function writeOut({ database, workspace }: Ledger, { options, out, complain }: Way): Promise<number> {
  try {
    const writing = await openWriting(out === "-" ? null : out);
    const exported = await exportLedger(database, workspace, options, writing.write).catch(
      async (error: unknown) => {
        await writing.drop();
        throw error;
      },
    );
    await writing.end();
    tellExported(exported, complain);
    return exitCodes.fine;
  } catch (error) {
    if (!(error instanceof CannotWrite || (error instanceof RangeError && options.table !== undefined)))
      throw error;
    complain(error.message);
    return error instanceof CannotWrite && !(error instanceof CannotOpen) ? exitCodes.fault : exitCodes.usage;
  }
}

/** An export is complete, or says what is missing. */
function tellExported({ leftOut }: Exported, complain: Complain): void {
  for (const { what, count, why } of leftOut) complain(`left out: ${count} ${what} (${why})`);
}

export interface ImportSettings extends LedgerSettings {
  readonly who?: string;
}

/** Takes in what was exported, or a table of people that somebody worked on; gives the exit code. */
export async function runImport(file: string, settings: ImportSettings): Promise<number> {
  const command = "ledger import";
  const complain = complainAs(command);
  const ending = endingOf(file);
  const isReadable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!isReadable) {
    complain(`${file}: there is no such file, or it may not be read`);
    return exitCodes.usage;
  }
  const source = sourceOf(file);
  return withLedger(settings, {
    command,
    create: true,
    work: async (ledger) => {
      try {
        if (ending === "csv" || ending === "xlsx")
          return await takePeople(ledger, {
            source,
            format: ending,
            who: settings.who ?? userInfo().username,
            complain,
          });
        return await takeLedger(ledger, source, complain);
      } catch (error) {
        if (!(error instanceof BrokenFile)) throw error;
        complain(`${file}: ${error.message}; nothing of it was taken in`);
        return exitCodes.usage;
      }
    },
  });
}

/** `ledger.jsonl.gz` → `jsonl` */
function endingOf(path: string): string {
  return /\.([a-z]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? "";
}

function sourceOf(file: string): Source {
  const open = (): Readable => createReadStream(file);
  return isPacked(file) ? () => unpacked(pipeline(open(), createGunzip(), () => undefined)) : open;
}

function isPacked(file: string): boolean {
  return /\.gz$/i.test(file);
}

/** @throws BrokenFile if it was not packed by gzip, or not wholly. */
async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const isTorn = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw isTorn ? new BrokenFile(null, "it ends in .gz, and gzip cannot unpack it") : error;
  }
}

async function takeLedger(ledger: Ledger, source: Source, complain: Complain): Promise<number> {
  const { database, workspace } = ledger;
  const held = await database.all("SELECT 1 AS held FROM version WHERE workspace = ? LIMIT 1", [workspace]);
  const { added, forgotten, hash, exported } = await importLedger(database, workspace, {
    source,
    at: await ledger.now(),
  });
  if (held.length > 0) await ledger.project(); // what came in is compared with what was here
  await rebuild(database, { workspace });
  const isSame = hash === exported;
  const versions = counted(added["version"] ?? 0, "version", "versions");
  console.log(`${versions} and ${counted(added["claim"] ?? 0, "claim", "claims")} added`);
  console.log(`ledger hash ${hash}, ${isSame ? "the same" : "not the same"} as that of the ledger exported`);
  if (forgotten > 0)
    complain(
      `${counted(forgotten, "version was", "versions were")} left out, as the ledger was told to forget`,
    );
  return exitCodes.fine;
}

interface PeopleFile {
  readonly source: Source;
  readonly format: "csv" | "xlsx";
  readonly who: string;
  readonly complain: Complain;
}

async function takePeople(ledger: Ledger, { complain, ...file }: PeopleFile): Promise<number> {
  const { database, workspace } = ledger;
  const { judgements, known, unknown } = await importPeople(database, workspace, {
    ...file,
    at: await ledger.now(),
  });
  for (const { row, id } of unknown) complain(`row ${row}: nobody in the ledger has the id ${id}`);
  console.log(`${counted(judgements.length, "judgement", "judgements")} written, ${known} known before`);
  return unknown.length > 0 ? exitCodes.usage : exitCodes.fine;
}
