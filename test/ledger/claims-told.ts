/** Invented claims as the ledger compares them. */
import type { Span } from "../../src/base/span.ts";
import type { Kind, SourceKind, Status } from "../../src/claim/claim.ts";
import { creditIn } from "../../src/ledger/claims/credit.ts";
import type { Dated, Named, Page } from "../../src/ledger/claims/page.ts";
import { tell, type Told } from "../../src/ledger/claims/told.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";

export const lexicon = openLexicon();

export interface Saying {
  readonly outlet?: string;
  readonly day?: string | null;
  /** The whole story; else the claim's own words. */
  readonly text?: string;
  readonly speaker?: string | null;
  readonly chain?: readonly string[];
  readonly status?: Status;
  readonly kind?: Kind;
  readonly sourceKind?: SourceKind;
  readonly people?: readonly Named[];
  readonly days?: Readonly<Record<string, string>>;
  readonly about?: readonly string[];
  readonly accusation?: boolean;
  readonly answers?: readonly string[];
  readonly inside?: Told;
}

let made = 0;

const usual = {
  speaker: null,
  status: "asserted",
  kind: "says",
  accusation: false,
  about: [],
  answers: [],
  moment: null,
  voice: "indirect",
} as const;

/** A claim of a story of its own by its words: `source | cue | content`. */
export function saying(words: string, more: Saying = {}): Told {
  const parts = words.split("|").map((part) => part.trim());
  const page = more.inside?.page ?? pageOf(more.text ?? textOf(parts), more);
  made += 1;
  const row = {
    ...usual,
    ...more,
    ...voicesOf(parts[0] ?? "", more),
    ...rolesOf(page.text, parts),
    id: `claim-${String(made).padStart(3, "0")}`,
    label: `c${made}`,
    inside: more.inside?.id ?? null,
    polarity: more.status === "denied" ? -1 : 1,
  };
  return tell(row, page, lexicon);
}

function voicesOf(source: string, more: Saying): Pick<Told, "speaker" | "chain" | "sourceKind"> {
  const named = source === "" ? null : source;
  const speaker = more.speaker === undefined ? named : more.speaker;
  const sourceKind = more.sourceKind ?? (named === null ? "none" : "person");
  return { speaker, sourceKind, chain: more.chain ?? (speaker === null ? [] : [speaker]) };
}

function rolesOf(
  text: string,
  [source = "", cue = "", said = ""]: readonly string[],
): Pick<Told, "source" | "cue" | "content" | "said"> {
  const at = (part: string): Span[] => spansOf(text, part);
  return { source: at(source), cue: at(cue), content: at(said), said };
}

function textOf(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join(" ")}.`;
}

function spansOf(text: string, part: string): Span[] {
  return part === "" ? [] : [{ start: text.indexOf(part), end: text.indexOf(part) + part.length }];
}

function pageOf(
  text: string,
  { outlet = `Paper ${made}`, day = "2031-03-07", people = [], days = {} }: Saying,
): Page {
  return {
    version: `version-${String(made).padStart(3, "0")}`,
    run: "r",
    story: `story-${made}`,
    n: 1,
    outlet,
    day,
    text,
    textHash: text,
    credit: creditIn(text, lexicon),
    figures: people,
    days: Object.entries(days).map(([words, value]): Dated => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, value };
    }),
  };
}

export function person(name: string, ...roles: string[]): Named {
  return { name, kind: "person", forms: [name, name.split(" ").at(-1) ?? name], roles, entity: null };
}

export function body(name: string, kind: "organisation" | "outlet" = "organisation"): Named {
  return { name, kind, forms: [name], roles: [], entity: null };
}
