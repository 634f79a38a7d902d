import { parseArgs } from "node:util";

/** One option of a measuring script. Without a default it must be given; a flag is "yes" or "". */
export interface Option {
  readonly means: string;
  readonly default?: string;
  readonly flag?: true;
}

/** Reads the command line. Ends the program with exit code 2, naming the option, where one is missing or unknown. */
export function readOptions<Name extends string>(
  wanted: Readonly<Record<Name, Option>>,
): (name: Name) => string {
  const options = Object.entries<Option>(wanted);
  const values = parsed(options);
  const missing = options.filter(
    ([name, option]) => values[name] === undefined && option.default === undefined && !option.flag,
  );
  if (missing.length > 0) stop(missing.map(([name, { means }]) => `give --${name}: ${means}`).join("; "));
  return (name) => {
    const value = values[name] ?? wanted[name].default ?? "";
    return value === true ? "yes" : String(value);
  };
}

/** A whole number that an option gives. */
export function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,12}$/.test(value)) stop(`--${name} must be a whole number, not ${value}`);
  return Number(value);
}

function parsed(
  options: readonly (readonly [string, Option])[],
): Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>> {
  const types = options.map(([name, { flag }]) => [name, { type: flag ? "boolean" : "string" }] as const);
  try {
    return parseArgs({ options: Object.fromEntries(types) }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : "the options cannot be read");
  }
}

function stop(says: string): never {
  console.error(`${process.argv[1]?.replace(/^.*\/(?=bench\/)/, "") ?? "bench"}: ${says}`);
  process.exit(2);
}
