/** Results by the key of what they were made from. */
export interface Memory<Result> {
  /** The result that is remembered, else that of `make`. Calls must not overlap. */
  readonly recall: (key: string, make: () => Promise<Result>) => Promise<Result>;
}

export interface MemoryOptions<Result> {
  /** Most that all results together may weigh; 0 remembers nothing. */
  readonly room: number;
  readonly weigh: (key: string, result: Result) => number;
}

/** Remembers results until there is no room; those not asked for the longest go first. A failure is not remembered. */
export function openMemory<Result>({ room, weigh }: MemoryOptions<Result>): Memory<Result> {
  const kept = new Map<string, { readonly result: Result; readonly weight: number }>(); // the latest asked for last
  let load = 0;
  return {
    recall: async (key, make) => {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.result;
      }
      const result = await make();
      const weight = weigh(key, result);
      if (weight > room) return result;
      kept.set(key, { result, weight });
      load += weight;
      for (const [oldest, { weight }] of kept) {
        if (load <= room) break;
        kept.delete(oldest);
        load -= weight;
      }
      return result;
    },
  };
}
