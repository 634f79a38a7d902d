import { lastBefore, type Span } from "../../base/span.ts";
import type { Context } from "../pronouns.ts";
import type { Scene } from "../scene.ts";
import type { Mention, Referent } from "../speakers/referent.ts";
import type { Node } from "../syntax.ts";

/** Persons whom the text names in one breath: `Ada Quint, 44, and Colm Rell`. */
export interface Company extends Span {
  readonly members: readonly Referent[];
}

// What stands between two names of a list: an age, a home, an office, `and`, a title.
const BETWEEN =
  /^(?:, \d{1,3})?(?:, (?:then |now )?(?:both |the |an? )?[^,;]{1,80})?(?:[,;] (?:and )?| and )(?:an? |the )?(?:\d{1,3}-year-old )?(?:[\p{L}.]{1,14} ){0,3}$/u;
const CLAUSE = /\b(?:who|which|said|says|told|was|were|is|has|had|when|while|after|but)\b/;
const LONGEST = 130; // characters between two names

/** The lists of persons, in the order of the text. */
export function companiesIn({ story: { text } }: Scene, named: readonly Mention[]): Company[] {
  const found: Company[] = [];
  let run: Mention[] = [];
  const close = (): void => {
    const members = [...new Map(run.map(({ referent }) => [referent.name, referent])).values()];
    if (members.length > 1)
      found.push({ start: run[0]?.at.start ?? 0, end: run.at(-1)?.at.end ?? 0, members });
    run = [];
  };
  for (const mention of named.filter(({ referent }) => referent.isHuman)) {
    const last = run.at(-1);
    if (last && !isListed(text, { start: last.at.end, end: mention.at.start })) close();
    run.push(mention);
  }
  close();
  return found;
}

function isListed(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST) return false;
  const between = text.slice(start, end);
  return BETWEEN.test(between) && !CLAUSE.test(between);
}

const NEAR = 300; // characters

/** `they`, `both of them`: those named together shortly before, or the only two persons of the sentence before. */
export function companyBefore(
  { companies, roll, scene: { sentences } }: Context & { readonly companies: readonly Company[] },
  { word, sentence }: Node,
): readonly Referent[] {
  const list = lastBefore(companies, word.start);
  if (list && list.end < word.start && word.start - list.end < NEAR) return list.members;
  const before = lastBefore(sentences, sentence.start - 1);
  const named = before ? roll.within(before).filter(({ referent }) => referent.isHuman) : [];
  const two = new Map(named.map(({ referent }) => [referent.name, referent]));
  return two.size === 2 ? [...two.values()] : [];
}
