import { holds, overlaps, type Span } from "../../../base/span.ts";
import type { Suggestion } from "../../../claim/finding.ts";
import { foundIn, plainWords, type Found } from "../../patterns.ts";
import type { Draft, Options, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "arrested-for",
  number: "R10",
  tier: 1,
  severity: "warning",
  area: "legal",
  on: true,
  title: "Arrested, charged, indicted or held “for” an offence, as though it had been done.",
  why: "AP avoids “arrested for”: the preposition takes the offence for done before a court has said so.",
  version: 1,
  options: { wording: "on suspicion of" },
  find: (view, options) =>
    foundIn(view, LAW, undefined).flatMap((found) => draftOf(view, found, options) ?? []),
};

// The words between may name whom (`indicted Clay Summerlin, 50, for`) and when; never another clause.
const LAW =
  /\b(?:(?:was|were|is|are|been|being|be|got|gets|get|had|have|has|after|police|officers|detectives|agents|jury|prosecutors?) (?:[a-z]+ly |also |then |later |first |since |again |both )?)?(?<verb>(?:re-?)?arrested|(?:re-?)?arrest|indicted|charged|detained|held|nabbed|booked|apprehended|(?:taken )?into (?:police )?custody|in custody|(?<=\b(?:was|were|been|being|police|officers|detectives|agents|deputies) (?:later |then |also )?)(?:picked up|rounded up|hauled in|locked up))(?<gap>(?:[ ,]+(?!for\b|and\b|but\b|who\b|which\b|that\b|with\b|warrants?\b|charges?\b|accountable\b|responsible\b)[\p{L}\p{N}.’'-]+){0,7},?) for (?<what>[^.;:!?()\n“”"]{3,80})/dgiu;

// A few words, up to what says when or where.
const DEED =
  /^[^, ]+(?: (?!(?:on|in|at|from|with|after|last|earlier|when|and|while|before|this|who|is|was|has|had|will|about|out) )[^, ]+){0,5}/;

// A word after “for” that names a purpose, a time, a price or a victim, never what somebody did.
const INNOCENT =
  /^(?:a |an |the |his |her |their |its |further |more |about |over |up to |at least |nearly |almost )?(?:second|third|fourth|fifth|first|another|questioning|interview|interviews|processing|examination|trial|sentencing|observation|assessment|treatment|ransom|now|good|life|days?|weeks?|months?|years?|hours?|minutes?|same|time|reasons?|safety|protection|delivery|free|extradition|deportation|identification|hearing|inspection|training|screening|storage|allegedly|alleged|suspected|anyone|everyone|all|him|her|them|it|not|what|being (?:a )?suspected|the \p{Ll}+ed)\b|^\d|^(?:a |an |one |two|three|four|five|six|seven|eight|nine|ten|several|many|some)\b[^,]{0,20}\b(?:days?|weeks?|months?|years?|hours?|tickets?|nights?|time|period)\b/iu;

const SPEECH =
  /^(?:protest|demonstrat|criticis|criticiz|tweet|post|writ|speak|insult|attend|pray|report|film|photograph|refus|march|sing|carry|display|wear)\w*ing\b|^(?:protests|speech|journalism)\b/i;

function draftOf(view: View, { start, end, parts }: Found, options: Options): Draft | null {
  const { verb, gap, what } = parts;
  if (!verb || !gap || !what || view.isQuoted({ start, end: what.start })) return null;
  const deed = deedIn(view, what, plainWords(view, verb));
  if (!deed || isSettled(view, { start, end }) || isGeneral(view, start)) return null;
  const at = { start, end: deed.end };
  const words = view.words(verb);
  const preposition = { start: what.start - 4, end: what.start - 1 };
  return {
    at,
    message: `¶${view.paragraphAt(at)} has somebody ${words} “for” ${view.words(deed)}, which reads as if it were proved that they did it.`,
    ask: "Say what they are suspected of or charged with, and who says so.",
    confidence: 0.85,
    severity: SPEECH.test(view.words(what)) ? "note" : "warning",
    suggestions: suggestionsFor({
      preposition,
      verb: plainWords(view, verb),
      wording: options.words("wording"),
    }),
  };
}

/** The offence or deed behind `for`; null for a purpose, a time, a price. */
function deedIn(view: View, what: Span, verb: string): Span | null {
  const words = view.words(what);
  if (INNOCENT.test(words) || /^[^,]{0,50}\b(?:charges|counts|warrants?)\b/.test(words)) return null;
  const clause = { start: what.start, end: what.start + (DEED.exec(words)?.[0].length ?? 0) };
  const [offence] = view.offencesIn(what);
  const isNear =
    offence &&
    offence.row.use !== "adjective" &&
    offence.start < what.start + 30 &&
    !/\b(?:and|but|after|when|while|as)\b/.test(view.text.slice(what.start, offence.start));
  if (isNear) return { start: what.start, end: Math.max(offence.end, clause.end) };
  // `charged for entering` may be a price: only an offence of the table makes it the law's word.
  const isDeed = /^(?:\p{Ll}+ly )?\p{Ll}+ing\b/u.test(words) && !/^charged|^held|^booked/.test(verb);
  return isDeed ? clause : null;
}

/** The person was found guilty: the deed is established. */
function isSettled(view: View, at: Span): boolean {
  const row = view.read.legal.find(({ cue }) => overlaps(cue, at));
  const sentence = view.sentenceAt(at);
  const before = view.read.mentions.filter((mention) => holds(sentence, mention) && mention.start < at.end);
  const person = row?.person ?? before.at(-1)?.person;
  return person !== undefined && view.standings.of(person).isEstablished;
}

/** `anyone arrested for`, `could be arrested for`: said of nobody. */
function isGeneral(view: View, start: number): boolean {
  const before = view.text.slice(Math.max(0, start - 40), start + 12);
  return /\b(?:anyone|anybody|people who|those|whoever|can|could|may|might|would|should|if|never|not|nobody|no one|risk|risks|fear|avoid|without) (?:\p{L}+ ){0,2}(?:be |been |being |is |are |get |got )?(?:\p{L}+ )?(?:arrest|indict|charg|detain|held|book)?\p{L}*$/iu.test(
    before,
  );
}

function suggestionsFor({
  preposition,
  verb,
  wording,
}: {
  readonly preposition: Span;
  readonly verb: string;
  readonly wording: string;
}): Suggestion[] {
  const text = /charged/.test(verb) ? "with" : /indicted/.test(verb) ? "on a charge of" : wording;
  return [
    {
      says: `write “${verb} … ${text}”, if that is what was done`,
      edits: [{ at: preposition, text }],
      auto: false,
    },
  ];
}
