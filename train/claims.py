"""Trains the claim head: status, kind, sort of source and accusation, from what tables and trees say and from the encoder.

    python train/claims.py --data DIR --vectors DIR --evidence DIR --out DIR

Evidence: `node tools/evidence.ts --data DIR --sets gold-train,gold-dev --out DIR`; vectors as for `train/words.py`.
A claim's score for a label is a sum: what each piece of evidence is worth (a table that people can read) and what a small
network makes of the claim's words. Both are trained together on gold-train. The scores of five folds of gold-train
(documents left out whole) are printed beside those of gold-dev.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from vectors import WIDTH, load

LABELS = {
    "status": "asserted confirmed alleged suspected rumoured denied no-comment unknown intended".split(),
    "kind": "says writes asks accuses denies confirms declines attitude orders".split(),
    "sourceKind": "person role organisation outlet document crowd anonymous none".split(),
    "accusation": ["no", "yes"],
}
SIZES = [len(labels) for labels in LABELS.values()]
LEAST = 3  # a piece of evidence that fewer claims have is left out


class Reader(nn.Module):
    """What the encoder makes of a claim's words. `x` [claims, 6, WIDTH]: mean and most of cue, source, content."""

    def __init__(self, size=128, drop=0.4):
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.into = nn.Linear(6 * WIDTH, size)
        self.labels = nn.Linear(size, sum(SIZES))
        self.drop = nn.Dropout(drop)

    def forward(self, x):
        return self.labels(self.drop(F.gelu(self.into(self.drop(self.norm(x).flatten(1))))))


class ClaimHead(nn.Module):
    """A label's score: what the reader makes of the words, and what each piece of evidence is worth."""

    def __init__(self, evidence: int):
        super().__init__()
        self.words = Reader()
        self.worth = nn.EmbeddingBag(evidence, sum(SIZES), mode="sum")
        nn.init.zeros_(self.worth.weight)

    def forward(self, x, evidence, offsets):
        return self.words(x) + self.worth(evidence, offsets)


def pooled(vectors, roles):
    """Mean and most of the words of each role, [6, WIDTH]; zeros where a role has no words."""
    rows = []
    for role in roles:
        chosen = vectors[role]
        rows += [chosen.mean(0), chosen.max(0)] if role else [np.zeros(WIDTH, np.float32)] * 2
    return np.stack(rows)


def read(data, vectors, evidence, name):
    """Each claim with its pooled vectors, evidence and labels. A claim is read in the block of its cue."""
    lines = (evidence / f"{name}.evidence.jsonl").read_text().splitlines()
    claims = []
    for (document, blocks), line in zip(load(vectors, data, name), lines, strict=True):
        entry = json.loads(line)
        if entry["id"] != document["id"]:
            raise ValueError(f"{name}: {document['id']} has the evidence of {entry['id']}")
        rows = {}
        for claim in document["claims"]:
            block = next(b for b in blocks if b.words and b.words[-1][1] > claim["cue"][0][0])
            if id(block) not in rows:
                rows[id(block)] = block.vectors.astype(np.float32)
            roles = [[at for at, (s, e) in enumerate(block.words) if any(s < end and start < e for start, end, *_ in claim[key])]
                     for key in ("cue", "source", "content")]
            gold = [LABELS["status"].index(claim["status"]), LABELS["kind"].index(claim["kind"]),
                    LABELS["sourceKind"].index(claim["sourceKind"]), int(claim["accusation"])]
            claims.append({"document": document["id"], "id": claim["id"], "x": pooled(rows[id(block)], roles),
                           "evidence": entry["claims"][claim["id"]], "gold": gold})
    return claims


def batch(claims, index):
    rows, offsets = [], []
    for claim in claims:
        offsets.append(len(rows))
        rows += [index[word] for word in claim["evidence"] if word in index]
    x = torch.from_numpy(np.stack([claim["x"] for claim in claims]))
    return x, torch.tensor(rows, dtype=torch.long), torch.tensor(offsets), torch.tensor([c["gold"] for c in claims])


def index_of(claims):
    counts = Counter(word for claim in claims for word in set(claim["evidence"]))
    return {word: at for at, word in enumerate(sorted(word for word, count in counts.items() if count >= LEAST))}


