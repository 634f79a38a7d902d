/** A dense tensor, row-major. */
export interface Tensor {
  readonly data: Float32Array | BigInt64Array;
  readonly dims: readonly number[];
}

export interface Floats extends Tensor {
  readonly data: Float32Array;
}

/** One loaded ONNX graph whose outputs are all float32. Calls must not overlap. */
export interface Session {
  readonly run: (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Floats>>>;
  readonly close: () => Promise<void>;
}

/** Something that runs ONNX graphs, on one thread. */
export interface Backend {
  readonly name: "native" | "wasm";
  readonly open: (graph: Uint8Array) => Promise<Session>;
}
