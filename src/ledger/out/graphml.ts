import { escapeXml } from "../../base/xml.ts";
import type { Ground } from "../faults.ts";
import { onOneLine } from "../../base/escape.ts";
import { countLeftOut, onlyInJsonl, openText, type Exported, type Missing, type Write } from "./exported.ts";
import { edgeKeys, nodeKeys, type Fact } from "./graph.ts";
import { edgesIn } from "./graph-edges.ts";
import { nodesIn } from "./graph-nodes.ts";

const missing: readonly Missing[] = [
  ...onlyInJsonl,
  { what: "legal rows", rows: "legal", why: "exported as csv" },
  { what: "ages, roles and ties of people", rows: "attribute", why: "exported as jsonl" },
  {
    what: "judgements on who is the same",
    rows: "judgement WHERE what = 'same-person'",
    why: "whom they hold for one is one node; exported as csv",
  },
];

/**
 * GraphML: outlets, stories, people and claims as nodes, and what is between them as edges. Every node stands before every
 * edge, and no edge leads to a node that is not there.
 */
export async function exportGraphml(ground: Ground, write: Write): Promise<Exported> {
  const out = openText(write);
  const written = { nodes: 0, edges: 0 };
  await out.add(`<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keysOf("node", nodeKeys)}${keysOf("edge", edgeKeys)}<graph id="ledger" edgedefault="directed">
`);
  for await (const { node, facts } of nodesIn(ground)) {
    await out.add(`<node id="${node}">${dataOf("node", facts)}</node>\n`);
    written.nodes += 1;
  }
  for await (const { from, to, facts } of edgesIn(ground)) {
    await out.add(`<edge source="${from}" target="${to}">${dataOf("edge", facts)}</edge>\n`);
    written.edges += 1;
  }
  await out.add("</graph>\n</graphml>\n");
  await out.end();
  return { written, leftOut: await countLeftOut(ground, missing) };
}

function keysOf(what: "node" | "edge", keys: Readonly<Record<string, string>>): string {
  return Object.entries(keys)
    .map(
      ([name, type]) => `<key id="${what}-${name}" for="${what}" attr.name="${name}" attr.type="${type}"/>\n`,
    )
    .join("");
}

function dataOf(what: "node" | "edge", facts: Readonly<Record<string, Fact>>): string {
  return Object.entries(facts)
    .filter(([, fact]) => fact !== null)
    .map(([name, fact]) => `<data key="${what}-${name}">${escapeXml(onOneLine(String(fact)))}</data>`)
    .join("");
}
