import { Zip, ZipDeflate } from "fflate";
import type { Write } from "./exported.ts";

/** A ZIP file that is written as its parts come. */
export interface ZipOut {
  /** Begins a part; the one before is done. */
  readonly begin: (name: string) => void;
  readonly add: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** What a ZIP file without its 64 bit extension can hold. */
const MOST = 2 ** 32 - 2 ** 20;

export function openZip(write: Write): ZipOut {
  const ready: Uint8Array[] = [];
  let part: ZipDeflate | null = null;
  let taken = 0;
  let failed: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failed = error;
    else ready.push(bytes);
  });
  const close = (): void => part?.push(new Uint8Array(0), true);
  const flush = async (): Promise<void> => {
    if (failed) throw failed;
    for (const bytes of ready.splice(0)) await write(bytes);
  };
  return {
    begin: (name) => {
      close();
      part = new ZipDeflate(name, { level: 6 });
      part.mtime = EARLIEST;
      zip.add(part);
    },
    add: async (bytes) => {
      taken += bytes.length;
      if (taken > MOST)
        throw new RangeError("Too much for a spreadsheet: export the tables as csv or parquet.");
      part?.push(bytes);
      await flush();
    },
    end: async () => {
      close();
      zip.end();
      await flush();
    },
  };
}

/** The first day that ZIP knows: the same ledger gives the same file. */
const EARLIEST = "1980-01-01T00:00:00";
