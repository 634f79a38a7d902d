"""Gives the encoder's graph a further output, `early`: what its first layers make of each piece. No weight changes.

    python train/early.py models/en/enc.int8.onnx OUT.onnx [--layer 0]

The last layer was trained to find attributions and has forgotten much of which word it saw; the heads that ask for names,
trees and meanings read an early layer beside it.
"""

import argparse

import onnx
from onnx import TensorProto, helper


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("graph")
    parser.add_argument("out")
    parser.add_argument("--layer", type=int, default=0)
    options = parser.parse_args()
    model = onnx.load(options.graph)
    if any(output.name == "early" for output in model.graph.output):
        raise SystemExit(f"{options.graph} has the output already")
    name = f"/enc/layers.{options.layer}/ln2/LayerNormalization_output_0"
    model.graph.node.append(helper.make_node("Identity", [name], ["early"], name="early"))
    model.graph.output.append(helper.make_tensor_value_info("early", TensorProto.FLOAT, ["b", "l", 384]))
    onnx.checker.check_model(model)
    onnx.save(model, options.out)


if __name__ == "__main__":
    main()
