import type { Floats, Tensor } from "./session.ts";

/** Rows `steps` of a [1, any, width] tensor, put together. */
export function rowsAt(tensor: Floats, steps: readonly number[]): Float32Array {
  const width = tensor.dims[2] ?? 0;
  const rows = new Float32Array(steps.length * width);
  steps.forEach((step, row) =>
    rows.set(tensor.data.subarray(step * width, step * width + width), row * width),
  );
  return rows;
}

export function integers(values: readonly number[], dims: readonly number[]): Tensor {
  return { data: BigInt64Array.from(values, BigInt), dims };
}
