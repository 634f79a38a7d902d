import type { ClaimOrigins } from "../../src/server/api.ts";
import { claimPath } from "./addresses.ts";
import { hardeningRows, type HardeningRows } from "./hardening-rows.ts";
import { Picture } from "./picture.tsx";
import { counted, dayWords, outletOf } from "./saying.ts";
import { FoldedTable } from "./table.tsx";

const draw = async (rows: HardeningRows, width: number): Promise<Element> =>
  (await import("./pictures/hardening.ts")).hardeningPicture(rows, width);

const heightWords = {
  rumour: "a rumour",
  hedged: "hedged: alleged, suspected",
  attributed: "on somebody’s word",
  own: "the outlet’s own word",
} as const;

/** How far each outlet stood behind a claim, telling after telling, and where that changed. */
export function Hardening({ one }: { readonly one: ClaimOrigins }) {
  const { steps, changes } = one;
  if (steps.length === 0) return null;
  const rows = hardeningRows(one);
  return (
    <>
      <h3>How it hardened</h3>
      {rows.steps.length > 1 ? (
        <Picture
          title="How far each outlet stands behind it"
          says={`A strip for each of ${counted(rows.outlets.length, "outlet")}, from rumour at the bottom to the outlet’s own word at the top; the table below has every step.`}
          data={rows}
          draw={draw}
          legend={[
            ["●", "a telling"],
            ["✕", "told to take it back"],
          ]}
        />
      ) : null}
      {rows.left > 0 ? (
        <p class="hint">{counted(rows.left, "more outlet")} stand in the table only.</p>
      ) : null}
      {changes.length === 0 ? (
        <p>No outlet changed how far it stands behind it.</p>
      ) : (
        <ul class="plain-list">
          {changes.map(({ what, why, outlet, from, to, before, after }) => (
            <li key={`${before.claim} ${after.claim}`}>
              <span class="standing">{what}</span> {outlet ?? "unknown outlet"},{" "}
              {dayWords(before.source.published)} to {dayWords(after.source.published)}: from{" "}
              <a href={claimPath(before.claim)}>{heightWords[from]}</a> to{" "}
              <a href={claimPath(after.claim)}>{heightWords[to]}</a>; {why}
            </li>
          ))}
        </ul>
      )}
      <FoldedTable
        caption="Every telling, by day"
        head={["Day", "Outlet", "How far", "Words"]}
        rows={steps.map(({ claim, height, isWithdrawn }) => [
          dayWords(claim.source.published),
          outletOf(claim.source),
          isWithdrawn ? `${heightWords[height]}, to take it back` : heightWords[height],
          <a href={claimPath(claim.claim)}>{claim.says.words}</a>,
        ])}
      />
    </>
  );
}
