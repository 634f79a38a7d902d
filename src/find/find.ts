import { extentOf } from "../base/span.ts";
import type { Story } from "../story/story.ts";
import type { Style, Tagger } from "../model/tagger.ts";
import { decodeFrames } from "./decode.ts";
import { nestClaims } from "./nest.ts";
import { findQuotations } from "./quotations.ts";
import type { RawClaim } from "./raw-claim.ts";
import { joinQuotations } from "./run-on.ts";
import { voiceOf } from "./voice.ts";

export async function findClaims(
  story: Story,
  tagger: Tagger,
  style: Style,
): Promise<(RawClaim & { in: number | null; voice: string })[]> {
  const frames = await tagger.tag(story.text, story.paragraphs, style);
  const quotations = findQuotations(story.text, story.paragraphs);
  let claims = decodeFrames(frames);
  if (!process.env["RAW"])
    claims = joinQuotations({ text: story.text, paragraphs: story.paragraphs, quotations }, claims);
  claims = claims.filter((claim) => extentOf(claim.content) > 0);
  const outer = nestClaims(story.text, claims);
  return claims.map((claim, index) => ({
    ...claim,
    in: outer[index] ?? null,
    voice: voiceOf(story.text, claim.content, quotations),
  }));
}
