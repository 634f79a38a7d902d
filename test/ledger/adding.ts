/** A process that adds numbered stories to a ledger: `node adding.ts PLACE FROM TO`. It says each one it is done with. */
import { openLedger } from "../../src/ledger/open.ts";
import { numberedStory } from "./stories.ts";

const [place = "", from = "0", to = "0"] = process.argv.slice(2);
const ledger = await openLedger(place);
const numbers = Array.from({ length: Number(to) - Number(from) }, (_, at) => Number(from) + at);
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const { outcome } = await ledger.add(numberedStory(number), { at: "2031-03-08T09:00:00.000Z" });
      process.stdout.write(`${number} ${outcome}\n`);
    }
  }),
);
await ledger.close();
