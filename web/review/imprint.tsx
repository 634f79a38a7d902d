import { useId } from "preact/hooks";
import type { StoryView } from "../../src/server/api.ts";
import { changeImprint } from "./actions.ts";

/** Day and country, which change what is found; and what no count of findings says. */
export function Imprint({ story }: { readonly story: StoryView }) {
  const id = useId();
  const { published, country, outlet } = story.imprint;
  return (
    <div class="imprint">
      <span class="menu">
        <label for={`${id}-day`}>Published</label>
        <input
          id={`${id}-day`}
          type="date"
          value={published ?? ""}
          onChange={(event) => void changeImprint({ published: event.currentTarget.value || null })}
        />
      </span>
      <span class="menu">
        <label for={`${id}-country`}>Country</label>
        <select
          id={`${id}-country`}
          value={country ?? ""}
          onChange={(event) => void changeImprint({ country: event.currentTarget.value || null })}
        >
          <option value="">not given</option>
          {countriesOf(story).map((code) => (
            <option key={code} value={code}>
              {code.toUpperCase()}
            </option>
          ))}
        </select>
      </span>
      {outlet !== null && <span class="outlet">{outlet}</span>}
      <span class="stored">
        {story.stored === null ? "Decisions are kept until the server stops." : `Decisions: ${story.stored}`}
      </span>
      <strong class="clearance">No findings is not clearance.</strong>
    </div>
  );
}

function countriesOf({ countries, imprint: { country } }: StoryView): readonly string[] {
  return country === null || countries.includes(country) ? countries : [country, ...countries];
}
