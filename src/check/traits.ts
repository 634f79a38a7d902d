import { around, type Span } from "../base/span.ts";
import type { Attribute, Mention } from "../claim/person.ts";
import { foundIn } from "./patterns.ts";
import type { View } from "./view.ts";

/** What the story says at one place that somebody is, now. */
export interface Trait {
  /** Canonical name. */
  readonly person: string;
  /** In one spelling. */
  readonly value: string;
  /** The body where a post is held, in the text's words; null: not said there. */
  readonly body: string | null;
  readonly at: Span;
}

/** Ages at the time of the story. */
export function agesOf(view: View): Trait[] {
  const told = view.read.attributes
    .filter(({ what, when }) => what === "age" && when === null)
    .map(({ person, value, at }) => ({ person, value, body: null, at: withName(view, person, at) }));
  const ahead = foundIn(view, AT_AGE).flatMap(({ parts, start, end }) =>
    ageTrait(view, parts, { start, end }),
  );
  const behind = foundIn(view, IS_AGE).flatMap(({ parts, start, end }) =>
    ageTrait(view, parts, { start, end }),
  );
  return sorted([...told, ...ahead, ...behind, ...bareAges(view, told)]).filter(
    ({ at }) => !isPast(view, at),
  );
}

const AT_AGE =
  /\bAt (?:the age of )?(?<age>\d\d), (?<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}|he|she)\b/dgu;
const IS_AGE =
  /\b(?<who>He|She|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}),?(?: is (?:now |only |just )?| \(|, (?:who is |aged |age ))(?<age>\d\d)(?=[,.;)]| years old| and\b)/dgu;

const BARE = /\b[Tt]he (?<age>\d\d)-year-old\b(?! (?:\p{Lu}|\p{Ll}+ (?:who|\p{Lu})))/dgu;
const SLIP = 4; // years: a greater difference is somebody else’s age

/** `The 74-year-old has worn out nine coats` where the story gives one person’s age and the reader left this one to nobody. */
function bareAges(view: View, told: readonly Trait[]): Trait[] {
  const [only, ...more] = new Set(told.map(({ person }) => person));
  const known = told.find(({ person }) => person === only);
  if (!known || more.length > 0 || isAboutOthers(view)) return [];
  return foundIn(view, BARE).flatMap(({ start, end, parts: { age } }) => {
    const at = { start, end };
    const isTaken = told.some((one) => one.at.start < end && start < one.at.end);
    if (!age || isTaken || start < known.at.start || view.isQuoted(at)) return [];
    const value = view.words(age);
    return Math.abs(Number(value) - Number(known.value)) <= SLIP
      ? [{ person: known.person, value, body: null, at }]
      : [];
  });
}

/** Another age in the text may be that of somebody without a name. */
function isAboutOthers({ text }: View): boolean {
  return /\b(?:an?|another|second|two) (?:\p{L}+ )?\d\d-year-old|\b(?:man|woman|boy|girl|driver|suspect|victim), \d\d\b/iu.test(
    text,
  );
}

function ageTrait(view: View, parts: Readonly<Record<string, Span>>, at: Span): Trait[] {
  const { age, who } = parts;
  const person = who && mentionAt(view, who)?.person;
  return age && person !== undefined ? [{ person, value: view.words(age), body: null, at }] : [];
}

/** `then 48`, `when she was 45`, `45 in 2009`: an age of another time. */
function isPast(view: View, { start, end }: Span): boolean {
  const sentence = view.sentenceAt({ start, end });
  const before = view.text.slice(Math.max(sentence.start, start - 25), end);
  const after = view.text.slice(end, Math.min(sentence.end, end + 25));
  return (
    /\b(?:then|when (?:he|she|they)|was|were|turn(?:s|ed)?|will be|would be|died|birthday)\b/.test(before) ||
    /^,? (?:years old )?(?:when|at the time|back then|in (?:19|20)\d\d)\b/.test(after)
  );
}

const ranks: Readonly<Record<string, string>> = {
  pc: "constable",
  const: "constable",
  constable: "constable",
  cpl: "corporal",
  corporal: "corporal",
  sgt: "sergeant",
  sergeant: "sergeant",
  insp: "inspector",
  inspector: "inspector",
  supt: "superintendent",
  superintendent: "superintendent",
  lt: "lieutenant",
  lieutenant: "lieutenant",
  capt: "captain",
  captain: "captain",
  maj: "major",
  major: "major",
  col: "colonel",
  colonel: "colonel",
  gen: "general",
  general: "general",
};

