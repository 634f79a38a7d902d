"""Fits what each sign is worth for an answer: which claim it answers, or that it answers nothing.

    python train/answers.py --signs DIR --weights src/resolve/answers-weights.ts

Signs: `node tools/answer-signs.ts --data DIR --sets gold-train,gold-own,gold-dev --out DIR`. One of all targets, or none,
is right: a conditional logit. Fitted on gold-train and the stories of gold-own whose id has an even last digit, each
claim seen twice: with gold accusations and with none. Printed: precision, recall and F1 of the pairs, for the rest of
gold-own, for gold-dev, and for five folds of those that are fitted on (stories left out whole).
"""

import argparse
import re
from collections import Counter
from pathlib import Path

import numpy as np

from about import ALWAYS, score, write
from corpus import lines

FEWEST = 10  # lines with a sign, that it may count
RIDGE = 2.0
LEAST_WORTH = 0.1  # what is worth less is left out
MOST_NOTHING, LIKELY = 0.65, 0.25  # as in src/resolve/answers.ts


def is_even(row):
    digits = re.findall(r"\d", row["story"])
    return bool(digits) and digits[-1] in "02468"


def table_of(rows):
    """The signs of every choice of every row: nothing first, then its targets."""
    counts = Counter(sign for row in rows for sign in signs_of(row, "own"))
    counts.update(sign for row in rows for target in row["targets"] for sign in signs_of(target, "signs"))
    names = [("own", ALWAYS), *sorted(sign for sign, count in counts.items() if count >= FEWEST)]
    places = {name: place for place, name in enumerate(names)}
    choices = [(signs, share) for row in rows for signs, share in choices_of(row)]
    x = np.zeros((len(choices), len(names)), np.float32)
    for place, (signs, _) in enumerate(choices):
        x[place, [places[sign] for sign in signs if sign in places]] = 1
    starts = np.cumsum([0] + [1 + len(row["targets"]) for row in rows[:-1]])
    return names, x, np.array([share for _, share in choices]), starts


def signs_of(holder, key):
    return {(key, sign) for sign in holder[key]}


def choices_of(row):
    right = sum(target["right"] for target in row["targets"])
    yield {("own", ALWAYS), *signs_of(row, "own")}, float(right == 0)
    for target in row["targets"]:
        yield signs_of(target, "signs"), target["right"] / max(1, right)


def fit(rows):
    """Newton's method; the ridge hardly holds the sign that answering nothing always has."""
    names, x, y, starts = table_of([row for row in rows if row["targets"]])
    sizes = np.diff([*starts, len(y)])
    ridge = np.array([0.01] + [RIDGE] * (len(names) - 1))
    worth = np.zeros(len(names))
    loss, p = weigh(x, y, starts, sizes, worth)
    for _ in range(20):
        mean = np.add.reduceat(x * p[:, None], starts)
        curve = (x * p[:, None]).T @ x - mean.T @ mean + np.diag(ridge)
        step = np.linalg.solve(curve, x.T @ (p - y) + ridge * worth)
        while True:  # a whole step may lead too far
            next_loss, p = weigh(x, y, starts, sizes, worth - step)
            penalty = (ridge * ((worth - step) ** 2 - worth**2)).sum() / 2
            if next_loss + penalty <= loss + 1e-3 or np.abs(step).max() < 1e-3:
                break
            step /= 2
        worth, loss = worth - step, next_loss
        if np.abs(step).max() < 0.01:  # the weights are rounded
            break
    return dict(zip(names, worth, strict=True))


def weigh(x, y, starts, sizes, worth):
    """The loss of the weights, and how likely they make each choice of each row."""
    score = x @ worth.astype(np.float32)
    score -= np.repeat(np.maximum.reduceat(score, starts), sizes)
    p = np.exp(score)
    p /= np.repeat(np.add.reduceat(p, starts), sizes)
    return -(y * np.log(np.maximum(p, 1e-30))).sum(), p


def rounded(worth):
    return {sign: round(float(value), 1) for sign, value in sorted(worth.items()) if abs(value) >= LEAST_WORTH}


def pick(worth, row):
    """Whether each picked target is right."""
    if not row["targets"]:
        return []
    scores = np.array([sum(worth.get(sign, 0) for sign in signs) for signs, _ in choices_of(row)])
    p = np.exp(scores - scores.max())
    p /= p.sum()
    if p[0] >= MOST_NOTHING:
        return []
    ranked = sorted(zip(p[1:], row["targets"], strict=True), key=lambda one: -one[0])
    return [target["right"] for at, (q, target) in enumerate(ranked) if at == 0 or q > LIKELY]


def print_scores(name, rows, worth_of):
    for blind in (False, True):
        some = [row for row in rows if row["blind"] == blind]
        print(name + (", no accusation known" if blind else ""), score(some, [pick(worth_of(row), row) for row in some]), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--signs", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    options = parser.parse_args()
    train, own, dev = (lines(options.signs / f"{name}.answers.jsonl") for name in ("gold-train", "gold-own", "gold-dev"))
    rows = train + [row for row in own if is_even(row)]
    worth = rounded(fit(rows))
    print_scores("gold-own, odd", [row for row in own if not is_even(row)], lambda row: worth)
    print_scores("gold-dev", dev, lambda row: worth)
    for key, name in (("own", "own"), ("signs", "target")):
        write(options.weights, name, {sign: value for (side, sign), value in worth.items() if side == key})
    fold_of = {story: at % 5 for at, story in enumerate(sorted({row["story"] for row in rows}))}
    worths = [rounded(fit([row for row in rows if fold_of[row["story"]] != fold])) for fold in range(5)]
    print_scores("five folds", rows, lambda row: worths[fold_of[row["story"]]])


if __name__ == "__main__":
    main()
