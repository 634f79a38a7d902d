import { Shell } from "../parts/shell.tsx";

/** The server has no ledger: how it gets one. */
export function NoLedger() {
  return (
    <Shell section="ledger">
      <div class="ledger">
        <h1>No ledger is open</h1>
        <p>
          The ledger keeps the claims of many stories: who says what, who denied it, how many know it and how
          many repeat it. It is one file on this machine.
        </p>
        <h2>Open one</h2>
        <p>
          Stop the server (Ctrl-C) and start it again with the file:
          <br />
          <code>sayso serve --ledger claims.db</code>
        </p>
        <h2>Make one</h2>
        <p>
          <code>sayso ledger add stories/ --ledger claims.db</code>
        </p>
      </div>
    </Shell>
  );
}

export function EmptyLedger() {
  return (
    <Shell section="ledger">
      <div class="ledger">
        <h1>The ledger is empty</h1>
        <p>
          Add stories to it, in another window; this page shows them when it is loaded again:
          <br />
          <code>sayso ledger add stories/ --ledger FILE</code>
        </p>
      </div>
    </Shell>
  );
}
