import { useId } from "preact/hooks";
import type { PeopleAnswer } from "../../src/server/api.ts";
import { go } from "../navigation.ts";
import { listPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { counted, fieldOf } from "./saying.ts";

interface ChoiceProps {
  readonly query: URLSearchParams;
  readonly says: string;
  readonly to: (id: string) => string;
}

/** Those who are in most stories; one of them is chosen. */
export function PersonChoice({ query, says, to }: ChoiceProps) {
  const words = query.get("q") ?? "";
  const asked = new URLSearchParams({ limit: "20", ...(words === "" ? {} : { q: words }) });
  return (
    <section>
      <h2>{says}</h2>
      <p>
        <a href={listPath("people")}>Look for somebody</a>, or choose one of those who are in most stories:
      </p>
      <WithAnswer<PeopleAnswer> path={`/api/ledger/people?${asked.toString()}`}>
        {({ people }) => (
          <ul class="plain-list">
            {people.map(({ id, name, stories }) => (
              <li key={id}>
                <a href={to(id)}>{name}</a> <span class="hint">{counted(stories, "story", "stories")}</span>
              </li>
            ))}
          </ul>
        )}
      </WithAnswer>
    </section>
  );
}

interface DatesProps {
  readonly query: URLSearchParams;
  readonly page: "timeline" | "contradictions" | "copies";
}

/** From when and until when; whose they are stays. */
export function Dates({ query, page }: DatesProps) {
  const id = useId();
  return (
    <form
      class="dates"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [since, until] = [fieldOf(form, "since"), fieldOf(form, "until")];
        go(listPath(page, { who: query.get("who"), since, until }));
      }}
    >
      {(["since", "until"] as const).map((name) => (
        <span key={name} class="field">
          <label for={`${id}-${name}`}>{name === "since" ? "Published from" : "until"}</label>
          <input id={`${id}-${name}`} name={name} type="date" defaultValue={query.get(name) ?? ""} />
        </span>
      ))}
      <button type="submit">Show</button>
    </form>
  );
}
