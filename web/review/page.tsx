import { useEffect } from "preact/hooks";
import { go } from "../navigation.ts";
import { Shell } from "../parts/shell.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { storyPath } from "../route.ts";
import { listStories, openStory, undo } from "./actions.ts";
import { Bar } from "./bar.tsx";
import { DropPlace } from "./drop.tsx";
import { Galley } from "./galley-view.tsx";
import { Help } from "./help.tsx";
import { Imprint } from "./imprint.tsx";
import { startKeyboard } from "./keyboard.ts";
import { Notices } from "./notices.tsx";
import { OpenDialog, OpenForms } from "./open.tsx";
import { People } from "./people.tsx";
import { hasRail, Rail } from "./rail.tsx";
import { Register } from "./register.tsx";
import { RuleDialog } from "./rule-page.tsx";
import { keeping, layer, selected, solved, stories, trouble, view, waiting } from "./state.ts";
import { afterDrawing, keepFocus } from "./steps.ts";
import { solvedWords } from "./findings.ts";
import { Tabs } from "./tabs.tsx";
import { Tools } from "./tools.tsx";

/** The review of a story; without one, the first open story, or the way to open one. */
export function ReviewPage({ story }: { readonly story: string | null }) {
  useEffect(startKeyboard, []);
  useEffect(() => void arrive(story), [story]);
  return (
    <Shell section="review" tools={<Tools />}>
      <Tabs />
      {trouble.value !== "" && <Trouble says={trouble.value} />}
      <Story />
      <Solved />
      <DropPlace />
      <Help />
      <OpenDialog />
      <RuleDialog />
    </Shell>
  );
}

async function arrive(id: string | null): Promise<void> {
  if (id !== null && id !== view.value?.id) await openStory(id);
  if (id !== null) return void (await listStories());
  const first = (await listStories()).find(({ trouble }) => trouble === null);
  if (first) go(storyPath(first.id), { replace: true });
}

function Story() {
  const story = view.value;
  useEffect(() => {
    document.title = story ? `${story.title} · Sayso` : "Sayso";
  }, [story?.title]);
  useEffect(
    () => (story ? afterDrawing(keepFocus) : undefined),
    [story, layer.value, selected.value, keeping.value],
  );
  if (!story) return <Empty />;
  return (
    <>
      <h1 class="unseen">{`Review: ${story.title}`}</h1>
      <Imprint story={story} />
      <Notices story={story} />
      <Bar />
      {layer.value === "accusations" && <Register story={story} />}
      {layer.value === "people" && <People story={story} />}
      {layer.value !== "accusations" && layer.value !== "people" && (
        <div class={`desk${hasRail.value ? " railed" : ""}`}>
          {hasRail.value && <Rail story={story} />}
          <Galley />
        </div>
      )}
    </>
  );
}

function Empty() {
  if (waiting.value > 0)
    return (
      <div class="sheet">
        <h1>Reading…</h1>
      </div>
    );
  return (
    <div class="sheet">
      <h1>{stories.value.length === 0 ? "Open a story" : "Choose a story"}</h1>
      <OpenForms onDone={() => undefined} />
    </div>
  );
}

/** What a change has just solved, with the way back, where no notes on findings are shown that could say so. */
function Solved() {
  if (solved.value.length === 0 || layer.value === "findings") return null;
  return (
    <p class="solved">
      {solved.value.map(solvedWords).join(" ")}{" "}
      <button type="button" onClick={() => void undo()}>
        Undo
      </button>
    </p>
  );
}
