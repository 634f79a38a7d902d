import type { StoryView } from "../../src/server/api.ts";
import { claimNumber } from "./claims.ts";
import { wordsAt } from "./findings.ts";
import { cardsOf, type PersonCard, type Said } from "./people.ts";
import { ParagraphLink } from "./paragraph-link.tsx";
import { goTo } from "./steps.ts";

/** One card for each person: how they are spelt, what they are, what they are accused of, whether they answer. */
export function People({ story }: { readonly story: StoryView }) {
  const cards = cardsOf(story);
  return (
    <section class="sheet wide" aria-labelledby="people">
      <h2 id="people">People</h2>
      {cards.length === 0 && <p>Nobody was found in this story.</p>}
      <ul class="people">
        {cards.map((card) => (
          <li key={card.person.name}>
            <Card card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ card }: { readonly card: PersonCard }) {
  const { person, ages, roles, ties, law, accusedOf, says, replies } = card;
  const others = person.forms.filter((form) => form !== person.name);
  return (
    <article aria-label={person.name}>
      <h3>{person.name}</h3>
      {person.kind !== "person" && <p class="hint">{person.kind}</p>}
      <dl>
        {others.length > 0 && <Row name="Also written">{others.join(", ")}</Row>}
        {person.variants.length > 0 && (
          <Row name="Spelt in two ways">
            <strong>{person.variants.join(", ")}</strong>
          </Row>
        )}
        <Places
          name={new Set(ages.map(({ words }) => words)).size > 1 ? "Ages, differing" : "Age"}
          all={ages}
        />
        <Places name="Is" all={roles} />
        <Places name="Ties" all={ties} />
        <Places name="Law" all={law} />
        <Places name="Accused of" all={accusedOf} />
        {accusedOf.length > 0 && (
          <Row name="Replies">
            {replies.length === 0 ? (
              <strong class="none-found">none found</strong>
            ) : (
              replies.map((number) => <ParagraphLink key={number} number={number} />)
            )}
          </Row>
        )}
        {says.length > 0 && <Row name="Says">{says.map(ClaimLink)}</Row>}
      </dl>
    </article>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Places({ name, all }: { readonly name: string; readonly all: readonly Said[] }) {
  if (all.length === 0) return null;
  return (
    <Row name={name}>
      <ul>
        {all.map(({ words, paragraph }, at) => (
          <li key={at}>
            {wordsAt(words, [0, words.length], 160)} <ParagraphLink number={paragraph} />
          </li>
        ))}
      </ul>
    </Row>
  );
}

function ClaimLink(id: string) {
  return (
    <button key={id} type="button" class="link" onClick={() => goTo({ as: "claim", key: id })}>
      {`claim ${claimNumber(id)}`}
    </button>
  );
}
