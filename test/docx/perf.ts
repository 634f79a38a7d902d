import { docx, p, r } from "../../test/read/docx-file.ts";
import { readBytes } from "../../src/read/read.ts";
import { reviewDocx } from "../../src/write/docx.ts";
import { findingAt, reviewOf } from "../../test/write/docx-results.ts";
import { resultOf } from "../../test/write/results.ts";
for (const n of [100, 1000, 10000]) {
  const body = Array.from({ length: n }, (_, i) => p(r("Police ", `<w:lang w:val="en-GB"/>`) + r("said that the clerk ") + r(`number ${i} had`) + r(" taken the fees, “sources” said."))).join("");
  const b = docx(body);
  let t = performance.now();
  const [x] = readBytes(b, { id: "a", format: "docx", maxBytes: 2e7, maxChars: 1e7 });
  const tr = performance.now() - t;
  if (!x || "error" in x) throw 1;
  const story = x.story;
  const fs = [...story.text.matchAll(/sources/g)].map((m) => findingAt({ start: m.index, end: m.index + 7 }));
  t = performance.now();
  const out = reviewDocx({ ...resultOf({ id: "a", text: "" }, []), story }, reviewOf(fs), b);
  const tw = performance.now() - t;
  t = performance.now();
  const fresh = reviewDocx({ ...resultOf({ id: "a", text: "" }, []), story }, reviewOf(fs));
  console.log(n, story.text.length, "chars; read", tr.toFixed(0), "ms; write own", tw.toFixed(0), "new", (performance.now() - t).toFixed(0), out.length, fresh.length, (process.memoryUsage().rss / 1e6).toFixed(0) + "MB");
}
// hostile
for (const [name, body] of [["deep", "<w:p>".repeat(200000)], ["begins", p("<w:r>" + '<w:fldChar w:fldCharType="begin"/>'.repeat(200000) + "<w:t>x</w:t>".repeat(100000) + "</w:r>")], ["ents", p(r("&amp;".repeat(500000)))], ["nested", "<w:p><w:r>".repeat(50000) + "<w:t>x</w:t>" + "</w:r></w:p>".repeat(50000)], ["tabs", p("<w:r>" + "<w:tab/>".repeat(300000) + "<w:t>x</w:t></w:r>")]] as const) {
  const b = docx(body);
  const t = performance.now();
  const [x] = readBytes(b, { id: "a", format: "docx", maxBytes: 2e7, maxChars: 1e7 });
  let more = "";
  if (x && "story" in x && x.story.text) { const t2 = performance.now(); const out = reviewDocx({ ...resultOf({ id: "a", text: "" }, []), story: x.story }, reviewOf([findingAt({ start: 0, end: 1 })]), b); more = `write ${(performance.now() - t2).toFixed(0)}`; }
  console.log(name, b.length, (performance.now() - t).toFixed(0), "ms", x && ("error" in x ? x.error.says : `${x.story.text.length} ${x.notes.map((n) => n.code)}`), more);
}
