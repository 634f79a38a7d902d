import { deflateRawSync } from "node:zlib";
import type { Span } from "../base/span.ts";
import type { StoryClaims } from "../claim/story-claims.ts";
import { makeStory, type FieldName, type Story } from "../story/story.ts";
import { damaged, jsonList } from "./columns.ts";
import { textOf, textOrNull, type Row } from "./database.ts";
import { digestOf, idOf, type Part as IdPart } from "./ids.ts";
import type { Values } from "./insert.ts";

/** What `add` knows of a capture beside the story. */
export interface Capture {
  /** The bytes as received; absent: the text in UTF-8. */
  readonly bytes?: Uint8Array;
  /** Whom the story itself credits for its words: a news agency. */
  readonly credit?: string | null;
}

export function versionIdOf(story: Story): string {
  const { title, published, publishedAt = null, outlet, url, country } = story.imprint;
  const imprint = [title, published, publishedAt, outlet, url, country];
  return idOf("version", story.id, story.text, fieldsPart(story), imprint);
}

export function blobIdOf({ text }: Story, { bytes }: Capture): string {
  return digestOf(bytes ?? text);
}

/** The bytes as received; no body where they are the text. */
export function blobRow(story: Story, { bytes }: Capture, id: string): Values {
  const text = Buffer.from(story.text, "utf8");
  const received = bytes ?? text;
  const body = text.equals(received) ? null : deflateRawSync(received);
  return [id, received.length, body];
}

export interface Numbered {
  readonly id: string;
  /** 1, 2, 3 … for a story, in order of arrival. */
  readonly n: number;
  readonly blob: string;
  readonly credit: string | null;
}

export function versionRow({ story, language, run }: StoryClaims, { id, n, blob, credit }: Numbered): Values {
  const { title, published, publishedAt = null, outlet, url, country } = story.imprint;
  return [
    id,
    story.id,
    n,
    blob,
    title,
    story.text,
    published,
    publishedAt,
    outlet,
    url,
    country,
    language,
    JSON.stringify(fieldsPart(story)),
    run.version,
    digestOf(story.text),
    credit,
  ];
}

/** Fields, and block quotations under a name of their own, as the file sets them. */
function fieldsPart({ fields, blockQuotes }: Story): IdPart[] {
  return [
    ...fields.map(({ name, span }): IdPart => [name, span.start, span.end]),
    ...blockQuotes.map(({ start, end }): IdPart => [BLOCK_QUOTE, start, end]),
  ];
}

const BLOCK_QUOTE = "block-quote" as const;

/** The story of a version, without its way back into the file, which the bytes still tell. */
export function storyIn(row: Row): Story {
  const parts = partsIn(row);
  const publishedAt = textOrNull(row, "published_at");
  return makeStory({
    id: textOf(row, "story"),
    text: textOf(row, "text"),
    imprint: {
      title: textOrNull(row, "title"),
      published: textOrNull(row, "published"),
      ...(publishedAt === null ? {} : { publishedAt }),
      country: textOrNull(row, "country"),
      outlet: textOrNull(row, "outlet"),
      url: textOrNull(row, "url"),
    },
    fields: parts.flatMap(({ name, span }) => (name === BLOCK_QUOTE ? [] : [{ name, span }])),
    blockQuotes: parts.flatMap(({ name, span }) => (name === BLOCK_QUOTE ? [span] : [])),
  });
}

const fieldNames = ["headline", "standfirst", "byline", "dateline", "caption", "body"] as const;

interface Part {
  readonly name: FieldName | typeof BLOCK_QUOTE;
  readonly span: Span;
}

function partsIn(row: Row): Part[] {
  return jsonList(row, "fields").map((part) => {
    const [label, start, end]: readonly unknown[] = Array.isArray(part) ? part : [];
    const name = [...fieldNames, BLOCK_QUOTE].find((one) => one === label);
    if (name === undefined || typeof start !== "number" || typeof end !== "number")
      throw damaged(row, "fields");
    return { name, span: { start, end } };
  });
}
