import { rebuild } from "../../ledger/project.ts";
import { reportJson } from "../../write/ledger/json.ts";
import { complainAs, exitCodes } from "../shell.ts";
import type { LedgerSettings } from "./options.ts";
import { withLedger } from "./place.ts";
import { counted } from "./telling.ts";

export interface VerifySettings extends LedgerSettings {
  readonly json?: boolean;
}

/** Looks whether everything in the ledger is as it was written; gives the exit code. */
export async function runVerify(settings: VerifySettings): Promise<number> {
  return withLedger(settings, {
    command: "ledger verify",
    work: async (ledger, complain) => {
      const { faults, versions, claims } = await ledger.verify();
      const code = faults.length === 0 ? exitCodes.fine : exitCodes.findings;
      if (settings.json) {
        const hash = await ledger.hash();
        console.log(reportJson("verified", { versions, claims, faults, hash }, ledger.workspace));
        return code;
      }
      for (const { says } of faults) complain(says);
      const looked = `${counted(versions, "version", "versions")} and ${counted(claims, "claim", "claims")}`;
      const found =
        faults.length === 0 ? "all is as it was written" : counted(faults.length, "fault", "faults");
      console.log(`${looked} looked through: ${found}`);
      console.log(`ledger hash ${await ledger.hash()}`);
      return code;
    },
  });
}

/** Makes again what is made from the record; gives the exit code. */
export async function runRebuild(settings: LedgerSettings): Promise<number> {
  return withLedger(settings, {
    command: "ledger rebuild",
    work: async ({ database, workspace }) => {
      await rebuild(database, { workspace });
      console.log("made again from the record: people, claims across stories, copies, search");
      return exitCodes.fine;
    },
  });
}

export interface ForgetSettings extends LedgerSettings {
  readonly all?: boolean;
  readonly why: string;
  readonly yes?: boolean;
}

/** Erases a story or a workspace for good; gives the exit code. */
export async function runForget(story: string | undefined, settings: ForgetSettings): Promise<number> {
  const command = "ledger forget";
  const complain = complainAs(command);
  const { all = false, why, yes = false, workspace } = settings;
  if (all === (story !== undefined)) {
    complain("name one story by its id, or give --all for the whole workspace");
    return exitCodes.usage;
  }
  return withLedger(settings, {
    command,
    work: async (ledger) => {
      const versions = story === undefined ? [] : await ledger.versions(story);
      if (story !== undefined && versions.length === 0) {
        complain("there is no story of that id; sayso ledger search finds stories by their words");
        return exitCodes.usage;
      }
      if (!yes) {
        const what =
          story === undefined
            ? `all of the workspace ${workspace}`
            : counted(versions.length, "version", "versions");
        complain(`this erases ${what} for good, and cannot be undone; add --yes to do it`);
        return exitCodes.usage;
      }
      const gone = story === undefined ? await ledger.forgetAll(why) : await ledger.forget(story, why);
      console.log(`${counted(gone, "version", "versions")} erased; what was erased cannot be added again`);
      return exitCodes.fine;
    },
  });
}
