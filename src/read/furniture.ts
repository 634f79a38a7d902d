import { attributeOf, type PageElement } from "./page-tree.ts";

/** Words in class names and ids by which sites name what stands round a story. */
const furnitureNames =
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|promo\w*|newsletter\w*|subscri\w*|signup|paywall|related\w*|recirc\w*|recommend\w*|read-?more|most-?(?:read|popular)|trending|outbrain|taboola|share\w*|sharing|social\w*|comments?|disqus|breadcrumbs?|cookie\w*|consent|gdpr|nav|navbar|menu|sidebar|sponsor\w*|tags|topics|toolbar|tooltip|popup|modal|author-?(?:bio|info|box|card|profile|footer)|bio|print-?only|skip-?link)(?=$|[\s_-])/i;

/** True if the element's name says that it stands round the story, not in it. */
export function isFurniture(element: PageElement): boolean {
  return furnitureNames.test(namesOf(element));
}

export function namesOf(element: PageElement): string {
  return `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`;
}

/**
 * True for words that end as a sentence does: what they say may be the story's, whatever they begin with. The sign ©
 * begins no sentence.
 */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…]["'”’»)\]]*\s*$/.test(text) && !/^(?:copyright )?©/i.test(text);
}

/** Lines that sites put between a story's paragraphs. */
const furnitureLines = [
  /^(?:story continues below )?advertise?ment(?:s)?(?: - .*)?\.?$/i,
  /^(?:read|see|watch|listen)(?: more| also| next| here)?\s*[:|>»]/i,
  /^(?:more|next)\s*[:|>»]/i,
  /^(?:also read|more on|related|recommended|read more|see also|more from|more stories|don['’]t miss|up next)\b.{0,40}[:|>»]/i,
  /^(?:related|recommended|read more|see also|advertising|sponsored|share|share this.{0,30}|comments?|print|email|save|follow us.*|sign up.*|subscribe.*|read next|trending|most read|top stories|more stories|related (?:articles|stories|topics|content|news|coverage).{0,20})[:.]?$/i,
  /^(?:copyright|©|\(c\)|all rights reserved)/i,
  /^(?:click|tap) here\b/i,
];

export function isFurnitureLine(line: string): boolean {
  return line.length < 300 && furnitureLines.some((pattern) => pattern.test(line));
}
