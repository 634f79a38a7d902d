import { peopleProjections } from "./people/tables.ts";

/** The tables that are the record: layers 0 to 4. Everything else can be made again from them. */
export interface Table {
  readonly name: string;
  readonly layer: number;
  /** Without the workspace, which comes first. */
  readonly key: readonly string[];
  /** All columns but the workspace, the key first. */
  readonly columns: readonly string[];
  /** Columns that are not part of what the ledger says: when and by whose hand it was written, how it is packed. */
  readonly apart: readonly string[];
}

/** In an order in which rows may be added: what others point to comes first. */
export const tables: readonly Table[] = [
  table(0, "blob", "id | size body", "body"),
  table(1, "story", "id | outlet url"),
  table(
    1,
    "version",
    "id | story n blob title text published published_at outlet url country language fields normaliser text_hash credit",
  ),
  table(2, "run", "id | sayso model lexicon config"),
  table(2, "reading", "version run | n current"),
  table(
    3,
    "claim",
    "id run | version n label inside source cue content said source_kind voice status kind polarity speaker chain accusation confidence moment",
  ),
  table(3, "about", "claim run name | n"),
  table(3, "answer", "claim run answers | n"),
  table(3, "figure", "version run listed name | n kind forms variants roles"),
  table(3, "legal", "id run | version n person status offence cue claim moment"),
  table(3, "day", "version run n | start stop value"),
  table(3, "attribute", "version run n | person what value of_whom moment start stop"),
  table(3, "note", "version run n | code start stop says"),
  table(3, "band", "band hash version shingle_at | "),
  table(4, "judgement", "id | what one other verdict by who why at retracts", "at who"),
];

/** Made again by `rebuild`. */
export const projections: readonly string[] = [
  ...peopleProjections,
  "cluster",
  "cluster_claim",
  "passage",
  "link",
];

export function tableOf(name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new RangeError(`no table of the record: ${name}`);
  return found;
}

function table(layer: number, name: string, columns: string, apart = ""): Table {
  const [key = [], others = []] = columns.split("|").map(wordsOf);
  return { name, layer, key, columns: [...key, ...others], apart: wordsOf(apart) };
}

function wordsOf(words: string): string[] {
  return words.split(" ").filter((word) => word !== "");
}
