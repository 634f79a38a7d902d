/** Runs `sayso` whenever it is told to: see desk.ts. The streams and surroundings of a run are put in place of its own. */
import { registerHooks } from "node:module";
import { Readable } from "node:stream";
import type { Order, Ran } from "./desk.ts";

const home = process.cwd();
process.stderr.isTTY = false; // it may be the terminal that the tests are run in
// Every command opens a reader of its own; here they share one.
const reader = new URL("../../src/host/reader.ts", import.meta.url).href;
const kept = new URL("kept-reader.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return found.url === reader && context.parentURL !== kept ? { ...found, url: kept } : found;
  },
});
const { runProgram } = await import("../../src/cli/program.ts");

process.on("message", (order: Order) => void serve(order));

async function serve(order: Order): Promise<void> {
  process.send?.(await run(order));
}

async function run({ args, input, cwd, env }: Order): Promise<Ran> {
  const stdout = capture(process.stdout);
  const stderr = capture(process.stderr);
  const before = { ...process.env };
  setEnvironment(env);
  process.chdir(cwd);
  Object.defineProperty(process, "stdin", { value: inputOf(input), configurable: true });
  try {
    await runProgram(args);
    return { code: Number(process.exitCode ?? 0), stdout: stdout.end(), stderr: stderr.end() };
  } finally {
    process.exitCode = undefined;
    process.chdir(home); // the folder of the run is about to go
    setEnvironment(before);
  }
}

function inputOf(input: string | Uint8Array): Readable {
  const stdin = new Readable({ read: () => undefined });
  if (input.length > 0) stdin.push(input);
  stdin.push(null);
  return stdin;
}

/** Key by key: workers and native code see the process's own environment, not an object in its place. */
function setEnvironment(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

/** Keeps what is written to a stream, until `end` gives it. */
function capture(stream: NodeJS.WriteStream): { readonly end: () => string } {
  const parts: Buffer[] = [];
  const write = stream.write.bind(stream);
  type Done = (error?: Error | null) => void;
  stream.write = (content: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean => {
    parts.push(Buffer.from(content));
    const told = typeof encoding === "function" ? encoding : done;
    if (told) process.nextTick(told);
    return true;
  };
  return {
    end: () => {
      stream.write = write;
      stream.removeAllListeners("error"); // each run hangs its own on it
      return Buffer.concat(parts).toString();
    },
  };
}
