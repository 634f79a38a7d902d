import { namesIn, type Party } from "./answers-party.ts";
import { asksForWords, deniesShortly, replyOf, wordsIn, type Reply } from "./answers-reply.ts";
import type { Telling, Tellings } from "./answers-telling.ts";

/** A claim that may be an answer. */
export interface Answering {
  readonly tellings: Tellings;
  readonly telling: Telling;
  readonly reply: Reply;
}

/** Null: the claim is of a sort that answers nothing. */
export function answeringOf(tellings: Tellings, telling: Telling): Answering | null {
  const reply = replyOf(telling.act);
  return reply && { tellings, telling, reply };
}

/** What tells whether the claim answers anything at all. */
export function ownSigns(answering: Answering): string[] {
  const { tellings, telling, reply } = answering;
  const { claim, act, isCharge, party } = telling;
  const { scene } = tellings.ground;
  const content = wordsIn(scene.story.text, claim.content);
  const cue = wordsIn(scene.story.text, claim.cue);
  return [
    act,
    `source ${claim.sourceKind}`,
    `voice ${claim.voice}`,
    ...when(claim.speaker === null, "nobody's"),
    ...when(claim.outer !== null, "told in another"),
    ...when(claim.accusation, `${reply}, accuses`),
    ...when(deniesShortly(scene, claim), `${reply}, negative`),
    ...when(reply === "silence" && !asksForWords(scene, claim), "leaves unsaid"),
    ...when(isCharge, "names a charge"),
    ...when(party.clients.size > 0, "for another"),
    ...when(
      content.some(({ text }) => text === "client"),
      "of a client",
    ),
    ...when(
      cue.some(({ text }) => scene.lexicon.parties.get(text)?.has("rebuts")),
      "rebuts",
    ),
    ...goesOn(answering),
  ];
}

/** The same side spoke right before. */
function goesOn({ tellings, telling }: Answering): readonly string[] {
  const before = tellings.all[telling.index - 1];
  return before && isSideOf(before, telling.party) ? [`goes on after ${before.act}`] : [];
}

function when(holds: boolean, ...signs: readonly string[]): readonly string[] {
  return holds ? signs : [];
}

/** A claim that may be answered, with what tells so. */
export interface Target {
  readonly telling: Telling;
  readonly signs: readonly string[];
}

const BACK = 40; // claims before an answer that it may reach
const AHEAD = 3; // claims behind its cue, since what is denied may stand in the denial

/** What the claim may answer, the nearest before it first. */
export function targetsOf(answering: Answering): Target[] {
  const { tellings, telling } = answering;
  const { index } = telling;
  const before = tellings.all.slice(Math.max(0, index - BACK), index).toReversed();
  const ahead = tellings.all.slice(index + 1, index + 1 + AHEAD);
  const targets = [...before, ...ahead].filter(({ act }) => act !== "silence");
  const ties = targets.map((target) => tieOf(telling.party, target));
  const shares = targets.map((target) => shareOf(tellings, telling, target));
  const most = Math.max(0, ...shares);
  const spoke = before.find((one) => isSideOf(one, telling.party))?.index ?? -1;
  return targets.map((target, at) => {
    const share = shares[at] ?? 0;
    const tie = ties[at] ?? "nobody of theirs";
    const rank = ties.indexOf(tie) === at ? "nearest" : "farther";
    return {
      telling: target,
      signs: [
        ...placeSigns(answering, target),
        ...sortSigns(answering, target),
        ...tieSigns(answering, target, { tie, rank, since: spoke > target.index }),
        ...wordSigns(answering, target),
        ...when(share > 0, `shares ${shareName(share)}`),
        ...when(share > 0 && share === most, "shares most"),
      ],
    };
  });
}

