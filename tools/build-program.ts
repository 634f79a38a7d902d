/**
 * Puts the command and its workers into few files, over those of `tsc`: Node takes a second to find and link their hundreds of
 * modules, and less than half of that for these. The library's own modules stay as they are.
 */
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const chunks = "program"; // beside `cli` and `host`, so that paths from `import.meta.url` lead to the same places

rmSync(join(root, "dist", chunks), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/cli/main.ts", "src/host/worker.ts", "src/server/worker.ts"],
  outbase: "src",
  outdir: "dist",
  chunkNames: `${chunks}/[name]-[hash]`,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"], // jsonc-parser's other form loads its parts in a way that cannot be bundled
  external: ["onnxruntime-node", "onnxruntime-web", "pg"],
  // What was CommonJS asks for Node's own modules.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  legalComments: "linked",
  logLevel: "warning",
});
chmodSync(join(root, "dist/cli/main.js"), 0o755);
