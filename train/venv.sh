#!/usr/bin/env bash
# Makes node_modules/.train with the pinned packages, once; it stands there since nothing looks for texts or code there.
set -euo pipefail
cd "$(dirname "$0")"
venv=../node_modules/.train
if ! cmp -s requirements.txt $venv/requirements.txt; then
  python3 -m venv --clear $venv
  $venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
  cp requirements.txt $venv/requirements.txt
fi