function placeSigns({ telling, reply }: Answering, target: Telling): string[] {
  const { index, sentence, paragraph, claim } = telling;
  const isInside = target.claim.outer === index;
  const isAhead = target.index > index;
  const where = sentence === target.sentence ? "same sentence" : "other sentence";
  return [
    ...when(!isAhead, `${binOf(index - target.index)} claims back`),
    ...when(isInside, `${reply} holds it`, `in the answer, ${where}`),
    ...when(isAhead && !isInside, "ahead"),
    ...when(claim.outer === target.index, "round the answer", `round the ${reply}`),
    ...when(claim.outer !== null && claim.outer === target.claim.outer, "told in the same"),
    ...when(paragraph === target.paragraph, "same paragraph"),
  ];
}

function sortSigns({ telling, reply }: Answering, target: Telling): string[] {
  const { act, claim } = target;
  return [
    `to ${act}`,
    `${reply} to ${act}`,
    `to ${claim.status}`,
    ...when(claim.accusation, "accuses"),
    ...when(claim.speaker === null, "by nobody"),
    ...(act === "question" ? questionSigns(telling, target) : []),
  ];
}

/** `Asked whether she had signed, Quint said`: how near, and whether who asks is left out. */
function questionSigns(telling: Telling, { sentence, paragraph, index, claim }: Telling): string[] {
  if (index > telling.index || claim.outer === telling.index) return [];
  const asked = claim.speaker === null ? "asked" : "asked by somebody";
  const place = paragraph === telling.paragraph ? "same paragraph" : "other paragraph";
  return [
    `${asked}, ${sentence === telling.sentence ? "same sentence" : place}`,
    `asked ${binOf(telling.sentence - sentence)} sentences back`,
  ];
}

/** What the target has to do with those who answer. */
type Tie =
  | "by the same"
  | "by the same side"
  | "accuses them"
  | "accuses their client"
  | "names them"
  | "names their client"
  | "nobody of theirs";

interface Tied {
  readonly tie: Tie;
  readonly rank: "nearest" | "farther";
  /** True if they have spoken since. */
  readonly since: boolean;
}

function tieSigns({ telling, reply }: Answering, target: Telling, { tie, rank, since }: Tied): string[] {
  if (target.index > telling.index || tie === "nobody of theirs") return [tie];
  if (tie === "by the same" || tie === "by the same side") return [tie, `${reply}, ${tie}`];
  return [
    tie,
    `${rank} that ${tie}`,
    `${reply}, ${rank} that ${tie}`,
    `${tie}, ${since ? "spoken since" : "first since"}`,
  ];
}

function tieOf({ self, clients }: Party, { claim, named, party }: Telling): Tie {
  const speakers = namesIn(claim.speaker);
  if (speakers.some((name) => self.has(name))) return "by the same";
  if (claim.accusation && claim.about.some((name) => self.has(name))) return "accuses them";
  const side = [...speakers, ...party.clients];
  if (side.some((name) => self.has(name) || clients.has(name))) return "by the same side";
  if (claim.accusation && claim.about.some((name) => clients.has(name))) return "accuses their client";
  if ([...self].some((name) => named.has(name))) return "names them";
  return [...clients].some((name) => named.has(name)) ? "names their client" : "nobody of theirs";
}

function isSideOf({ party }: Telling, { self, clients }: Party): boolean {
  return [...party.self].some((name) => self.has(name) || clients.has(name));
}

function wordSigns({ telling, reply }: Answering, target: Telling): string[] {
  const isBefore = telling.index - target.index === 1;
  const { words, points, isCharge } = telling;
  return [
    ...when(
      [...target.by].some((word) => words.has(word)),
      "names its source",
      `${reply} names its source`,
    ),
    ...when(isBefore && (points || isCharge), "points right at it"),
  ];
}

/** The stems that both have, each worth less the more claims have it. */
function shareOf({ counts }: Tellings, { words }: Telling, target: Telling): number {
  let share = 0;
  for (const word of words) if (target.words.has(word)) share += 1 / Math.max(1, (counts.get(word) ?? 1) - 1);
  return share;
}

function shareName(share: number): string {
  if (share < 1) return "few";
  return share >= 3 ? "many words" : share >= 2 ? "two words" : "a word";
}

function binOf(distance: number): string {
  if (distance <= 2) return String(distance);
  if (distance <= 4) return "3–4";
  if (distance <= 8) return "5–8";
  return distance <= 16 ? "9–16" : "17+";
}
