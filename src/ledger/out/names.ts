/** Names that stand for the ledger's things elsewhere: `urn:sayso:claim:…`. */
export function urnOf(what: string, id: string): string {
  return `urn:sayso:${what}:${encodeURIComponent(id.toWellFormed())}`;
}

export function claimUrn(id: string): string {
  return urnOf("claim", id);
}

export function versionUrn(id: string): string {
  return urnOf("version", id);
}
