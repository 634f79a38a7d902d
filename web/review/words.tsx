import type { ComponentChildren } from "preact";
import { segmentsOf, type Segment, type Stretch } from "./segments.ts";
import type { Look, Mark } from "./galley.ts";

type FindingMark = Extract<Mark, { as: "finding" }>;
type ClaimMark = Extract<Mark, { as: "claim" }>;
type BadgeMark = Extract<Mark, { as: "badge" }>;

interface Props {
  readonly text: string;
  readonly marks: readonly Stretch<Mark>[];
  /** Key of the note that is open; null: none in this paragraph. */
  readonly active: string | null;
}

/** A paragraph's words with their marks: text nodes only, whatever the story says. */
export function Words({ text, marks, active }: Props) {
  return segmentsOf(text.length, marks).map((segment) => (
    <Piece
      key={segment.start}
      segment={segment}
      words={text.slice(segment.start, segment.end)}
      active={active}
    />
  ));
}

interface PieceProps {
  readonly segment: Segment<Mark>;
  readonly words: string;
  readonly active: string | null;
}

function Piece({ segment, words, active }: PieceProps) {
  const { on, begins, ends } = segment;
  const inRoles = on.filter((mark) => mark.as === "role").reduce(roleRound(segment), words);
  const inClaims = claimsRound(on.filter(isClaim), inRoles, active);
  return (
    <>
      {begins.filter(isFinding).map((mark) => (
        <span key={mark.key} class="unseen">{`[${spoken(mark)} begins] `}</span>
      ))}
      {findingsRound(on.filter(isFinding), inClaims, active)}
      {ends.filter(isFinding).map((mark) => (
        <FindingEnd key={mark.key} mark={mark} active={active} />
      ))}
      {ends.filter(isBadge).map((mark) => (
        <Badge key={mark.id} mark={mark} />
      ))}
    </>
  );
}

/** Severities from the outside in: each draws its own line, the inner ones lower. */
const nesting: readonly Look[] = ["error", "warning", "note", "decided"];

function findingsRound(marks: readonly FindingMark[], words: ComponentChildren, active: string | null) {
  if (marks.length === 0) return words;
  const [outer, ...inner] = nesting.filter((look) => marks.some((mark) => mark.look === look));
  const held = inner.reduceRight<ComponentChildren>(
    (held, look) => <span class={`m is-${look}`}>{held}</span>,
    words,
  );
  const keys = marks.map(({ key }) => key);
  const isActive = active !== null && keys.includes(active);
  return (
    <mark
      class={`m is-${outer}${isActive ? " active" : ""}`}
      data-on={keys.join(" ")}
      aria-details={keys.map((key) => `note-${key}`).join(" ")}
    >
      {held}
    </mark>
  );
}

/** The number behind a finding's last words leads to its note; a link, since a button could stand on a line of its own. */
function FindingEnd({ mark, active }: { readonly mark: FindingMark; readonly active: string | null }) {
  const { key, number, look, isHome } = mark;
  return (
    <>
      <span class="unseen">{` [end of ${number}]`}</span>
      {isHome && (
        <sup class={`ref is-${look}${active === key ? " active" : ""}`}>
          <a href={`#note-${key}`} data-ref={key} aria-label={`${spoken(mark)}: to its note`}>
            {number}
          </a>
        </sup>
      )}
    </>
  );
}

function claimsRound(marks: readonly ClaimMark[], words: ComponentChildren, active: string | null) {
  const inner = marks.at(-1);
  if (!inner) return words;
  const isActive = marks.some(({ id }) => id === active);
  return (
    <span
      class={`claimed ${inner.status}${isActive ? " active" : ""}`}
      data-on={marks.map(({ id }) => id).join(" ")}
    >
      {words}
    </span>
  );
}

function Badge({ mark }: { readonly mark: BadgeMark }) {
  return (
    <button type="button" class="badge" data-ref={mark.id} aria-label={`Claim: ${mark.badge}`}>
      {mark.badge}
    </button>
  );
}

function roleRound({ begins, ends }: Segment<Mark>) {
  return (words: ComponentChildren, mark: Mark): ComponentChildren => {
    if (mark.as !== "role") return words;
    const edges = `${begins.includes(mark) ? " begins" : ""}${ends.includes(mark) ? " ends" : ""}`;
    return <span class={`role ${mark.role}${edges}`}>{words}</span>;
  };
}

function spoken({ look, number }: FindingMark): string {
  return `${look} ${number}`;
}

function isFinding(mark: Mark): mark is FindingMark {
  return mark.as === "finding";
}

function isBadge(mark: Mark): mark is BadgeMark {
  return mark.as === "badge";
}

function isClaim(mark: Mark): mark is ClaimMark {
  return mark.as === "claim";
}
