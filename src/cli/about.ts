import { version } from "../base/version.ts";
import { loadCard } from "../host/model-files.ts";
import { lexiconHash } from "../lexicon/generated.ts";

/** What made a result, for a report of trouble: program, model, word lists, runtime. */
export async function about(): Promise<string> {
  const { name, sha256 } = await loadCard();
  return [
    `sayso ${version}`,
    `model ${name}`,
    ...Object.entries(sha256).map(([file, hash]) => `  ${hash.slice(0, 12)} ${file}`),
    `lexicon ${lexiconHash}`,
    `node ${process.versions.node} on ${process.platform} ${process.arch}`,
  ].join("\n");
}
