"""Exports what was trained for the program: graphs in int8, tables beside them.

    python train/export.py reader RUN models/en     encoder, cues, roles: enc.int8.onnx, role.int8.onnx, crf.json
    python train/export.py words RUN models/en      words.int8.onnx and words.json
    python train/export.py claims RUN models/en     claims.int8.onnx and claims.json

RUN is the folder that `fit.py`, `words.py` or `claims.py` wrote. Matrix products and embeddings are quantised (dynamic
int8, per channel; `--seven` keeps weights to 7 bits for processors without VNNI, `--float` writes 32-bit graphs under the
same names). Prints by how much int8 moves the scores. Run `node tools/card.ts` afterwards.
"""

import argparse
import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from network import WIDTH, Reader, WordHead
from reader import CUE_TAGS, HIDDEN, ROLE_TAGS, ClaimReader, reader_from
from text import WINDOW


@dataclass(frozen=True)
class Graph:
    """Names of inputs with an example of each, names of outputs, and which dimensions may have any length."""

    inputs: dict[str, torch.Tensor]
    outputs: list[str]
    free: dict[str, dict[int, str]]


class OneBlock(nn.Module):
    """The word head reads one block a call, so it needs no mask."""

    def __init__(self, head: WordHead):
        super().__init__()
        self.head = head

    def forward(self, hw):
        return self.head(hw, torch.ones_like(hw[:, :, 0]))


class Cues(nn.Module):
    def __init__(self, model: ClaimReader):
        super().__init__()
        self.encoder, self.cue = model.encoder, model.cue

    def forward(self, ids, case, quo, style):
        last, early = self.encoder(ids, case, quo, style)
        return last, self.cue(last), early


def export(model: nn.Module, graph: Graph, file: Path, options):
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = f"{folder}/plain.onnx", f"{folder}/ready.onnx"
        torch.onnx.export(
            model.eval(), tuple(graph.inputs.values()), plain, input_names=list(graph.inputs), output_names=graph.outputs,
            dynamic_axes=graph.free, opset_version=17, dynamo=False,
        )
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        if options.float:
            shutil.copy(ready, file)
            return
        quantize_dynamic(ready, file, weight_type=QuantType.QInt8, per_channel=True, reduce_range=options.seven,
                         op_types_to_quantize=["MatMul", "Gemm", "Gather"])
        compare(plain, file, {name: value.numpy() for name, value in graph.inputs.items()})


def reader(run: Path, out: Path, options):
    model = reader_from(run / "last.pt").eval()
    ids = torch.randint(1000, 1900, (2, 20))
    inputs = {"ids": ids, "case": torch.ones_like(ids), "quo": torch.zeros_like(ids), "style": torch.ones(1)}
    any_length = {0: "windows", 1: "pieces"}
    free = {name: any_length for name in ("ids", "case", "quo", "h", "cue", "early")}
    export(Cues(model), Graph(inputs, ["h", "cue", "early"], free), out / "enc.int8.onnx", options)
    inputs = {"hw": torch.randn(3, 15, HIDDEN), "row": torch.tensor([0, 2, 2, 1]), "dist": torch.zeros(4, 12, dtype=torch.long), "mask": torch.ones(4, 12)}
    free = {"hw": {0: "paragraphs", 1: "words"}, "row": {0: "cues"}} | {name: {0: "cues", 1: "length"} for name in ("dist", "mask", "role")}
    export(model.roles, Graph(inputs, ["role"], free), out / "role.int8.onnx", options)
    tables = {name: dict(zip("TSE", (table.tolist() for table in crf.tables()), strict=True)) for name, crf in (("cue", model.cue_crf), ("role", model.role_crf))}
    kept = {**tables, "cue_labels": CUE_TAGS, "role_labels": ROLE_TAGS, "cue_bias": 0.0, "maxlen": WINDOW}
    (out / "crf.json").write_text(json.dumps(kept) + "\n")


def words(run: Path, out: Path, options):
    labels = json.loads((run / "words.json").read_text())
    head = WordHead(len(labels["names"]), len(labels["tags"]), len(labels["relations"]), labels["size"], labels["layers"])
    head.load_state_dict(torch.load(run / "words.pt"))
    outputs = ["name", "pos", "relation", "head"]
    graph = Graph({"hw": torch.randn(1, 15, WIDTH)}, outputs, {name: {1: "any"} for name in ("hw", *outputs)})
    export(OneBlock(head), graph, out / "words.int8.onnx", options)
    kept = {"names": labels["names"], "tags": labels["tags"], "relations": labels["relations"]}
    (out / "words.json").write_text(json.dumps(kept, indent=1) + "\n")


def claims(run: Path, out: Path, options):
    head = Reader()
    head.load_state_dict(torch.load(run / "claims.pt"))
    graph = Graph({"x": torch.randn(4, 6, WIDTH)}, ["labels"], {"x": {0: "claims"}, "labels": {0: "claims"}})
    export(head, graph, out / "claims.int8.onnx", options)
    (out / "claims.json").write_text((run / "claims.json").read_text())


def compare(plain, small, inputs):
    runs = [onnxruntime.InferenceSession(str(path)) for path in (plain, small)]
    names = [output.name for output in runs[0].get_outputs()]
    for name, a, b in zip(names, *(run.run(names, inputs) for run in runs), strict=True):
        print(f"{name}: largest difference {np.abs(a - b).max():.3f}, same best {np.mean(a.argmax(-1) == b.argmax(-1)):.3f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("reader", "words", "claims"))
    parser.add_argument("run", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seven", action="store_true")
    parser.add_argument("--float", action="store_true")
    given = parser.parse_args()
    {"reader": reader, "words": words, "claims": claims}[given.what](given.run, given.out, given)
