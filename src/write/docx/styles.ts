import { xmlHead } from "./parts.ts";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Version 15: Word would show an older one in its compatibility mode. */
export const settingsXml = `${xmlHead}<w:settings ${space}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** Sizes are half points, distances twentieths of a point. */
export const stylesXml = `${xmlHead}<w:styles ${space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
  paragraph("Normal", "Normal", { isDefault: true }),
  paragraph("BodyText", "Body Text", {}),
  paragraph("Heading1", "heading 1", {
    paragraph:
      '<w:keepNext/><w:spacing w:before="0" w:after="160" w:line="264" w:lineRule="auto"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/>',
  }),
  paragraph("Subtitle", "Subtitle", { run: '<w:i/><w:iCs/><w:sz w:val="26"/><w:szCs w:val="26"/>' }),
  paragraph("Byline", "Byline", { run: '<w:sz w:val="20"/><w:szCs w:val="20"/>' }),
  paragraph("Caption", "caption", { run: '<w:i/><w:iCs/><w:sz w:val="20"/><w:szCs w:val="20"/>' }),
  paragraph("Quote", "Quote", { paragraph: '<w:ind w:left="567" w:right="567"/>' }),
  paragraph("CommentText", "annotation text", {
    paragraph: '<w:spacing w:after="80" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  }),
].join(
  "",
)}<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style></w:styles>`;

interface Setting {
  readonly isDefault?: boolean;
  readonly paragraph?: string;
  readonly run?: string;
}

function paragraph(
  id: string,
  name: string,
  { isDefault = false, paragraph = "", run = "" }: Setting,
): string {
  const [kind, base] = isDefault ? [' w:default="1"', ""] : ["", '<w:basedOn w:val="Normal"/>'];
  return `<w:style w:type="paragraph"${kind} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/>${optional("pPr", paragraph)}${optional("rPr", run)}</w:style>`;
}

function optional(tag: string, inside: string): string {
  return inside === "" ? "" : `<w:${tag}>${inside}</w:${tag}>`;
}
