import { useId } from "preact/hooks";
import type { StoryView } from "../../src/server/api.ts";
import { choicesOf, everything, isFiltering, type Choice, type Filter } from "./filter.ts";
import { filter, numbered } from "./state.ts";

const names: readonly (readonly [keyof Filter, string])[] = [
  ["rule", "Rule"],
  ["field", "Part"],
  ["person", "Person"],
  ["sureness", "How sure"],
  ["standing", "Standing"],
];

export function FilterBar({ story }: { readonly story: StoryView }) {
  const choices = choicesOf(story, numbered.value);
  return (
    <div class="filter" role="group" aria-label="Filter">
      {names.map(([name, label]) => (
        <Menu key={name} name={name} label={label} choices={choices[name]} />
      ))}
      <button type="button" disabled={!isFiltering(filter.value)} onClick={() => (filter.value = everything)}>
        Show all
      </button>
    </div>
  );
}

interface Props {
  readonly name: keyof Filter;
  readonly label: string;
  readonly choices: readonly Choice[];
}

function Menu({ name, label, choices }: Props) {
  const id = useId();
  return (
    <span class="menu">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={filter.value[name]}
        onChange={(event) => (filter.value = { ...filter.value, [name]: event.currentTarget.value })}
      >
        <option value="">all</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
