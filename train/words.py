"""Trains the word head: names, parts of speech and dependency trees on the frozen encoder's vectors.

    python train/words.py --data DIR --vectors DIR --out DIR [--epochs 10] [--seed 1]

Vectors: `node tools/vectors.ts --data DIR --sets gum-news,ewt-train,ewt-dev,gold-train,gold-dev --out DIR`.
Writes words.pt and words.json (labels); prints the scores on the dev parts after each epoch.
"""

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from align import IGNORE, NAME_KINDS, covering, name_tags, trees
from network import WordHead
from vectors import WIDTH, load

TAGS = ["O"] + [f"{mark}-{kind}" for kind in NAME_KINDS for mark in "BI"]


def examples(data, folder, name, names):
    """Blocks with their labels; a layer that the set lacks is IGNORE throughout."""
    found = []
    for document, blocks in load(folder, data, name):
        for block in blocks:
            rows = trees(block.words, document["tokens"]) if len(document.get("tokens", [[]])[0]) > 2 else None
            tags = names(document, block) if names else None
            sentences = sentences_of(block.words, document) if rows else None
            found.append({"set": name, "split": document["split"], "vectors": block.vectors, "rows": rows, "tags": tags, "sentences": sentences})
    return found


def sentences_of(words, document):
    """The number of each word's sentence, for the evaluation: the program, too, looks for a head in the sentence only."""
    number = {token: at for at, (first, end) in enumerate(document["sents"]) for token in range(first, end)}
    return [number.get(token, IGNORE) for token in covering(words, document["tokens"])]


def whole(document, block):
    return name_tags(block.words, document["names"])


def partial(document, block):
    """Gold stories name only those who speak, are accused or have a legal status: what else is a name is not known."""
    text = document["text"]
    kinds = {claim["speaker"]: claim["sourceKind"] for claim in document["claims"] if claim["speaker"]}
    tags = [IGNORE] * len(block.words)
    for person in document["people"]:
        kind = {"person": "person", "organisation": "organisation", "outlet": "organisation"}.get(kinds.get(person["name"]))
        if kind is None:
            continue
        index = NAME_KINDS.index(kind)
        for form in person["forms"]:
            if not (form[:1].isupper() and all(w[:1].isupper() for w in form.split())):
                continue
            mark(tags, block.words, text, form, index)
    return tags


def mark(tags, words, text, form, index):
    first, last = words[0][0], words[-1][1]
    at = text.find(form, first, last)
    while at >= 0:
        inside = [i for i, (s, e) in enumerate(words) if s < at + len(form) and at < e]
        edges = inside and words[inside[0]][0] == at and words[inside[-1]][1] == at + len(form)
        if edges and all(tags[i] == IGNORE for i in inside):
            for i in inside:
                tags[i] = 2 + 2 * index
            tags[inside[0]] = 1 + 2 * index
        at = text.find(form, at + 1, last)


def batches(found, size, shuffle):
    found = sorted(found, key=lambda example: len(example["vectors"]) + (random.random() * 8 if shuffle else 0))
    groups, group = [], []
    for example in found:
        if group and (len(group) + 1) * len(example["vectors"]) > size:
            groups.append(group)
            group = []
        group.append(example)
    groups.append(group)
    if shuffle:
        random.shuffle(groups)
    return groups


def tensors(group, labels):
    width = max(len(example["vectors"]) for example in group)
    hw = torch.zeros(len(group), width, WIDTH)
    mask = torch.zeros(len(group), width)
    name, pos, relation, head = (torch.full((len(group), width), IGNORE) for _ in range(4))
    for row, example in enumerate(group):
        length = len(example["vectors"])
        hw[row, :length] = torch.from_numpy(example["vectors"].astype(np.float32))
        mask[row, :length] = 1
        if example["tags"]:
            name[row, :length] = torch.tensor(example["tags"])
        for word, entry in enumerate(example["rows"] or []):
            if entry is None:
                continue
            pos[row, word] = labels["pos"].get(entry[0], IGNORE)
            relation[row, word] = labels["relation"].get(entry[1], IGNORE)
            if entry[2] is not None:
                head[row, word] = entry[2] + 1
    return hw, mask, {"name": name, "pos": pos, "relation": relation, "head": head}


def loss_of(outputs, mask, gold):
    name, pos, relation, head = outputs
    head = head.masked_fill(torch.cat([torch.ones_like(mask[:, :1]), mask], 1)[:, None, :] == 0, -1e4)
    scores = {"name": name, "pos": pos, "relation": relation, "head": head}
    total = torch.zeros(())
    for layer, values in scores.items():
        if (gold[layer] != IGNORE).any():
            total = total + F.cross_entropy(values.flatten(0, 1), gold[layer].flatten(), ignore_index=IGNORE)
    return total


