import { isAcronym } from "./body-names.ts";
import type { Figure } from "./figure.ts";
import { isParticle, personName } from "./person-names.ts";
import { foldName, nameWord } from "./spelling.ts";

const MOST_NAMES = 5; // of one figure

export type Named = Pick<Figure, "name" | "kind">;

/** The names of a figure: the story's own and others in full, or a body's letters; not `His cousin`, `the company`. */
export function namesFor({ name, kind, forms }: Named & Pick<Figure, "forms">): string[] {
  const others = forms.filter((form) => (kind === "person" ? isFullName(form) : isBodyName(form)));
  const seen = new Set<string>();
  const names = [name, ...others].filter((form) => {
    const folded = foldName(form);
    return !seen.has(folded) && seen.add(folded);
  });
  return names.slice(0, MOST_NAMES);
}

/** True if the name names nobody in particular: `police`, `the council`, `treasurer of the Quay Trust`. */
export function isNobody({ name, kind }: Named): boolean {
  const own = name.replace(/^(?:the|a|an) /i, "");
  if (kind !== "person") return !/[\p{Lu}\p{Lt}\p{Lo}]/u.test(own);
  const first = own.split(" ").find((word) => !isParticle(nameWord(word)));
  return first === undefined || !isCapital(first);
}

function isFullName(form: string): boolean {
  const words = form.split(" ");
  const isPhrase = /^(?:his|her|their|its|my|our|the|a|an)$/i.test(words[0] ?? "");
  const areCapital = words.every((word) => isCapital(word) || isParticle(nameWord(word)));
  return !isPhrase && areCapital && personName(form).given !== "";
}

/** Two capitals, or letters alone. */
function isBodyName(form: string): boolean {
  const own = form.replace(/^(?:the|a|an|his|her|their|its|our) /i, "");
  return isAcronym(form) || own.split(" ").filter(isCapital).length > 1;
}

/** `al-Hadi`, `d’Arc`, `O’Neil`; `漢`, which knows no capitals. */
function isCapital(word: string): boolean {
  return /^(?:\p{Ll}{1,3}[-’'])?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}
