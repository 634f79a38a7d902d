/** The little Markdown that our rules' pages use (paragraphs, headings, lists, bold, code), as text nodes. */
export function Prose({ markdown }: { readonly markdown: string }) {
  const blocks = markdown.split(/\n{2,}/).map((block) => block.trim());
  return (
    <div class="prose">
      {blocks
        .filter((block) => block !== "" && !block.startsWith("# "))
        .map((block) => (
          <Block key={block} block={block} />
        ))}
    </div>
  );
}

function Block({ block }: { readonly block: string }) {
  if (block.startsWith("#")) return <h3>{block.replace(/^#+\s*/, "")}</h3>;
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("- "))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Line text={line.slice(2)} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      <Line text={block} />
    </p>
  );
}

function Line({ text }: { readonly text: string }) {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, at) => {
    if (part.startsWith("**")) return <strong key={at}>{part.slice(2, -2)}</strong>;
    return part.startsWith("`") ? <code key={at}>{part.slice(1, -1)}</code> : part;
  });
}
