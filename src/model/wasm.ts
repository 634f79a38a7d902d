import * as ort from "onnxruntime-web/wasm";
import { openSession } from "./ort.ts";
import type { Backend } from "./session.ts";

/** WebAssembly, one thread: needs no native binary and runs in a browser. Its int8 sums may differ from the native ones. */
export const wasm: Backend = {
  name: "wasm",
  open: (graph) => {
    ort.env.wasm.numThreads = 1;
    return openSession(ort, graph, "wasm");
  },
};
