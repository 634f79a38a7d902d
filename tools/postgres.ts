/**
 * A PostgreSQL server for tests: the one that SAYSO_POSTGRES names, else one that is started in a temporary folder and
 * stopped with the tests. Where there is none, the tests fail.
 */
import { spawnSync } from "node:child_process";
import { chownSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Server {
  readonly url: string;
  readonly stop: () => void;
}

/** @throws Error that says what to install. */
export function startPostgres(): Server {
  const given = process.env["SAYSO_POSTGRES"];
  return given === undefined ? startOwn() : { url: given, stop: () => undefined };
}

function startOwn(): Server {
  const programs = programsAt();
  const user = process.getuid?.() === 0 ? otherThanRoot() : undefined; // PostgreSQL refuses to run as root
  const folder = mkdtempSync(join(tmpdir(), "sayso-postgres-"));
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program: string, ...words: readonly string[]): void => {
    const { status, stderr, error } = spawnSync(join(programs, program), words, {
      ...user,
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  };
  const files = join(folder, "files");
  const log = join(folder, "log");
  run(
    "initdb",
    "--pgdata",
    files,
    "--username",
    "sayso",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-sync",
  );
  const settings = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`;
  run("pg_ctl", "start", "--wait", "--pgdata", files, "--log", log, "--options", settings);
  return {
    url: `postgres://sayso@${encodeURIComponent(folder)}/postgres`,
    stop: () => {
      run("pg_ctl", "stop", "--wait", "--mode", "immediate", "--pgdata", files);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where Debian keeps the server's programs, the newest first. */
function programsAt(): string {
  const found = globSync("/usr/lib/postgresql/*/bin/initdb");
  const newest = found.toSorted((a, b) => versionIn(b) - versionIn(a))[0];
  if (newest === undefined) {
    throw new Error(
      "No PostgreSQL to test with: `apt-get install postgresql`, or name a server: SAYSO_POSTGRES=postgres://user@host/database.",
    );
  }
  return join(newest, "..");
}

function versionIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0]);
}

/** Whoever runs servers here, else nobody. */
function otherThanRoot(): { readonly uid: number; readonly gid: number } {
  const row = /^(?:postgres|nobody):[^:]*:(\d+):(\d+)/m.exec(readFileSync("/etc/passwd", "utf8"));
  const [, uid = "65534", gid = "65534"] = row ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}
