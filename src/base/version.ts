// Made from package.json by tools/gen.ts; never edited by hand.
export const version = "0.1.0";
