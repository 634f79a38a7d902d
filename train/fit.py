"""Trains the reader's network in two stages, resumable, with a log.

    python train/fit.py polnear --data DIR --encoder FOLDER --out RUN/polnear
    python train/fit.py guide --data DIR --encoder FOLDER --init RUN/polnear/last.pt --out RUN/guide [--gold FILE …]
    python train/fit.py small --data DIR --encoder RUN/seed --init RUN/seed/seed.pt --out RUN/small --gold FILE … --taught FILE

Stage `polnear` reads PolNeAR with the pretrained encoder; stage `guide` goes on with our gold (style 1) and, in a part of
the batches, PolNeAR (style 0); stage `small` trains a student (`train/student.py`) on both and on what the finished reader
made of unlabelled stories. FOLDER holds `vocab.txt` and the pretrained `model.safetensors`. RUN gets `last.pt`
(weights), `state.pt` (to go on from: the same command again resumes), `log.jsonl` and the reading of the dev set, which
`--score SCORER` (the path of score.mjs) scores. A story's claim labels are learnt from all of the extra gold but only
from KEPT of gold-train, so that the rest shows what the labels are worth (`train/claims.py`).
"""

import argparse
import json
import random
import subprocess
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from batches import DEVICE, HALF, batch_of, batches, cue_tags, gold_cues, pooled, role_inputs, role_masks, role_tags
from corpus import lines, read
from network import SIZES
from predict import predict
from reader import ClaimReader, reader_from
from text import Pieces

STAGES = {
    "polnear": {"steps": 2600, "encoder": 1.5e-4, "heads": 1e-3, "style": 0.0, "warm": 0.05, "dev": "polnear-dev"},
    "guide": {"steps": 1300, "encoder": 5e-5, "heads": 4e-4, "style": 3e-3, "warm": 0.08, "dev": "gold-dev"},
    "small": {"steps": 3000, "encoder": 3e-4, "heads": 1e-3, "style": 3e-3, "warm": 0.05, "dev": "gold-dev"},
}
SHARES = {"polnear": (1, 0, 0), "guide": (0.3, 0.7, 0), "small": (0.2, 0.4, 0.4)}  # of PolNeAR, our gold, the teacher's readings
LABELS_WEIGH = 0.3
PARTS = (0.45, 0.8, 1.0)  # cues by length: less padding
SAVED = 100  # steps between checkpoints


def unseen(row_number: int) -> bool:
    """Stories of gold-train whose claim labels the network does not learn."""
    return row_number % 10 in (2, 5, 8)


def optimiser_of(model, rates):
    groups = {"encoder": [], "plain": [], "heads": [], "style": []}
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        if name == "encoder.style":
            groups["style"].append(weight)
        elif not name.startswith("encoder.") or name.startswith(("encoder.case", "encoder.quote")):
            groups["heads"].append(weight)
        else:
            groups["encoder" if weight.ndim > 1 else "plain"].append(weight)
    rate = {"encoder": rates["encoder"], "plain": rates["encoder"], "heads": rates["heads"], "style": rates["style"]}
    decay = {"encoder": 0.01, "plain": 0.0, "heads": 0.01, "style": 0.0}
    made = [{"params": weights, "lr": rate[name], "top": rate[name], "weight_decay": decay[name]} for name, weights in groups.items()]
    return torch.optim.AdamW(made, betas=(0.9, 0.98), eps=1e-6, fused=True)


def hold(model, layers):
    """Leaves the first layers as they are, and what lies below them: heads that read an early layer keep what they know."""
    for name, weight in model.encoder.named_parameters():
        part, number, *_ = name.split(".") + [""]
        weight.requires_grad_(part == "layers" and int(number) >= layers)


def role_loss(model, batch, words, cues):
    order = sorted(cues, key=lambda cue: words_of(batch, cue))
    total, at = 0.0, 0
    for part in PARTS:
        some, at = order[at : round(len(order) * part)], round(len(order) * part)
        if some:
            row, dist, mask = role_inputs(batch, some)
            with torch.autocast(DEVICE.type, torch.bfloat16, enabled=HALF):
                scores = model.roles(words, row, dist, mask)
            total = total + model.role_crf(scores.float(), role_tags(batch, some, dist.shape[1]), mask > 0).sum()
    return total / len(cues)


def words_of(batch, cue):
    document, paragraph, _ = batch.paragraphs[cue.row]
    first, end = document.paragraphs[paragraph]
    return end - first


def label_loss(model, batch, words, cues):
    """Cross-entropy of status, kind, sort of source and accusation, of the claims that have labels."""
    known = [cue for cue in cues if cue.claim.labels]
    if not known:
        return torch.zeros((), device=DEVICE)
    rows = torch.tensor([cue.row for cue in known], device=DEVICE)
    scores = model.labels(pooled(words[rows], role_masks(batch, known, words.shape[1])))
    gold = torch.tensor([cue.claim.labels for cue in known], device=DEVICE)
    return sum(F.cross_entropy(part, gold[:, at]) for at, part in enumerate(scores.split(SIZES, 1)))


def losses(model, windows, style):
    batch = batch_of(windows)
    with torch.autocast(DEVICE.type, torch.bfloat16, enabled=HALF):
        last, early = model.words(batch, style)
    last, early = last.float(), early.float()
    cues = gold_cues(batch)
    found = {"cue": model.cue_crf(model.cue(last), cue_tags(batch), batch.first >= 0).mean()}
    if cues:
        found["roles"] = role_loss(model, batch, last, cues)
        found["labels"] = label_loss(model, batch, torch.cat([early, last], 2), cues)
    return found


