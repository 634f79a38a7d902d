import { placesOf, thingsNear } from "../../base/places.ts";
import { extentOf, lastBefore, overlaps, type Span } from "../../base/span.ts";
import type { SourceKind } from "../../claim/claim.ts";
import type { Statement } from "../../claim/own-voice.ts";
import type { Sentence } from "../../model/grammar.ts";
import type { AimedClaim } from "../answers.ts";
import { legalWordsIn } from "../legal-words.ts";
import { childrenOf, headOf, objectOf, subjectOf, wordOf, type Node } from "../syntax.ts";
import { nameAt, whoAt, type Bench } from "./who.ts";
import { isNounLike } from "../phrase.ts";
import { thirdPersonOf } from "../pronoun-forms.ts";
import { isNegative } from "../../lexicon/verb-group.ts";

/** An accusation whose account the next sentences of its paragraph may go on with. */
interface Account {
  readonly claim: AimedClaim;
  readonly agent: string;
  readonly offence: string;
  readonly paragraph: Span | undefined;
}

export interface Accounts {
  /**
   * A sentence's statements with what goes on there: those of the same agent that nobody carries, or, where there are
   * none, the plain act that the sentence tells of that agent. Sentences come in their order.
   */
  readonly follow: (sentence: Sentence, statements: readonly Statement[]) => readonly Statement[];
}

export function openAccounts(bench: Bench, claims: readonly AimedClaim[]): Accounts {
  const { scene } = bench;
  const places = placesOf(claims, ({ cue, content }) => [...cue, ...content]);
  let account: Account | null = null;
  return {
    follow: (sentence, statements) => {
      const paragraph = lastBefore(scene.story.paragraphs, sentence.start);
      const inside = thingsNear(claims, places, sentence).filter(({ cue, content }) =>
        [...cue, ...content].some((piece) => overlaps(piece, sentence)),
      );
      const before = account?.paragraph === paragraph ? account : null;
      const goesOn = before && inside.length === 0 ? withActs(bench, sentence, { statements, before }) : null;
      account = goesOn ? before : openedBy(bench, inside, { statements, paragraph });
      return goesOn ?? statements;
    },
  };
}

/** The sentence's one accusation of one person, or what a paper tells of somebody who is accused. */
function openedBy(
  bench: Bench,
  inside: readonly AimedClaim[],
  { statements, paragraph }: Opening,
): Account | null {
  const [claim] = inside
    .filter(({ outer }) => outer === null)
    .toSorted((a, b) => extentOf(b.content) - extentOf(a.content));
  if (!claim || claim.source.length === 0 || (claim.status !== "asserted" && claim.status !== "alleged"))
    return null;
  const agents = agentsIn(bench, claim, statements);
  const [agent, ...others] = agents;
  return agent === undefined || others.length > 0
    ? null
    : { claim, agent, offence: statements[0]?.offence ?? "moral", paragraph };
}

interface Opening {
  readonly statements: readonly Statement[];
  readonly paragraph: Span | undefined;
}

const OFFICIAL: ReadonlySet<SourceKind> = new Set(["document", "organisation", "role"]);

function agentsIn(bench: Bench, claim: AimedClaim, statements: readonly Statement[]): readonly string[] {
  if (claim.accusation) return claim.about;
  const told = statements
    .filter(({ carriedBy }) => carriedBy && "claim" in carriedBy && carriedBy.claim === claim.id)
    .flatMap(({ agent }) => agent ?? []);
  if (told.length > 0) return [...new Set(told)];
  return OFFICIAL.has(claim.sourceKind) ? subjectOfContent(bench, claim) : [];
}

function subjectOfContent(
  { scene, docket, suspects, deniers }: Bench,
  { content: [first] }: AimedClaim,
): string[] {
  const head = first && headOf(scene.sentences, first);
  const subject = head && subjectOf(head);
  const name = subject && nameAt(docket, subject.word)?.name;
  return name && (suspects.has(name) || deniers.has(name)) ? [name] : [];
}

interface Going {
  readonly statements: readonly Statement[];
  readonly before: Account;
}

/** Null: the sentence tells of something else. */
function withActs(
  bench: Bench,
  sentence: Sentence,
  { statements, before }: Going,
): readonly Statement[] | null {
  const { claim, agent } = before;
  const own = statements.filter((statement) => statement.carriedBy === null && statement.agent === agent);
  if (own.length > 0)
    return statements.map((statement) =>
      own.includes(statement) ? { ...statement, continues: claim.id } : statement,
    );
  const act = statements.length === 0 ? actOf(bench, sentence, before) : null;
  return act && [act];
}

/** `She mailed the slips to Belize`: what the same person did, in the past, to something. */
function actOf(bench: Bench, sentence: Sentence, { claim, agent, offence }: Account): Statement | null {
  const index = sentence.words.findIndex(({ head }) => head === -1);
  const word = sentence.words[index];
  if (word?.tag !== "VBD") return null;
  const verb = { sentence, index, word };
  const [subject] = childrenOf(verb, "nsubj");
  const isPlain =
    objectOf(verb) !== null &&
    childrenOf(verb, "aux", "advmod").every((one) => !isNegative(wordOf(bench.scene, one)));
  if (
    !subject ||
    !isPlain ||
    !isAgent(bench, subject, agent) ||
    legalWordsIn(bench.scene.story.text, sentence, bench.scene.lexicon).length > 0
  )
    return null;
  return {
    at: { start: sentence.start, end: sentence.end },
    deed: { start: word.start, end: word.end },
    agent,
    victim: null,
    offence,
    code: null,
    wording: "act",
    affirmed: true,
    meaning: 1,
    presupposed: false,
    carriedBy: null,
    continues: claim.id,
  };
}

/** By name, or a pronoun that may be the agent's and is nobody else's. */
function isAgent(bench: Bench, subject: Node, agent: string): boolean {
  if (!isNounLike(subject)) return false;
  const found = whoAt(bench, subject, subject.word);
  if (found.length > 0) return found.every(({ name }) => name === agent);
  const form = thirdPersonOf(wordOf(bench.scene, subject));
  const pronoun = bench.docket.byName.get(agent)?.pronoun ?? null;
  return (form === "he" || form === "she") && (pronoun === null || pronoun === form);
}
