import { useId, useState } from "preact/hooks";
import type { ClaimJson, ClaimSet, StoryView } from "../../src/server/api.ts";
import { correct } from "./actions.ts";
import { castOf, kindWords, statusWords } from "./claims.ts";
import { Accused } from "./accused.tsx";
import { NameForm } from "./name-form.tsx";

interface Props {
  readonly claim: ClaimJson;
  readonly story: StoryView;
}

/** The menus by which people put right what was read; each choice runs the rules again at once. */
export function Correct({ claim, story }: Props) {
  const set = (to: ClaimSet): void => void correct(claim.id, to);
  return (
    <div class="correct">
      <Speaker claim={claim} story={story} />
      <Menu
        label="How sure"
        value={claim.status ?? ""}
        words={statusWords}
        onChoose={(status) => set({ status })}
      />
      <Menu label="What sort" value={claim.kind ?? ""} words={kindWords} onChoose={(kind) => set({ kind })} />
      <Accused claim={claim} story={story} />
    </div>
  );
}

const nobody = "nobody";
const another = "another";
const known = "name:";

function Speaker({ claim, story }: Props) {
  const id = useId();
  const [isNaming, setNaming] = useState(false);
  const choose = (value: string): void => {
    setNaming(value === another);
    if (value === nobody) void correct(claim.id, { speaker: null });
    else if (value.startsWith(known)) void correct(claim.id, { speaker: value.slice(known.length) });
  };
  const value = claim.speaker === null ? nobody : known + claim.speaker;
  return (
    <div class="menu">
      <label for={id}>Carried by</label>
      <select
        id={id}
        value={isNaming ? another : value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {castOf(story.review).map((name) => (
          <option key={name} value={known + name}>
            {name}
          </option>
        ))}
        <option value={nobody}>nobody named</option>
        <option value={another}>another name…</option>
      </select>
      {isNaming && (
        <NameForm
          label="Who carries it?"
          onName={(speaker) => {
            setNaming(false);
            void correct(claim.id, { speaker });
          }}
        />
      )}
    </div>
  );
}

interface MenuProps<W extends string> {
  readonly label: string;
  readonly value: W | "";
  readonly words: Readonly<Record<W, string>>;
  readonly onChoose: (value: W) => void;
}

function Menu<W extends string>({ label, value, words, onChoose }: MenuProps<W>) {
  const id = useId();
  const isWord = (value: string): value is W => Object.hasOwn(words, value);
  return (
    <div class="menu">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget: { value } }) => isWord(value) && onChoose(value)}
      >
        {Object.entries<string>(words).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
        {value === "" && <option value="">not judged</option>}
      </select>
    </div>
  );
}