const RANK =
  /\b(?<rank>(?:(?:[Dd]et|[Dd]etective|[Cc]hief|[Ss]taff|[Aa]ssistant|[Dd]eputy|Lt|[Mm]aj)\.? )*(?:PC|[Cc]onst|[Cc]onstable|[Cc]pl|[Cc]orporal|[Ss]gt|[Ss]ergeant|[Ii]nsp|[Ii]nspector|[Ss]upt|[Ss]uperintendent|[Ll]t|[Ll]ieutenant|[Cc]apt|[Cc]aptain|[Mm]aj|[Mm]ajor|[Cc]ol|[Cc]olonel|[Gg]en|[Gg]eneral)\.?) (?<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/dgu;

const CHANGED = /\b(?:promot\p{L}*|then|former|formerly|demot\p{L}*|rank of)\b/iu;

/** Ranks before a name: `Det Sgt`, `Detective Inspector`. */
export function ranksOf(view: View): Trait[] {
  return foundIn(view, RANK).flatMap(({ parts, start, end }) => {
    const { rank, who } = parts;
    const person = who && mentionAt(view, who)?.person;
    if (!rank || person === undefined || CHANGED.test(view.words(view.sentenceAt({ start, end })))) return [];
    return [{ person, value: rankName(view.words(rank)), body: null, at: { start, end } }];
  });
}

/** `Det Chief Insp.` is `chief inspector`: detectives bear the ranks of the others. */
function rankName(words: string): string {
  const parts = words.toLowerCase().replaceAll(".", "").split(" ");
  return parts.flatMap((part) => (part.startsWith("det") ? [] : (ranks[part] ?? part))).join(" ");
}

const BODY =
  /^,? (?:of|at|from) (?:the )?(?<body>University of(?: \p{Lu}[\p{L}’'-]+)+|(?:\p{Lu}[\p{L}’'&-]+ )+(?:University|College|Institute|Hospital|School|Academy|Infirmary|Clinic|Bank|Museum|Trust|Laboratory|Polytechnic))/dgu;

/** The body of which somebody is said to be, straight behind the name: `Dr Sallow, of Calder University`. */
export function bodiesOf(view: View): Trait[] {
  return view.read.mentions.flatMap((mention) => {
    if (mention.as !== "name") return [];
    const [found] = foundIn(view, BODY, {
      start: mention.end,
      end: Math.min(view.text.length, mention.end + 90),
    });
    const body = found?.parts["body"];
    if (!body || /\b(?:formerly|once|then|visiting|joins?|joined|left)\b/i.test(near(view, body))) return [];
    return [
      {
        person: mention.person,
        value: bodyName(view.words(body)),
        body: null,
        at: { start: mention.start, end: body.end },
      },
    ];
  });
}

/** `University of Calder` and `Calder University` are one. */
function bodyName(words: string): string {
  const name = words.replace(/^University of (.*)$/, "$1 University");
  return name;
}

/** Posts that only one person can hold at a time. */
export function postsOf(view: View): Trait[] {
  const roles = view.read.attributes.filter(({ what, when }) => what === "role" && when === null);
  return roles.flatMap((attribute) => {
    const [post] = view.find("single-post", attribute.at);
    if (!post || isChanging(view, attribute)) return [];
    const value = view.words(post).toLowerCase();
    return [
      {
        person: attribute.person,
        value,
        body: bodyBeside(view, attribute.at),
        at: withName(view, attribute.person, attribute.at),
      },
    ];
  });
}

const CHANGE =
  /\b(?:former|formerly|ex|deputy|vice|assistant|joint|co|acting|interim|incoming|outgoing|then|late|past|previous|next|new|predecessor|successor|succeed\p{L}*|replac\p{L}*|took over|takes over|taking over|stepp\p{L}* down|resign\p{L}*|retir\p{L}*|appoint\p{L}*|elect\p{L}*|named|becomes?|became|join\p{L}*|hand\p{L}* over|shadow|junior|assistant|candidates?|rival|each|both|two|other)\b/iu;

function isChanging(view: View, { at }: Attribute): boolean {
  const sentence = view.sentenceAt(at);
  return CHANGE.test(
    view.words({ start: Math.max(sentence.start, at.start - 60), end: Math.min(sentence.end, at.end + 60) }),
  );
}

/** `chief executive of Ardglass Creamery`, `Ardglass Creamery's chief executive`. */
function bodyBeside(view: View, { start, end }: Span): string | null {
  const after = /^,? (?:of|at|for) (?:the )?((?:\p{Lu}[\p{L}’'&-]+ ?)+)/u.exec(
    view.text.slice(end, end + 60),
  )?.[1];
  const before = /((?:\p{Lu}[\p{L}&-]+ )*\p{Lu}[\p{L}&-]+)(?:['’]s?)? $/u.exec(
    view.text.slice(Math.max(0, start - 60), start),
  )?.[1];
  const name = (after ?? before)?.trim().toLowerCase() ?? null;
  return name === null || /^(?:the|its|their|his|her|but|and|in|at)$/.test(name) ? null : name;
}

export function near(view: View, { start, end }: Span): string {
  return view.text.slice(Math.max(0, start - 30), Math.min(view.text.length, end + 30));
}

export function mentionAt(view: View, at: Span): Mention | undefined {
  return view.read.mentions.find((mention) => mention.start < at.end && at.start < mention.end);
}

const NEAR = 11; // characters: `-year-old ` stands between an age and a name

/** The trait with the name beside it, for people who look at the page. */
export function withName(view: View, person: string, at: Span): Span {
  const beside = view.read.mentions.find(
    (mention) =>
      mention.person === person &&
      mention.as === "name" &&
      Math.max(mention.start - at.end, at.start - mention.end) <= NEAR,
  );
  return (beside && around([at, beside])) ?? at;
}

export function sorted(traits: readonly Trait[]): Trait[] {
  return traits.toSorted((a, b) => a.at.start - b.at.start);
}
