import type { Form, Group } from "./group.ts";

/** The groups found so far, by all that a shorter name may have of theirs. */
export interface Register {
  readonly groups: Group[];
  /** Groups by the last words of a form of theirs, and by the first. */
  readonly byEnd: Map<string, Group[]>;
  readonly byStart: Map<string, Group[]>;
  /** Groups by a word inside a name of theirs. */
  readonly byMiddle: Map<string, Group[]>;
  readonly byInitials: Map<string, Group[]>;
  /** Groups by where a mention of theirs ends. */
  readonly byPlace: Map<number, Group>;
  /** Groups by a name of theirs without spaces: `First Ferries` is `FirstFerries`. */
  readonly bySpelling: Map<string, Group>;
}

export function emptyRegister(): Register {
  return {
    groups: [],
    byEnd: new Map(),
    byStart: new Map(),
    byMiddle: new Map(),
    byInitials: new Map(),
    byPlace: new Map(),
    bySpelling: new Map(),
  };
}

/** Adds a form to a group, and files the group by it. */
export function join(form: Form, group: Group, register: Register): void {
  const { byEnd, byStart, byMiddle, byInitials, byPlace } = register;
  register.bySpelling.set(form.words.join(""), group);
  for (const { end } of form.mentions) byPlace.set(end, group);
  for (const word of form.words.slice(1, -1)) file(byMiddle, word, group);
  group.forms.push(form);
  group.mentions.push(...form.mentions);
  const { words } = form;
  for (let length = 1; length < words.length; length++) {
    file(byEnd, words.slice(-length).join(" "), group);
    file(byStart, words.slice(0, length).join(" "), group);
  }
  if (words.length > 1) {
    file(byEnd, `${words[0] ?? ""} … ${words.at(-1) ?? ""}`, group);
    file(byInitials, initialsOf(form), group);
  }
}

const MOST_NAMESAKES = 20; // more than that bear no name that tells them apart

function file(index: Map<string, Group[]>, key: string, group: Group): void {
  const there = index.get(key);
  if (!there) index.set(key, [group]);
  else if (there.length < MOST_NAMESAKES && !there.includes(group)) there.push(group);
}

function initialsOf({ mentions }: Form): string {
  const [mention] = mentions;
  return (mention?.tokens ?? [])
    .filter(({ isCapital }) => isCapital)
    .map(({ folded }) => folded.slice(0, 1))
    .join("");
}
