"""Takes the first reader's int8 graphs back to 32-bit weights, for `fit.py guide --init`.

    python train/first.py MODELS OUT.pt

MODELS holds `enc.int8.onnx`, `role.int8.onnx` and `crf.json` as the first reader's scripts exported them (their names of
weights differ from those of `export.py`). The head of claim labels stays new.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader import ClaimReader

NORMS = [(f"{norm}.{end}", f"{norm}.{end}") for norm in ("ln1", "ln2") for end in ("weight", "bias")]
PRODUCTS = (("qkv", "qkv"), ("o", "out"), ("f1", "widen"), ("f2", "narrow"))


class Graph:
    """Initialisers of a quantised graph by name."""

    def __init__(self, file: Path):
        self.values = {one.name: numpy_helper.to_array(one) for one in onnx.load(file).graph.initializer}

    def real(self, name: str) -> np.ndarray:
        part = lambda end: self.values[f"{name}_{end}"].astype(np.float32)
        return (part("quantized") - part("zero_point")) * part("scale")

    def products(self) -> list[np.ndarray]:
        """The matrices that were given numbers for names, in the order of these."""
        found = [name.removesuffix("_quantized") for name in self.values if name.startswith("onnx::MatMul") and name.endswith("_quantized")]
        return [self.real(name).T for name in sorted(found, key=lambda name: int(name.split("_")[-1]))]


def layers(graph: Graph, here: str, there: str, count: int, products) -> dict[str, np.ndarray]:
    weights = {}
    for number in range(count):
        old, new = f"{there}.layers.{number}", f"{here}.layers.{number}"
        for was, name in PRODUCTS:
            weights |= {f"{new}.{name}.weight": next(products), f"{new}.{name}.bias": graph.values[f"{old}.{was}.bias"]}
        weights |= {f"{new}.{name}": graph.values[f"{old}.{was}"] for was, name in NORMS}
    return weights


def encoder(graph: Graph) -> dict[str, np.ndarray]:
    products = iter(graph.products())
    plain = {"kind": "te", "style": "style", "place.weight": "pe.weight", "norm.weight": "ln.weight", "norm.bias": "ln.bias"}
    weights = {f"encoder.{name}": graph.values[f"m.enc.{was}"] for name, was in plain.items()}
    weights |= {f"encoder.{name}.weight": graph.real(f"m.enc.{was}.weight") for name, was in (("piece", "we"), ("case", "case"), ("quote", "quo"))}
    weights |= layers(graph, "encoder", "m.enc", 6, products)
    for at in (0, 3):
        weights |= {f"cue.{at}.weight": next(products), f"cue.{at}.bias": graph.values[f"m.cue.{at}.bias"]}
    return weights


def roles(graph: Graph) -> dict[str, np.ndarray]:
    word, word2, *rest = graph.products()
    products = iter(rest)
    weights = {"roles.word.weight": word, "roles.word2.weight": word2, "roles.distance.weight": graph.real("r.dist.weight")}
    weights |= {f"roles.{name}.bias": graph.values[f"r.{was}.bias"] for name, was in (("word", "t"), ("word2", "t2"), ("cue", "c"), ("cue2", "c2"), ("tags", "out"))}
    weights |= {f"roles.{name}.weight": graph.real(f"r.{was}.weight_Transposed").T for name, was in (("cue", "c"), ("cue2", "c2"))}
    weights |= layers(graph, "roles", "r", 2, products)
    return weights | {"roles.tags.weight": next(products), "roles.norm.weight": graph.values["r.ln.weight"], "roles.norm.bias": graph.values["r.ln.bias"]}


def crfs(file: Path) -> dict[str, np.ndarray]:
    """What may never follow is the network's own knowledge, so it counts as nought here."""
    tables = json.loads(file.read_text())
    names = {"T": "step", "S": "start", "E": "end"}
    return {f"{crf}_crf.{name}": np.where((score := np.array(tables[crf][was])) < -5e3, 0, score) for crf in ("cue", "role") for was, name in names.items()}


def main():
    models, out = Path(sys.argv[1]), Path(sys.argv[2])
    weights = encoder(Graph(models / "enc.int8.onnx")) | roles(Graph(models / "role.int8.onnx")) | crfs(models / "crf.json")
    torch.manual_seed(1)
    model = ClaimReader()
    known = model.state_dict()
    left = [name for name in known if name not in weights and not name.startswith("labels.") and ".never" not in name and not name.endswith("never_first")]
    if left:
        raise ValueError(f"no weights for {', '.join(left)}")
    model.load_state_dict(known | {name: torch.tensor(value, dtype=torch.float32) for name, value in weights.items()})
    torch.save(model.state_dict(), out)


if __name__ == "__main__":
    main()
