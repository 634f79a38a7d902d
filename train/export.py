"""Exports a trained head for the program: words.int8.onnx and words.json, or claims.int8.onnx and claims.json.

    python train/export.py words|claims RUN models/en

RUN is the folder that `train/words.py` or `train/claims.py` wrote. The word graph reads one block a call, so it needs no
mask; matrix products are quantised as the encoder's are (dynamic int8, per channel). Prints by how much int8 moves the
scores. Run `node tools/card.ts` afterwards.
"""

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from claims import Reader
from network import WIDTH, WordHead


class OneBlock(nn.Module):
    def __init__(self, head: WordHead):
        super().__init__()
        self.head = head

    def forward(self, hw):
        return self.head(hw, torch.ones_like(hw[:, :, 0]))


def export(model: nn.Module, example: torch.Tensor, file: Path, names: tuple[str, list[str], int]):
    """Writes a graph of one input; its dimension `free` may be of any length, and so may that of its outputs."""
    into, outputs, free = names
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = f"{folder}/plain.onnx", f"{folder}/ready.onnx"
        torch.onnx.export(
            model.eval(), (example,), plain, input_names=[into], output_names=outputs,
            dynamic_axes={name: {free: "any"} for name in [into, *outputs]}, opset_version=17, dynamo=False,
        )
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        quantize_dynamic(ready, file, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm"])
        compare(plain, file, into, example.numpy())


def words(run: Path, out: Path):
    labels = json.loads((run / "words.json").read_text())
    head = WordHead(len(labels["names"]), len(labels["tags"]), len(labels["relations"]), labels["size"], labels["layers"])
    head.load_state_dict(torch.load(run / "words.pt"))
    export(OneBlock(head), torch.randn(1, 15, WIDTH), out / "words.int8.onnx", ("hw", ["name", "pos", "relation", "head"], 1))
    kept = {"names": labels["names"], "tags": labels["tags"], "relations": labels["relations"]}
    (out / "words.json").write_text(json.dumps(kept, indent=1) + "\n")


def claims(run: Path, out: Path):
    reader = Reader()
    reader.load_state_dict(torch.load(run / "claims.pt"))
    export(reader, torch.randn(4, 6, WIDTH), out / "claims.int8.onnx", ("x", ["labels"], 0))
    (out / "claims.json").write_text((run / "claims.json").read_text())


def compare(plain, small, into, example):
    runs = [onnxruntime.InferenceSession(str(path)) for path in (plain, small)]
    names = [output.name for output in runs[0].get_outputs()]
    for name, a, b in zip(names, *(run.run(names, {into: example}) for run in runs)):
        print(f"{name}: largest difference {np.abs(a - b).max():.3f}, same best {np.mean(a.argmax(-1) == b.argmax(-1)):.3f}")


if __name__ == "__main__":
    {"words": words, "claims": claims}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
