#!/usr/bin/env bash
# Packs the project, installs the package into an empty folder and reads a story with it.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node_bin="$root/node_modules/.bin"
(cd "$root" && npm pack --ignore-scripts --silent --pack-destination "$folder" >/dev/null)
cd "$folder"
cp "$root/.npmrc" .npmrc
printf '{ "private": true, "allowScripts": { "onnxruntime-node": false } }' >package.json
npm install --no-audit --no-fund --silent ./*.tgz
cp "$root/examples/harbour-fund.md" story.md
claims=$(PATH="$node_bin:$PATH" ./node_modules/.bin/sayso read --format jsonl story.md | grep -o '"cue"' | wc -l)
[ "$claims" -gt 5 ] || { echo "the installed copy found $claims claims in its story" >&2; exit 1; }
echo "the installed copy reads: $claims claims"
