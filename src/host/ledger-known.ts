import { version as sayso } from "../base/version.ts";
import { places } from "../ledger/database.ts";
import { digestOf } from "../ledger/ids.ts";
import type { Ledger } from "../ledger/open.ts";
import { versionIdOf } from "../ledger/version-rows.ts";
import { lexiconHash } from "../lexicon/generated.ts";
import type { From, Otherwise, Sourced } from "./ledger-inputs.ts";
import { loadCard } from "./model-files.ts";
import type { BackendChoice } from "./reader.ts";

export interface ReaderChoice {
  readonly backend: BackendChoice;
}

/** True for what this reader has read into the ledger: told before the model is loaded, let alone run. */
export type Knows = (sourced: Sourced) => Promise<boolean>;

export async function openKnown(
  { database, workspace }: Ledger,
  { backend }: ReaderChoice,
  otherwise: Otherwise,
): Promise<Knows> {
  const models = await modelNames(backend);
  const found = async (condition: string, values: readonly string[]): Promise<boolean> => {
    const rows = await database.all(
      `SELECT v.id FROM version v
       JOIN reading r ON r.workspace = v.workspace AND r.version = v.id
       JOIN run u ON u.workspace = r.workspace AND u.id = r.run
       WHERE v.workspace = ? AND u.sayso = ? AND u.lexicon = ? AND u.config = '' AND u.model IN (${places(models.length)})
         AND ${condition} LIMIT 1`,
      [workspace, sayso, lexiconHash, ...models, ...values],
    );
    return rows.length > 0;
  };
  const isRead = async ({ bytes }: From, story?: string): Promise<boolean> => {
    const asked = { "v.story": story, "v.outlet": otherwise.outlet, "v.country": otherwise.country };
    const wanted = Object.entries(asked).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    );
    const conditions = ["v.blob = ?", ...wanted.map(([column]) => `${column} = ?`)];
    return found(conditions.join(" AND "), [digestOf(bytes ?? ""), ...wanted.map(([, value]) => value)]);
  };
  return async ({ task, from }) => {
    switch (task.kind) {
      case "file": // of several stories in one file, some may be missing
        return task.format !== "jsonl" && isRead(from, task.id);
      case "line":
        return isRead(from);
      case "reading":
        return "story" in task.reading && found("v.id = ?", [versionIdOf(task.reading.story)]);
    }
  };
}

/** What results carry as `run.model`. */
async function modelNames(backend: BackendChoice): Promise<string[]> {
  const { name, sha256 } = await loadCard();
  const backends = backend === "auto" ? ["native", "wasm"] : [backend];
  return backends.map((one) => `${name} ${sha256["enc.int8.onnx"]?.slice(0, 12)} ${one}`);
}
