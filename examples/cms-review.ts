/**
 * What a content system runs when a reporter presses “review”: one draft in, findings and the register out, nothing sent
 * anywhere. Run it from a checkout: `npx --no-install node examples/cms-review.ts`. In a project of your own, import from
 * `@sayso/sayso` and `@sayso/sayso/node`.
 */
import { checkStory, defaultSettings, makeStory, readStory } from "../src/index.ts";
import { openLocalReader } from "../src/host/reader.ts";

const reader = await openLocalReader(); // once for the whole process

const draft = {
  id: "draft-17",
  published: "2026-05-14",
  country: "uk",
  text: "Ferry fund\n\nThe clerk, Dale Orvane, embezzled £14,000 from the ferry fund. Mr Orvine declined to comment.",
};
const { id, text, published, country } = draft;
const headline = text.indexOf("\n\n");
const story = makeStory({
  id,
  text,
  imprint: { published, country },
  fields: [
    { name: "headline", span: { start: 0, end: headline } },
    { name: "body", span: { start: headline + 2, end: text.length } },
  ],
});

const review = checkStory(await readStory(story, reader), reader, {
  ...defaultSettings,
  people: [
    { name: "Dale Orvane", spellings: [], publicFigure: false, mayBeNamed: true, dead: false },
  ],
});
for (const { rule, severity, text: at, message, ask } of review.findings)
  console.log(`${severity} ${rule}: “${text.slice(at.start, at.end)}”\n  ${message}\n  ${ask}`);
for (const { target, speaker, reply } of review.register)
  console.log(`accused: ${target} · by ${speaker ?? "nobody named"} · reply ${reply ? `¶${reply.paragraph}` : "none found"}`);

await reader.tagger.close();
