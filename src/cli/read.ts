import type { Outcome } from "../host/task.ts";
import { NoSuchClaim } from "../write/explain.ts";
import { openWriter, type WriteOptions, type Writer } from "../write/write.ts";
import type { Batch } from "./batch.ts";
import { Refused, runJob } from "./run.ts";
import { page, screenOf } from "./screen.ts";
import { misfitOf, misuseOf, type ReadSettings } from "./settings.ts";
import { complainAs, exitCodes } from "./shell.ts";
import { textSink, type Sink } from "./sinks.ts";

/** Reads stories and writes their claims; gives the exit code. */
export async function runRead(paths: readonly string[], settings: ReadSettings): Promise<number> {
  const misuse = misuseOf(settings);
  if (misuse !== undefined) {
    complainAs("read")(misuse);
    return exitCodes.usage;
  }
  const { depth, style, out = [] } = settings;
  return runJob<Outcome>(paths, settings, {
    command: "read",
    outs: out.map(({ path }) => path),
    showsTrouble: printsPretty(settings),
    taskOptions: { style, ...(depth === undefined ? {} : { depth }) },
    misfitOf: (batch) => misfitOf(batch, settings),
    openSinks: (sinks, batch) => openSinks(sinks, settings, writeOptions(batch, settings)),
    tell: (task) => Promise.resolve(task),
    resultOf: ({ outcome }) => Promise.resolve(outcome),
    exitCode: () => exitCodes.fine,
  });
}

function writeOptions({ many }: Batch, settings: ReadSettings): WriteOptions {
  const { offsets, withText = false, table, explain } = settings;
  return {
    offsets,
    withText,
    many,
    ...screenOf(process.stdout),
    ...(table === undefined ? {} : { table }),
    ...(explain === undefined ? {} : { explain }),
  };
}

/** Standard output unless only files are asked for. */
async function openSinks(
  sinks: Sink<Outcome>[],
  { format, out = [] }: ReadSettings,
  options: WriteOptions,
): Promise<void> {
  for (const file of out) {
    const own = file.table === undefined ? {} : { table: file.table };
    const writer = openWriter(file.format, { ...options, ...own, ...page });
    sinks.push(await textSink(file.path, refusing(writer)));
  }
  if (format || out.length === 0)
    sinks.unshift(await textSink(null, refusing(openWriter(format ?? "pretty", options))));
}

/** A claim that there is not was asked for by the user. */
function refusing(writer: Writer): Writer {
  return {
    ...writer,
    story: (outcome) => {
      try {
        return writer.story(outcome);
      } catch (error) {
        throw error instanceof NoSuchClaim ? new Refused(error.message) : error;
      }
    },
  };
}

/** True where standard output shows all trouble by itself. */
function printsPretty({ format, out = [] }: ReadSettings): boolean {
  return format === "pretty" || (format === undefined && out.length === 0);
}
