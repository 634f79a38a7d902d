import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Words in a story of the affair; `file` is a path in its folder. */
export interface Spot {
  readonly file: string;
  readonly words: string;
}

/** `examples/affair/expected.json`, as its README explains it. */
export interface Expected {
  readonly people: readonly {
    readonly name: string;
    readonly kind: string;
    readonly forms: readonly string[];
    readonly variants?: readonly string[];
    readonly not_to_be_merged_with?: readonly string[];
  }[];
  readonly claims: readonly (Spot & {
    readonly id: string;
    readonly speaker: string | null;
    readonly status: string;
    readonly chain: readonly string[];
    readonly about: readonly string[];
  })[];
  readonly denials: readonly {
    readonly denial: Spot;
    readonly by: string;
    readonly answers: readonly Spot[];
  }[];
  readonly silences: readonly { readonly silence: Spot; readonly by: string }[];
  readonly copies: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly words: string;
  }[];
  readonly cites: readonly (Spot & { readonly cites: string })[];
  readonly independent: readonly { readonly pair: readonly [string, string] }[];
  readonly origins: readonly {
    readonly claim: Spot;
    readonly reports: number;
    readonly outlets: number;
    readonly origins: number;
    readonly unknown: boolean;
    readonly files: readonly string[];
    readonly mayAlso?: readonly string[];
    readonly alsoRight?: readonly number[] | number;
    readonly before?: string;
  }[];
  readonly hardening: readonly {
    readonly claim: string;
    readonly outlet: string | null;
    readonly steps: readonly (Spot & { readonly status: string })[];
    readonly withdrawn?: Spot;
  }[];
  readonly legal: readonly (Spot & {
    readonly person: string;
    readonly status: string;
    readonly date: string | null;
    readonly onWhoseWord: string | null;
  })[];
  readonly notLegal: readonly (Spot & { readonly person: string; readonly status: string })[];
  readonly legalConflicts: readonly {
    readonly person: string;
    readonly why: string;
    readonly sides: readonly { readonly files: readonly string[] }[];
  }[];
  readonly contradictions: readonly { readonly one: Spot; readonly other: Spot; readonly why: string }[];
  readonly noContradictions: readonly { readonly one: Spot; readonly other: Spot; readonly why: string }[];
  readonly versions: readonly {
    readonly earlier: string;
    readonly later: string;
    readonly added: readonly { readonly words: string }[];
    readonly dropped: readonly { readonly words: string }[];
    readonly hardened: readonly { readonly before: string; readonly after: string }[];
    readonly kept: readonly string[];
  }[];
}

export function readExpected(folder: string): Expected {
  const expected: Expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  return expected;
}
