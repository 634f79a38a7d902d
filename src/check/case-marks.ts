import { holds, overlaps, type Span } from "../base/span.ts";
import { foundIn } from "./patterns.ts";
import type { View } from "./view.ts";

/** What a stretch of text says of a case, be it done, denied or still to come. */
export type CaseState =
  | "uncharged"
  | "charged"
  | "convicted"
  | "pleaded-guilty"
  | "pleaded-not-guilty"
  | "trial-ahead"
  | "acquitted"
  | "sentenced"
  | "sentence-ahead"
  | "at-large"
  | "arrested"
  | "in-custody"
  | "on-bail";

export interface CaseMark extends Span {
  readonly state: CaseState;
  /** Canonical name; null: nobody can be told. */
  readonly person: string | null;
  readonly sentence: Span;
}

// Within a clause: adverbs and the like between an auxiliary and its verb.
const ADVERB = String.raw`(?:\p{Ll}+ly |also |now |still |again |already |yet |later |then |since |first )?`;
const BE = String.raw`(?:is|are|was|were|been|being|be)`;

const patterns: readonly (readonly [CaseState, RegExp])[] = [
  [
    "uncharged",
    pattern(
      String.raw`(?:released|freed|let go|sent home|walked free)(?:,? [^,.;]{0,40}?)? (?:without (?:any |being )?charge[sd]?|with no charges?)|(?:faces?|faced|will face) no (?:criminal )?charges?|(?:declined|decided not|refused) to (?:charge|prosecute)|will not be (?:charged|prosecuted)|(?:has|have|had) (?:not|never) been (?:formally )?charged|(?:was|were|is|are) (?:not|never) charged|no charges? (?:has|have|had|was|were) (?:been )?(?:filed|brought|laid|made)|(?:has|have) yet to be charged`,
    ),
  ],
  [
    "charged",
    pattern(
      String.raw`(?<!\b(?:not|never|to|be|could|may|might|if|without) (?:be |been )?)(?:\b${BE} ${ADVERB}(?:charged|indicted)\b(?! (?:for|up|an?|at|extra|more|twice|[£€$\d]))|\bcharged with|\bfaces? an? [^,.;]{0,20}charge of|\bon a charge of|\b(?:faces|is facing) (?:\p{Ll}+ ){0,2}(?:charges?|counts?) of)`,
    ),
  ],
  [
    "convicted",
    pattern(
      String.raw`(?<!\b(?:if|when|unless|could|may|might|would|not|never|once|be|to|until|is|being) (?:be |been |is |being |they are |he is |she is )?)(?:\b(?:was|were|been) ${ADVERB}(?:convicted|found guilty)\b|(?<=\p{Lu}\p{Ll}+,) convicted of\b|(?<!\b(?:earlier|previous|prior|past|old|spent|against|overturn|quash|any|if|avoid|secure|seek|seeking|appeal|appealing|challenge|overturned|quashed|over) )\b(?:his|her|their) (?:\p{Ll}+ )?conviction\b(?! (?:was|were|be|had been|has been|is) (?:quashed|overturned|set aside|squashed))|\bthe guilty verdict\b|\bverdict of guilty\b|\b(?:the|a) (?:twice-|newly |recently )?convicted (?!of\b|in\b|on\b)\p{Ll}+|\b(?:jury|court|judge|magistrates?|tribunal) (?:convicted|found (?:him|her|them) guilty)|\bbut (?:was )?(?:convicted|found guilty))`,
    ),
  ],
  [
    "pleaded-guilty",
    pattern(
      String.raw`(?:pleaded|pled|has pleaded|entered a plea of) guilty|(?:has |had )?admitted (?:the |all (?:the )?|both )?(?:charges?|counts?|offences?)`,
    ),
  ],
  [
    "pleaded-not-guilty",
    pattern(
      String.raw`(?:pleaded|pled|pleads|pleading) not guilty|entered a plea of not guilty|den(?:ies|y|ied) (?:the |all (?:the )?|both |every )?(?:charges?|counts?|offences?)`,
    ),
  ],
  [
    "trial-ahead",
    pattern(
      String.raw`(?:awaiting|awaits?|await) (?:his |her |their )?trial|(?:due|set|scheduled|expected|waiting) to (?:stand|go on|face) trial|(?:will|to) (?:stand|go on|face) trial|(?:due|set|scheduled|expected) to (?:enter (?:a |his |her |their )?pleas?|plead)|trial (?:is|has been) (?:set|scheduled|due|fixed|expected|listed)|(?:prepare|preparing) for (?:the |his |her |their )?trial|(?:before )?jury selection (?:in|begins|starts|is|will|on)|(?:has|have) (?:yet to|not(?: yet)?) (?:entered|enter|stood|stand|face|faced|gone|go) (?:a plea|trial|pleas|on trial)|(?:has|have) (?:yet to be|not yet been|not been) tried|(?:will|to|due to|set to|expected to) be tried\b(?! again)|jury selection (?:starts|begins|opens|is set)|(?:his|her|their|the) trial,? (?:which )?(?:is )?(?:due|set|scheduled|expected) to (?:start|begin|open)|(?:a|no) trial date (?:has|is)|trial (?:begins|starts|opens|will (?:begin|start|open))|(?:goes|go) on trial (?:on|in|next|later)|\bthe (?:trial|case) continues`,
    ),
  ],
  [
    "acquitted",
    pattern(
      String.raw`(?<!\b(?:if|could|may|might|would|not|never|be) )(?:\bacquitted\b|\b(?:was|were|been|jury|jurors|court|judge|magistrates?) cleared\b(?: (?:him|her|them)\b)?[^,.;]{0,30}? (?:of|over)\b|\bcleared (?:of|over)\b|\b(?:his|her|their) acquittal\b|\bverdicts? of not guilty\b|\bfound not guilty\b|\bnot guilty verdicts?\b|\b(?:charges?|case|counts?)(?: against (?:him|her|them|[\p{Lu}][\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?))? (?:was|were|has been|have been) (?:dropped|dismissed|withdrawn|thrown out)\b)`,
    ),
  ],
  [
    "sentence-ahead",
    pattern(
      String.raw`(?:will|to|due to|set to|expected to) be sentenced|(?:will|to|due to) return for sentence|(?:faces?|facing) sentencing|sentence will be (?:passed|handed down)|(?:awaits?|awaiting) punishment|(?:awaiting|awaits?|await) (?:his |her |their )?sentenc(?:e|ing)|sentencing (?:is|was|has been) (?:set|scheduled|due|adjourned|fixed)|(?:will|due to|to) (?:learn|hear) (?:his|her|their) sentence`,
    ),
  ],
  [
    "sentenced",
    pattern(
      String.raw`(?<!\b(?:be|if|could|may|might|would|not|never|to) )(?:\b(?:was|were|been) ${ADVERB}(?:sentenced|jailed|imprisoned)\b|\b(?:was|were|been) (?:given|handed) (?:an? )?[^,.;]{0,25}\b(?:sentence|(?:months|years)(?:['’])? (?:in (?:prison|jail)|imprisonment|jail))\b|\b(?:is|are|now) serving \p{L}+ (?:years|months)|\b(?:is|are|was) (?:now )?serving (?:a |an |his |her |\p{L}+ )|\b(?:began|begins|started) (?:a |his |her )[^.,]{0,20}sentence)`,
    ),
  ],
  [
    "at-large",
    pattern(
      String.raw`(?:is|are|remains?) (?:still )?(?:at large|on the run|a fugitive|being sought|being hunted)|(?:has|have) not (?:yet )?been (?:arrested|caught|found|apprehended)|(?:is|are) (?:still )?(?:looking|searching|hunting) for|(?:has|have) yet to be (?:arrested|caught|found)`,
    ),
  ],
  [
    "arrested",
    pattern(
      String.raw`(?<!\b(?:not|never|to|be|could|may|might|if|without|yet) (?:be |been )?)\b(?:was|were|been|is|are) ${ADVERB}(?:arrested|detained|apprehended)\b|taken into (?:police )?custody`,
    ),
  ],
  [
    "in-custody",
    pattern(
      String.raw`(?:is|are|was|were|remains?|being|been) (?:being )?(?:still )?(?:in (?:police )?custody|held (?:at|in|on|without|there)|remanded|in jail|behind bars|in prison)|(?:is|are) in (?:a |the )?\p{L}* ?(?:jail|cells?)`,
    ),
  ],
  [
    "on-bail",
    pattern(
      String.raw`(?:is|are|remains?|was|were|been) (?:now |still )?(?:free |out |released |freed )?on (?:unconditional |conditional |police )?bail`,
    ),
  ],
];

