"""Trains what claims are called: status, kind, sort of source, accusation, from tables and trees and from the encoder.

    python train/claims.py --data DIR --vectors DIR --evidence DIR --reader RUN/guide --out DIR [--more gold-own]

Evidence: `node tools/evidence.ts --data DIR --sets gold-train,gold-own,gold-dev --out DIR`; vectors as for `train/words.py`.
A label's score is a sum: what each piece of evidence is worth (a table that people can read) and what the reader makes of
the claim's words (a small network, trained with the encoder by `train/fit.py`). The reader has learnt most stories' labels
by heart, so how much it counts beside the table is fitted on the stories of gold-train whose labels it never saw, with the
table of five folds (Wolpert 1992, stacking). The table counts in full: a row of a cue that accuses settles it, whatever
the words look like. Scores on these stories and on gold-dev are printed.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from corpus import LABELS, labels_of
from fit import unseen
from network import SIZES, Reader
from vectors import WIDTH, load

LEAST = 3  # a piece of evidence that fewer claims have is left out
FOLDS = 5


def pooled(vectors, roles):
    """Mean and most of the words of each role, [6, WIDTH]; zeros where a role has no words."""
    rows = []
    for role in roles:
        chosen = vectors[role]
        rows += [chosen.mean(0), chosen.max(0)] if role else [np.zeros(WIDTH, np.float32)] * 2
    return np.stack(rows)


def read(options, name):
    """Each claim with its pooled vectors, evidence and labels. A claim is read in the block of its cue."""
    lines = (options.evidence / f"{name}.evidence.jsonl").read_text().splitlines()
    claims = []
    for number, ((document, blocks), line) in enumerate(zip(load(options.vectors, options.data, name), lines, strict=True)):
        entry = json.loads(line)
        if entry["id"] != document["id"]:
            raise ValueError(f"{name}: {document['id']} has the evidence of {entry['id']}")
        for claim in document["claims"]:
            block = next(b for b in blocks if b.words and b.words[-1][1] > claim["cue"][0][0])
            roles = [[at for at, (s, e) in enumerate(block.words) if any(s < end and start < e for start, end, *_ in claim[key])]
                     for key in ("cue", "source", "content")]
            claims.append({"document": document["id"], "unseen": name == "gold-train" and unseen(number), "gold": labels_of(claim),
                           "x": pooled(block.vectors.astype(np.float32), roles), "evidence": entry["claims"][claim["id"]]})
    return claims


def index_of(claims):
    counts = Counter(word for claim in claims for word in set(claim["evidence"]))
    return {word: at for at, word in enumerate(sorted(word for word, count in counts.items() if count >= LEAST))}


def bags(claims, index):
    rows, offsets = [], []
    for claim in claims:
        offsets.append(len(rows))
        rows += [index[word] for word in claim["evidence"] if word in index]
    return torch.tensor(rows, dtype=torch.long), torch.tensor(offsets)


def gold_of(claims):
    return torch.tensor([claim["gold"] for claim in claims])


def loss_of(scores, gold):
    return sum(F.cross_entropy(part, gold[:, at]) for at, part in enumerate(scores.split(SIZES, 1)))


def fit_table(claims, options):
    """What each piece of evidence is worth for each label: softmax regression."""
    torch.manual_seed(options.seed)
    index = index_of(claims)
    worth = nn.EmbeddingBag(len(index), sum(SIZES), mode="sum")
    nn.init.zeros_(worth.weight)
    optimiser = torch.optim.AdamW(worth.parameters(), lr=0.01, betas=(0.9, 0.98), weight_decay=options.decay)
    order = np.random.default_rng(options.seed)
    for epoch in range(options.epochs):
        optimiser.param_groups[0]["lr"] = 0.01 * (1 - epoch / options.epochs)
        shuffled = order.permutation(len(claims))
        for at in range(0, len(claims), 48):
            some = [claims[place] for place in shuffled[at : at + 48]]
            loss = loss_of(worth(*bags(some, index)), gold_of(some))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return worth, index


@torch.no_grad()
def by_table(table, claims):
    worth, index = table
    return worth(*bags(claims, index))


@torch.no_grad()
def by_words(reader, claims):
    return reader(torch.from_numpy(np.stack([claim["x"] for claim in claims])))


def without_own_fold(claims, options):
    """The table's scores of each claim, by a table that has not seen its story."""
    documents = sorted({claim["document"] for claim in claims})
    found = torch.zeros(len(claims), sum(SIZES))
    for fold in range(FOLDS):
        out = set(documents[fold::FOLDS])
        places = [at for at, claim in enumerate(claims) if claim["document"] in out]
        table = fit_table([claim for claim in claims if claim["document"] not in out], options)
        found[places] = by_table(table, [claims[place] for place in places])
    return found


