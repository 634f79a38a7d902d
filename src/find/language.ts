const ENOUGH_WORDS = 20; // below it no guess at a language holds (see docs/decisions.md, D-language)
const ENGLISH_SHARE = 0.08; // of function words; English prose has three to six times as much
const SAMPLE = 2000; // characters, at the start and in the middle
const NEAR_ENGLISH = 0.75; // of the best guess's score: headlines and lists of names reach 0.85, other languages 0.67
const FUNCTION_WORDS = new Set(
  "the of and to in a is was that for on with as he it by at from his her an be are were has had have not who said they their which or its but this she after about would been will more when one".split(
    " ",
  ),
);

/**
 * BCP 47 tag of the text's language; `und` where the text is too short to tell, which is read as English.
 * English function words decide for English; anything else is franc's guess (trigrams, Cavnar and Trenkle 1994).
 */
export async function languageOf(text: string): Promise<string> {
  const middle = Math.max(SAMPLE, Math.floor(text.length / 2));
  const sample = `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)}`;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const english = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  if (words.length > 0 && english / words.length >= ENGLISH_SHARE) return "en";
  if (words.length < ENOUGH_WORDS && !isForeignScript(sample)) return "und";
  const { francAll } = await import("franc-min");
  const guesses = new Map(francAll(sample));
  const [guess = "und"] = guesses.keys();
  if (guess === "und" || (guesses.get("eng") ?? 0) >= NEAR_ENGLISH) return "und";
  return Intl.getCanonicalLocales(guess)[0] ?? "und";
}

/** True if most letters are not Latin: such a text need not be long. */
function isForeignScript(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 10 &&
    letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 < letters.length
  );
}
