/** Rows of `sources.tsv`, `titles.tsv`, `given-names.tsv`, `outlets.tsv` and `outlet-words.tsv`; `data/lexicon/en/README.md` explains them. */

export const genders = ["male", "female"] as const;
/** What a word itself says of the person that it names. */
export type Gender = (typeof genders)[number];

// Words of `claim/`'s SourceKind, which this layer does not import: those that a head noun can make.
export const headKinds = ["role", "organisation", "outlet", "document", "crowd", "anonymous"] as const;
export type HeadKind = (typeof headKinds)[number];

interface SourceSense {
  readonly kind: HeadKind;
  /** True if it is people that speak, so that `he`, `she` or `who` may stand for them. */
  readonly human: boolean;
  readonly gender: Gender | null;
}

export interface SourceRow extends SourceSense {
  readonly form: string;
}

/** As the packed module holds them: the forms of one sense together, which keeps it small. */
export interface SourceSet extends SourceSense {
  readonly forms: readonly string[];
}

interface TitleSense {
  readonly gender: Gender | null;
  /** What its bearer does; null for mere courtesy. */
  readonly role: string | null;
}

export interface TitleRow extends TitleSense {
  readonly form: string;
}

export interface TitleSet extends TitleSense {
  readonly forms: readonly string[];
}

/** Names by who mostly bears them, parted by spaces. */
export interface GivenNameSet {
  readonly gender: Gender | "both";
  readonly names: string;
}

export const outletKinds = ["newspaper", "magazine", "broadcaster", "wire", "online", "social"] as const;
export type OutletKind = (typeof outletKinds)[number];

export interface OutletSet {
  readonly kind: OutletKind;
  /** True if the names are also everyday words or other bodies' names. */
  readonly ambiguous: boolean;
  readonly forms: readonly string[];
}

export interface OutletWordRow {
  readonly form: string;
  /** False if other names have the word too, so that an article must stand before it. */
  readonly sure: boolean;
  readonly place: "last" | "first" | "any";
}
