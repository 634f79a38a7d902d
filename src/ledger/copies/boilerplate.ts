import type { Span } from "../../base/span.ts";

// Lines that a house or an agency puts under, over or between its stories. What follows a mark stays in its sentence.
const MARKS = new RegExp(
  [
    "all rights reserved",
    "copyright\\b|©|\\(c\\) ?(?:19|20)\\d\\d",
    "may not be (?:published|reproduced|copied)",
    "(?:published|broadcast|rewritten|reproduced),? (?:or|and)? ?redistributed",
    "contributed to (?:this|the) (?:report|story|article)",
    "\\b(?:follow|like|find) (?:him|her|us|them|me|@?\\w[^.!?\\n]{0,60}?) on (?:twitter|facebook|instagram|x\\b|bluesky|mastodon|linkedin)",
    "\\b(?:sign up|subscribe)\\b[^.!?\\n]{0,80}\\b(?:newsletters?|alerts?|e-?mails?|updates|today|here|now)\\b",
    "\\b(?:click|tap) here\\b|\\bread more\\b|\\bread also\\b|\\bsee also\\b|\\brelated (?:stories|articles?|content)\\b",
    "\\bis an? (?:staff )?(?:reporter|writer|correspondent|editor|producer) (?:for|at|with|in)\\b",
    "\\bdownload (?:our|the) [^.!?\\n]{0,40}\\bapps?\\b",
    "\\b(?:ap|afp|reuters|getty|epa) ?photos?\\b|\\bphotos? ?: |\\bfile photo\\b|\\bgetty images\\b",
    "\\bthis (?:story|article|report|post) (?:has been|was|is being) (?:updated|corrected|published|amended|edited)",
    "\\b(?:cookies|privacy policy|terms (?:of (?:use|service)|and conditions))\\b",
    "\\bnot a robot\\b|\\bcontinue reading\\b|\\b(?:all|select a|our) newsletters?\\b|\\be-?mail address\\b",
    "\\bdo you have a story\\b|\\bpay for your stor(?:y|ies)\\b|\\be-?mail us at\\b|\\btranscripts? (?:is|are) (?:created|provided)\\b",
    "\\bthis is a breaking news\\b|\\bmore to follow\\b|\\bcheck back for updates\\b",
    "^[ \\t]*advertisement\\b",
    "\\b(?:anyone|anybody|those) with (?:any )?information\\b",
  ].join("|"),
  "imu",
);

/** “Reporting by Ned Travers”; not “writing by hand”. */
const CREDIT = /\b(?:reporting|writing|editing|compiled|Reporting|Writing|Editing|Compiled) by \p{Lu}/u;

/**
 * Sentences that are nobody’s reporting: rights, credits, invitations to follow or to subscribe. A paragraph that has
 * several is all of that kind.
 */
export function boilerplateIn(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => inParagraph(line, index)).flat();
}

function inParagraph(line: string, from: number): Span[] {
  const sentences = sentencesOf(line);
  const marked = sentences.filter(({ start, end }) => isMarked(line.slice(start, end)));
  // A third: pages exist whose whole story stands in one line with its footer.
  if (marked.length > 1 && marked.length * 3 >= sentences.length)
    return [{ start: from, end: from + line.length }];
  return marked.map(({ start, end }) => ({ start: from + start, end: from + end }));
}

function isMarked(sentence: string): boolean {
  return MARKS.test(sentence) || CREDIT.test(sentence);
}

// At most 400 code units: lines without full stops exist.
function sentencesOf(line: string): Span[] {
  return Array.from(line.matchAll(/.{1,400}?(?:[.!?]["”’)]*(?=\s)|$)|.{1,400}/gu), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
