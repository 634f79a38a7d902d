import { useEffect, useRef, useState } from "preact/hooks";
import type { StoryAnswer, StoryView, Words } from "../../src/server/api.ts";
import { apiPath, ask, wordsOf } from "../api.ts";
import { go } from "../navigation.ts";
import { Trouble } from "../parts/trouble.tsx";
import { storyPath as reviewPath } from "../route.ts";
import { passedOn, spansIn, storyPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { ClaimList } from "./claim-item.tsx";
import { LedgerFrame } from "./frame.tsx";
import { counted, dayWords, outletOf, titleOf } from "./saying.ts";
import { holds, paragraphsWith, type LedgerParagraph } from "./story-text.ts";

interface Props {
  readonly id: string;
  readonly query: URLSearchParams;
}

/** A story of the ledger in one of its versions, the words in question marked. */
export function StoryPage({ id, query }: Props) {
  return (
    <WithAnswer<StoryAnswer>
      path={`${apiPath("ledger", "stories", id)}?${passedOn(query, ["version"])}`}
      missing={(says) => (
        <LedgerFrame title="No such story" at={null}>
          <p>{says}</p>
        </LedgerFrame>
      )}
    >
      {(story) => <Story story={story} marked={spansIn(query.get("at"))} />}
    </WithAnswer>
  );
}

function Story({ story, marked }: { readonly story: StoryAnswer; readonly marked: Words["spans"] }) {
  const { source, versions, claims } = story;
  const isThere = holds(story, marked);
  return (
    <LedgerFrame title={titleOf(source)} at={null}>
      <p class="hint">
        {outletOf(source)}, {dayWords(source.published)}, <code>{source.story}</code>
      </p>
      <Versions story={story} />
      <p>
        <Review story={source.story} />
      </p>
      {isThere ? null : <Trouble says="The words that were asked for do not stand in this version." />}
      <Galley paragraphs={paragraphsWith(story, isThere ? marked : [])} />
      <section>
        <h2>{counted(claims.length, "claim")} in this version</h2>
        {versions.at(-1)?.id === source.version ? null : (
          <p class="hint">A later version of this story counts in lists and numbers.</p>
        )}
        <ClaimList claims={claims} none="None was found." />
      </section>
    </LedgerFrame>
  );
}

function Versions({ story: { source, versions } }: { readonly story: StoryAnswer }) {
  if (versions.length < 2) return null;
  return (
    <nav class="versions" aria-label="Versions of this story">
      {versions.map(({ id, n, claims }) => (
        <a
          key={id}
          href={storyPath({ story: source.story, version: id })}
          aria-current={id === source.version ? "page" : undefined}
        >
          Version {n} ({counted(claims, "claim")})
        </a>
      ))}
    </nav>
  );
}

/** Opens the story among those under review. */
function Review({ story }: { readonly story: string }) {
  const [trouble, setTrouble] = useState("");
  const [isBusy, setBusy] = useState(false);
  const open = (): void => {
    setBusy(true);
    ask<StoryView>("/api/stories", { method: "POST", body: { ledgerStory: story } })
      .then(
        ({ id }) => go(reviewPath(id)),
        (error: unknown) => setTrouble(wordsOf(error)),
      )
      .finally(() => setBusy(false));
  };
  return (
    <>
      <button type="button" disabled={isBusy} onClick={open}>
        {isBusy ? "Reading…" : "Open its newest version in review"}
      </button>
      {trouble === "" ? null : <Trouble says={trouble} />}
    </>
  );
}

function Galley({ paragraphs }: { readonly paragraphs: readonly LedgerParagraph[] }) {
  const galley = useRef<HTMLElement>(null);
  useEffect(() => {
    const first = galley.current?.querySelector("mark");
    first?.scrollIntoView({ block: "center" });
    first?.focus({ preventScroll: true });
  }, []);
  return (
    <article ref={galley} class="ledger-galley" aria-label="The story">
      {paragraphs.map((paragraph) => (
        <div key={paragraph.number} class={`ledger-para ${paragraph.field}`}>
          <span class="ledger-number" aria-hidden="true">
            {paragraph.number}
          </span>
          <p>
            <Segments paragraph={paragraph} />
          </p>
        </div>
      ))}
    </article>
  );
}

function Segments({ paragraph: { text, segments } }: { readonly paragraph: LedgerParagraph }) {
  return (
    <>
      {segments.map(({ start, end, on }) => {
        const words = text.slice(start, end);
        return on.length > 0 ? (
          <mark key={start} class="asked" tabIndex={-1}>
            {words}
          </mark>
        ) : (
          words
        );
      })}
    </>
  );
}
