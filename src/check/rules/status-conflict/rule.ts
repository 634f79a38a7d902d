import { holds, type Span } from "../../../base/span.ts";
import { caseMarks, type CaseMark, type CaseState } from "../../case-marks.ts";
import type { OffenceGroup } from "../../../lexicon/offence-rows.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "status-conflict",
  number: "R04",
  tier: 1,
  severity: "error",
  area: "legal",
  on: true,
  title: "One person’s case told in two ways that cannot both be so: convicted, and yet to stand trial.",
  why: "AP: say exactly how far a case has gone; a report that is wrong on it loses its protection.",
  version: 1,
  options: {},
  find: (view) => {
    const marks = caseMarks(view);
    return conflicts.flatMap((conflict) => draftOf(view, marks, conflict) ?? []);
  },
};

interface Conflict {
  readonly one: readonly CaseState[];
  readonly other: readonly CaseState[];
  /** How each is called, the one and the other. */
  readonly says: readonly [string, string];
  /** Words near either that tell how both can be so. */
  readonly excuse: RegExp;
  /** True if a court can begin again: an appeal or a retrial anywhere in the story explains both. */
  readonly reopens?: boolean;
  /** Any of these in the story means another count or another case. */
  readonly unless?: readonly CaseState[];
}

const ELSEWHERE =
  /\b(?:separate|another|other|unrelated|different|second|third|further|remaining|previous|previously|retrial|retried|re-?trial|new trial|appeal\p{L}*|overturned|quashed|co-?defendants?|co-?accused|accomplices?)\b/iu;
const LATER =
  /\b(?:later|subsequently|since|then|now|after|afterwards|before|earlier|initially|originally|at first|again|re-?arrested|until|first|yesterday|today|this week|last week|last month|(?:on|last|next) \p{Lu}\p{Ll}+day|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))\b/u;
const COUNTS =
  /\b(?:(?:one|two|three|four|five|six|most|some|rest|all but \p{Ll}+) (?:of (?:the|his|her|their) |other |more )?(?:counts?|charges?|offences?)|counts?|lesser|but (?:was )?(?:convicted|found|not))\b/iu;
const REOPENED =
  /\b(?:retrial|retried|re-?trial|re-?tried|new trial|second trial|appeal\p{L}*|quashed|overturned|set aside)\b/iu;
const BAIL_ENDED =
  /\b(?:revok\p{L}+|breach\p{L}*|after|before|then|later|since|re-?arrested|until (?:then|he|she|they)|was|were|had been)\b/iu;

const conflicts: readonly Conflict[] = [
  {
    one: ["uncharged"],
    other: ["charged", "trial-ahead", "sentence-ahead"],
    says: ["not charged", "charged"],
    excuse: either(ELSEWHERE, LATER),
  },
  {
    one: ["convicted", "pleaded-guilty", "sentenced"],
    other: ["trial-ahead"],
    says: ["found guilty", "still to be tried"],
    excuse: ELSEWHERE,
    reopens: true,
  },
  {
    one: ["acquitted"],
    other: ["sentence-ahead", "sentenced"],
    says: ["cleared", "sentenced or about to be"],
    excuse: either(ELSEWHERE, COUNTS),
    unless: ["convicted", "pleaded-guilty"],
  },
  {
    one: ["acquitted"],
    other: ["convicted"],
    says: ["cleared", "convicted"],
    excuse: either(ELSEWHERE, COUNTS),
    reopens: true,
  },
  {
    one: ["acquitted"],
    other: ["trial-ahead"],
    says: ["cleared", "still to be tried"],
    excuse: either(ELSEWHERE, COUNTS),
  },
  {
    one: ["sentenced"],
    other: ["sentence-ahead"],
    says: ["sentenced", "still to be sentenced"],
    excuse: either(ELSEWHERE, COUNTS),
  },
  {
    one: ["at-large"],
    other: ["in-custody", "arrested"],
    says: ["still sought", "caught"],
    excuse: either(ELSEWHERE, /\b(?:escap|fled|abscond|releas|bail|warrant)\p{L}*/u),
  },
  {
    one: ["on-bail"],
    other: ["in-custody"],
    says: ["on bail", "in custody"],
    excuse: either(ELSEWHERE, BAIL_ENDED),
  },
  {
    one: ["pleaded-not-guilty"],
    other: ["pleaded-guilty"],
    says: ["said to deny the charge", "said to have admitted it"],
    excuse: either(ELSEWHERE, COUNTS, LATER, /\bchang\p{L}+\b/u),
  },
];

function either(...all: readonly RegExp[]): RegExp {
  return new RegExp(all.map(({ source }) => `(?:${source})`).join("|"), "iu");
}

