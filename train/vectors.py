"""Documents with the encoder's word vectors, as `tools/vectors.ts` writes them."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

WIDTH = 768  # an early layer of the encoder, then its last


@dataclass(frozen=True)
class Block:
    """A paragraph or a part of a long one: what a head reads in one go."""

    words: list[tuple[int, int]]
    """Spans of the words, code points, half-open."""
    vectors: np.ndarray
    """[words, WIDTH], half floats."""


def load(folder: Path, data: Path, name: str) -> list[tuple[dict, list[Block]]]:
    """The documents of a set with their blocks. Raises ValueError if vectors and words do not belong together."""
    vectors = np.memmap(folder / f"{name}.f16", dtype="<f2", mode="r").reshape(-1, WIDTH)
    documents, at = [], 0
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines, open(
        folder / f"{name}.words.jsonl", encoding="utf-8"
    ) as words:
        for line, entry in zip(lines, words, strict=True):
            document, entry = json.loads(line), json.loads(entry)
            if document["id"] != entry["id"]:
                raise ValueError(f"{name}: {document['id']} has the words of {entry['id']}")
            blocks = []
            for spans in entry["blocks"]:
                blocks.append(Block([tuple(span) for span in spans], vectors[at : at + len(spans)]))
                at += len(spans)
            documents.append((document, blocks))
    if at != len(vectors):
        raise ValueError(f"{name}: {len(vectors)} vectors for {at} words")
    return documents
