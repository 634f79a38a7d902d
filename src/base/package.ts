import { unzipSync } from "fflate";
import { walkXml } from "./xml.ts";

/** An Open Packaging file (DOCX and its kin): parts by their name, `word/document.xml`, in the file's order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type Opened = { readonly parts: Parts } | { readonly trouble: "not-zip" | "damaged" | "too-large" };

export interface OpenOptions {
  /** Bytes that the wanted parts may have together once unpacked. */
  readonly limit: number;
  /** Parts that are wanted; absent: all. */
  readonly wanted?: (name: string) => boolean;
}

/** Unpacks parts of a package. A part that says less than it holds is cut there and then is no XML. */
export function openPackage(bytes: Uint8Array, { limit, wanted = () => true }: OpenOptions): Opened {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { trouble: "not-zip" };
  let left = limit;
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        if (file.name.endsWith("/") || !wanted(partName(file.name))) return false;
        left -= Math.max(file.originalSize, file.size);
        return left >= 0;
      },
    });
    if (left < 0) return { trouble: "too-large" };
    return { parts: new Map(Object.entries(files).map(([name, part]) => [partName(name), part])) };
  } catch {
    return { trouble: "damaged" };
  }
}

/** Some programs write `word\document.xml`. */
function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "");
}

/** The words of a part: UTF-16 if its first bytes say so, else UTF-8; without the byte order mark. */
export function partText(part: Uint8Array): string {
  const [first, second] = part;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff && "utf-16be";
  return new TextDecoder(wide || "utf-8").decode(part);
}

/** What a part says of another: where it stands and what it is for. */
export interface Relation {
  readonly id: string;
  /** The last word of its type's address: `officeDocument`, `comments`. */
  readonly kind: string;
  readonly type: string;
  /** The name of the other part. */
  readonly target: string;
}

/** The name of the part that holds a part's relations; `""` is the package itself. */
export function relationsName(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** What a part is related to inside the package. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const source = parts.get(relationsName(part));
  const found: Relation[] = [];
  if (!source) return found;
  walkXml(partText(source), {
    open({ name, attributes }) {
      if (name !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const type = attributes.get("Type") ?? "";
      found.push({
        id: attributes.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        type,
        target: resolved(folderOf(part), attributes.get("Target") ?? ""),
      });
    },
  });
  return found;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
