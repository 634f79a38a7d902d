import { openNative } from "../model/native.ts";
import { openReader, type Backend, type Reader, type TaggerOptions } from "../index.ts";
import { loadModel } from "./model-files.ts";

/** Which ONNX runtime to use; `auto`: the native one, WebAssembly where its binary does not load. */
export type BackendChoice = "auto" | "native" | "wasm";

/** Loads the shipped English reader from the package's own files. Opens no connection. */
export async function openLocalReader(
  choice: BackendChoice = "auto",
  options: TaggerOptions = {},
): Promise<Reader> {
  return openReader(await loadModel(), await openBackend(choice), options);
}

async function openBackend(choice: BackendChoice): Promise<Backend> {
  if (choice === "wasm") return (await import("../model/wasm.ts")).wasm;
  try {
    return await openNative();
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error; // the loader's own errors have a code
    if (choice === "native" || !isMissing) throw error;
    return (await import("../model/wasm.ts")).wasm;
  }
}