def mix(tables, words, gold):
    """How much the words count for each kind of label beside the table, [kinds]; held near one half."""
    counts = torch.full((len(SIZES),), 0.5, requires_grad=True)
    optimiser = torch.optim.LBFGS([counts], max_iter=100)

    def step():
        optimiser.zero_grad()
        loss = loss_of(joined(tables, words, counts), gold) + 0.01 * ((counts - 0.5) ** 2).sum()
        loss.backward()
        return loss

    optimiser.step(step)
    return counts.detach()


def spread(counts):
    return torch.cat([counts[at].expand(size) for at, size in enumerate(SIZES)])


def joined(tables, words, counts):
    return tables + words * spread(counts)


def lean(scores):
    """How far each claim's scores lean towards "accuses"."""
    accusation = scores.split(SIZES, 1)[3]
    return (accusation[:, 1] - accusation[:, 0]).numpy()


def best_threshold(scores, gold):
    """Where F1 of accusation is best: accusations are rare, so the likelier label is not the better guess."""
    right, leaning = gold[:, 3].numpy(), lean(scores)
    return float(max(np.arange(-3, 1.25, 0.25), key=lambda place: f1(right, (leaning > place).astype(int), 1)))


def f1(gold, got, label):
    both = np.sum((gold == label) & (got == label))
    return 2 * both / max(1, np.sum(gold == label) + np.sum(got == label))


def figures(scores, gold, threshold=0.0):
    got = torch.stack([piece.argmax(1) for piece in scores.split(SIZES, 1)], 1).numpy()
    got[:, 3] = lean(scores) > threshold
    gold = gold.numpy()
    return {
        "status": round(100 * np.mean(gold[:, 0] == got[:, 0]), 1),
        "macro": round(100 * np.mean([f1(gold[:, 0], got[:, 0], label) for label in sorted(set(gold[:, 0]))]), 1),
        "kind": round(100 * np.mean(gold[:, 1] == got[:, 1]), 1),
        "sourceKind": round(100 * np.mean(gold[:, 2] == got[:, 2]), 1),
        "accusation": round(100 * f1(gold[:, 3], got[:, 3], 1), 1),
    }


def reader_of(run):
    kept = {name.removeprefix("labels."): value for name, value in torch.load(run / "last.pt").items() if name.startswith("labels.")}
    reader = Reader()
    reader.load_state_dict(kept)
    return reader.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "vectors", "evidence", "reader", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--more", nargs="*", default=[])
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", type=float, default=0.1)
    options = parser.parse_args()
    train = [claim for name in ("gold-train", *options.more) for claim in read(options, name)]
    dev, reader = read(options, "gold-dev"), reader_of(options.reader)
    new = [at for at, claim in enumerate(train) if claim["unseen"]]
    gold = gold_of([train[at] for at in new])
    tables, words = without_own_fold(train, options)[new], by_words(reader, [train[at] for at in new])
    counts = mix(tables, words, gold)
    threshold = best_threshold(joined(tables, words, counts), gold)
    table = fit_table(train, options)
    print("counts of words for", list(LABELS), counts.tolist(), "threshold", threshold)
    for name, scores, right in (("unseen stories", (tables, words), gold), ("gold-dev", (by_table(table, dev), by_words(reader, dev)), gold_of(dev))):
        print(f"{name}, table", json.dumps(figures(scores[0], right)))
        print(f"{name}, words", json.dumps(figures(scores[1], right)))
        print(f"{name}, both", json.dumps(figures(joined(*scores, counts), right, threshold)), flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    write(table, reader, counts, threshold, options.out)


def write(table, reader, counts, threshold, out):
    """claims.json: what each piece of evidence is worth for each label, in the order of `labels`; claims.pt: the reader."""
    worth, index = table
    rows = worth.weight.detach().numpy().round(2)
    kept = {"labels": LABELS, "least": {"accusation": threshold}, "worth": {word: row for word, at in index.items() if (row := sparse(rows[at]))}}
    (out / "claims.json").write_text(json.dumps(kept, separators=(",", ":")) + "\n")
    with torch.no_grad():
        reader.labels.weight.mul_(spread(counts)[:, None])
        reader.labels.bias.mul_(spread(counts))
    torch.save(reader.state_dict(), out / "claims.pt")


def sparse(row):
    """Label number and worth, one behind the other; what is worth next to nothing is left out."""
    return [value for at, worth in enumerate(row) if abs(worth) >= 0.05 for value in (at, round(float(worth), 2))]


if __name__ == "__main__":
    main()
