import { Command } from "commander";
import { didYouMean } from "../check/near.ts";
import { screenOf } from "./screen.ts";
import { complainAs, escapedOutput, exitCodes } from "./shell.ts";

export function rulesCommand(): Command {
  return new Command("rules")
    .description("list the rules of check: number, name, what it weighs, on or off, what it finds")
    .option("--json", "print them for programs")
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const { rules } = await import("../check/registry.ts");
      const { ruleList, ruleTable } = await import("../write/rule-table.ts");
      process.stdout.write(json ? ruleList(rules) : ruleTable(rules, screenOf(process.stdout)));
    });
}

export function explainCommand(): Command {
  return new Command("explain")
    .description("print a rule's page: what it finds, why, what to do, what it does not see")
    .argument("<rule>", "its name or number: name-variant, R07")
    .configureOutput(escapedOutput)
    .exitOverride()
    .action(async (name: string) => {
      process.exitCode = await explain(name);
    });
}

async function explain(name: string): Promise<number> {
  const { rules } = await import("../check/registry.ts");
  const rule = rules.find(({ id, number }) => id === name || number === name.toUpperCase());
  if (!rule) {
    complainAs("explain")(
      unknownRule(
        name,
        rules.map(({ id }) => id),
      ),
    );
    return exitCodes.usage;
  }
  const { pages } = await import("../check/pages.ts");
  const { rulePage } = await import("../write/rule-page.ts");
  process.stdout.write(rulePage(rule, pages[rule.id] ?? "", screenOf(process.stdout)));
  return exitCodes.fine;
}

export function unknownRule(name: string, ids: readonly string[]): string {
  return `there is no rule '${name}'${didYouMean(name, ids) || "; sayso rules lists them"}`;
}
