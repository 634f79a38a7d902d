/** How results are shown to people. */
export interface Screen {
  readonly colours: boolean;
  readonly columns: number;
}

/** Standard output as it is. */
export function screenOf(stdout: NodeJS.WriteStream): Screen {
  const plain = process.env["NO_COLOR"] || process.env["TERM"] === "dumb";
  return {
    colours: stdout.isTTY ? !plain : false, // isTTY is undefined, not false, where no terminal is
    columns: stdout.columns ?? (Number(process.env["COLUMNS"]) || 80),
  };
}

/** Files of text. */
export const page: Screen = { colours: false, columns: 100 };