def spans(tags):
    found, start = set(), None
    for at, tag in enumerate([*tags, 0]):
        if start is not None and (tag == 0 or tag % 2 == 1 or (tag - 1) // 2 != kind):
            found.add((start, at, kind))
            start = None
        if tag and (tag % 2 == 1 or start is None):
            start, kind = at, (tag - 1) // 2
    return found


@torch.no_grad()
def evaluate(model, found, labels):
    model.eval()
    right, counted = Counter(), Counter()
    for group in batches(found, 4000, False):
        hw, mask, gold = tensors(group, labels)
        name, pos, relation, head = model(hw, mask)
        head = head.masked_fill(torch.cat([torch.ones_like(mask[:, :1]), mask], 1)[:, None, :] == 0, -1e4)
        for row, example in enumerate(group):
            if example["sentences"]:
                numbers = torch.tensor(example["sentences"])
                elsewhere = numbers[:, None] != numbers[None, :]
                head[row, : len(numbers), 1 : len(numbers) + 1].masked_fill_(elsewhere, -1e4)
        guess = {"pos": pos.argmax(-1), "relation": relation.argmax(-1), "head": head.argmax(-1)}
        for layer, values in guess.items():
            known = gold[layer] != IGNORE
            right[layer] += int((values[known] == gold[layer][known]).sum())
            counted[layer] += int(known.sum())
        known = (gold["head"] != IGNORE) & (gold["relation"] != IGNORE)
        both = (guess["head"] == gold["head"]) & (guess["relation"] == gold["relation"])
        right["labelled"] += int(both[known].sum())
        counted["labelled"] += int(known.sum())
        for row, example in enumerate(group):
            if not example["tags"] or IGNORE in example["tags"]:
                continue
            length = len(example["tags"])
            wanted, got = spans(example["tags"]), spans(name[row, :length].argmax(-1).tolist())
            right["name"] += 2 * len(wanted & got)
            counted["name"] += len(wanted) + len(got)
            people = [{s for s in side if s[2] == 0} for side in (wanted, got)]
            right["person"] += 2 * len(people[0] & people[1])
            counted["person"] += len(people[0]) + len(people[1])
    return {layer: round(100 * right[layer] / counted[layer], 1) for layer in counted if counted[layer]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=160)
    parser.add_argument("--layers", type=int, default=2)
    options = parser.parse_args()
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    get = lambda name, names: examples(options.data, options.vectors, name, names)
    gum, ewt = get("gum-news", whole), get("ewt-train", None) + get("ewt-dev", None)
    gold = get("gold-train", partial)
    gold = [example for example in gold if any(tag != IGNORE for tag in example["tags"])]
    train = [example for example in gum + ewt if example["split"] == "train"] + gold
    dev = {"gum": [e for e in gum if e["split"] == "dev"], "ewt": [e for e in ewt if e["split"] == "dev"]}
    rows = [row for example in train for row in example["rows"] or [] if row]
    labels = {layer: {label: at for at, (label, count) in enumerate(Counter(row[index] for row in rows).most_common()) if count > 5}
              for layer, index in (("pos", 0), ("relation", 1))}
    model = WordHead(len(TAGS), len(labels["pos"]), len(labels["relation"]), size=options.size, layers=options.layers)
    print(sum(p.numel() for p in model.parameters()), "weights,", len(train), "blocks", {k: len(v) for k, v in labels.items()}, flush=True)
    optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.98), weight_decay=0.01)
    steps = options.epochs * len(batches(train, 3000, True))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 2e-3, total_steps=steps + 50, pct_start=0.08, anneal_strategy="linear")
    options.out.mkdir(parents=True, exist_ok=True)
    begun = time.time()
    for epoch in range(options.epochs):
        model.train()
        for group in batches(train, 3000, True):
            hw, mask, gold_labels = tensors(group, labels)
            loss = loss_of(model(hw, mask), mask, gold_labels)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        line = {"epoch": epoch, "seconds": round(time.time() - begun), **{k: evaluate(model, v, labels) for k, v in dev.items()}}
        print(json.dumps(line), flush=True)
        torch.save(model.state_dict(), options.out / "words.pt")
        (options.out / "words.json").write_text(json.dumps({"names": TAGS, "tags": list(labels["pos"]), "relations": list(labels["relation"]), "size": options.size, "layers": options.layers}))


if __name__ == "__main__":
    main()
