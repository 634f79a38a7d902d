import { Command } from "commander";
import { escapedOutput } from "./shell.ts";

export function initCommand(): Command {
  return new Command("init")
    .description("write sayso.config.json here, by four questions")
    .option("--yes", "ask nothing and take the defaults")
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async (settings: { readonly yes?: boolean }) => {
      const { runInit } = await import("./init.ts");
      process.exitCode = await runInit(settings);
    });
}

export function stripCommand(): Command {
  return new Command("strip")
    .description("take the ignores of sayso check out of stories, before they go on")
    .argument("<file...>", "text, Markdown or HTML; - : standard input, to standard output")
    .option("--stdout", "print the one story instead of changing its file")
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async (files: string[], settings: { readonly stdout?: boolean }) => {
      const { runStrip } = await import("./strip.ts");
      process.exitCode = await runStrip(files, settings);
    });
}
