#!/usr/bin/env bash
# The training's own tests, on invented data and random weights.
set -euo pipefail
cd "$(dirname "$0")"
./venv.sh
PYTHONPATH=. ../node_modules/.train/bin/python -m unittest discover -s tests
../node_modules/.train/bin/python gold.py gold/*.gold ${1:+--data "$1"}
