import type { CardAnswer, ClaimsAnswer, ContradictionsAnswer, TimelineAnswer } from "../../src/server/api.ts";
import { apiPath } from "../api.ts";
import { listPath, personPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { ClaimList } from "./claim-item.tsx";
import { ContradictionList } from "./contradictions.tsx";
import { LedgerFrame } from "./frame.tsx";
import { dayWords, counted, legalWords } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";
import { Table } from "./table.tsx";
import { onWhoseWord, TimelineView } from "./timeline.tsx";

/** All that is known of one person or body. */
export function PersonPage({ id }: { readonly id: string }) {
  return (
    <WithAnswer<CardAnswer>
      path={`${apiPath("ledger", "people", id)}?limit=${SHOWN}`}
      missing={() => <Voice name={id.slice(id.indexOf("/") + 1)} />}
    >
      {(card) => <Card card={card} />}
    </WithAnswer>
  );
}

const SHOWN = 8; // claims of each list

const parts = [
  ["by", "Says"],
  ["about", "Is said of them"],
  ["denials", "Denies"],
  ["law", "In law"],
  ["line", "By day"],
  ["names", "Names and roles"],
  ["clashes", "Contradictions"],
] as const;

function Card({ card }: { readonly card: CardAnswer }) {
  const { person, by, about, denials } = card;
  return (
    <LedgerFrame title={person.name} at="people">
      <p class="hint">
        {person.kind}, in {counted(person.stories, "story", "stories")}, {counted(person.claims, "claim")} by
        or about them. What stands here is what stories say, never what is so.
      </p>
      <nav class="parts" aria-label="Parts of this page">
        {parts.map(([part, words]) => (
          <a key={part} href={`#${part}`}>
            {words}
          </a>
        ))}
      </nav>
      <Claims
        id="by"
        all={listPath("claims", { by: person.id })}
        title={`What ${person.name} says`}
        claims={by}
        none="Nothing that the stories tell."
      />
      <Claims
        id="about"
        all={listPath("claims", { about: person.id })}
        title={`What is said of ${person.name}`}
        claims={about}
        none="Nothing that the stories tell."
      />
      <Claims
        id="denials"
        all={listPath("claims", { by: person.id, status: "denied" })}
        title="Denials"
        claims={denials}
        none="No denial by them was found."
      />
      <Law card={card} />
      <Line person={person} />
      <Names card={card} />
      <section id="clashes">
        <h2>Contradictions</h2>
        <WithAnswer<ContradictionsAnswer>
          path={`/api/ledger/contradictions?who=${encodeURIComponent(person.id)}`}
        >
          {(answer) => <ContradictionList answer={answer} />}
        </WithAnswer>
      </section>
    </LedgerFrame>
  );
}

const MANY = 500; // stories

/** The timeline; of somebody in very many stories only the way to it, for it takes its time. */
function Line({ person: { id, name, stories } }: Pick<CardAnswer, "person">) {
  const all = listPath("timeline", { who: id });
  return (
    <section id="line">
      <h2>By day</h2>
      {stories > MANY ? (
        <p>
          <a href={all}>The timeline of {name}</a>, from {counted(stories, "story", "stories")}.
        </p>
      ) : (
        <WithAnswer<TimelineAnswer> path={`/api/ledger/timeline?who=${encodeURIComponent(id)}`}>
          {(answer) => (
            <>
              <TimelineView answer={answer} folded />
              {answer.more ? (
                <p>
                  <a href={all}>All of it</a>
                </p>
              ) : null}
            </>
          )}
        </WithAnswer>
      )}
    </section>
  );
}

interface ClaimsProps {
  readonly id: string;
  /** Where all of them are. */
  readonly all: string;
  readonly title: string;
  readonly claims: CardAnswer["by"];
  readonly none: string;
}

function Claims({ id, all, title, claims, none }: ClaimsProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      <ClaimList claims={claims} none={none} />
      {claims.length === SHOWN ? (
        <p>
          These are the newest {SHOWN}. <a href={all}>All</a>
        </p>
      ) : null}
    </section>
  );
}

function Law({ card: { person, legal } }: { readonly card: CardAnswer }) {
  return (
    <section id="law">
      <h2>In law</h2>
      {legal.length === 0 ? (
        <p class="none">No story tells of the law and {person.name}.</p>
      ) : (
        <Table
          caption="Acts of law as stories tell them, each on somebody’s word"
          head={["When", "What", "Offence", "On whose word", "Where"]}
          rows={legal.map((one) => [
            one.date === null ? `told ${dayWords(one.source.published)}` : dayWords(one.date),
            legalWords(one.status),
            one.offence ?? "not told",
            onWhoseWord(one),
            <SourceLine source={one.source} words={one.words} />,
          ])}
        />
      )}
    </section>
  );
}

function Names({ card: { names, roles, suggestions } }: { readonly card: CardAnswer }) {
  return (
    <section id="names">
      <h2>Names and roles</h2>
      <Table
        caption="What stories call them"
        head={["Name", "Stories", "First", "Last"]}
        rows={names.map(({ name, stories, first, last }) => [name, stories, dayWords(first), dayWords(last)])}
      />
      {roles.length > 0 ? (
        <Table
          caption="Roles that stories give them"
          head={["Role", "Stories", "First", "Last"]}
          rows={roles.map(({ role, stories, first, last }) => [
            role,
            stories,
            dayWords(first),
            dayWords(last),
          ])}
        />
      ) : null}
      {suggestions.length > 0 ? (
        <>
          <h3>May be the same</h3>
          <ul class="plain-list">
            {suggestions.map(({ entity, name, why }) => (
              <li key={entity}>
                <a href={personPath(entity)}>{name}</a> <span class="hint">{why.join("; ")}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** A voice that is no person or body of its own: `police official`. */
function Voice({ name }: { readonly name: string }) {
  return (
    <LedgerFrame title={name} at="people">
      <p>
        “{name}” is no person or body of its own in this ledger.{" "}
        <a href={listPath("people", { q: name })}>Look for the name</a>.
      </p>
      <h2>Claims by this voice</h2>
      <WithAnswer<ClaimsAnswer>
        path={`/api/ledger/claims?limit=50&by=${encodeURIComponent(name)}`}
        missing={(says) => <p class="none">{says}</p>}
      >
        {({ claims }) => <ClaimList claims={claims} none="None." />}
      </WithAnswer>
    </LedgerFrame>
  );
}
