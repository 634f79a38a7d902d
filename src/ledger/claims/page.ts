import type { Span } from "../../base/span.ts";
import type { PersonKind } from "../../claim/person.ts";
import { foldName } from "../people/spelling.ts";

/** What is needed of a version to compare its claims with others'. */
export interface Page {
  readonly version: string;
  readonly run: string;
  readonly story: string;
  readonly n: number;
  readonly outlet: string | null;
  /** Of publication, ISO 8601; null: the story has no date. */
  readonly day: string | null;
  readonly text: string;
  readonly textHash: string;
  /** Whom the story credits for its words. */
  readonly credit: string | null;
  readonly figures: readonly Named[];
  readonly days: readonly Dated[];
}

/** A person or body as the story names it. */
export interface Named {
  readonly name: string;
  readonly kind: PersonKind;
  readonly forms: readonly string[];
  readonly roles: readonly string[];
  /** Across stories; null where nobody has told who it is. */
  readonly entity: string | null;
}

export interface Dated extends Span {
  readonly value: string;
}

/** Whoever is meant by a name, a form of it or a role that one alone has: `the chairman`. */
export function figureNamed(page: Pick<Page, "figures">, words: string): Named | null {
  const wanted = foldName(words.replace(/^(?:the|a|an|its|his|her|their)\s+/i, ""));
  const by = (isHis: (figure: Named) => boolean): Named | null => {
    const [first, second] = page.figures.filter(isHis);
    return first && !second ? first : null;
  };
  return (
    page.figures.find(({ name }) => foldName(name) === wanted) ??
    by(({ forms }) => forms.some((form) => foldName(form) === wanted)) ??
    by(({ roles }) => roles.some((role) => headOf(role) === wanted || foldName(role) === wanted)) ??
    (isVoice(wanted) ? null : by(({ name }) => foldName(name).split(" ").at(-1) === wanted))
  );
}

/** `chairman` of `former chairman of the society`. */
function headOf(role: string): string {
  return (
    foldName(role.replace(/\s+(?:of|for|at|in|to|with|on)\s.*$/i, ""))
      .split(" ")
      .at(-1) ?? ""
  );
}

/** For whom somebody speaks: the chairman for `Imogen Strake`, `a spokeswoman for the chairman`; null: for nobody else. */
export function principalOf(page: Pick<Page, "figures">, speaker: string): Named | null {
  const figure = page.figures.find(({ name }) => name === speaker);
  const roles = [...(figure?.roles ?? []), speaker];
  for (const role of roles) {
    const whom = whomIn(role);
    const found = whom === null ? null : figureNamed(page, whom);
    if (found && found.name !== speaker) return found;
  }
  return null;
}

/** `X` of `spokeswoman for X`, `X's lawyer`, `X spokesman`. */
function whomIn(role: string): string | null {
  const [, head = "", whom = ""] = /^(.*?)\s+(?:for|of|representing)\s+(.+)$/i.exec(role) ?? [];
  if (whom !== "" && isVoice(lastWord(head))) return whom;
  const [, owner = "", voice = ""] = /^(.+?)(?:['’]s?)?\s+(\S+)$/.exec(role) ?? [];
  return owner !== "" && isVoice(voice) ? owner : null;
}

function lastWord(words: string): string {
  return words.split(/\s+/).at(-1) ?? "";
}

const VOICE =
  /^(?:spokes\p{L}+|lawyers?|solicitors?|barristers?|attorneys?|counsel|agents?|representatives?|advocates?|publicists?)$/iu;

/** Somebody whose work it is to speak for another; a friend's is not. */
function isVoice(noun: string): boolean {
  return VOICE.test(noun);
}

/** Where the words of a text name somebody: the longest forms first; a form that two share names neither. */
export function namesIn(
  text: string,
  page: Pick<Page, "figures">,
): { readonly at: Span; readonly figure: Named }[] {
  const forms = page.figures.flatMap((figure) =>
    [...new Set([figure.name, ...figure.forms])].map((form) => ({ form, figure })),
  );
  const owners = Map.groupBy(forms, ({ form }) => form);
  const found: { at: Span; figure: Named }[] = [];
  for (const { form, figure } of forms.toSorted((a, b) => b.form.length - a.form.length)) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const at = { start, end: start + form.length };
      if (!standsAlone(text, at) || found.some((one) => at.start < one.at.end && one.at.start < at.end))
        continue;
      if ((owners.get(form)?.length ?? 0) === 1 || figure.name === form) found.push({ at, figure });
    }
  }
  return found.toSorted((a, b) => a.at.start - b.at.start);
}

function standsAlone(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test((text[start - 1] ?? " ") + (text[end] ?? " "));
}

/** Who is meant by a role that only one of the story's people has: `the chairman denied`. */
export function rolesIn(
  text: string,
  page: Pick<Page, "figures">,
): { readonly at: Span; readonly figure: Named }[] {
  const heads = Map.groupBy(
    page.figures.flatMap((figure) =>
      [...new Set(figure.roles.map(headOf))].map((head) => ({ head, figure })),
    ),
    ({ head }) => head,
  );
  return Array.from(
    text.matchAll(/\b(?:the|its|their|his|her|['’]s)\s+(?:former\s+|suspended\s+)?(\p{Ll}+)/gu),
  ).flatMap(({ 0: whole, 1: noun = "", index }) => {
    const [only, other] = heads.get(noun) ?? [];
    const end = index + whole.length;
    return only && !other ? [{ at: { start: end - noun.length, end }, figure: only.figure }] : [];
  });
}
