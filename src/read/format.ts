export type InputFormat = "text" | "markdown" | "html" | "docx" | "jsonl";

const extensions: Readonly<Record<string, InputFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  docx: "docx",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

/** The format that a file's name says, else the one its beginning looks like. */
export function formatOf(fileName: string | undefined, bytes: Uint8Array): InputFormat {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(extensions, extension) ? (extensions[extension] ?? "text") : sniff(bytes);
}

function sniff(bytes: Uint8Array): InputFormat {
  if (isWordPackage(bytes)) return "docx";
  const start = startOf(bytes).trimStart();
  if (/^(?:<\?xml[^<>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return "html";
  if (/^\{.*"text"\s*:/.test(start)) return "jsonl";
  const tags =
    start.match(/<\/?(?:p|div|a|span|br|h[1-6]|ul|li|article|section|meta|table|img)\b[^<>]*>/gi) ?? [];
  return start.startsWith("<") && tags.length >= 3 ? "html" : "text";
}

/** The names of a package's parts stand in it as they are; the first is often one that all kinds share. */
function isWordPackage(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8192));
  return (
    start.startsWith("PK\u0003\u0004") && /word\/|\[Content_Types\]\.xml(?![\s\S]*(?:xl|ppt)\/)/.test(start)
  );
}

/** Enough of the file to tell; zero bytes go, so that UTF-16 looks like ASCII. */
function startOf(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, 8192));
  return text.replaceAll("\0", "").replace(/^(?:\ufeff|\ufffd\ufffd)/, "");
}
