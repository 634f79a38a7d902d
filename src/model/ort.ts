import type { InferenceSession, Tensor as OrtTensor } from "onnxruntime-common";
import type { Floats, Session, Tensor } from "./session.ts";

/** What onnxruntime-node and onnxruntime-web have in common. */
export interface Ort {
  readonly InferenceSession: {
    readonly create: (
      graph: Uint8Array,
      options: InferenceSession.SessionOptions,
    ) => Promise<InferenceSession>;
  };
  readonly Tensor: new (
    type: "float32" | "int64",
    data: Tensor["data"],
    dims: readonly number[],
  ) => OrtTensor;
}

/**
 * Processors without VNNI add products of 8-bit numbers in 16 bits, where they saturate; this option has them take the
 * slower way that does not, so that a story is read alike on every processor.
 */
const EXACT = { session: { x64quantprecision: "1" } };

/** One thread: processors are shared out by workers, each with a session of its own. */
export async function openSession(ort: Ort, graph: Uint8Array, provider: "cpu" | "wasm"): Promise<Session> {
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: [provider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    extra: EXACT,
  });
  return {
    run: async (inputs) => {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, tensor]) => [
          name,
          new ort.Tensor(tensor.data instanceof Float32Array ? "float32" : "int64", tensor.data, tensor.dims),
        ]),
      );
      const outputs = await session.run(feeds);
      return Object.fromEntries(
        Object.entries(outputs).map(([name, tensor]) => [name, fromOrt(name, tensor)]),
      );
    },
    close: () => session.release(),
  };
}

function fromOrt(name: string, tensor: OrtTensor): Floats {
  if (!(tensor.data instanceof Float32Array)) throw new TypeError(`output ${name} is not float32`);
  return { data: tensor.data, dims: tensor.dims };
}
