import { useId } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly onName: (name: string) => void;
}

/** A name that the story's cast does not have. */
export function NameForm({ label, onName }: Props) {
  const id = useId();
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = new FormData(event.currentTarget).get("name");
        if (typeof name === "string" && name.trim() !== "") onName(name.trim());
      }}
    >
      <label for={id}>{label}</label>
      <input id={id} name="name" required autocomplete="off" ref={(field) => field?.focus()} />
      <button type="submit">Set</button>
    </form>
  );
}
