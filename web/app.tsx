import { Nowhere } from "./parts/nowhere.tsx";
import { Later } from "./parts/later.tsx";
import { Live } from "./parts/live.tsx";
import { route } from "./navigation.ts";
import { ReviewPage } from "./review/page.tsx";

/** The whole page: review, or the ledger's pages, which are loaded when first needed. */
export function App() {
  return (
    <>
      <Page />
      <Live />
    </>
  );
}

function Page() {
  const at = route.value;
  switch (at.page) {
    case "review":
      return <ReviewPage story={at.story} />;
    case "ledger":
      return <Later load={loadLedger} path={at.path} />;
    case "nowhere":
      return <Nowhere path={at.path} />;
  }
}

async function loadLedger() {
  const { LedgerPage } = await import("./ledger/page.tsx");
  return LedgerPage;
}
