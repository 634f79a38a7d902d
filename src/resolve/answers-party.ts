import type { Span } from "../base/span.ts";
import { lexWords } from "../lexicon/forms.ts";
import { stands, within, type Ground } from "./about-ground.ts";
import type { VoicedClaim } from "./judged.ts";
import { childrenOf, isOwner, nodesOf, withCase, wordOf, type Node } from "./syntax.ts";

/** For whom each figure speaks, by name: a lawyer for her client, a director for the firm. */
export type Clients = ReadonlyMap<string, ReadonlySet<string>>;

/** Who answers, and for whom. */
export interface Party {
  /** Names of those who say it. */
  readonly self: ReadonlySet<string>;
  /** Names of those for whom they speak. */
  readonly clients: ReadonlySet<string>;
}

const LONGEST = 300; // code units of a source that are looked at

/** What the story tells anywhere: `Quint's lawyer, Pell Arden` is told once, and then `Arden` speaks. */
export function clientsOf(ground: Ground, claims: readonly VoicedClaim[]): Clients {
  const pairs = [...pairsInTrees(ground), ...claims.flatMap((claim) => pairsInSource(ground, claim))];
  const clients = new Map<string, Set<string>>();
  for (const [voice, client] of pairs) {
    if (voice === client) continue;
    const known = clients.get(voice);
    if (known) known.add(client);
    else clients.set(voice, new Set([client]));
  }
  return clients;
}

export function partyOf(clients: Clients, { speaker }: VoicedClaim): Party {
  const self = new Set(namesIn(speaker));
  return { self, clients: new Set([...self].flatMap((name) => [...(clients.get(name) ?? [])])) };
}

/** Those who speak, each by name. */
export function namesIn(speaker: string | null): readonly string[] {
  return speaker?.split("; ") ?? [];
}

/** Who speaks, and for whom. */
type Pair = readonly [voice: string, client: string];

/** `Quint's lawyer, Pell Arden`, `Pell Arden, a lawyer for Quint`, `Sandlow's director Ruth Venn`. */
function pairsInTrees(ground: Ground): Pair[] {
  return voicesIn(ground).flatMap((node) => {
    const near = within(ground.standings, node.sentence);
    const standingAt = (one: Node): string[] =>
      near.filter((standing) => stands(one, standing)).map(({ figure }) => figure.name);
    const clients = clientNodes(ground, node).flatMap(standingAt);
    return standingAt(node).flatMap((voice) => clients.map((client): Pair => [voice, client]));
  });
}

function voicesIn({ scene }: Ground): Node[] {
  const { sentences, lexicon } = scene;
  return sentences.flatMap((sentence) =>
    nodesOf(sentence).filter(
      (node) =>
        node.word.tag.startsWith("NN") &&
        lexicon.parties.get(wordOf(scene, node).toLowerCase())?.has("voice"),
    ),
  );
}

function clientNodes({ scene }: Ground, voice: Node): Node[] {
  return [
    ...childrenOf(voice, "nmod").filter(isOwner),
    ...childrenOf(voice, "compound"),
    ...withCase(scene, voice, ["for", "of", "to", "at"]),
  ];
}

/** `her spokesman`: whoever else a source names or means that speaks for somebody. */
function pairsInSource(ground: Ground, { source, speaker }: VoicedClaim): Pair[] {
  const pieces = source.map((piece) => ({ ...piece, end: Math.min(piece.end, piece.start + LONGEST) }));
  if (!pieces.some((piece) => namesVoice(ground, piece))) return [];
  const others = pieces.flatMap((piece) => within(ground.standings, piece));
  return namesIn(speaker).flatMap((voice) => others.map(({ figure }): Pair => [voice, figure.name]));
}

function namesVoice({ scene: { story, lexicon } }: Ground, piece: Span): boolean {
  return lexWords(story.text, piece).some(({ text }) => lexicon.parties.get(text)?.has("voice"));
}
