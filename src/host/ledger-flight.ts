/** Transactions that are under way at the same time, so that they share a write to the disk. */
export interface Flight {
  /** Begins the work once there is room and no work of the same key is under way. @throws what an earlier one threw. */
  readonly begin: (key: string, work: () => Promise<void>) => Promise<void>;
  /** Waits for all of it. @throws what one of them threw. */
  readonly landed: () => Promise<void>;
}

export function openFlight(most: number): Flight {
  const flying = new Set<Promise<void>>();
  const last = new Map<string, Promise<void>>();
  const troubles: unknown[] = [];
  const stopAtTrouble = (): void => {
    if (troubles.length > 0) throw troubles[0];
  };
  return {
    begin: async (key, work) => {
      while (flying.size >= most) await Promise.race(flying);
      stopAtTrouble();
      const before = last.get(key);
      const flight = (async () => {
        await before;
        await work();
      })()
        .catch((error: unknown) => void troubles.push(error))
        .finally(() => {
          flying.delete(flight);
          if (last.get(key) === flight) last.delete(key);
        });
      flying.add(flight);
      last.set(key, flight);
    },
    landed: async () => {
      await Promise.all(flying);
      stopAtTrouble();
    },
  };
}
