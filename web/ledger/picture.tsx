import { useEffect, useRef, useState } from "preact/hooks";

interface Props<Data> {
  readonly title: string;
  /** What it shows, for those who cannot see it; the table below has every fact. */
  readonly says: string;
  readonly data: Data;
  /** Always the same function; its code is loaded when a picture is first drawn. Width in CSS pixels. */
  readonly draw: (data: Data, width: number) => Promise<Element>;
  /** What its signs mean. */
  readonly legend: readonly (readonly [sign: string, means: string])[];
}

/** A picture of facts that a table beside it tells too. Drawn anew when the page's width changes. */
export function Picture<Data>({ title, says, data, draw, legend }: Props<Data>) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  useEffect(() => {
    let isGone = false;
    if (width > 0)
      void draw(data, width).then((picture) =>
        isGone ? undefined : frame.current?.replaceChildren(picture),
      );
    return () => {
      isGone = true;
    };
  }, [data, draw, width]);
  return (
    <figure class="picture">
      <figcaption>{title}</figcaption>
      <div ref={frame} class="picture-frame" role="img" aria-label={says} />
      {legend.length > 0 ? (
        <ul class="legend">
          {legend.map(([sign, means]) => (
            <li key={means}>
              <span aria-hidden="true">{sign}</span> {means}
            </li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
