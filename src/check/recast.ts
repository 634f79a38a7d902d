import type { Claim, SourceKind, Status } from "../claim/claim.ts";
import { withFewerClaims } from "../claim/fewer-claims.ts";
import type { Meaning, Statement } from "../claim/own-voice.ts";
import type { Person, PersonKind } from "../claim/person.ts";
import { relayOf } from "../claim/relay.ts";
import type { StoryClaims } from "../claim/story-claims.ts";

/** What a person said of a claim, as far as others hang on it. */
interface Said {
  readonly status?: Status;
  readonly accusation?: boolean;
  readonly about?: readonly string[];
}

/** A statement under what was said of the claim that carries it; none if that accuses nobody. */
export function statementsUnder(
  statement: Statement,
  { claims }: StoryClaims,
  saidOf: (claim: string) => Said,
): Statement[] {
  const { carriedBy, agent } = statement;
  const carrier = carriedBy && "claim" in carriedBy ? carriedBy.claim : null;
  const { status, accusation, about } = carrier === null ? {} : saidOf(carrier);
  if (accusation === false) return [];
  const before = claims.find(({ id }) => id === carrier)?.status ?? null;
  const meaning = status === undefined ? statement.meaning : meaningUnder(statement.meaning, before, status);
  return [
    {
      ...statement,
      agent: about === undefined || agent === null ? agent : agentAmong(agent, about),
      meaning,
      affirmed: status === undefined ? statement.affirmed : meaning !== 0,
    },
  ];
}

function agentAmong(agent: string, about: readonly string[]): string | null {
  if (agent.split("; ").some((name) => about.includes(name))) return agent;
  return about.length === 0 ? null : about.join("; ");
}

const unsure: ReadonlySet<Status | null> = new Set(["alleged", "suspected", "rumoured"]);

/** As the reader weighs it: a denied claim turns what it carries round, a doubtful one makes it a suspicion. */
function meaningUnder(meaning: Meaning, before: Status | null, after: Status): Meaning {
  const bare = before === "denied" ? turned(meaning) : meaning;
  if (after === "denied") return turned(bare);
  if (unsure.has(after)) return bare === 1 ? 2 : bare;
  return unsure.has(before) && bare === 2 ? 1 : bare;
}

function turned(meaning: Meaning): Meaning {
  return meaning === 0 ? 1 : 0;
}

/** Leaves claims out; what they held goes to the nearest claim round them that stays, or to the story's own voice. */
export function withoutClaims(read: StoryClaims, isLeftOut: (id: string) => boolean): StoryClaims {
  const outer = new Map(read.claims.map((claim) => [claim.id, claim.in]));
  const holderOf = (id: string | null): string | null =>
    id === null || !isLeftOut(id) ? id : holderOf(outer.get(id) ?? null);
  const fewer = withFewerClaims(read, holderOf);
  const speakers = new Map(fewer.claims.map(({ id, speaker }) => [id, speaker]));
  const quotes = fewer.quotes.map((quote, at) =>
    (read.quotes[at]?.claim ?? null) === null
      ? quote
      : { ...quote, speaker: speakers.get(quote.claim ?? "") ?? null },
  );
  return { ...fewer, quotes };
}

/** The relays of those claims whose speaker, or whose place, is another than it was, and of what they hold. */
export function withChains(before: StoryClaims, now: StoryClaims): StoryClaims {
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  const byId = new Map(now.claims.map((claim) => [claim.id, claim]));
  const { outlet } = now.story.imprint;
  const chains = new Map<string, readonly string[]>();
  const chainOf = (claim: Claim): readonly string[] => {
    const known = chains.get(claim.id);
    if (known) return known;
    const holder = byId.get(claim.in ?? "");
    const outer = holder ? chainOf(holder) : [];
    const was = old.get(claim.id);
    const stays = was?.speaker === claim.speaker && was.in === claim.in && outer === (holder?.chain ?? outer);
    const chain = stays ? claim.chain : relayOf(outer, claim.speaker, outlet);
    chains.set(claim.id, chain);
    return chain;
  };
  return { ...now, claims: now.claims.map((claim) => ({ ...claim, chain: chainOf(claim) })) };
}

/** People are those who now speak, are accused or are before the law; who was and is no more is a mere name. */
export function withPeople(before: StoryClaims, now: StoryClaims): StoryClaims {
  const were = activeIn(before);
  const are = activeIn(now);
  const gone = before.people.filter(({ name }) => were.has(name) && !are.has(name));
  const known = new Set([...before.people, ...before.names].map(({ name }) => name));
  const fresh = Array.from(are).flatMap(([name, kind]): Person[] =>
    known.has(name) || were.has(name) || kind === null
      ? []
      : [{ name, forms: [], kind, roles: [], variants: [] }],
  );
  return {
    ...now,
    people: [
      ...before.people.filter((person) => !gone.includes(person)),
      ...before.names.filter(({ name }) => are.has(name)),
      ...fresh,
    ],
    names: [
      ...before.names.filter(({ name }) => !are.has(name)),
      ...gone.filter(({ forms }) => forms.length > 0),
    ],
  };
}

/** By name, with the kind of somebody who is not known yet; null: a source without a name, who is nobody in `people`. */
function activeIn({ claims, legal }: StoryClaims): ReadonlyMap<string, PersonKind | null> {
  const active = new Map<string, PersonKind | null>();
  for (const { speaker, sourceKind, about } of claims) {
    for (const name of speaker?.split("; ") ?? [])
      if ((active.get(name) ?? null) === null) active.set(name, kindOf(name, sourceKind));
    for (const name of about) if ((active.get(name) ?? null) === null) active.set(name, "person");
  }
  for (const { person } of legal) if (!active.has(person)) active.set(person, "person");
  return active;
}

function kindOf(name: string, sourceKind: SourceKind | null): PersonKind | null {
  if (sourceKind === "organisation" || sourceKind === "outlet") return sourceKind;
  return /^\p{Lu}/u.test(name) ? "person" : null;
}
