import { useId, useState } from "preact/hooks";
import type { ClaimJson, StoryView } from "../../src/server/api.ts";
import { correct } from "./actions.ts";
import { NameForm } from "./name-form.tsx";

interface Props {
  readonly claim: ClaimJson;
  readonly story: StoryView;
}

/** Whether a claim accuses, and whom. */
export function Accused({ claim, story }: Props) {
  const id = useId();
  const value = claim.accusation === null ? "" : claim.accusation ? "yes" : "no";
  const choose = (value: string): void => void correct(claim.id, { accusation: value === "yes" });
  return (
    <>
      <div class="menu">
        <label for={id}>Accuses</label>
        <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="yes">yes</option>
          <option value="no">no</option>
          {value === "" && <option value="">not judged</option>}
        </select>
      </div>
      <About claim={claim} story={story} />
    </>
  );
}

function About({ claim, story }: Props) {
  const [isNaming, setNaming] = useState(false);
  const names = [...new Set([...story.review.people.map(({ name }) => name), ...claim.about])];
  const set = (about: readonly string[]): void => void correct(claim.id, { about: [...about] });
  return (
    <fieldset class="about">
      <legend>About</legend>
      {names.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={claim.about.includes(name)}
            onChange={(event) =>
              set(
                event.currentTarget.checked
                  ? [...claim.about, name]
                  : claim.about.filter((one) => one !== name),
              )
            }
          />
          {name}
        </label>
      ))}
      {isNaming ? (
        <NameForm
          label="Whom is it about?"
          onName={(name) => {
            setNaming(false);
            set([...claim.about, name]);
          }}
        />
      ) : (
        <button type="button" class="link" onClick={() => setNaming(true)}>
          somebody else…
        </button>
      )}
    </fieldset>
  );
}
