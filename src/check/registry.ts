// Made from the folders of src/check/rules by tools/gen.ts; never edited by hand.
import type { Rule } from "./rule.ts";
import { rule as unattributedAccusation } from "./rules/unattributed-accusation/rule.ts";
import { rule as allegationDrift } from "./rules/allegation-drift/rule.ts";
import { rule as headlineOutrunsText } from "./rules/headline-outruns-text/rule.ts";
import { rule as statusConflict } from "./rules/status-conflict/rule.ts";
import { rule as guiltLabel } from "./rules/guilt-label/rule.ts";
import { rule as noReplyFromAccused } from "./rules/no-reply-from-accused/rule.ts";
import { rule as nameVariant } from "./rules/name-variant/rule.ts";
import { rule as factiveEndorsement } from "./rules/factive-endorsement/rule.ts";
import { rule as labelBeforeName } from "./rules/label-before-name/rule.ts";
import { rule as arrestedFor } from "./rules/arrested-for/rule.ts";
import { rule as hedgeWithoutSource } from "./rules/hedge-without-source/rule.ts";
import { rule as bareAnonymous } from "./rules/bare-anonymous/rule.ts";
import { rule as singleAnonymousSource } from "./rules/single-anonymous-source/rule.ts";
import { rule as anonymousAttack } from "./rules/anonymous-attack/rule.ts";
import { rule as orphanQuote } from "./rules/orphan-quote/rule.ts";
import { rule as quoteDrift } from "./rules/quote-drift/rule.ts";
import { rule as unresolvedDate } from "./rules/unresolved-date/rule.ts";
import { rule as weekdayMismatch } from "./rules/weekday-mismatch/rule.ts";
import { rule as identityConflict } from "./rules/identity-conflict/rule.ts";
import { rule as minorNamed } from "./rules/minor-named/rule.ts";
import { rule as relayUnverified } from "./rules/relay-unverified/rule.ts";
import { rule as relayCollapsed } from "./rules/relay-collapsed/rule.ts";
import { rule as attributionLapse } from "./rules/attribution-lapse/rule.ts";
import { rule as presupposedAccusation } from "./rules/presupposed-accusation/rule.ts";
import { rule as sameSurname } from "./rules/same-surname/rule.ts";
import { rule as ambiguousAccused } from "./rules/ambiguous-accused/rule.ts";
import { rule as protectedPerson } from "./rules/protected-person/rule.ts";
import { rule as prejudicialBackground } from "./rules/prejudicial-background/rule.ts";
import { rule as murderBeforeVerdict } from "./rules/murder-before-verdict/rule.ts";
import { rule as replyImprecise } from "./rules/reply-imprecise/rule.ts";
import { rule as replyBuried } from "./rules/reply-buried/rule.ts";
import { rule as loadedVerb } from "./rules/loaded-verb/rule.ts";
import { rule as verbAsymmetry } from "./rules/verb-asymmetry/rule.ts";
import { rule as agentlessClaim } from "./rules/agentless-claim/rule.ts";
import { rule as pluralSources } from "./rules/plural-sources/rule.ts";
import { rule as anonymityUnexplained } from "./rules/anonymity-unexplained/rule.ts";
import { rule as numberConflict } from "./rules/number-conflict/rule.ts";
import { rule as timelineConflict } from "./rules/timeline-conflict/rule.ts";
import { rule as vagueAuthority } from "./rules/vague-authority/rule.ts";
import { rule as sourceNotIntroduced } from "./rules/source-not-introduced/rule.ts";
import { rule as scareQuoteAccusation } from "./rules/scare-quote-accusation/rule.ts";
import { rule as redundantAlleged } from "./rules/redundant-alleged/rule.ts";
import { rule as superlativeUnsourced } from "./rules/superlative-unsourced/rule.ts";
import { rule as anonAndNoComment } from "./rules/anon-and-no-comment/rule.ts";

/** Every rule, by number. */
export const rules: readonly Rule[] = [
  unattributedAccusation,
  allegationDrift,
  headlineOutrunsText,
  statusConflict,
  guiltLabel,
  noReplyFromAccused,
  nameVariant,
  factiveEndorsement,
  labelBeforeName,
  arrestedFor,
  hedgeWithoutSource,
  bareAnonymous,
  singleAnonymousSource,
  anonymousAttack,
  orphanQuote,
  quoteDrift,
  unresolvedDate,
  weekdayMismatch,
  identityConflict,
  minorNamed,
  relayUnverified,
  relayCollapsed,
  attributionLapse,
  presupposedAccusation,
  sameSurname,
  ambiguousAccused,
  protectedPerson,
  prejudicialBackground,
  murderBeforeVerdict,
  replyImprecise,
  replyBuried,
  loadedVerb,
  verbAsymmetry,
  agentlessClaim,
  pluralSources,
  anonymityUnexplained,
  numberConflict,
  timelineConflict,
  vagueAuthority,
  sourceNotIntroduced,
  scareQuoteAccusation,
  redundantAlleged,
  superlativeUnsourced,
  anonAndNoComment,
];
