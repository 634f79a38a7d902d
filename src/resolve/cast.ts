import { holds, overlaps, type Span } from "../base/span.ts";
import { placesOf, thingsNear } from "../base/places.ts";
import type { Attribute, Mention } from "../claim/person.ts";
import type { Figure } from "./cast/figure.ts";
import { draftOf } from "./cast/draft.ts";
import { groupNames } from "./cast/groups.ts";
import { nounMentions } from "./cast/nouns.ts";
import { namesIn } from "./cast/names.ts";
import type { Scene } from "./scene.ts";
import { headOf } from "./syntax.ts";
import { attributesOf, rolesBy } from "./attributes.ts";
import { setStage } from "./cast/stage.ts";

export type { Figure };

export interface Cast {
  /** In the order of their first mention. */
  readonly figures: readonly Figure[];
  /** What the text says that they are, in its order. */
  readonly attributes: readonly Attribute[];
  /** Nouns that plainly stand for a figure: `the mayor`. */
  readonly nouns: readonly Mention[];
  /** The figure that is named in the span: by its head's name, if it holds several. Null: nobody by name. */
  readonly namedIn: (span: Span) => Figure | null;
}

/** Who is in the story, by name. */
export function gatherCast(scene: Scene): Cast {
  const { lexicon, story } = scene;
  const { lines, mentions } = namesIn(scene);
  const drafts = groupNames(mentions, story, lexicon)
    .map((group) => draftOf(group, { text: story.text, lexicon }))
    .toSorted((a, b) => a.start - b.start);
  const named = drafts.flatMap(({ figure, group }) => group.mentions.map((mention) => ({ figure, mention })));
  const attributes = attributesOf(setStage({ text: story.text, lexicon, lines }, named));
  const roles = rolesBy(attributes);
  for (const draft of drafts) draft.roles.push(...(roles.get(draft.figure.name) ?? []));
  const figures = drafts.map(({ figure }) => figure);
  const nouns = nounMentions(lines, { figures, attributes });
  return { figures, attributes, nouns, namedIn: nameFinder(figures, scene) };
}

interface Place extends Span {
  readonly figure: Figure;
}

function nameFinder(figures: readonly Figure[], { sentences, story }: Scene): Cast["namedIn"] {
  const named = figures.flatMap((figure) =>
    figure.mentions.map((mention): Place => ({ ...mention, figure })),
  );
  const places = placesOf(named, (place) => [place]);
  return (span) => {
    const inside = thingsNear(named, places, span).filter((place) => holds(span, place));
    const [only] = inside;
    if (!only) return null;
    const head = headOf(sentences, span);
    const byHead = head && inside.find((place) => overlaps(place, head.word));
    if (byHead) return byHead.figure;
    return inside.find((place) => leads(place, span, story.text))?.figure ?? null;
  };
}

/** `Health Minister Orla Venn, who …`, `The dean, Hollis Marrack,`: the name ends the first part, or is the second. */
function leads(place: Place, span: Span, text: string): boolean {
  const before = text.slice(span.start, place.start);
  const after = text.slice(place.end, span.end);
  if (!/^(?:$|[,;:(—–-]| who\b| \()/.test(after)) return false;
  return (
    /^(?:[^,]*, )?$/.test(before) ||
    (/^[^,]* $/.test(before) && !/['’]s? $|\b(?:of|for|from|to|by|in|at|with|on) (?:the )?$/.test(before))
  );
}
