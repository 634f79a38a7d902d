import { storyPath } from "../route.ts";
import { stories, view } from "./state.ts";

/** One tab for each open story, if there are several. */
export function Tabs() {
  if (stories.value.length < 2) return null;
  return (
    <nav class="tabs" aria-label="Open stories">
      {stories.value.map(({ id, title }) => (
        <a key={id} href={storyPath(id)} aria-current={view.value?.id === id ? "page" : undefined}>
          {title}
        </a>
      ))}
    </nav>
  );
}
