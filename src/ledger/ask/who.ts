import { findPeople, type Entity } from "../people/list.ts";
import { AskRefused, type Asking } from "./asking.ts";

/** All whom a name may mean, those in most stories first; `[]`: nobody. */
export async function peopleCalled({ sql, workspace }: Asking, name: string): Promise<Entity[]> {
  return findPeople(sql, workspace, name);
}

/** The one whom a name or an id means. @throws AskRefused if that is nobody, or several. */
export async function personCalled(asking: Asking, name: string): Promise<Entity> {
  const [first, ...others] = await peopleCalled(asking, name);
  if (!first) throw nobody(name);
  if (others.length > 0) throw new AskRefused(severalCalled(name, [first, ...others]));
  return first;
}

export function nobody(name: string): AskRefused {
  return new AskRefused(`nobody in the ledger is called “${name}”; look for words of the name`);
}

function severalCalled(name: string, found: readonly Entity[]): string {
  const names = found.slice(0, 5).map((entity) => `${entity.name} (${entity.id})`);
  const rest = found.length > names.length ? ` and ${found.length - names.length} more` : "";
  return `“${name}” may be ${names.join(", ")}${rest}; give the full name or the id`;
}
