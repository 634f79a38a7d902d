import { areOneOutlet } from "./credit.ts";
import { figureNamed, type Named } from "./page.ts";
import type { Told } from "./told.ts";

/**
 * Where a claim comes from as far as its story tells. `named`: a person, body or document; `outlet`: another medium, whose own
 * source the story does not give; `own`: the outlet itself gives no source; `unknown`: nobody is named.
 */
export interface Origin {
  readonly kind: "named" | "outlet" | "own" | "unknown";
  /** As the story calls it; empty where nobody is named. */
  readonly name: string;
  readonly figure: Named | null;
  /** Those for whom, or in whose body, the origin speaks. */
  readonly parties: readonly Named[];
}

/** The last voice of the chain: the one nearest to what happened. */
export function originOf(told: Told): Origin {
  const last = lastVoice(told);
  const figure = figureOf(told, last);
  if (isMedium(told, last)) {
    const medium = outletMeant(told, last);
    return { kind: isOf(told.page.outlet, medium) ? "own" : "outlet", name: medium, figure, parties: [] };
  }
  const parties = partiesOf(told, last);
  const isKnown = last !== "" && (isNamed(told, last) || (told.principal !== null && last === told.speaker));
  return { kind: isKnown ? "named" : "unknown", name: last, figure, parties };
}

/** A voice may be two that the story gives together: `Harbour Ledger; an official`. */
function lastVoice({ chain, speaker }: Told): string {
  return (chain.at(-1) ?? speaker ?? "").split("; ").at(-1) ?? "";
}

function figureOf({ page, speaker, teller }: Told, voice: string): Named | null {
  return page.figures.find(({ name }) => name === voice) ?? (speaker === voice ? teller : null);
}

function isMedium(told: Told, voice: string): boolean {
  if (GENERIC.test(voice)) return true;
  const isCalledOne = told.sourceKind === "outlet" && voice === lastVoice(told);
  const isKnownAsOne = figureOf(told, voice)?.kind === "outlet" || isOf(told.page.outlet, voice);
  return /\p{Lu}/u.test(voice) && (isCalledOne || isKnownAsOne);
}

function isOf(outlet: string | null, name: string): boolean {
  return outlet !== null && name !== "" && areOneOutlet(outlet, name);
}

const nameless: ReadonlySet<string | null> = new Set(["none", "anonymous", "crowd", "outlet"]);
const INDEFINITE = /^(?:an?|one|another|some|two|three|many|several)\b/i;

/** A name, or a role or body that only one has: `the prosecutor`, `police`; not `a neighbour`. */
function isNamed({ sourceKind, source, page }: Told, name: string): boolean {
  if (nameless.has(sourceKind)) return false;
  if (/\p{Lu}/u.test(name)) return true;
  const [first] = source;
  const words = first ? page.text.slice(first.start, first.end) : "";
  return sourceKind !== null && !INDEFINITE.test(words) && words !== "";
}

const POLICE = /\b(?:police|detective|superintendent|constable|inspector|sergeant|sheriff)\b/i;
const police: Named = { name: "police", kind: "organisation", forms: [], roles: [], entity: null };

/** Whoever is behind a voice: the chairman behind his spokeswoman, the police behind a superintendent of theirs. */
function partiesOf({ page, principal, speaker }: Told, name: string): Named[] {
  const spokenFor = principal && name === speaker ? [principal] : [];
  const roles = page.figures.find((figure) => figure.name === name)?.roles ?? [];
  const bodies = roles.flatMap((role) => {
    const [, whom = ""] = /\s(?:of|for|at|from|with)\s+(.+)$/i.exec(role) ?? [];
    const body = whom === "" ? null : figureNamed(page, whom);
    return body?.kind === "organisation" ? [body] : [];
  });
  return [...spokenFor, ...bodies, ...(roles.some((role) => POLICE.test(role)) ? [police] : [])];
}

/** Media that a claim is passed on from, other than the story's own; the outermost first. */
export function citedBy(told: Told): string[] {
  const { chain, speaker, page } = told;
  const voices = (chain.length > 0 ? chain : speaker === null ? [] : [speaker]).flatMap((voice) =>
    voice.split("; "),
  );
  const media = voices.filter((voice) => isMedium(told, voice)).map((voice) => outletMeant(told, voice));
  return [...new Set(media)].filter((name) => !isOf(page.outlet, name));
}

const GENERIC =
  /^(?:the |a |an )?(?:local |gossip |daily |weekly )?(?:paper|newspaper|agency|news agency|website|site|broadcaster|magazine)$/i;

/** For `the paper`, `the agency` the medium that the story named last before it. */
function outletMeant({ page, source }: Told, voice: string): string {
  if (!GENERIC.test(voice)) return voice;
  const before = page.text.slice(0, source[0]?.start ?? page.text.length);
  const media = page.figures.filter(
    ({ kind, name }) => kind === "outlet" && !GENERIC.test(name) && !isOf(page.outlet, name),
  );
  const named = media
    .map(({ name, forms }) => ({
      name,
      at: Math.max(...[name, ...forms].map((form) => before.lastIndexOf(form))),
    }))
    .toSorted((a, b) => b.at - a.at);
  return named[0]?.name ?? voice;
}
