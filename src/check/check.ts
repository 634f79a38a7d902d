import { bySpan } from "../base/span.ts";
import type { Finding, Review, Severity } from "../claim/finding.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Story } from "../story/story.ts";
import { fingerprintOf } from "./anchors.ts";
import { applyDecisions } from "./decisions.ts";
import { applyIgnores } from "./ignores.ts";
import { packOf } from "./presets.ts";
import { registerOf } from "./register.ts";
import { rules } from "./registry.ts";
import type { Draft, Options, Rule } from "./rule.ts";
import { defaultSettings, type CheckSettings, type OptionValue, type RuleSetting } from "./settings.ts";
import { viewOf, type View } from "./view.ts";

/**
 * Reviews a story that was read: findings by place, and the register of accusations. Deterministic; a text that is not
 * English has neither. Silence is no clearance.
 */
export function checkStory(
  read: StoryClaims,
  { lexicon }: { readonly lexicon: Lexicon },
  settings: CheckSettings = defaultSettings,
): Review {
  const view = viewOf(read, lexicon, settings);
  const found = rules.flatMap((rule) => findingsOf(rule, view));
  const sorted = found.toSorted((a, b) => bySpan(a.text, b.text) || (a.rule < b.rule ? -1 : 1));
  const off = rulesOff(read.story, settings);
  const marked = applyIgnores(sorted, read.story).findings;
  const { findings, unused } = applyDecisions(marked, read.story, { ...settings, off });
  return { findings, register: registerOf(view, findings), unused };
}

/** The rules that do not run on a story. */
export function rulesOff({ imprint }: Story, settings: CheckSettings): string[] {
  const country = settings.country ?? imprint.country;
  return rules
    .filter((rule) => settingOf(rule, { settings, country }).severity === "off")
    .map(({ id }) => id);
}

/** What a rule finds, each place once. */
function findingsOf(rule: Rule, view: View): Finding[] {
  const { severity, options } = settingOf(rule, view);
  if (severity === "off") return [];
  const seen = new Set<string>();
  return rule.find(view, options).flatMap((draft) => {
    const finding = finish(draft, { rule, view, severity });
    const place = `${finding.text.start}–${finding.text.end}`;
    if (seen.has(place) || finding.confidence < view.settings.minConfidence) return [];
    seen.add(place);
    return [finding];
  });
}

interface Effective {
  /** null: what the finding itself weighs. */
  readonly severity: Severity | "off" | null;
  readonly options: Options;
}

/** The house's own word before the country's, the country's before a preset's and the rule's own. */
function settingOf(rule: Rule, { settings, country }: Pick<View, "settings" | "country">): Effective {
  const pack = packOf(country)[rule.id];
  const house = settings.rules[rule.id];
  const own = rule.on ? null : "off";
  const settled = house?.weak ? [pack, house] : [house, pack];
  return {
    severity: settled.find((setting) => (setting?.severity ?? null) !== null)?.severity ?? own,
    options: optionsOf(rule, [pack, house]),
  };
}

function optionsOf(rule: Rule, settings: readonly (RuleSetting | undefined)[]): Options {
  const values: Readonly<Record<string, OptionValue>> = Object.assign(
    {},
    rule.options,
    ...settings.map((setting) => setting?.options),
  );
  const valueOf = (name: string): OptionValue => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`${rule.id} has no option ${name}`);
    return value;
  };
  return {
    number: (name) => Number(valueOf(name)),
    flag: (name) => Boolean(valueOf(name)),
    words: (name) => String(valueOf(name)),
  };
}

function finish(
  draft: Draft,
  { rule, view, severity }: { readonly rule: Rule; readonly view: View; readonly severity: Severity | null },
): Finding {
  const { at, message, ask, confidence = 0.8, evidence = [], suggestions = [], claims = [] } = draft;
  return {
    rule: rule.id,
    text: at,
    severity: severity ?? draft.severity ?? rule.severity,
    confidence,
    message,
    why: rule.why,
    ask,
    evidence,
    suggestions,
    claims,
    fingerprint: fingerprintOf(rule.id, view.text, at),
    suppressed: null,
  };
}
