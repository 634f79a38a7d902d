import { rmSync } from "node:fs";
import { access, constants, open, realpath, rename, rm, stat, type FileHandle } from "node:fs/promises";
import { CannotOpen, CannotWrite, type Writing } from "./writing.ts";

/**
 * Opens a file to write. It is written beside its place and moved there at the end, so that a failure leaves what was there
 * before. Pipes and devices are written directly. @throws CannotOpen
 */
export async function toFile(path: string): Promise<Writing> {
  try {
    return (await isDirect(path)) ? direct(path, await open(path, "a")) : await openBeside(path);
  } catch (error) {
    throw new CannotOpen(path, error);
  }
}

/** Puts other content in a file's place, in one go. @throws CannotWrite */
export async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const writing = await toFile(path);
  try {
    await writing.write(content);
    await writing.end();
  } catch (error) {
    await writing.drop();
    throw error;
  }
}

/** True for what is no regular file, and for `/dev/fd/3`, which may lead to one that somebody else has opened. */
async function isDirect(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && (!stats.isFile() || /^\/(?:dev|proc)\//.test(path));
}

function direct(path: string, file: FileHandle): Writing {
  const close = (): Promise<void> => file.close().catch(nothing);
  return { write: (content) => writeTo(file, path, content), end: close, drop: close, isOpen: () => true };
}

async function openBeside(path: string): Promise<Writing> {
  const target = await realpath(path).catch(() => path); // a link stays a link
  await access(target, constants.W_OK).catch(allowMissing);
  const part = `${target}.${process.pid}.part`;
  const file = await open(part, "wx");
  const before = await stat(target).catch(nothing);
  if (before) await file.chmod(before.mode); // who may read it stays as it was
  const forget = removeOnSignal(part);
  let done = false;
  return {
    write: (content) => writeTo(file, path, content),
    end: async () => {
      try {
        await file.close();
        await rename(part, target);
      } catch (error) {
        throw new CannotWrite(path, error);
      }
      done = true;
      forget();
    },
    drop: async () => {
      if (done) return;
      await file.close().catch(nothing);
      await rm(part, { force: true });
      forget();
    },
    isOpen: () => true,
  };
}

async function writeTo(file: FileHandle, path: string, content: string | Uint8Array): Promise<void> {
  try {
    await file.writeFile(content);
  } catch (error) {
    throw new CannotWrite(path, error);
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whoever stops the program with Ctrl-C finds nothing half-written. */
function removeOnSignal(part: string): () => void {
  const leave = (signal: NodeJS.Signals): void => {
    rmSync(part, { force: true });
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, leave);
  return () => {
    for (const signal of signals) process.off(signal, leave);
  };
}

function allowMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

function nothing(): undefined {
  return undefined;
}
