"""Labelled documents of the corpora as words and claims."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from text import Document, Span, document

ROLES = ("source", "cue", "content")
LABELS = {
    "status": "asserted confirmed alleged suspected rumoured denied no-comment unknown intended".split(),
    "kind": "says writes asks accuses denies confirms declines attitude orders".split(),
    "sourceKind": "person role organisation outlet document crowd anonymous none".split(),
    "accusation": ["no", "yes"],
}


@dataclass(frozen=True)
class Claim:
    """Ranges of words, half-open; `labels` are places in the lists of LABELS, None where a corpus has none."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    labels: tuple[int, ...] | None = None


def lines(file: Path) -> list[dict]:
    opened = gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8")
    with opened as rows:
        return [json.loads(row) for row in rows if row.strip()]


def labels_of(row: dict) -> tuple[int, ...]:
    return tuple(names.index(row[key]) if key != "accusation" else int(row[key]) for key, names in LABELS.items())


def claim_of(made: Document, row: dict) -> Claim:
    spans = {role: tuple(span for piece in row[role] if (span := made.words_in(*piece[:2]))) for role in ROLES}
    return Claim(**spans, labels=labels_of(row) if "status" in row else None)


def read(rows: list[dict], pieces) -> list[Document]:
    """Documents with one reading for each annotator."""
    made = []
    for row in rows:
        one = document(row["id"], row["text"], pieces)
        one.readings = [[claim_of(one, claim) for claim in claims] for claims in row.get("annotators") or [row["claims"]]]
        made.append(one)
    return made
