export type ThirdPerson = "he" | "she" | "it" | "they";
/** What sort of pronoun a source is. */
export type Form = "first" | "second" | "relative" | ThirdPerson;

const FORMS = new Map<string, Form>([
  ...formsOf("first", "i me my mine myself we us our ours ourselves"),
  ...formsOf("second", "you your yours"),
  ...formsOf("relative", "who whom whose which that"),
  ...formsOf("he", "he him his himself"),
  ...formsOf("she", "she her hers herself"),
  ...formsOf("it", "it its itself"),
  ...formsOf("they", "they them their theirs themselves"),
]);

/** The pronoun's form; null for any other words: `US` and `WHO` are names. */
export function formOf(words: string): Form | null {
  return /^\p{Lu}{2,}$/u.test(words) ? null : (FORMS.get(words.toLowerCase()) ?? null);
}

export function thirdPersonOf(words: string): ThirdPerson | null {
  const form = formOf(words);
  return form === "he" || form === "she" || form === "it" || form === "they" ? form : null;
}

function formsOf(form: Form, words: string): (readonly [string, Form])[] {
  return words.split(" ").map((word) => [word, form]);
}
