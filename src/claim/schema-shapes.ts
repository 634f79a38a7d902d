/** The ways in which the schema's parts are said. */
export type Schema = Readonly<Record<string, unknown>>;

export const untold = "null: the text cannot tell; never “no”.";

export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export function list(name: string): Schema {
  return { type: "array", items: ref(name) };
}

export function orNull(description: string): Schema {
  return { description, type: ["string", "null"] };
}

export function oneOrNull(values: readonly string[], description: string): Schema {
  return { description: `${description} ${untold}`, enum: [...values, null] };
}

/** An object with these keys, no others, and all of them but the optional ones. */
export function closed(description: string, properties: Schema, optional: readonly string[] = []): Schema {
  return {
    description,
    type: "object",
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    additionalProperties: false,
  };
}
