import { foldName } from "../people/spelling.ts";
import { areOneOutlet } from "./credit.ts";
import { foldWords, sidesOf, type CopiedWords, type Pair, type Telling } from "./dependence.ts";

/**
 * So many pairs of tellings that their dependences join the same tellings as those of all pairs would, and few more than
 * there are tellings: of thousands of tellings, all pairs are millions.
 */
export function pairsThatJoin(tellings: readonly Telling[], copies: readonly CopiedWords[]): Pair[] {
  const places = new Map(tellings.map((telling, at) => [telling, at]));
  const inOrder = ([a, b]: Pair): Pair => ((places.get(a) ?? 0) < (places.get(b) ?? 0) ? [a, b] : [b, a]);
  const pairs = [
    ...byStory(tellings),
    ...byText(tellings),
    ...byCopies(tellings, copies),
    ...byCredit(tellings),
    ...byName(tellings),
    ...bySides(tellings),
  ];
  return pairs.filter(([a, b]) => a !== b).map(inOrder);
}

/** Each with the first. */
function toFirst(some: readonly Telling[]): Pair[] {
  const [first] = some;
  return first ? some.slice(1).map((one): Pair => [first, one]) : [];
}

function byStory(tellings: readonly Telling[]): Pair[] {
  return [...Map.groupBy(tellings, ({ told }) => told.page.version).values()].flatMap((own) =>
    own.flatMap((a, at) => own.slice(at + 1).map((b): Pair => [a, b])),
  );
}

/** The same words in the same text: each with one of another version. */
function byText(tellings: readonly Telling[]): Pair[] {
  const alike = Map.groupBy(tellings, ({ told }) => `${told.page.textHash} ${foldWords(told.said)}`);
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    const other = some.find(({ told }) => told.page.version !== first?.told.page.version);
    if (!first || !other) return [];
    return some.map((one): Pair => [one, one.told.page.version === first.told.page.version ? other : first]);
  });
}

function byCopies(tellings: readonly Telling[], copies: readonly CopiedWords[]): Pair[] {
  const byVersion = Map.groupBy(tellings, ({ told }) => told.page.version);
  return copies.flatMap(({ one, other }) =>
    (byVersion.get(one) ?? []).flatMap((a) => (byVersion.get(other) ?? []).map((b): Pair => [a, b])),
  );
}

/** Those who credit an agency and those whom it is: each with the first of the other side. */
function byCredit(tellings: readonly Telling[]): Pair[] {
  const takers = Map.groupBy(tellings, ({ told }) => told.page.credit);
  const makers = Map.groupBy(tellings, ({ told }) => told.page.outlet);
  return [...takers].flatMap(([credit, taking]) =>
    [...makers].flatMap(([outlet, making]) => {
      if (credit === null || outlet === null || !areOneOutlet(credit, outlet)) return [];
      const others = taking.filter(({ told }) => told.page.outlet !== outlet);
      const [taker, maker] = [others[0], making[0]];
      if (!taker || !maker) return [];
      return [...others.map((one): Pair => [one, maker]), ...making.map((one): Pair => [one, taker])];
    }),
  );
}

/** One name, where it is not known whose: whether it begins with a capital letter is asked of the earlier one of a pair. */
function byName(tellings: readonly Telling[]): Pair[] {
  const named = tellings.filter(({ origin }) => origin.kind === "named");
  return [...Map.groupBy(named, ({ origin }) => foldName(origin.name)).values()].flatMap((some) => {
    const capital = some.findIndex(isCapital);
    const unknown = some.findIndex((one) => isCapital(one) && one.origin.figure === null);
    const later = some.findLastIndex(({ origin }) => origin.figure === null);
    return some.flatMap((one, at): Pair[] => {
      const [first, nameless, last] = [some[capital], some[unknown], some[later]];
      return [
        ...(first && capital < at && one.origin.figure === null ? [[first, one] as const] : []),
        ...(nameless && unknown < at ? [[nameless, one] as const] : []),
        ...(last && at < later && isCapital(one) ? [[one, last] as const] : []),
      ];
    });
  });
}

function isCapital({ origin }: Telling): boolean {
  return /\p{Lu}/u.test(origin.name);
}

/** Persons and bodies: those who are alike are one, and of each sort one is compared with all that may be of them. */
function bySides(tellings: readonly Telling[]): Pair[] {
  const sided = tellings.filter(({ origin }) => origin.kind === "named" && sidesOf(origin).length > 0);
  const sorts = [...Map.groupBy(sided, sortOf).values()];
  const firsts = sorts.flatMap(([first]) => first ?? []);
  const open = firsts.filter(isOpen);
  const known = Map.groupBy(
    firsts.flatMap((one) => sidesOf(one.origin).map(({ entity }) => ({ one, entity }))),
    ({ entity }) => entity,
  );
  return [
    ...sorts.flatMap(toFirst),
    ...open.flatMap((one) => firsts.map((other): Pair => [one, other])),
    ...[...known].flatMap(([entity, some]) => (entity === null ? [] : toFirst(some.map(({ one }) => one)))),
  ];
}

/** Of somebody of whom it is not known who it is across stories. */
function isOpen({ origin }: Telling): boolean {
  return sidesOf(origin).some(({ entity }) => entity === null);
}

function sortOf({ origin }: Telling): string {
  return JSON.stringify(sidesOf(origin).map(({ entity, kind, name }) => [entity, kind, name]));
}
