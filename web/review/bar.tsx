import type { Counts } from "../../src/server/api.ts";
import { FilterBar } from "./filter-bar.tsx";
import { isFiltering } from "./filter.ts";
import { RailToggle } from "./rail.tsx";
import { layers, layerTitles, type Layer } from "./layers.ts";
import { filter, filtering, layer, numbered, shown, view } from "./state.ts";
import { showLayer } from "./steps.ts";

/** What stays in sight while the story scrolls: layers, counts, filter. */
export function Bar() {
  const story = view.value;
  if (!story) return null;
  const isOn = isFiltering(filter.value);
  return (
    <div class="bar">
      <div class="bar-row">
        <RailToggle />
        <div class="layers" role="group" aria-label="What is shown">
          {layers.map((name, at) => (
            <LayerButton key={name} name={name} number={at + 1} />
          ))}
        </div>
        <CountsLine counts={story.counts} />
        <button
          type="button"
          class={`filter-toggle${isOn ? " on" : ""}`}
          aria-expanded={filtering.value}
          onClick={() => (filtering.value = !filtering.value)}
        >
          {isOn ? `Filter: ${shown.value.length} of ${numbered.value.length}` : "Filter"}
        </button>
      </div>
      {filtering.value && <FilterBar story={story} />}
    </div>
  );
}

function LayerButton({ name, number }: { readonly name: Layer; readonly number: number }) {
  return (
    <button
      type="button"
      aria-pressed={layer.value === name}
      title={`${layerTitles[name]} (${number})`}
      onClick={() => showLayer(name)}
    >
      {layerTitles[name]}
    </button>
  );
}

function CountsLine({ counts }: { readonly counts: Counts }) {
  const { error, warning, note, decided, asked } = counts;
  return (
    <p class="counts">
      <Count look="error" number={error} one="error" many="errors" />
      <Count look="warning" number={warning} one="warning" many="warnings" />
      <Count look="note" number={note} one="note" many="notes" />
      <span class="standings">{`${error + warning + note} open · ${decided} decided · ${asked} asked`}</span>
    </p>
  );
}

interface CountProps {
  readonly look: string;
  readonly number: number;
  readonly one: string;
  readonly many: string;
}

function Count({ look, number, one, many }: CountProps) {
  return (
    <span class={`count is-${look}`}>
      <span class="tab">{number}</span> {number === 1 ? one : many}
    </span>
  );
}
