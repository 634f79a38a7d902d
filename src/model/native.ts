import * as ort from "onnxruntime-node";
import { openSession } from "./ort.ts";
import type { Backend } from "./session.ts";

export const native: Backend = { name: "native", open: (graph) => openSession(ort, graph, "cpu") };
