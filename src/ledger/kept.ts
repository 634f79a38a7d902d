/** Triggers that keep what was written: nothing is changed, and nothing goes but for `forget`. */
import type { Dialect } from "./database.ts";

const neverChanged = ["audit", "blob", "version", "run", "claim", "legal", "judgement", "tombstone"];
const neverGone = ["audit", "run", "tombstone"];
const goneIfForgotten = ["blob", "version", "claim", "legal", "judgement"];

/** The key in `meta` that stands there while `forget` is at work. */
export const FORGETTING = "forgetting";

const isForgetting = `EXISTS (SELECT 1 FROM meta WHERE workspace = OLD.workspace AND key = '${FORGETTING}')`;

export function keepingTriggers(dialect: Dialect): string[] {
  const trigger = dialect === "sqlite" ? sqliteTrigger : postgresTrigger;
  return [
    ...(dialect === "sqlite" ? [] : [refusing]),
    ...neverChanged.map((table) => trigger(table, "UPDATE")),
    ...neverGone.map((table) => trigger(table, "DELETE")),
    ...goneIfForgotten.map((table) => trigger(table, "DELETE", `NOT ${isForgetting}`)),
  ];
}

function sqliteTrigger(table: string, act: "UPDATE" | "DELETE", when = "1"): string {
  return `CREATE TRIGGER ${nameOf(table, act)} BEFORE ${act} ON ${table} WHEN ${when}
    BEGIN SELECT RAISE(ABORT, 'rows of ${table} are kept as they are'); END`;
}

function postgresTrigger(table: string, act: "UPDATE" | "DELETE", when = "TRUE"): string {
  const mayForget = when === "TRUE" ? "never" : "forgotten";
  return `CREATE TRIGGER ${nameOf(table, act)} BEFORE ${act} ON ${table}
    FOR EACH ROW EXECUTE FUNCTION ledger_keeps('${mayForget}')`;
}

/** A trigger's own condition may not look into other tables there: its function does. */
const refusing = `CREATE FUNCTION ledger_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_ARGV[0] = 'forgotten' AND ${isForgetting} THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'rows of % are kept as they are', TG_TABLE_NAME;
  END $$`;

function nameOf(table: string, act: "UPDATE" | "DELETE"): string {
  return `${table}_${act === "UPDATE" ? "never_changed" : "never_gone"}`;
}
