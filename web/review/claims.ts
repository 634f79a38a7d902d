import type { ClaimJson, ReviewJson, SourceKind, Status } from "../../src/server/api.ts";

/** Certainty in a word, as badges and menus have it. */
export const statusWords: Readonly<Record<Status, string>> = {
  asserted: "asserted",
  confirmed: "confirmed",
  alleged: "alleged",
  suspected: "suspected",
  rumoured: "rumoured",
  denied: "denied",
  "no-comment": "no comment",
  unknown: "not known",
  intended: "intended",
};

export const kindWords: Readonly<Record<NonNullable<ClaimJson["kind"]>, string>> = {
  says: "says",
  writes: "writes",
  asks: "asks",
  accuses: "accuses",
  denies: "denies",
  confirms: "confirms",
  declines: "declines",
  attitude: "thinks or feels",
  orders: "orders",
};

export const sourceWords: Readonly<Record<SourceKind, string>> = {
  person: "a person, named",
  role: "somebody described",
  organisation: "a body",
  outlet: "a medium",
  document: "a document",
  crowd: "many, unnamed",
  anonymous: "not named",
  none: "nobody given",
};

/** Sorts of source in a word, as badges have them. */
const sourceClasses: Readonly<Record<SourceKind, string>> = {
  person: "named",
  role: "described",
  organisation: "body",
  outlet: "medium",
  document: "document",
  crowd: "many",
  anonymous: "unnamed",
  none: "nobody",
};

/** What stands behind a claim's last words: its number, what its source is, how sure it is. */
export function badgeOf(claim: ClaimJson): string {
  const source = claim.sourceKind === null ? "" : `${sourceClasses[claim.sourceKind]}, `;
  return `${claimNumber(claim.id)} ${source}${certaintyOf(claim)}`;
}

/** Who carries it, for people. */
export function carrierOf({ speaker, sourceKind }: Pick<ClaimJson, "speaker" | "sourceKind">): string {
  if (speaker !== null) return speaker;
  return sourceKind === null || sourceKind === "none" ? "nobody named" : sourceWords[sourceKind];
}

export function certaintyOf({ status }: Pick<ClaimJson, "status">): string {
  return status === null ? "not judged" : statusWords[status];
}

/** `c12` is 12. */
export function claimNumber(id: string): string {
  return id.replace(/^c/, "");
}

/** Where a claim stands in the text: the offset of its first words, whichever role they have. */
export function startOf({ source, cue, content }: ClaimJson): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]) => start));
}

export function endOf({ source, cue, content }: ClaimJson): number {
  return Math.max(...[...source, ...cue, ...content].map(([, end]) => end));
}

/** What answers a claim, and what it answers. */
export interface Answers {
  readonly answeredBy: readonly ClaimJson[];
  readonly answers: readonly ClaimJson[];
}

export function answersOf({ claims }: Pick<ReviewJson, "claims">, claim: ClaimJson): Answers {
  return {
    answeredBy: claims.filter(({ answers }) => answers.includes(claim.id)),
    answers: claims.filter(({ id }) => claim.answers.includes(id)),
  };
}

/** Everybody who may be said to carry a claim: the cast, then other names, then unnamed voices, each once. */
export function castOf({ people, names, claims }: ReviewJson): string[] {
  const speakers = claims.flatMap(({ speaker }) => speaker ?? []);
  const bodies = names.filter(({ kind }) => kind !== "place");
  return [...new Set([...people.map(({ name }) => name), ...speakers, ...bodies.map(({ name }) => name)])];
}
