import { layers, type Layer } from "./layers.ts";

/** What a key can ask for; each is a button on the page too. */
export type Command =
  | "next"
  | "previous"
  | "apply"
  | "keep"
  | "wrong"
  | "ask"
  | "next-paragraph"
  | "previous-paragraph"
  | "edit"
  | "headline"
  | "filter"
  | "undo"
  | "redo"
  | "help"
  | "back"
  | Layer;

export interface Press {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, Alt or Meta is held. */
  readonly held: boolean;
}

/** What the page is at when a key goes down. */
export interface Moment {
  /** The focus is in the story or its notes, and in no field that takes letters. */
  readonly inGalley: boolean;
  /** The focus is in a field that takes letters. */
  readonly typing: boolean;
  /** Single letters are switched on. */
  readonly letters: boolean;
  /** `G` was pressed just before. */
  readonly afterG: boolean;
}

/** `go` waits for the second letter of `G H`, `G P`, `G A`. */
export type Heard = Command | "go" | null;

/** Single letters and digits act in the galley alone; F8 everywhere. */
export function commandFor(press: Press, moment: Moment): Heard {
  if (press.held) return null;
  if (press.key === "F8") return press.shift ? "previous" : "next";
  if (press.key === "Escape") return "back";
  return mayBeLetter(moment) ? letterCommand(press.key.toLowerCase(), moment.afterG) : null;
}

function mayBeLetter({ inGalley, typing, letters }: Moment): boolean {
  return inGalley && !typing && letters;
}

function letterCommand(key: string, isAfterG: boolean): Heard {
  return (isAfterG ? afterG[key] : undefined) ?? letters[key] ?? null;
}

const afterG: Readonly<Record<string, Command>> = { h: "headline", p: "people", a: "accusations" };

const letters: Readonly<Record<string, Heard>> = {
  j: "next",
  k: "previous",
  a: "apply",
  d: "keep",
  w: "wrong",
  q: "ask",
  e: "edit",
  u: "undo",
  r: "redo",
  g: "go",
  "]": "next-paragraph",
  "[": "previous-paragraph",
  "/": "filter",
  "?": "help",
  ...Object.fromEntries(layers.map((layer, at) => [String(at + 1), layer])),
};

/** For the page's help: keys and what they do, in groups. */
export const keyHelp: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}[] = [
  {
    title: "Findings and claims",
    keys: [
      ["J or F8", "next"],
      ["K or Shift F8", "previous"],
      ["Enter", "open or close the note"],
      ["Tab", "through the card"],
      ["A", "apply the first suggestion"],
      ["D", "keep, with a reason"],
      ["W", "wrong finding"],
      ["Q", "ask the reporter"],
      ["Esc", "back to the words"],
    ],
  },
  {
    title: "The story",
    keys: [
      ["[ and ]", "paragraph before, after"],
      ["E", "edit the paragraph"],
      ["G then H", "headline"],
      ["G then P", "people"],
      ["G then A", "accusations"],
      ["U and R", "undo, redo"],
    ],
  },
  {
    title: "The page",
    keys: [
      ["1 to 5", "read, findings, claims, accusations, people"],
      ["/", "filter"],
      ["?", "this help"],
    ],
  },
];
