"""Windows of documents as tensors, and what is to be learnt from them."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from corpus import Claim
from reader import FARTHEST
from text import CLS, SEP, WINDOW, Document

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
HALF = DEVICE.type == "cuda" or torch.cpu._is_avx512_bf16_supported()  # elsewhere 16 bits are 17 times slower

Window = tuple[Document, list[int], list[Claim]]


@dataclass
class Batch:
    """Pieces of windows; `first` [paragraphs, words] is the place of each word's first piece among all pieces, or -1."""

    ids: torch.Tensor
    case: torch.Tensor
    quote: torch.Tensor
    first: torch.Tensor
    paragraphs: list[tuple[Document, int, list[Claim]]]


@dataclass
class Cue:
    """One cue to be read: its paragraph's row in the batch, its words counted in the paragraph, and its claim."""

    row: int
    start: int
    end: int
    claim: Claim | None = None


def tensor(array: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(array).to(DEVICE)


def batch_of(windows: list[Window]) -> Batch:
    rows, firsts, paragraphs = [], [], []
    for number, (document, window, claims) in enumerate(windows):
        row = [(CLS, 0, 0)]
        for paragraph in window:
            places = []
            for word in range(*document.paragraphs[paragraph]):
                places.append((number, len(row)))
                row += [(piece, document.casing[word], document.quoting[word]) for piece in document.pieces[word]]
            row.append((SEP, 0, 0))
            firsts.append(places)
            paragraphs.append((document, paragraph, claims))
        rows.append(row)
    length = max(map(len, rows))
    table = np.zeros((3, len(rows), length), np.int64)
    for number, row in enumerate(rows):
        table[:, number, : len(row)] = np.array(row).T
    first = np.full((len(firsts), max(map(len, firsts))), -1, np.int64)
    for number, places in enumerate(firsts):
        first[number, : len(places)] = [window * length + at for window, at in places]
    return Batch(*tensor(table), tensor(first), paragraphs)


def batches(documents: list[Document], seed: int, size=8, cut=True) -> list[list[Window]]:
    """All documents once, windows of like length together, in random order. A reading of each is drawn."""
    draw = random.Random(seed)
    windows = []
    for document in documents:
        claims = draw.choice(document.readings)
        windows += [(document, window, claims) for window in document.windows(draw.randint(40, WINDOW) if cut else WINDOW)]
    draw.shuffle(windows)
    pieces = lambda window: sum(window[0].size(paragraph) for paragraph in window[1])
    made = []
    for at in range(0, len(windows), size * 20):
        sort = sorted(windows[at : at + size * 20], key=pieces)
        made += [sort[start : start + size] for start in range(0, len(sort), size)]
    draw.shuffle(made)
    return made


def cue_tags(batch: Batch) -> torch.Tensor:
    tags = np.zeros(batch.first.shape, np.int64)
    for row, (document, paragraph, claims) in enumerate(batch.paragraphs):
        first, end = document.paragraphs[paragraph]
        for claim in claims:
            for start, stop in claim.cue:
                inside = [word for word in range(start, stop) if first <= word < end]
                for word in inside:
                    tags[row, word - first] = 1 if word == start else 2
    return tensor(tags)


def gold_cues(batch: Batch) -> list[Cue]:
    """The first piece of each claim's cue, where it begins in a paragraph of the batch."""
    found = []
    for row, (document, paragraph, claims) in enumerate(batch.paragraphs):
        first, end = document.paragraphs[paragraph]
        for claim in claims:
            start, stop = claim.cue[0] if claim.cue else (-1, -1)
            if first <= start < end:
                found.append(Cue(row, start - first, min(stop, end) - first, claim))
    return found


def distances(words: int, start: int, end: int) -> np.ndarray:
    """Signed distance of each word to the cue [start, end), 0 in it, clipped."""
    at = np.arange(words)
    return np.clip(np.where(at < start, at - start, np.where(at >= end, at - end + 1, 0)), -FARTHEST, FARTHEST)


def lengths(batch: Batch) -> list[int]:
    return [end - first for first, end in (document.paragraphs[at] for document, at, _ in batch.paragraphs)]


def role_inputs(batch: Batch, cues: list[Cue]):
    """`row`, `dist` and `mask` of `Roles`; FARTHEST fills up what is no word."""
    sizes = [lengths(batch)[cue.row] for cue in cues]
    dist = np.full((len(cues), max(sizes)), FARTHEST, np.int64)
    mask = np.zeros(dist.shape, np.float32)
    for number, (cue, words) in enumerate(zip(cues, sizes, strict=True)):
        dist[number, :words] = distances(words, cue.start, cue.end)
        mask[number, :words] = 1
    return tensor(np.array([cue.row for cue in cues])), tensor(dist), tensor(mask)


def role_tags(batch: Batch, cues: list[Cue], width: int) -> torch.Tensor:
    tags = np.zeros((len(cues), width), np.int64)
    for number, cue in enumerate(cues):
        document, paragraph, _ = batch.paragraphs[cue.row]
        first, end = document.paragraphs[paragraph]
        blocked = {word for span in cue.claim.cue for word in range(*span)}
        for spans, begin in ((cue.claim.source, 1), (cue.claim.content, 3)):
            for span in spans:
                words = [word for word in range(*span) if first <= word < end and word not in blocked]
                for at, word in enumerate(words):
                    tags[number, word - first] = begin if at == 0 else begin + 1
    return tensor(tags)


def role_masks(batch: Batch, cues: list[Cue], width: int) -> torch.Tensor:
    """[claims, 3, words]: which words of its cue's paragraph are cue, source and content of each claim."""
    masks = np.zeros((len(cues), 3, width), np.float32)
    for number, cue in enumerate(cues):
        document, paragraph, _ = batch.paragraphs[cue.row]
        first, end = document.paragraphs[paragraph]
        for role, spans in enumerate((cue.claim.cue, cue.claim.source, cue.claim.content)):
            for start, stop in spans:
                masks[number, role, max(0, start - first) : max(0, min(stop, end) - first)] = 1
    return tensor(masks)


def pooled(words: torch.Tensor, masks: torch.Tensor) -> torch.Tensor:
    """Mean and most of each role's words, [claims, 6, vectors]; zeros where a role has none. `words` [claims, words, vectors]."""
    held = masks[..., None]
    count = masks.sum(2).clamp(min=1)[..., None]
    mean = torch.einsum("crw,cwv->crv", masks, words) / count
    most = torch.stack([(words + (held[:, role] - 1) * 1e4).amax(1) for role in range(3)], 1)
    most = most * (masks.sum(2) > 0)[..., None]
    return torch.stack([mean, most], 2).flatten(1, 2)
