/** Forms of the words in braces that stand in no row of inflections.tsv: what the rules of spelling make of them. */

/** `deny`: deny, denies, denied, denying; British and American spelling alike. */
export function verbForms(word: string): string[] {
  return spellings(word).flatMap((verb) => [verb, withS(verb), withEd(verb), withIng(verb)]);
}

/** `allegation`: allegation, allegations. */
export function nounForms(word: string): string[] {
  return spellings(word).flatMap((noun) => [noun, plural(noun)]);
}

/** `recognise` and `recognize`, `rumour` and `rumor`: a table writes one, stories write both. */
function spellings(word: string): string[] {
  const [, stem, end] = /^(.+)(i[sz]e|y[sz]e|(?<=..)our)$/.exec(word) ?? [];
  if (!stem || !end) return [word];
  return [word, stem + (OTHER[end] ?? end)];
}

const OTHER: Readonly<Record<string, string>> = {
  ise: "ize",
  ize: "ise",
  yse: "yze",
  yze: "yse",
  our: "or",
};

function plural(noun: string): string {
  if (noun.endsWith("sis")) return noun.replace(/is$/, "es");
  return noun.endsWith("man") ? noun.replace(/an$/, "en") : withS(noun);
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? word.replace(/y$/, "ies") : `${word}s`;
}

function withEd(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? verb.replace(/y$/, "ied") : `${verb}ed`;
}

function withIng(verb: string): string {
  if (verb.endsWith("ie")) return verb.replace(/ie$/, "ying");
  return `${/[^eoy]e$/.test(verb) ? verb.slice(0, -1) : verb}ing`;
}
