import { lastBefore, type Span } from "../../base/span.ts";
import type { Attribute } from "../../claim/person.ts";
import { headOfRole } from "../cast/nouns.ts";
import type { Scene } from "../scene.ts";
import { isPlural, type Phrase } from "../phrase.ts";
import { wordOf } from "../syntax.ts";
import type { Anaphor } from "./earlier.ts";
import type { Hearing } from "./heard.ts";
import { stemOf } from "./noun-index.ts";
import type { Referent } from "./referent.ts";

/**
 * Who is meant by a noun of one person, by what the story says elsewhere of the only one who bears it: `the team doctor`,
 * `her coach`; in headline and lead also `a retired judge`, whom the text then names.
 */
export function bearerBy(hearing: Hearing, phrase: Phrase, possessor: string | null): Anaphor | null {
  const { scene, roles } = hearing;
  const paper = paperNamedLater(hearing, phrase);
  if (paper) return { referent: paper, why: "the only medium that the story names" };
  const all = isOneAlone(scene, phrase) ? (roles.get(stemOf(wordOf(scene, phrase.head))) ?? []) : [];
  const lead = leadOf(scene.story.text, phrase);
  if (lead === "owned")
    return told(hearing, ownedBearer(all, possessor), "the only one who is said to be that");
  const fitting = all.filter((one) => mayBe(scene.story.text, phrase, one));
  const found = only(fitting);
  if (lead === "definite") return told(hearing, found, "the only one who is said to be that");
  const bearer = told(hearing, found, "whom the text names as that below");
  return bearer && isEarly(hearing, phrase) && comesLater(bearer.referent, phrase) ? bearer : null;
}

/** False of several people, of nouns that several may bear, and of somebody told apart from who was named. */
function isOneAlone(scene: Scene, { start, end, head }: Phrase): boolean {
  if (isPlural(head.word.tag) || ANYBODY.test(wordOf(scene, head))) return false;
  return !ANOTHER.test(scene.story.text.slice(start, end));
}

/** By which several people of a story may be called. */
const ANYBODY =
  /^(?:spokes\w+|accused|defendant|suspect|victim|witness|man|woman|boy|girl|person|resident|member)$/i;

/** What tells one from who was named: `their new coach`, `the judge in that case`. */
const ANOTHER = /\b(?:new|next|other|another|second|third|late|separate|th[ai]t|those|same)\b/i;

/** `Paper withdraws story` in a headline: the only medium, named below. */
function paperNamedLater(hearing: Hearing, { start, end, head }: Phrase): Referent | null {
  const { scene, figures } = hearing;
  const word = wordOf(scene, head).toLowerCase();
  const isAlone = /^(?:(?:an?|the) )?\S+$/i.test(scene.story.text.slice(start, end));
  if (
    !/^(?:news)?paper$|^broadcaster$|^magazine$/.test(word) ||
    !isAlone ||
    !isEarly(hearing, { start, end })
  )
    return null;
  const media = Array.from(figures.values()).filter(({ figure }) => figure?.kind === "outlet");
  const [only, ...others] = media;
  return only && others.length === 0 && comesLater(only, { start, end }) ? only : null;
}

type Lead = "definite" | "owned" | "open";

function leadOf(text: string, { start, head }: Phrase): Lead {
  const before = text.slice(start, head.word.start);
  if (/^(?:the|this|that) /i.test(before)) return "definite";
  return /^(?:his|her|its|their|my|our) /i.test(before) ? "owned" : "open";
}

/** `her coach`: who is said to be hers, or the only coach if nobody's else. */
function ownedBearer(all: readonly Attribute[], possessor: string | null): string | null {
  if (possessor === null) return null;
  const own = all.filter(({ of }) => of === possessor);
  return own.length > 0
    ? only(own)
    : only(all.filter(({ of, person }) => of === null && person !== possessor));
}

function only(all: readonly Attribute[]): string | null {
  const names = new Set(all.map(({ person }) => person));
  const [name, ...others] = names;
  return others.length === 0 ? (name ?? null) : null;
}

/** False where both say more than the noun and share no word of it: `the team doctor` is no `ship's doctor`. */
function mayBe(text: string, { start, end, head }: Phrase, { value }: Attribute): boolean {
  const own = wordsIn(
    `${text.slice(start, head.word.start)} ${text.slice(head.word.end, end).split(/,| who /)[0] ?? ""}`,
  );
  const told = wordsIn(value.replace(headOfRole(value), ""));
  return own.length === 0 || told.length === 0 || own.some((word) => told.includes(word));
}

function wordsIn(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|for|and|from|with|former|who|was|his|her|its)$/.test(word))
    .map(stemOf);
}

/** In the first two paragraphs: headline and lead. */
function isEarly({ scene }: Hearing, { start }: Span): boolean {
  const here = lastBefore(scene.story.paragraphs, start);
  return here !== undefined && scene.story.paragraphs.indexOf(here) < 2;
}

function comesLater({ figure }: Referent, { start }: Span): boolean {
  return (figure?.mentions[0]?.start ?? 0) > start;
}

function told({ figures }: Hearing, name: string | null, why: string): Anaphor | null {
  const referent = name === null ? undefined : figures.get(name);
  return referent?.isHuman ? { referent, why } : null;
}
