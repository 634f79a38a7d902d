"""What the network reads in documents, in the shape that the scorer takes."""

import numpy as np
import torch

from batches import DEVICE, HALF, Batch, Cue, batch_of, lengths, role_inputs
from crf import viterbi
from text import WINDOW, Document

AT_ONCE = 8  # windows


def spans(tags: list[int], begin: int) -> list[tuple[int, int]]:
    """Ranges of the tags `begin` (a piece begins) and `begin + 1` (it goes on)."""
    found, start = [], None
    for at, tag in enumerate([*tags, 0]):
        if start is not None and tag != begin + 1:
            found.append((start, at))
            start = None
        if tag in (begin, begin + 1) and start is None:
            start = at
    return found


def tables(crf):
    return [table.detach().cpu().numpy() for table in crf.tables()]


def cues_of(model, batch: Batch, words: torch.Tensor) -> list[Cue]:
    scores = model.cue(words).cpu().numpy()
    sizes = lengths(batch)
    return [Cue(row, start, end) for row, size in enumerate(sizes)
            for start, end in spans(viterbi(scores[row, :size], tables(model.cue_crf)), 1)]


def claim_of(document: Document, paragraph: int, cue: Cue, scores: np.ndarray, crf) -> dict:
    first, end = document.paragraphs[paragraph]
    tags = viterbi(scores[: end - first], crf)
    tags = [0 if cue.start <= at < cue.end else tag for at, tag in enumerate(tags)]
    characters = lambda found: [document.characters(first + start, first + stop) for start, stop in found]
    return {"in": None, "source": characters(spans(tags, 1)), "cue": characters([(cue.start, cue.end)]), "content": characters(spans(tags, 3))}


@torch.no_grad()
def claims_of(model, windows, style: float, half=True) -> list[tuple[str, dict]]:
    """Claims of up to AT_ONCE windows with their documents' ids."""
    batch = batch_of(windows)
    with torch.autocast(DEVICE.type, torch.bfloat16, enabled=half and HALF):
        last = model.words(batch, style)[0]
    last = last.float()
    cues = cues_of(model, batch, last)
    if not cues:
        return []
    scores = model.roles(last, *role_inputs(batch, cues)).cpu().numpy()
    crf = tables(model.role_crf)
    made = [(batch.paragraphs[cue.row][0].id, claim_of(*batch.paragraphs[cue.row][:2], cue, rows, crf)) for cue, rows in zip(cues, scores, strict=True)]
    return [(key, claim) for key, claim in made if claim["content"]]


def nest(claims: list[dict]):
    """`in` is the claim with the smallest content that holds the cue."""
    size = lambda claim: sum(end - start for start, end in claim["content"])
    held = lambda inner, outer: all(any(s <= start and end <= e for s, e in outer["content"]) for start, end in inner["cue"])
    for claim in claims:
        outer = [other for other in claims if other is not claim and held(claim, other)]
        claim["in"] = min(outer, key=size)["id"] if outer else None


def predict(model, documents: list[Document], style: float, half=True) -> list[dict]:
    """`{"id", "claims"}` of each document; offsets are code points."""
    model.eval()
    found = {document.id: [] for document in documents}
    windows = [(document, window, []) for document in documents for window in document.windows(WINDOW)]
    windows.sort(key=lambda window: sum(window[0].size(paragraph) for paragraph in window[1]))
    for at in range(0, len(windows), AT_ONCE):
        for key, claim in claims_of(model, windows[at : at + AT_ONCE], style, half):
            found[key].append(claim)
    for claims in found.values():
        claims.sort(key=lambda claim: claim["cue"])
        for number, claim in enumerate(claims, 1):
            claim["id"] = f"c{number}"
        nest(claims)
    return [{"id": key, "claims": claims} for key, claims in found.items()]