function pattern(source: string): RegExp {
  return new RegExp(source, "dgiu");
}

/** What the body says of cases, in its own voice or another's, by place; quoted words are left out. */
export function caseMarks(view: View): CaseMark[] {
  const accused = accusedOf(view);
  return patterns
    .flatMap(([state, pattern]) => foundIn(view, pattern).map(({ start, end }) => ({ state, start, end })))
    .filter((mark) => !view.isQuoted(mark) && !isOfNobody(view, mark))
    .map((mark) => {
      const sentence = view.sentenceAt(mark);
      return { ...mark, sentence, person: personOf(view, mark, { sentence, accused }) };
    })
    .map((mark, _, marks) => (mark.person === null ? { ...mark, person: onlyOne(view, mark, marks) } : mark))
    .toSorted((a, b) => a.start - b.start);
}

/** `A porter was cleared … Vey will be sentenced`: whom all other marks are of, if the sentence names nobody. */
function onlyOne(view: View, { sentence, start }: CaseMark, marks: readonly CaseMark[]): string | null {
  const [only, ...more] = new Set(marks.flatMap(({ person }) => person ?? []));
  const isAnother = view.read.mentions.some(
    ({ start: at, end, as, person }) =>
      as === "name" && at >= sentence.start && end <= start && view.person(person)?.kind === "person",
  );
  const lead = view.text.slice(sentence.start, start);
  const isOne = /^(?:An?|The) (?!.*\b(?:second|other|another|third)\b)/u.test(lead.trimStart());
  return only !== undefined && more.length === 0 && isOne && !isAnother ? only : null;
}

