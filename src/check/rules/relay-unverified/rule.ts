import { holds, hull, overlaps, type Span } from "../../../base/span.ts";
import type { Claim } from "../../../claim/claim.ts";
import type { Mention } from "../../../claim/person.ts";
import { foldedName } from "../../../claim/relay.ts";
import { isOutletName } from "../../../lexicon/people-words.ts";
import { accusationsIn, mentionsIn, tellsHarm, wholeOf } from "../../harm.ts";
import type { Draft, Rule } from "../../rule.ts";
import type { View } from "../../view.ts";

export const rule: Rule = {
  id: "relay-unverified",
  number: "R21",
  tier: 2,
  severity: "note", // below three in four right on published copy
  area: "legal",
  on: true,
  title: "An accusation taken over from another outlet or a post, with no check of one's own.",
  why: "Whoever repeats an accusation publishes it; AP credits what it could not match, and the BBC checks even agencies.",
  version: 1,
  options: {},
  find: (view) => view.read.claims.flatMap((claim) => draftOf(view, claim) ?? []),
};

const POST =
  /^["“]?(?:an?|the|one|several|many|some|anonymous|viral)?\s*(?:\w+\s){0,2}(?:posts?|tweets?|threads?|videos?|clips?|blogs?|podcasts?|memes?|messages?)\b/i;
const ONLINE =
  /\b(?:online|social media|platform|viral|app|shared|circulat\w+|facebook|twitter|x|instagram|tiktok|whatsapp|telegram|reddit|youtube|forum|chat group|website)\b/i;
const TOLD: ReadonlySet<string> = new Set(["says", "writes", "accuses"]);
const PRESS =
  /^(?:the\s+)?(?:(?:local|national|foreign|state|some|several|other|media|press|news|newspaper|television|tv|unconfirmed|earlier|the)\s+)*(?:media|press|reports|newspapers?|tabloids?|websites?|news sites?|blogs?|broadcasters?)\b/i;

function draftOf(view: View, claim: Claim): Draft | null {
  const whole = wholeOf(claim);
  const content = hull(claim.content);
  if (!whole || !content || claim.in !== null || !TOLD.has(claim.kind ?? "")) return null;
  const relay = relayOf(view, claim);
  const target =
    relay && targetOf(view, claim, overlaps(relay, content) ? rest(view, whole, relay) : content);
  if (!relay || !target || isChecked(view, claim, target)) return null;
  const at = { start: Math.min(whole.start, relay.start), end: whole.end };
  return {
    at,
    confidence: 0.75,
    message: `¶${view.paragraphAt(whole)} takes what it says of ${target} from “${view.words(relay)}” and tells of no check.`,
    ask: "Can it be confirmed, or a record be found? If not, say that this outlet has not verified it, or leave it out.",
    suggestions: [{ says: "say that this outlet has not verified the report", edits: [], auto: false }],
    claims: [claim.id],
  };
}

/** What follows the post's own words up to the end of the sentence. */
function rest(view: View, whole: Span, relay: Span): Span {
  const end = Math.max(whole.end, view.sentenceAt(whole).end);
  const verb =
    /^[^.]*?\b(?:says?|said|claims?|claimed|accuses?|accused|alleges?|alleged)\s+(?:that\s+)?/i.exec(
      view.text.slice(relay.end, end),
    );
  return { start: relay.end + (verb?.[0].length ?? 0), end };
}

/** The words that name another outlet or a post. */
function relayOf(view: View, claim: Claim): Span | undefined {
  const source = hull(claim.source);
  if (source && isOutlet(view, claim, source)) return source;
  return postOf(view, claim, source);
}

/** The reader takes `a post says X` the wrong way round now and then. */
function postOf(view: View, claim: Claim, source: Span | undefined): Span | undefined {
  const [first] = claim.content;
  const post = [source, first].find((at) => at && POST.test(view.words(at)));
  return leadingPost(view, claim, source) ?? (post && ONLINE.test(view.words(post)) ? post : undefined);
}

/** `A clip shared on WhatsApp claims`: the reader may keep one end of it as the source. */
function leadingPost(view: View, { cue: [cue] }: Claim, source: Span | undefined): Span | undefined {
  if (!source || !cue || cue.start < source.end) return undefined;
  const isWhole = POST.test(view.words(source));
  const lead = { start: isWhole ? source.start : view.sentenceAt(source).start, end: cue.start - 1 };
  const words = view.words(lead);
  const isPost = words.length < 90 && !/^(?:in|on|by) |,/i.test(words) && POST.test(words);
  return isPost && ONLINE.test(words) ? lead : undefined;
}

/** A pronoun, or more than a name: `a victim who spoke with the Courier`; whoever checks facts passes nothing on. */
const NO_NAME = /^(?:who|which|that|he|she|they|it|we|i|this)$|\swho\b|, |fact-?check|fact$/i;

function isOutlet(view: View, { sourceKind, speaker }: Claim, source: Span): boolean {
  const name = view.words(source);
  if (isOwn(view, name) || (speaker !== null && isOwn(view, speaker))) return false;
  if (NO_NAME.test(name) || speaker?.includes("; ") || isPersonIn(view, source)) return false;
  if (sourceKind === "outlet")
    return /^\p{Lu}|reports|media|press|paper|site/u.test(name.replace(/^the /i, ""));
  // `the insider` is nobody's masthead.
  return (
    PRESS.test(name) ||
    (/\p{Lu}/u.test(name.replace(/^the /i, "")) && isOutletName(view.lexicon, name, /^the /i.test(name)))
  );
}

/** Somebody with a name beside other words; an outlet's own name may be taken for a person's. */
function isPersonIn(view: View, source: Span): boolean {
  return mentionsIn(view, source).some(
    ({ person, start, end }) =>
      end - start < source.end - source.start - "The ".length &&
      view.person(person)?.kind === "person" &&
      /\s/.test(person),
  );
}

function isOwn({ settings, read }: View, name: string): boolean {
  const own = [
    ...settings.outlets,
    ...(read.story.imprint.outlet === null ? [] : [read.story.imprint.outlet]),
  ];
  return (
    /\bthis (?:news)?paper\b/i.test(name) ||
    own.some((outlet) => foldedName(name).includes(foldedName(outlet)))
  );
}

/** The person or firm accused in the words, or the person whom they begin with, if it does harm or they answer at once. */
function targetOf(view: View, claim: Claim, within: Span): string | undefined {
  const accused = accusationsIn(view, within).find(({ at }) => holds(within, at));
  if (accused) return accused.target;
  const pronoun = /^(?:that\s+)?(?:s?he|his|her)\b/i.test(view.words(within));
  const known = pronoun
    ? view.read.mentions.findLast(({ end, person }) => end <= within.start && isPerson(view, person))
    : leadOf(view, within);
  if (!known || !isPerson(view, known.person)) return undefined;
  // `Rask said …, the Courier reported`: they speak themselves.
  if (view.read.claims.some((inner) => inner.in === claim.id && inner.speaker === known.person))
    return undefined;
  return doesHarm(view, { start: pronoun ? within.start : known.end, end: within.end }) ||
    answersNext(view, claim, known.person)
    ? known.person
    : undefined;
}

/** Whom the words begin with. */
function leadOf(view: View, within: Span): Mention | undefined {
  const [first] = mentionsIn(view, within);
  return first && first.start - within.start <= 60 ? first : undefined;
}

function isPerson(view: View, name: string): boolean {
  return view.person(name)?.kind === "person" && /^\p{Lu}/u.test(name);
}

/** Harm that somebody does, not what is done to them. */
function doesHarm(view: View, within: Span): boolean {
  const done = /\b(?:is|was|were|been|being|person|people|\d+)\s+(?:\w+ly\s+)?\w*$/;
  return (
    tellsHarm(view, within) &&
    view.offencesIn(within).every(({ start }) => !done.test(view.text.slice(Math.max(0, start - 20), start)))
  );
}

/** The next words of anybody are theirs. */
function answersNext(view: View, claim: Claim, person: string): boolean {
  const outer = view.read.claims.filter((other) => other.in === null);
  return outer[outer.indexOf(claim) + 1]?.speaker === person;
}

/** A check, a record, the law, or somebody else says so too. */
function isChecked(view: View, claim: Claim, target: string): boolean {
  const text: Span = { start: 0, end: view.text.length };
  if (view.find("unverified", text).length > 0) return true;
  if (view.find("support", text).some((at) => !isOwnAnswer(view, at, target))) return true;
  if (view.standings.of(target).rows.length > 0) return true;
  return view.read.claims.some(
    (other) =>
      other !== claim &&
      ((other.kind === "confirms" && (other.about.includes(target) || follows(view, other, claim))) ||
        (other.accusation === true &&
          other.about.includes(target) &&
          other.speaker !== claim.speaker &&
          other.speaker !== target)),
  );
}

/** What the accused say in their own cause (`she would show her bank records`) is no check of the outlet's. */
function isOwnAnswer(view: View, at: Span, target: string): boolean {
  return view.claimsOver(at).some(({ speaker, in: outer }) => speaker === target && outer === null);
}

/** `The dean confirmed that …`: in the same paragraph, behind the report. */
function follows(view: View, other: Claim, claim: Claim): boolean {
  const [at, report] = [other.cue[0], wholeOf(claim)];
  if (!at || !report) return false;
  return at.start >= report.end && view.paragraphAt(at) === view.paragraphAt(report);
}