def fit(claims, options):
    torch.manual_seed(options.seed)
    index = index_of(claims)
    model = ClaimHead(len(index))
    worth = [p for n, p in model.named_parameters() if n.startswith("worth")]
    rest = [p for n, p in model.named_parameters() if not n.startswith("worth")]
    optimiser = torch.optim.AdamW([{"params": worth, "lr": options.rate_worth, "weight_decay": options.decay_worth},
                                   {"params": rest, "lr": 1e-3, "weight_decay": 0.05}], betas=(0.9, 0.98))
    order = np.random.default_rng(options.seed)
    steps = options.epochs * (len(claims) // 48 + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: max(0.0, 1 - step / steps))
    for _ in range(options.epochs):
        model.train()
        shuffled = order.permutation(len(claims))
        for at in range(0, len(claims), 48):
            *inputs, gold = batch([claims[place] for place in shuffled[at : at + 48]], index)
            scores = model(*inputs)
            if order.random() < options.alone:  # the table must stand by itself, too
                scores = model.worth(*inputs[1:])
            loss = sum(F.cross_entropy(part, gold[:, at]) for at, part in enumerate(scores.split(SIZES, 1)))
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return model, index


@torch.no_grad()
def lean(model, index, claims):
    """How far each claim's scores lean towards "accuses"."""
    model.eval()
    x, evidence, offsets, _ = batch(claims, index)
    accusation = model(x, evidence, offsets).split(SIZES, 1)[3]
    return (accusation[:, 1] - accusation[:, 0]).numpy()


def best_threshold(claims, leaning):
    """Where F1 of accusation is best: accusations are rare, so the likelier label is not the better guess."""
    gold = np.array([claim["gold"][3] for claim in claims])
    places = np.arange(-3, 1, 0.25)
    return float(max(places, key=lambda place: f1(gold, (leaning > place).astype(int), 1)))


@torch.no_grad()
def guess(model, index, claims, threshold=0.0, part="both"):
    model.eval()
    x, evidence, offsets, _ = batch(claims, index)
    scores = {"both": lambda: model(x, evidence, offsets), "table": lambda: model.worth(evidence, offsets),
              "words": lambda: model.words(x)}[part]()
    got = torch.stack([piece.argmax(1) for piece in scores.split(SIZES, 1)], 1).numpy()
    accusation = scores.split(SIZES, 1)[3]
    got[:, 3] = (accusation[:, 1] - accusation[:, 0]).numpy() > threshold
    return got


def f1(gold, got, label):
    both = np.sum((gold == label) & (got == label))
    return 2 * both / max(1, np.sum(gold == label) + np.sum(got == label))


def scores(claims, got):
    gold = np.array([claim["gold"] for claim in claims])
    present = sorted(set(gold[:, 0]))
    return {
        "status": round(100 * np.mean(gold[:, 0] == got[:, 0]), 1),
        "macro": round(100 * np.mean([f1(gold[:, 0], got[:, 0], label) for label in present]), 1),
        "kind": round(100 * np.mean(gold[:, 1] == got[:, 1]), 1),
        "sourceKind": round(100 * np.mean(gold[:, 2] == got[:, 2]), 1),
        "accusation": round(100 * f1(gold[:, 3], got[:, 3], 1), 1),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "vectors", "evidence", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate-worth", type=float, default=0.01)
    parser.add_argument("--decay-worth", type=float, default=0.1)
    parser.add_argument("--alone", type=float, default=0.2)
    options = parser.parse_args()
    train = read(options.data, options.vectors, options.evidence, "gold-train")
    dev = read(options.data, options.vectors, options.evidence, "gold-dev")
    documents = sorted({claim["document"] for claim in train})
    got, leaning = np.zeros((len(train), 4), int), np.zeros(len(train))
    for fold in range(5):
        out = set(documents[fold::5])
        model, index = fit([claim for claim in train if claim["document"] not in out], options)
        places = [at for at, claim in enumerate(train) if claim["document"] in out]
        left = [train[at] for at in places]
        got[places], leaning[places] = guess(model, index, left), lean(model, index, left)
    threshold = best_threshold(train, leaning)
    got[:, 3] = leaning > threshold
    print("five folds", json.dumps(scores(train, got)), "threshold", threshold, flush=True)
    model, index = fit(train, options)
    for part in ("table", "words", "both"):
        print(f"gold-dev, {part}", json.dumps(scores(dev, guess(model, index, dev, threshold, part))), flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    write(model, index, threshold, options.out)


def write(model, index, threshold, out):
    """claims.json: what each piece of evidence is worth for each label, in the order of `labels`; claims.pt: the reader."""
    table = model.worth.weight.detach().numpy().round(2)
    rows = {word: row for word, at in index.items() if (row := sparse(table[at]))}
    kept = {"labels": LABELS, "least": {"accusation": threshold}, "worth": rows}
    (out / "claims.json").write_text(json.dumps(kept, separators=(",", ":")) + "\n")
    torch.save(model.words.state_dict(), out / "claims.pt")


def sparse(row):
    """Label number and worth, one behind the other; what is worth next to nothing is left out."""
    return [value for at, worth in enumerate(row) if abs(worth) >= 0.05 for value in (at, round(float(worth), 2))]


if __name__ == "__main__":
    main()