/** `Neither Quint nor her clerk has been charged`. */
function isOfNobody(view: View, { start }: Span): boolean {
  const { start: from } = view.sentenceAt({ start, end: start });
  return /\b(?:neither|nobody|no one|none of|anyone|if|whether)\b[^.;]*$/i.test(
    view.text.slice(Math.max(from, start - 80), start),
  );
}

/** Those of whom the law's rows speak. */
function accusedOf({ read }: View): ReadonlySet<string> {
  return new Set(read.legal.flatMap(({ person }) => person.split("; ")));
}

/** The row's person; else whom the sentence named last before; else the only one whom the story has before the law. */
function personOf(
  view: View,
  mark: Span,
  { sentence, accused }: { readonly sentence: Span; readonly accused: ReadonlySet<string> },
): string | null {
  if (view.words(mark).endsWith(" for")) return soughtBy(view, mark);
  const row = view.read.legal.find(({ cue }) => overlaps(cue, mark));
  const [only] = accused;
  if (row && (accused.size > 1 || row.person === only)) return row.person;
  const before = view.read.mentions.filter(
    (mention) => holds(sentence, mention) && mention.start < mark.start,
  );
  const named = before.findLast(({ person, as }) => as === "name" && view.person(person)?.kind === "person");
  const known = before.findLast(({ person }) => accused.has(person));
  if (known && (!named || named.person === known.person || known.start > named.start)) return known.person;
  if (named) return named.person;
  return accused.size === 1 ? (only ?? null) : null;
}

/** Whom police are looking for: the name behind. */
function soughtBy(view: View, { end }: Span): string | null {
  const behind = view.read.mentions.find(({ start, as }) => start >= end && start < end + 8 && as === "name");
  return behind?.person ?? null;
}
