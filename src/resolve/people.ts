import type { LegalRow, SourceKind } from "../claim/claim.ts";
import type { Attribute, Mention, Person, PersonKind } from "../claim/person.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { sourceKindOf } from "../lexicon/people-words.ts";
import type { AimedClaim } from "./answers.ts";
import { headOfRole } from "./cast/nouns.ts";
import type { Cast, Figure } from "./cast.ts";
import { mentionsOf } from "./mentions.ts";
import { looksPlural } from "./phrase.ts";
import type { Scene } from "./scene.ts";

/** The persons and bodies of a story: those who speak, are accused or have a legal status, and everybody else named. */
export interface People {
  readonly people: readonly Person[];
  readonly names: readonly Person[];
  readonly attributes: readonly Attribute[];
  readonly mentions: readonly Mention[];
}

interface Told {
  readonly claims: readonly AimedClaim[];
  readonly legal: readonly LegalRow[];
}

export function peopleOf(scene: Scene, cast: Cast, told: Told): People {
  const mentions = mentionsOf(scene, cast, told.claims);
  const active = activeIn(scene, cast, told);
  const forms = formsBy(mentions, scene.story.text);
  const named = cast.figures.map((figure) => personOf(figure, forms.get(figure.name) ?? []));
  const known = new Set(named.map(({ name }) => name));
  const unnamed = Array.from(active).filter(([name]) => !known.has(name));
  return {
    people: [
      ...named.filter(({ name }) => active.has(name)),
      ...unnamed.map(([name, kind]) => ({
        name,
        forms: forms.get(name) ?? [],
        kind,
        roles: [],
        variants: [],
      })),
    ],
    names: named.filter(({ name }) => !active.has(name)),
    attributes: cast.attributes,
    mentions: mentions.filter(({ person }) => known.has(person) || active.has(person)),
  };
}

/** Who speaks, is accused or has a legal status, with the kind of who has no name. */
function activeIn({ lexicon }: Scene, { figures }: Cast, { claims, legal }: Told): Map<string, PersonKind> {
  const kinds = new Map(figures.map(({ name, kind }) => [name, kind]));
  const active = new Map<string, PersonKind>();
  const add = (name: string, kind: PersonKind | null): void => {
    if (kind !== null && !active.has(name)) active.set(name, kind);
  };
  for (const { speaker, sourceKind, about } of claims) {
    for (const name of speaker?.split("; ") ?? [])
      add(name, kinds.get(name) ?? speakingKind(name, sourceKind, lexicon));
    for (const name of about) add(name, kinds.get(name) ?? "person");
  }
  for (const { person } of legal) add(person, kinds.get(person) ?? "person");
  return active;
}

/**
 * A source without a name is somebody if it is one body: what officials, witnesses and airlines say makes nobody a person,
 * nor what stands in a memo.
 */
function speakingKind(name: string, kind: SourceKind, lexicon: Lexicon): PersonKind | null {
  const head = sourceKindOf(lexicon, headOfRole(name));
  if (head && (head.human || head.kind === "document")) return null;
  if (isSeveral(name) && head?.kind !== "outlet") return null;
  return bodyKind(kind) ?? (kind === "role" && head ? bodyKind(head.kind) : null);
}

function bodyKind(kind: SourceKind): PersonKind | null {
  return kind === "organisation" || kind === "outlet" ? kind : null;
}

/** `two airlines`, `manufacturers`; not `reports`, by which a story means the press. */
function isSeveral(name: string): boolean {
  const head = headOfRole(name);
  return looksPlural(head) && !/^(?:news|reports|media)$/.test(head);
}

/** How each is called, pronouns left out, in the order of the text. */
function formsBy(mentions: readonly Mention[], text: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, Set<string>>();
  for (const { person, as, start, end } of mentions) {
    if (as === "pronoun") continue;
    const words = text.slice(start, end).replace(/\s+/g, " ");
    const known = forms.get(person);
    if (known) known.add(words);
    else forms.set(person, new Set([words]));
  }
  return new Map(Array.from(forms, ([person, words]) => [person, [...words]]));
}

function personOf({ name, kind, roles, variants, forms }: Figure, all: readonly string[]): Person {
  return { name, forms: [...new Set([...forms, ...all])], kind, roles, variants };
}
