/** How reasons are kept: thousands of figures share few. What is published here is never changed, only added to. */
const phrases: readonly { readonly code: string; readonly before: string; readonly after: string }[] = [
  { code: "v", before: "both stand in versions of one story", after: "" },
  { code: "d", before: "both stories name ", after: " within 30 days" },
  { code: "n", before: "both stories name ", after: "" },
  { code: "r", before: "both are called ", after: "" },
  { code: "c", before: "both stories are from ", after: "" },
  { code: "k", before: "the ledger knows two of this name", after: "" },
  { code: "a", before: "their ages agree: ", after: "" },
  { code: "o", before: "", after: " has both within 30 days" },
];

/** `both are called mayor`: `r mayor`; of the figure's own name: `s`. */
export function shortReason(reason: string, name: string): string {
  if (reason === `both are called ${name}`) return "s";
  const phrase = phrases.find(({ before, after }) => reason.startsWith(before) && reason.endsWith(after));
  if (!phrase) return `= ${reason}`;
  return `${phrase.code} ${reason.slice(phrase.before.length, reason.length - phrase.after.length)}`.trimEnd();
}

export function longReason(short: string, name: string): string {
  if (short === "s") return `both are called ${name}`;
  const [code, words] = [short.slice(0, 1), short.slice(2)];
  const phrase = phrases.find((one) => one.code === code);
  return phrase ? phrase.before + words + phrase.after : words;
}
