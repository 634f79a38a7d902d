/** Invented stories about people, as the reader might give them. */
import type { Attribute, Person } from "../../src/claim/person.ts";
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { personOf, run, storyOf } from "./stories.ts";

export interface Told {
  readonly day: string;
  readonly outlet?: string;
  /** By name, with what the story tells of them. */
  readonly people: Readonly<Record<string, Partial<Person>>>;
  readonly ages?: Readonly<Record<string, number>>;
  /** Who says what about whom: `Tessa Marr > the fund was empty > Ray Dunn`. */
  readonly said?: readonly string[];
  readonly more?: Partial<StoryClaims>;
}

export function toldStory(id: string, told: Told): StoryClaims {
  const { day, outlet = "Quay Gazette", people, ages = {}, said = [], more = {} } = told;
  const lines = said.map((line) => line.split(" > "));
  const names = Object.keys(people);
  const text = [
    `The day in Fenwick: ${names.join(", ")}.`,
    ...lines.map(([who, what]) => `${who} said ${what}.`),
    ...(more.legal ?? []).map(() => "One was arrested."),
  ].join("\n\n");
  const claims = lines.map(([who = "", what = "", whom], at) => {
    const isDenial = what.startsWith("not ");
    const parts = {
      says: `${who} | said | ${what}`,
      speaker: who,
      status: isDenial ? "denied" : "asserted",
      kind: isDenial ? "denies" : "says",
      chain: [who],
      about: whom === undefined ? [] : [whom],
    } as const;
    return [`c${at + 1}`, parts] as const;
  });
  return storyOf(id, text, Object.fromEntries(claims), {
    run,
    imprint: { published: day, outlet, title: id },
    people: names.map((name) => personOf(name, people[name])),
    attributes: Object.entries(ages).map(([person, age]): Attribute => ({
      person,
      what: "age",
      value: String(age),
      of: null,
      when: null,
      at: {
        start: 0,
        end: 3,
      },
    })),
    ...more,
  });
}

/** A number of stories with few people in many combinations, namesakes and slips among them; always the same. */
export function crowd(count: number): StoryClaims[] {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const names = [
    "Tessa Marr",
    "T. Marr",
    "Marr",
    "Tomas Marr",
    "Osk Hale",
    "Osck Hale",
    "Ines Tobin",
    "Ray Dunn",
  ];
  const bodies = ["Fenwick Harbour Trust", "FHT", "City Council"];
  const roles = [["mayor of Fenwick"], ["mayor"], ["clerk"], [], []];
  return Array.from({ length: count }, (_, at) => {
    const picked = new Set(Array.from({ length: 2 + random(3) }, () => names[random(names.length)] ?? ""));
    const people = Object.fromEntries([
      ...[...picked].map((name) => [name, { roles: roles[random(roles.length)] ?? [] }] as const),
      ...(random(2) === 0 ? [[bodies[random(3)] ?? "", { kind: "organisation" }] as const] : []),
    ]);
    const [first = ""] = picked;
    return toldStory(`crowd-${random(count * 0.9)}.txt`, {
      day: `2031-0${1 + random(9)}-1${random(9)}`,
      outlet: `Outlet ${random(3)}`,
      people,
      ages: random(4) === 0 ? { [first]: 30 + 20 * random(2) } : {},
      said: [`${first} > paper ${at} was lost`],
    });
  });
}
