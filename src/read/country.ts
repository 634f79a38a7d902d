/** What a page says of its language. */
export interface Languages {
  /** `og:locale`. */
  readonly locales: readonly string[];
  /** `lang` of the page. */
  readonly language: string;
}

/** The country that an address and a page's language name, as its ISO 3166 code in lower case: the address counts first. */
export function countryOf(address: string | null, { locales, language }: Languages): string | null {
  const host = address !== null && URL.canParse(address) ? new URL(address).hostname : "";
  const named = [...locales, language].filter((name) => regionOf(name) !== null);
  const telling = named.find((name) => !isAmerican(name));
  const american = locales.some(isAmerican) && isAmerican(language) && host.endsWith(".com");
  return (
    countryOfHost(host) ?? (telling === undefined ? null : regionOf(telling)) ?? (american ? "us" : null)
  );
}

/** Domains of countries that sites anywhere take for the sound of them. */
const soldAnywhere = new Set("ag ai am cc co fm gg im io la ly me sh so tv vc ws".split(" "));
/** Domains of two letters that are no ISO 3166 country. */
const otherNames: Readonly<Record<string, string | null>> = { uk: "gb", eu: null, su: null, ac: null };

function countryOfHost(host: string): string | null {
  const ending = /\.([a-z]{2})$/.exec(host)?.[1];
  if (ending === undefined || soldAnywhere.has(ending)) return null;
  return Object.hasOwn(otherNames, ending) ? (otherNames[ending] ?? null) : ending;
}

/** What publishing software says where nobody has told it the language: it takes two of them, and an address, to count. */
function isAmerican(name: string): boolean {
  return /^en[-_]us$/i.test(name.trim());
}

function regionOf(language: string): string | null {
  return /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(language.trim())?.[1]?.toLowerCase() ?? null;
}
