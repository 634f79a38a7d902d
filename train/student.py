"""Makes the beginning of a small reader out of a trained one: some of its layers, a part of its vocabulary.

    python train/student.py seed --reader RUN/guide/last.pt --vocabulary FILE --data DIR --layers 0,2,5 --pieces 9000 --out RUN/seed
    python train/student.py teach --reader RUN/guide/last.pt --vocabulary FILE --data DIR --out RUN/taught.jsonl

`seed` keeps the layers (Sanh et al. 2019, Distil) and the pieces that the corpora use most, with all single characters, so
that every word can still be spelt; it writes `seed.pt` and `vocab.txt`. `teach` writes what the reader makes of stories that
nobody labelled, with their texts, for `fit.py small` (they stay outside the project). `train/fit.py small` goes on.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import torch

from corpus import lines, read
from predict import predict
from reader import ClaimReader, reader_from
from text import Pieces, words_of

UNLABELLED = "ecb-plus-train ecb-plus-dev story-clusters gvdb-dev dates-tbaq dates-meantime gum-news".split()
HELD_OUT = "gold-dev"
SPECIAL = 104  # the first rows hold padding and marks; their ids stay
FEWEST_WORDS = 60


def stories(data: Path):
    """Texts of the unlabelled sets that do not stand in the dev set, each once."""
    dev = {row["text"] for row in lines(data / f"{HELD_OUT}.jsonl.gz")}
    seen, found = set(dev), []
    for name in UNLABELLED:
        for row in lines(data / f"{name}.jsonl.gz"):
            if row["text"] not in seen and len(row["text"].split()) >= FEWEST_WORDS:
                seen.add(row["text"])
                found.append({"id": f"{name}:{row['id']}", "text": row["text"]})
    return found


def counts(data: Path, pieces: Pieces) -> Counter:
    names = ("gold-train", "polnear-train", "ewt-train")
    texts = [row["text"] for name in names for row in lines(data / f"{name}.jsonl.gz")] + [row["text"] for row in stories(data)]
    return Counter(piece for text in texts for start, end in words_of(text) for piece in pieces(text[start:end]))


def kept_pieces(vocabulary: list[str], used: Counter, most: int) -> list[int]:
    """Ids in their old order: special rows, single characters, then the pieces used most."""
    must = {at for at, piece in enumerate(vocabulary) if at < SPECIAL or len(piece.removeprefix("##")) == 1}
    often = [at for at, _ in used.most_common() if at not in must]
    return sorted([*must, *often[: max(0, most - len(must))]])


def shrink(reader: ClaimReader, layers: list[int], ids: list[int]) -> ClaimReader:
    weights = reader.state_dict()
    small = {name: value for name, value in weights.items() if not name.startswith("encoder.layers.")}
    small["encoder.piece.weight"] = weights["encoder.piece.weight"][ids]
    for new, old in enumerate(layers):
        prefix = f"encoder.layers.{old}."
        small |= {name.replace(prefix, f"encoder.layers.{new}."): value for name, value in weights.items() if name.startswith(prefix)}
    student = ClaimReader(len(layers), len(ids))
    student.load_state_dict(small)
    return student


def seed(options):
    vocabulary = options.vocabulary.read_text(encoding="utf-8").splitlines()
    ids = kept_pieces(vocabulary, counts(options.data, Pieces(options.vocabulary)), options.pieces)
    student = shrink(reader_from(options.reader), [int(layer) for layer in options.layers.split(",")], ids)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "vocab.txt").write_text("".join(f"{vocabulary[at]}\n" for at in ids), encoding="utf-8")
    torch.save(student.state_dict(), options.out / "seed.pt")
    print(len(ids), "pieces,", sum(weight.numel() for weight in student.parameters()), "weights")


def teach(options):
    model, pieces = reader_from(options.reader), Pieces(options.vocabulary)
    rows = stories(options.data)
    readings = {reading["id"]: reading["claims"] for reading in predict(model, read([{**row, "claims": []} for row in rows], pieces), 1.0)}
    with options.out.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps({**row, "claims": readings[row["id"]]}) + "\n")
    print(len(rows), "stories,", sum(map(len, readings.values())), "claims")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("seed", "teach"))
    for name in ("reader", "vocabulary", "data", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--layers", default="0,2,5")
    parser.add_argument("--pieces", type=int, default=9000)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    {"seed": seed, "teach": teach}[options.what](options)


if __name__ == "__main__":
    main()