function draftOf(view: View, marks: readonly CaseMark[], conflict: Conflict): Draft | null {
  const { one, other, unless = [] } = conflict;
  if (conflict.reopens && REOPENED.test(view.text)) return null;
  if (isToldTogether(marks, conflict)) return null;
  if (marks.some(({ state }) => unless.includes(state)) || isFoundGuilty(view, unless)) return null;
  for (const mark of marks.filter(({ state }) => one.includes(state))) {
    const against = marks.find(
      (each) =>
        other.includes(each.state) &&
        each.person !== null &&
        each.person === mark.person &&
        !isExcused(view, [mark, each], conflict) &&
        isSameCase(view, mark, each),
    );
    if (against) return finding(view, [mark, against], conflict);
  }
  return null;
}

/** Of another count, by the law's rows. */
function isFoundGuilty({ read }: View, unless: readonly CaseState[]): boolean {
  return (
    unless.length > 0 &&
    read.legal.some(({ status }) => status === "convicted" || status === "pleaded-guilty")
  );
}

function finding(view: View, marks: readonly [CaseMark, CaseMark], { says }: Conflict): Draft {
  const [first, second] = marks[0].start < marks[1].start ? marks : [marks[1], marks[0]];
  const [a, b] = first === marks[0] ? says : [says[1], says[0]];
  const { person } = first;
  return {
    at: clauseOf(view, second),
    message: `¶${view.paragraphAt(first)} has ${person} ${a}; ¶${view.paragraphAt(second)} has ${person} ${b}.`,
    ask: "How far has the case gone? If both are right, give the order and the dates.",
    confidence: 0.75,
    evidence: [clauseOf(view, first)],
  };
}

/** From whom it is said of, if that stands just before. */
function clauseOf(view: View, { start, end, sentence, person }: CaseMark): Span {
  const subject = view.read.mentions.find(
    (mention) =>
      mention.person === person &&
      holds(sentence, mention) &&
      mention.start < start &&
      start - mention.end < 45,
  );
  return { start: subject?.start ?? start, end };
}

/** A sentence that has both tells how they go together. */
function isToldTogether(marks: readonly CaseMark[], { one, other }: Conflict): boolean {
  return marks.some(
    (mark) =>
      one.includes(mark.state) &&
      marks.some((each) => other.includes(each.state) && each.sentence.start === mark.sentence.start),
  );
}

function isExcused(view: View, marks: readonly CaseMark[], { excuse }: Conflict): boolean {
  return marks.some((mark) =>
    // `released on Sunday without charge`: the day of what came first excuses nothing.
    FIRST.has(mark.state) ? ELSEWHERE.test(view.words(mark.sentence)) : excuse.test(clauseText(view, mark)),
  );
}

const FIRST: ReadonlySet<CaseState> = new Set(["uncharged", "convicted", "on-bail", "at-large"]);
const CLAUSE = 60; // characters

/** The sentence as far as it belongs to the mark: behind it, up to a comma. */
function clauseText(view: View, { end, sentence }: CaseMark): string {
  const behind = view.text.slice(end, Math.min(sentence.end, end + CLAUSE));
  return (
    view.text.slice(sentence.start, end) +
    (/^[^,;]*(?:,(?= \p{L}+ (?:\d|\p{Lu})))?[^,;]*/u.exec(behind)?.[0] ?? "")
  );
}

/** A conviction for another offence, or from before the charge, is another case. */
function isSameCase(view: View, a: CaseMark, b: CaseMark): boolean {
  const convicted = [a, b].find(({ state }) => state === "convicted" || state === "sentenced");
  if (!convicted) return true;
  const isCleared = [a, b].some(({ state }) => state === "acquitted");
  if (isCleared && !isLabel(view, convicted) && LATER.test(view.words(convicted.sentence))) return false;
  return isOfCharge(view, convicted);
}

/** By year and kind of offence. */
function isOfCharge(view: View, convicted: CaseMark): boolean {
  const rows = view.standings.of(convicted.person ?? "").rows;
  const charge = rows.find(
    ({ status }) => status === "charged" || status === "indicted" || status === "arrested",
  );
  const year = /\b(?:19|20)\d\d\b/.exec(view.words(convicted.sentence))?.[0];
  const begun = charge?.when ?? (convicted.state === "sentenced" ? view.read.story.imprint.published : null);
  if (year !== undefined && begun && year < begun.slice(0, 4)) return false;
  const found = familiesIn(view, {
    start: convicted.start,
    end: Math.min(convicted.sentence.end, convicted.end + REACH),
  });
  const charged = familiesIn(view, charge ? view.sentenceAt(charge.cue) : { start: 0, end: 0 });
  return found.length === 0 || charged.length === 0 || found.some((one) => charged.includes(one));
}

/** `the convicted banker`: said of the present, whatever day stands beside it. */
function isLabel(view: View, convicted: Span): boolean {
  return /^(?:the|a)\b/i.test(view.words(convicted));
}

const REACH = 60; // characters behind “convicted”

/** Kinds of offences that a story would not take for one another. */
const families: Partial<Record<OffenceGroup, string>> = {
  person: "body",
  sex: "body",
  war: "body",
  society: "order",
  state: "order",
  justice: "order",
};

function familiesIn(view: View, within: Span): string[] {
  return view
    .offencesIn(within)
    .flatMap(({ row }) => (row.use === "adjective" ? [] : (families[row.group] ?? "goods")));
}
