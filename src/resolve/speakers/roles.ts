import type { Attribute } from "../../claim/person.ts";
import { headOfRole } from "../cast/nouns.ts";
import { stemOf } from "./noun-index.ts";

/** What the story says that its people are, by the noun: `mayor` of `mayor of Oakhaven`. */
export type Roles = ReadonlyMap<string, readonly Attribute[]>;

export function indexRoles(attributes: readonly Attribute[]): Roles {
  const roles = attributes.filter(({ what }) => what === "role" || what === "tie");
  return Map.groupBy(roles, ({ value }) => stemOf(headOfRole(value)));
}
