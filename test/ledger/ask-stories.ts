/** An invented matter in four stories by three outlets, as `read` might give them. */
import type { StoryClaims } from "../../src/claim/story-claims.ts";
import { spanIn } from "../write/results.ts";
import { personOf, storyOf } from "./stories.ts";

const tobin = personOf("Ada Tobin", { roles: ["treasurer of the Ferry Guild"] });
const quint = personOf("Rosa Quint", { roles: ["harbour master"] });
const guild = personOf("Ferry Guild", { kind: "organisation", forms: ["Ferry Guild", "guild"] });

const firstText = `The Ferry Guild is in trouble 🛶. Rosa Quint said £40,000 was missing from the relief fund of the Ferry Guild. Ada Tobin was arrested on 3 March.`;
const copyText = `Rosa Quint said £40,000 was missing from the relief fund of the Ferry Guild, the Quay Gazette reported. Nobody else was found.`;
const denialText = `Ada Tobin denied that £40,000 was missing from the relief fund of the Ferry Guild. A neighbour said the ferry was late.`;
const laterText = `Rosa Quint said £60,000 was missing from the relief fund of the Ferry Guild. Ada Tobin was arrested on 9 March.`;

export const missing: StoryClaims = storyOf(
  "missing.txt",
  firstText,
  {
    c1: {
      says: "Rosa Quint | said | £40,000 was missing from the relief fund of the Ferry Guild",
      speaker: "Rosa Quint",
      sourceKind: "person",
      status: "asserted",
      kind: "says",
      chain: ["Rosa Quint"],
      about: ["Ferry Guild"],
      accusation: false,
    },
  },
  {
    imprint: { title: "Fund short", outlet: "Quay Gazette", published: "2031-03-04" },
    people: [tobin, quint, guild],
    legal: [
      {
        person: "Ada Tobin",
        status: "arrested",
        offence: "theft",
        in: null,
        when: "2031-03-03",
        cue: spanIn(firstText, "was arrested"),
      },
    ],
    dates: [{ text: spanIn(firstText, "on 3 March"), value: "2031-03-03" }],
  },
);

export const passedOn: StoryClaims = storyOf(
  "passed-on.txt",
  copyText,
  {
    c1: {
      says: "Quay Gazette | reported | Rosa Quint said £40,000 was missing from the relief fund of the Ferry Guild",
      speaker: "Quay Gazette",
      sourceKind: "outlet",
      status: "asserted",
      kind: "writes",
      chain: ["Quay Gazette"],
    },
    c2: {
      says: "Rosa Quint | said | £40,000 was missing from the relief fund of the Ferry Guild",
      in: "c1",
      speaker: "Rosa Quint",
      sourceKind: "person",
      status: "asserted",
      kind: "says",
      chain: ["Quay Gazette", "Rosa Quint"],
      about: ["Ferry Guild"],
    },
  },
  {
    imprint: { title: "Fund short, says paper", outlet: "Tide Online", published: "2031-03-05" },
    people: [quint, guild],
    names: [personOf("Quay Gazette", { kind: "outlet" })],
  },
);

export const denied: StoryClaims = storyOf(
  "denied.txt",
  denialText,
  {
    c1: {
      says: "Ada Tobin | denied | that £40,000 was missing from the relief fund of the Ferry Guild",
      speaker: "Ada Tobin",
      sourceKind: "person",
      status: "denied",
      kind: "denies",
      chain: ["Ada Tobin"],
      about: ["Ferry Guild"],
      accusation: false,
    },
    c2: {
      says: "A neighbour | said | the ferry was late",
      speaker: "neighbour",
      sourceKind: "role",
      status: "asserted",
      kind: "says",
    },
  },
  {
    imprint: { title: "No, says treasurer", outlet: "Harbour Post", published: "2031-03-06" },
    people: [tobin, guild],
  },
);

export const laterStory: StoryClaims = storyOf(
  "later.txt",
  laterText,
  {
    c1: {
      says: "Rosa Quint | said | £60,000 was missing from the relief fund of the Ferry Guild",
      speaker: "Rosa Quint",
      sourceKind: "person",
      status: "asserted",
      kind: "says",
      chain: ["Rosa Quint"],
      about: ["Ferry Guild"],
      accusation: false,
    },
  },
  {
    imprint: { title: "Fund shorter", outlet: "Harbour Post", published: "2031-03-12" },
    people: [tobin, quint, guild],
    legal: [
      {
        person: "Ada Tobin",
        status: "arrested",
        offence: "theft",
        in: null,
        when: "2031-03",
        cue: spanIn(laterText, "was arrested"),
      },
    ],
  },
);

export const matter = [missing, passedOn, denied, laterStory] as const;
