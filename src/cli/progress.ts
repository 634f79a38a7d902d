import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

const SHOW_AFTER = 1500; // ms: short work needs no bar

/** A bar on standard error, only where that is a terminal and the work takes a while; `total` undefined: a count. */
export function openProgress(total: number | undefined): Progress {
  if (!process.stderr.isTTY) return { step: () => undefined, end: () => undefined };
  const started = Date.now();
  const format =
    total === undefined
      ? "  {value} stories · {speed}/s"
      : "  {bar} {value}/{total} stories · {speed}/s · {eta_formatted} left";
  const bar = new SingleBar(
    { format, hideCursor: true, clearOnComplete: true, stream: process.stderr },
    Presets.shades_grey,
  );
  let done = 0;
  let shown = false;
  return {
    step: () => {
      done++;
      const elapsed = Date.now() - started;
      const speed = (done / (elapsed / 1000)).toFixed(1);
      if (!shown && elapsed > SHOW_AFTER) bar.start(total ?? 0, done, { speed });
      else if (shown) bar.update(done, { speed });
      shown ||= elapsed > SHOW_AFTER;
    },
    end: () => {
      if (shown) bar.stop();
    },
  };
}