class Lessons:
    """The batches of each round, the same for the same seed: our gold once (or PolNeAR, if there is none), the rest by its share."""

    def __init__(self, corpora, shares, seed):
        """`corpora`: documents of PolNeAR, of our gold, of the teacher's readings."""
        self.corpora, self.shares, self.seed = corpora, shares, seed

    def round(self, number):
        parts = [batches(documents, self.seed * 1000 + number) if share else [] for documents, share in zip(self.corpora, self.shares, strict=True)]
        whole = 1 if parts[1] else 0
        size = len(parts[whole]) / self.shares[whole]
        found = [(0.0 if at == 0 else 1.0, batch) for at, part in enumerate(parts) for batch in part[: round(size * self.shares[at])]]
        random.Random(number).shuffle(found)
        return found

    def after(self, step):
        """Batches from a step on, without end."""
        number = 0
        while True:
            lessons = self.round(number)
            yield from lessons[step:]
            step, number = max(0, step - len(lessons)), number + 1


class Log:
    def __init__(self, file: Path):
        self.file, self.sums, self.begun = file, {}, time.time()

    def add(self, found):
        for name, loss in found.items():
            self.sums.setdefault(name, []).append(float(loss.detach()))

    def write(self, **more):
        row = {**more, "seconds": round(time.time() - self.begun), **{name: round(sum(all_) / len(all_), 3) for name, all_ in self.sums.items()}}
        self.sums = {}
        print(json.dumps(row), flush=True)
        with self.file.open("a", encoding="utf-8") as out:
            out.write(json.dumps(row) + "\n")


def evaluate(model, documents, options):
    name = STAGES[options.stage]["dev"]
    style, out = 0.0 if options.stage == "polnear" else 1.0, options.out / f"{name}.jsonl"
    out.write_text("".join(json.dumps(row) + "\n" for row in predict(model, documents, style)), encoding="utf-8")
    if not options.score:
        return {}
    gold = options.data / f"{name}.jsonl.gz"
    run = subprocess.run(["node", options.score, gold, out, "--json"], capture_output=True, text=True, check=False)
    return {name: brief(json.loads(run.stdout))} if run.returncode == 0 else {"scorer": run.stderr[-300:]}


def brief(scores):
    """F1 of what the network itself decides, in points."""
    points = lambda part: round(100 * (part["f1"] or 0), 1)
    spans = {role: points(part) for role, part in scores["spans"].items()}
    relay = {"relay": points(scores["relay"])} if "relay" in scores else {}
    return {"claims": points(scores["relation"]["overlap"]), "speech": points(scores["relation"]["speech"]), **spans, **relay}


def train(model, lessons, options, dev):
    settings = STAGES[options.stage]
    optimiser = optimiser_of(model, settings)
    state, step = options.out / "state.pt", 0
    if state.exists():
        kept = torch.load(state, map_location=DEVICE)
        model.load_state_dict(kept["model"])
        optimiser.load_state_dict(kept["optimiser"])
        step = kept["step"]
    log, steps = Log(options.out / "log.jsonl"), options.steps or settings["steps"]
    for style, windows in lessons.after(step):
        if step >= steps:
            break
        warm = settings["warm"] * steps
        for group in optimiser.param_groups:
            group["lr"] = group["top"] * min(1, (step + 1) / warm, (steps - step) / (steps - warm))
        model.train()
        torch.manual_seed(options.seed * 1_000_000 + step)
        found = losses(model, windows, style)
        loss = found["cue"] + found.get("roles", 0) + LABELS_WEIGH * found.get("labels", 0)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        log.add(found)
        if step % SAVED == 0 or step == steps:
            torch.save({"model": model.state_dict(), "optimiser": optimiser.state_dict(), "step": step}, state)
            log.write(step=step, of=steps)
        if step % options.evaluated == 0 or step == steps:
            log.write(step=step, dev=evaluate(model, dev, options))
    torch.save(model.state_dict(), options.out / "last.pt")


def gold_documents(options, pieces):
    rows = lines(options.data / "gold-train.jsonl.gz")
    for number, row in enumerate(rows):
        if unseen(number):
            row["claims"] = [{key: value for key, value in claim.items() if key != "status"} for claim in row["claims"]]
    return read(rows + [row for file in options.gold for row in lines(file)], pieces)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stage", choices=STAGES)
    for name in ("data", "encoder", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--gold", type=Path, nargs="*", default=[], help="further stories, as train/gold.py writes them")
    parser.add_argument("--score", type=Path)
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="readings of unlabelled stories, with their texts")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--evaluated", type=int, default=600, help="steps between readings of the dev set")
    parser.add_argument("--held", type=int, default=0, help="so many layers, and all below them, are left as they are")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.out.mkdir(parents=True, exist_ok=True)
    settings = STAGES[options.stage]
    pieces = Pieces(options.encoder / "vocab.txt")
    gold = gold_documents(options, pieces) if options.stage != "polnear" else []
    taught = [row for file in options.taught for row in lines(file)]
    corpora = [read(lines(options.data / "polnear-train.jsonl.gz"), pieces), gold, read(taught, pieces)]
    dev = read(lines(options.data / f"{settings['dev']}.jsonl.gz"), pieces)
    torch.manual_seed(options.seed)
    model = reader_from(options.init) if options.init else ClaimReader()
    if not options.init:
        model.encoder.load_pretrained(options.encoder / "model.safetensors")
    if options.held:
        hold(model, options.held)
    train(model.to(DEVICE), Lessons(corpora, SHARES[options.stage], options.seed), options, dev)


if __name__ == "__main__":
    main()
