"""Fits what each sign is worth for a suspect: logistic regression on the accusations of gold-train.

    python train/about.py --signs DIR --weights src/resolve/about-weights.ts

Signs: `node tools/about-signs.ts --data DIR --sets gold-train,gold-dev --out DIR`. The signs of other claims rest on the
weights for a claim alone: where these change, write the signs again and fit again. Precision, recall and F1 of whom
gold accusations are about are printed, for five folds of gold-train (stories left out whole) and for gold-dev. Those of
the folds for `together` are too good: the weights that its signs rest on have seen the story that is left out.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import numpy as np

ALWAYS = "*"  # the sign that everybody has
FEWEST = 15  # suspects with a sign, that it may count
RIDGE = 1.0
LEAST_WORTH = 0.2  # what is worth less is left out
LIKELY, LEAST = 0.5, 0.35  # as in src/resolve/about.ts


def read(file, stage):
    """Each accusation: its story, how many it is about, and the suspects of the stage ("alone" or "together")."""
    rows = [json.loads(line) for line in file.read_text().splitlines()]
    return [{"story": row["story"], "gold": row["gold"],
             "suspects": [(one[stage], one["right"]) for one in row["suspects"] if stage in one]} for row in rows]


def fit(accusations):
    """Newton's method; the ridge hardly holds the sign that everybody has."""
    suspects = [suspect for accusation in accusations for suspect in accusation["suspects"]]
    counts = Counter(sign for signs, _ in suspects for sign in signs)
    names = [ALWAYS, *sorted(sign for sign, count in counts.items() if count >= FEWEST)]
    x = np.array([[name in signs for name in names] for signs in ({ALWAYS, *signs} for signs, _ in suspects)], float)
    y = np.array([right for _, right in suspects], float)
    ridge = np.array([0.01] + [RIDGE] * (len(names) - 1))
    worth = np.zeros(len(names))
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ worth))
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(curve, x.T @ (p - y) + ridge * worth)
        worth -= step
        if np.abs(step).max() < 1e-5:
            break
    return dict(zip(names, worth, strict=True))


def rounded(worth):
    return {sign: round(float(value), 1) for sign, value in sorted(worth.items()) if abs(value) >= LEAST_WORTH}


def pick(worth, suspects):
    """Whether each picked suspect is right: all who are likely, or else the likeliest."""
    sums = [(sum(worth.get(sign, 0) for sign in (ALWAYS, *signs)), right) for signs, right in suspects]
    ranked = sorted(((1 / (1 + np.exp(-value)), right) for value, right in sums), key=lambda one: -one[0])
    likely = [right for p, right in ranked if p >= LIKELY]
    return likely or [right for p, right in ranked[:1] if p >= LEAST]


def score(accusations, picks):
    right, picked = sum(map(sum, picks)), sum(map(len, picks))
    gold = sum(accusation["gold"] for accusation in accusations)
    return "P {:.1f} R {:.1f} F1 {:.1f}".format(*(100 * value for value in (right / max(1, picked), right / gold, 2 * right / (picked + gold))))


def five_folds(accusations):
    """What weights from the other folds pick in each; the order is that of the accusations."""
    stories = sorted({accusation["story"] for accusation in accusations})
    fold_of = {story: at % 5 for at, story in enumerate(stories)}
    worths = [rounded(fit([one for one in accusations if fold_of[one["story"]] != fold])) for fold in range(5)]
    return [pick(worths[fold_of[one["story"]]], one["suspects"]) for one in accusations]


def write(file, name, worth):
    """Puts the weights in the place of the old ones."""
    lines = [f"  {sign if sign.isidentifier() else json.dumps(sign, ensure_ascii=False)}: {value:g},\n" for sign, value in worth.items()]
    start = f"export const {name}Weights: Weights = {{\n"
    text, count = re.subn(re.escape(start) + r"(?:  .*\n)*", lambda _: start + "".join(lines), file.read_text())
    if count != 1:
        raise ValueError(f"{file} has no {name}Weights")
    file.write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signs", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    options = parser.parse_args()
    for stage in ("alone", "together"):
        train, dev = (read(options.signs / f"{name}.signs.jsonl", stage) for name in ("gold-train", "gold-dev"))
        worth = rounded(fit(train))
        print(f"{stage}: five folds", score(train, five_folds(train)), flush=True)
        print(f"{stage}: gold-dev", score(dev, [pick(worth, one["suspects"]) for one in dev]), flush=True)
        write(options.weights, stage, worth)


if __name__ == "__main__":
    main()
