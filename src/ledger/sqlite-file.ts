import { chmodSync, closeSync, existsSync, openSync, readFileSync, statSync, statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { LedgerRefused } from "./database.ts";

/** “SYSO”: what `file` and other programs know a ledger by. */
export const APPLICATION = 0x5359534f;

/** File systems whose locks cannot be trusted, by the numbers that statfs gives (linux/magic.h). */
const networks: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x01021997, "9P"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x73757245, "Coda"],
  [0x00c36400, "Ceph"],
  [0x0bd00bd0, "Lustre"],
]);

/** Makes the file, for its owner only. @throws LedgerRefused on a network file system, or if it should be there and is not. */
export function prepareFile(file: string, create: boolean): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw new LedgerRefused(`${file}: there is no folder ${folder}.`);
  const network = networkOf(Number(statfsSync(folder, { bigint: true }).type & 0xffffffffn));
  if (network !== undefined) {
    throw new LedgerRefused(
      `${file} is on a network file system (${network}), where two writers can damage it: keep it on a disk of this machine, or use PostgreSQL.`,
    );
  }
  if (existsSync(file)) return;
  if (!create) throw new LedgerRefused(`${file}: there is no ledger here; \`sayso ledger add\` makes one.`);
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
}

export function networkOf(type: number): string | undefined {
  return networks.get(type);
}

/** @throws LedgerRefused for a file that some other program wrote. */
export function refuseForeign(connection: DatabaseSync, file: string): void {
  if (isOurs(connection)) return;
  throw new LedgerRefused(`${file} is no ledger of Sayso's: choose another file.`);
}

/** A database without tables is nobody's yet. */
function isOurs(connection: DatabaseSync): boolean {
  try {
    // in one statement: between two another process may have made the tables
    const { application, tables } =
      connection
        .prepare(
          "SELECT application_id AS application, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_application_id",
        )
        .get() ?? {};
    return application === APPLICATION || tables === 0;
  } catch (error) {
    const NOT_A_DATABASE = 26;
    if (error instanceof Error && "errcode" in error && error.errcode === NOT_A_DATABASE) return false;
    throw error;
  }
}

/** Who writes to the file, as far as the system tells (Linux does). */
export function holderOf(file: string): string {
  const unknown = "another process";
  try {
    const { ino } = statSync(`${file}-shm`);
    const locks = readFileSync("/proc/locks", "utf8").split("\n");
    const pid = locks.map((line) => writerIn(line, ino)).find((found) => found !== undefined);
    return pid === undefined
      ? unknown
      : `process ${pid} (${readFileSync(`/proc/${pid}/comm`, "utf8").trim()})`;
  } catch {
    return unknown;
  }
}

/** SQLite's writer locks byte 120 of the shared memory: `1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 120 120`. */
function writerIn(line: string, inode: number): string | undefined {
  const [, pid, found] =
    /POSIX\s+ADVISORY\s+WRITE\s+(\d+)\s+\w+:\w+:(\d+)\s+120\s+120$/.exec(line.trim()) ?? [];
  return Number(found) === inode ? pid : undefined;
}
