/** Words of the ledger's pages. */
import type { LegalStatus, ShownClaim, Source, Status } from "../../src/server/api.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** `9 April 2031`, `April 2031`, `2031`, `1 to 5 April 2031`; null: “no date”. */
export function dayWords(date: string | null): string {
  if (date === null || date === "") return "no date";
  if (date.includes("/")) return date.split("/").map(dayWords).join(" to ");
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** For axes: `9 Apr 31`. */
export function shortDay(date: string | null): string {
  if (date === null || date === "") return "no date";
  const [year = "", month, day] = date.slice(0, 10).split("-");
  const name = months[Number(month ?? 0) - 1]?.slice(0, 3);
  return [day === undefined ? "" : String(Number(day)), name ?? "", year.slice(2)].filter(Boolean).join(" ");
}

/** Who says it: a name, else how the story words it. */
export function whoOf({ speaker, by }: Pick<ShownClaim, "speaker" | "by">): string {
  return speaker ?? (by.words === "" ? "nobody named" : by.words);
}

/** A speaker may be several: `Marr; Quint`. */
export function speakersOf({ speaker }: Pick<ShownClaim, "speaker">): string[] {
  return speaker === null ? [] : speaker.split("; ");
}

export function statusWords(status: Status | null): string {
  return status === null || status === "unknown" ? "said" : status === "no-comment" ? "no comment" : status;
}

export function legalWords(status: LegalStatus): string {
  return status.replaceAll("-", " ");
}

export function titleOf({ title, story }: Pick<Source, "title" | "story">): string {
  return title ?? story;
}

/** Its day of publication, `2031-04-09`, or less of it; empty: not known. */
export function dayOf({ published }: Pick<Source, "published">): string {
  return published?.slice(0, 10) ?? "";
}

export function outletOf({ outlet }: Pick<Source, "outlet">): string {
  return outlet ?? "unknown outlet";
}

/** `1 story`, `2 stories` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** What stands in a form's field of words. */
export function fieldOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
