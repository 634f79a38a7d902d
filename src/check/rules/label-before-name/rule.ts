import { overlaps, type Span } from "../../../base/span.ts";
import type { Mention } from "../../../claim/person.ts";
import { sourceKindOf } from "../../../lexicon/people-words.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "label-before-name",
  number: "R09",
  tier: 1,
  severity: "warning",
  area: "legal",
  on: true,
  title: "A label of an offender set before somebody’s name: “accused killer”, “alleged fraudster”.",
  why: "AP warns against labels before a name: “accused killer” still says killer, whatever stands before it.",
  version: 1,
  options: {},
  find: (view) => view.read.story.paragraphs.flatMap((at) => labelsIn(view, at)),
};

/** Nouns of a doer that no table of offences needs: `smuggling ringleader`, `fly-tipper`. */
const DOER = /(?:er|or|ist|ster|thief|boss|mastermind|man|woman)$/;
const NO_OFFENDER =
  /^(?:victim|target|member|leader|officer|manager|minister|teacher|worker|driver|owner|father|mother|brother|sister|doctor|lawyer|banker|former|other|newspaper|paper|dealer|lover|partner|director|treasurer|mayor|major|senior|junior|actor|author|artist|buyer|customer|layer|cover|number|murder|matter|letter|order|winner|successor|supporter|follower|sufferer)$/;
/** `he accused`, `was suspected`: the word is a verb. */
const SUBJECT =
  /(?:\b(?:he|she|they|we|i|it|who|which|has|have|had|was|were|is|are|be|been|being|never|also|and|not|police|prosecutors|then|later|once|publicly|repeatedly)|\p{Lu}[\p{L}’'-]+)\s*$/u;
const VERB_TAIL = /^(?:,? (?:aged )?\d{1,3},?)? of\b/;
const LABEL = /^((?: [\p{L}’'-]+){0,3} \p{Ll}[\p{Ll}’'-]*) (?=\p{Lu})/u;

function labelsIn(view: View, within: Span): Draft[] {
  return view.find("label-adjective", within).flatMap((adjective) => {
    const head = LABEL.exec(view.text.slice(adjective.end, within.end));
    const name = head && nameAt(view, adjective.end + head[0].length);
    if (!head || !name || view.isQuoted(adjective) || isVerb(view, adjective, name)) return [];
    const label = { start: adjective.end, end: adjective.end + (head[1] ?? "").length };
    if (!namesOffender(view, label) || view.standings.of(name.person).isEstablished) return [];
    return [draftOf(view, { start: adjective.start, end: name.end }, { label, name })];
  });
}

function nameAt(view: View, start: number): Mention | undefined {
  const name = view.read.mentions.find(
    ({ as, ...at }) => as === "name" && overlaps(at, { start, end: start + 1 }),
  );
  return name && view.person(name.person)?.kind === "person" ? name : undefined;
}

function isVerb({ text }: View, adjective: Span, name: Span): boolean {
  const sentence = /[.!?:]["”’]?\s*$/;
  const before = text.slice(Math.max(0, adjective.start - 30), adjective.start);
  const isMidSentence = !sentence.test(before) && !before.endsWith("\n") && before !== "";
  return (isMidSentence && SUBJECT.test(before)) || VERB_TAIL.test(text.slice(name.end, name.end + 12));
}

function namesOffender(view: View, label: Span): boolean {
  const last = /[\p{L}’'-]+$/u.exec(view.words(label))?.[0] ?? "";
  const named = view.offencesIn(label).some(({ row, end }) => row.use === "agent" && end === label.end);
  return named || (DOER.test(last) && !NO_OFFENDER.test(last) && sourceKindOf(view.lexicon, last) === null);
}

function draftOf(
  view: View,
  at: Span,
  { label, name }: { readonly label: Span; readonly name: Mention },
): Draft {
  const words = view.text.slice(at.start, label.end);
  return {
    at,
    message: `¶${view.paragraphAt(at)} sets “${words}” before the name of ${name.person}, like a title.`,
    ask: "Name the person first, then say who accuses them of what.",
    confidence: 0.9,
    suggestions: [
      { says: `write “${view.words(name)}, accused of …” and name who accuses`, edits: [], auto: false },
    ],
  };
}
