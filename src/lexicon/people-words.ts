import type { Lexicon } from "./lexicon.ts";
import { outletKey } from "./people-tables.ts";
import type { Gender, OutletKind, OutletWordRow, SourceRow, TitleRow } from "./person-rows.ts";

const MOST_WORDS = 5;

/**
 * The row of a source's head noun, in lower case. Words may stand before it (`state news agency`) or behind it (`person
 * familiar with the case`, where a row ends in `…`): the longest form counts.
 */
export function sourceKindOf({ people }: Lexicon, head: string): SourceRow | null {
  const words = head.replaceAll("’", "'").split(" ");
  for (let length = Math.min(words.length, MOST_WORDS); length > 0; length--) {
    const row =
      people.sources.get(words.slice(-length).join(" ")) ??
      people.sources.get(`${words.slice(0, length).join(" ")} …`);
    if (row) return row;
  }
  return null;
}

/** True for a noun by which a story speaks of anybody, whatever they are heard as: `man`, `motorist`, `suspect`. */
export function isPartyNoun({ parties }: Lexicon, noun: string): boolean {
  const uses = parties.get(noun);
  return uses !== undefined && (uses.has("accused") || uses.has("person"));
}

export interface TitleMatch {
  readonly row: TitleRow;
  /** Index past the title's last word. */
  readonly end: number;
}

/** The longest title that begins at a word; the words as they stand in the text, with or without full stops. */
export function titleAt({ people }: Lexicon, words: readonly string[], index: number): TitleMatch | null {
  for (let end = Math.min(words.length, index + MOST_WORDS); end > index; end--) {
    const title = words.slice(index, end).join(" ").replaceAll(".", "").replaceAll("’", "'");
    const row = people.titles.get(title) ?? people.titles.get(title.toLowerCase());
    if (row) return { row, end };
  }
  return null;
}

/** Who mostly bears the name; of a name with a hyphen that has no row the first half tells. Null for an unknown name. */
export function genderOfGivenName({ people }: Lexicon, name: string): Gender | "both" | null {
  const key = name.normalize("NFC").toLowerCase().replaceAll("’", "'");
  return people.givenNames.get(key) ?? people.givenNames.get(key.split("-")[0] ?? "") ?? null;
}

/** True for the name of a news medium, known or not; `hasArticle`: `the` stands before the name. */
export function isOutletName(lexicon: Lexicon, name: string, hasArticle: boolean): boolean {
  const bare = name.replaceAll("’", "'").replace(/^the /i, "");
  const article = hasArticle || bare.length < name.length;
  const known = outletOf(lexicon, bare) ?? outletOf(lexicon, bare.replace(/'s?$/, ""));
  if (known && (article || !known.ambiguous)) return known.kind !== "social";
  return soundsLikeOutlet(lexicon, bare.toLowerCase().split(" "), article);
}

function outletOf(
  { people }: Lexicon,
  name: string,
): { readonly kind: OutletKind; readonly ambiguous: boolean } | undefined {
  return people.outlets.get(outletKey(name)) ?? people.outlets.get(name.toLowerCase());
}

/** One of its words says so: the last or the first, whose row may have two words. */
function soundsLikeOutlet({ people }: Lexicon, words: readonly string[], hasArticle: boolean): boolean {
  const ends = [words.slice(-2).join(" "), words.at(-1) ?? ""].map(
    (form) => people.outletWords.get(form) ?? joined(people.outletWords, form),
  );
  const first = people.outletWords.get(words[0] ?? "");
  const rows = [...ends.filter((row) => row?.place !== "first"), first?.place === "last" ? undefined : first];
  const length = words.join("-").split("-").length;
  return rows.some((row) => row && (hasArticle || (row.sure && length > row.form.split(" ").length)));
}

/** `star-ledger`: sure if each half is a row, else as much as its last word. */
function joined(rows: ReadonlyMap<string, OutletWordRow>, form: string): OutletWordRow | undefined {
  const halves = form.split("-").map((half) => rows.get(half));
  const last = halves.length > 1 ? halves.at(-1) : undefined;
  return last && { ...last, sure: last.sure || halves.every(Boolean) };
}
