import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { StoryView } from "../../src/server/api.ts";
import { carrierOf, certaintyOf, claimNumber } from "./claims.ts";
import { paragraphAt, wordsAt } from "./findings.ts";
import { cardsOf } from "./people.ts";
import { numbered } from "./state.ts";
import { goTo, goToParagraph } from "./steps.ts";

const remembered = "sayso-rail";

/** Whether the column at the left is shown, where there is room for it; remembered in this browser. */
export const hasRail = signal(localStorage.getItem(remembered) === "on");

export function RailToggle() {
  return (
    <button type="button" class="rail-toggle" aria-expanded={hasRail.value} onClick={switchRail}>
      Contents
    </button>
  );
}

function switchRail(): void {
  hasRail.value = !hasRail.value;
  localStorage.setItem(remembered, hasRail.value ? "on" : "off");
}

/** The story's outline, people and claims, each leading to its place. */
export function Rail({ story }: { readonly story: StoryView }) {
  return (
    <nav class="rail" aria-label="Contents of the story">
      <Part title="Outline" isOpen>
        {outlineOf(story).map(({ number, words, open }) => (
          <Entry key={number} onGo={() => goToParagraph(number)} detail={open === 0 ? "" : `${open} open`}>
            {`¶${number} ${words}`}
          </Entry>
        ))}
      </Part>
      <Part title="People">
        {cardsOf(story).map(({ person: { name }, accusedOf, mentions }) => (
          <Entry
            key={name}
            onGo={() => goToParagraph(firstMention(story, name))}
            detail={accusedOf.length > 0 ? "accused" : `${mentions}×`}
          >
            {name}
          </Entry>
        ))}
      </Part>
      <Part title="Claims">
        {story.review.claims.map((claim) => (
          <Entry key={claim.id} onGo={() => goTo({ as: "claim", key: claim.id })} detail={certaintyOf(claim)}>
            {`${claimNumber(claim.id)} ${carrierOf(claim)}`}
          </Entry>
        ))}
      </Part>
    </nav>
  );
}

interface PartProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

function Part({ title, isOpen = false, children }: PartProps) {
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ol>{children}</ol>
    </details>
  );
}

interface EntryProps {
  readonly onGo: () => void;
  readonly detail: string;
  readonly children: ComponentChildren;
}

function Entry({ onGo, detail, children }: EntryProps) {
  return (
    <li>
      <button type="button" onClick={onGo}>
        {children} {detail !== "" && <span class="detail">{detail}</span>}
      </button>
    </li>
  );
}

interface OutlineRow {
  readonly number: number;
  /** How the paragraph begins. */
  readonly words: string;
  /** Open findings that begin in it. */
  readonly open: number;
}

function outlineOf({ review, paragraphs }: StoryView): OutlineRow[] {
  const open = Map.groupBy(
    numbered.value.filter(({ standing }) => standing !== "decided"),
    ({ paragraph }) => paragraph,
  );
  return paragraphs.map(({ at, number }) => ({
    number,
    words: beginningOf(wordsAt(review.text, at, Infinity)),
    open: open.get(number)?.length ?? 0,
  }));
}

function beginningOf(words: string): string {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most))}…`;
}

const most = 42;

function firstMention({ review, paragraphs }: StoryView, name: string): number {
  const first = review.mentions.find(({ person }) => person === name);
  return paragraphAt(paragraphs, first?.at[0] ?? 0);
}
