// Made from the folders of src/check/rules by tools/gen.ts; never edited by hand.
import type { Rule } from "./rule.ts";
import { rule as bareAnonymous } from "./rules/bare-anonymous/rule.ts";

/** Every rule, by number. */
export const rules: readonly Rule[] = [
  bareAnonymous,
];
