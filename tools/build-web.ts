/** Makes the page that `sayso serve` shows: `dist/web/index.html` and its files, whose names carry hashes of their content. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

const root = join(import.meta.dirname, "..");
const target = join(root, "dist/web");
const entry = "web/main.tsx";
const style = "web/style/main.css";
const icon = "web/icon.svg";

rmSync(target, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [entry, style, icon],
  outdir: target,
  entryNames: "assets/[name]-[hash]",
  chunkNames: "assets/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2023", "chrome120", "firefox121", "safari17.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  minify: true,
  loader: { ".svg": "copy" },
  legalComments: "linked",
  metafile: true,
  logLevel: "warning",
});
const made: Readonly<Record<string, string>> = {
  script: fileOf(metafile, entry),
  css: fileOf(metafile, style),
  icon: fileOf(metafile, icon),
};
const page = readFileSync(join(root, "web/index.html"), "utf8");
mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, "index.html"),
  page.replaceAll(/%(\w+)%/g, (_, name: string) => made[name] ?? ""),
);
report(metafile);

/** Where the page finds what was made of a source file, as an address under `dist/web`. */
function fileOf({ outputs }: Metafile, source: string): string {
  const found = Object.entries(outputs).find(
    ([, { entryPoint, inputs }]) => (entryPoint ?? Object.keys(inputs)[0]) === source,
  );
  if (!found) throw new Error(`esbuild made nothing of ${source}`);
  return relative("dist/web", found[0]);
}

function report({ outputs }: Metafile): void {
  for (const path of Object.keys(outputs).filter((path) => /\.(?:js|css)$/.test(path))) {
    const size = gzipSync(readFileSync(join(root, path))).length;
    process.stdout.write(`${path}  ${(size / 1000).toFixed(1)} kB gzipped\n`);
  }
}
