import type { ClaimAnswer, ClaimOrigins, ShownClaim, ShownReply } from "../../src/server/api.ts";
import { apiPath } from "../api.ts";
import { claimPath, figurePath, storyPath } from "./addresses.ts";
import { WithAnswer } from "./answered.tsx";
import { ClaimItem, Speaker, Standing } from "./claim-item.tsx";
import {
  evidenceGraph,
  MOST_TELLINGS,
  numberedTellings,
  originWords,
  type EvidenceGraph,
} from "./evidence-graph.ts";
import { LedgerFrame } from "./frame.tsx";
import { Hardening } from "./hardening.tsx";
import { Picture } from "./picture.tsx";
import { counted, dayWords } from "./saying.ts";
import { SourceLine } from "./source-line.tsx";
import { FoldedTable, Table } from "./table.tsx";

/** One claim: as one story has it, and in all others. */
export function ClaimPage({ id }: { readonly id: string }) {
  return (
    <WithAnswer<ClaimAnswer>
      path={apiPath("ledger", "claims", id)}
      missing={(says) => (
        <LedgerFrame title="No such claim" at={null}>
          <p>{says} It may have been read anew since.</p>
        </LedgerFrame>
      )}
    >
      {(answer) => <Claim answer={answer} />}
    </WithAnswer>
  );
}

function Claim({ answer: { claim, tellings, replies, repliesTo } }: { readonly answer: ClaimAnswer }) {
  return (
    <LedgerFrame title="A claim" at={null}>
      <blockquote class="claim-words">
        <a href={storyPath(claim.source, claim.says.spans)}>{claim.says.words}</a>
      </blockquote>
      <p>
        <Speaker claim={claim} /> <Standing claim={claim} />{" "}
        <SourceLine source={claim.source} words={claim.says} />
      </p>
      <About claim={claim} />
      {tellings.length === 0 ? (
        <p class="none">No other story tells it, as far as the ledger knows.</p>
      ) : null}
      {tellings.map((one, at) => (
        <Telling key={one.claim} one={one} many={tellings.length > 1 ? at + 1 : null} />
      ))}
      <Replies
        id="replies"
        side="reply"
        title="Who denies or answers it"
        replies={replies}
        none="No denial and no answer was found."
      />
      {repliesTo.length > 0 ? (
        <Replies id="to" side="to" title="What it denies or answers itself" replies={repliesTo} none="" />
      ) : null}
    </LedgerFrame>
  );
}

function About({ claim }: { readonly claim: ShownClaim }) {
  if (claim.about.length === 0) return null;
  return (
    <p>
      About{" "}
      {claim.about.map((name, at) => (
        <span key={name}>
          {at > 0 ? ", " : ""}
          <a href={figurePath(name, claim.source)}>{name}</a>
        </span>
      ))}
    </p>
  );
}

const draw = async (graph: EvidenceGraph, width: number): Promise<Element> =>
  (await import("./pictures/evidence-graph.ts")).evidencePicture(graph, width);

interface TellingProps {
  readonly one: ClaimOrigins;
  /** Its number, if the words tell several things. */
  readonly many: number | null;
}

/** The first is open: it has most of what the claim says. */
function Telling({ one, many }: TellingProps) {
  return (
    <section>
      <h2>{many === null ? "Who tells it" : `Who tells it: part ${many} of what it says`}</h2>
      {many === null ? null : <p class="claim-said">{one.said}</p>}
      {many === null || many === 1 ? (
        <Tellings one={one} />
      ) : (
        <details>
          <summary>{one.says}</summary>
          <Tellings one={one} />
        </details>
      )}
    </section>
  );
}

function Tellings({ one }: Pick<TellingProps, "one">) {
  const order = numberedTellings(one);
  const numberOf = new Map(order.map(({ claim }, at) => [claim, at + 1]));
  return (
    <>
      <dl class="numbers">
        <Number value={one.reports} words={one.reports === 1 ? "report" : "reports"} />
        <Number value={one.outlets} words={one.outlets === 1 ? "outlet" : "outlets"} />
        <Number value={one.origins} words={one.origins === 1 ? "named origin" : "named origins"} />
        {one.unknown > 0 ? (
          <Number value={one.unknown} words={one.unknown === 1 ? "unknown origin" : "unknown origins"} />
        ) : null}
      </dl>
      <p class="hint">
        {one.says}. Between named origins no dependence was found; that does not prove that there is none.
      </p>
      {order.length > 1 && order.length <= MOST_TELLINGS ? (
        <Picture
          title="What hangs together"
          says={`${order.length} tellings in ${one.groups.length} groups; lines join those that are no two sources. The tables below list both.`}
          data={evidenceGraph(one)}
          draw={draw}
          legend={[
            ["①", "a telling, numbered as in the table; a row for each origin"],
            ["━", "the same words"],
            ["╌", "credits or cites"],
            ["┈", "one person, body or occasion"],
          ]}
        />
      ) : null}
      <Table
        caption="How it was worded, where"
        head={["No.", "Day", "Who", "Words", "Where", "Origin"]}
        rows={order.map((claim) => [
          numberOf.get(claim.claim) ?? "",
          dayWords(claim.source.published),
          <>
            <Speaker claim={claim} /> <Standing claim={claim} />
          </>,
          <a href={claimPath(claim.claim)}>{claim.says.words}</a>,
          <SourceLine source={claim.source} words={claim.says} />,
          originOf(one, claim),
        ])}
      />
      <Ties one={one} numberOf={numberOf} />
      <Hardening one={one} />
    </>
  );
}

function Number({ value, words }: { readonly value: number; readonly words: string }) {
  return (
    <div>
      <dd>{value}</dd>
      <dt>{words}</dt>
    </div>
  );
}

function originOf({ groups }: ClaimOrigins, { claim }: ShownClaim): string {
  const group = groups.find(({ claims }) => claims.some((one) => one.claim === claim));
  return originWords(group ?? { named: [] });
}

interface TiesProps {
  readonly one: ClaimOrigins;
  readonly numberOf: ReadonlyMap<string, number>;
}

function Ties({ one: { dependences }, numberOf }: TiesProps) {
  if (dependences.length === 0) return null;
  return (
    <FoldedTable
      caption="Why tellings are no two sources"
      head={["Telling", "hangs on", "How", "Why"]}
      rows={dependences.map(({ what, why, one, other, outlet }) => [
        numberOf.get(one.claim) ?? "",
        other ? (numberOf.get(other.claim) ?? "") : `the report of ${outlet ?? "another"}, not in the ledger`,
        what.replaceAll("-", " "),
        why,
      ])}
    />
  );
}

interface RepliesProps {
  readonly id: string;
  /** Which of the two claims is news here. */
  readonly side: "reply" | "to";
  readonly title: string;
  readonly replies: readonly ShownReply[];
  readonly none: string;
}

function Replies({ id, side, title, replies, none }: RepliesProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {replies.length === 0 ? <p class="none">{none}</p> : null}
      <ol class="sides-list">
        {[...Map.groupBy(replies, (one) => one[side].claim).values()].map((some) => (
          <Reply key={some[0]?.[side].claim} replies={some} side={side} />
        ))}
      </ol>
    </section>
  );
}

/** A claim once, however many tellings it stands against, and why. */
function Reply({ replies, side }: Pick<RepliesProps, "replies" | "side">) {
  const [first] = replies;
  if (!first) return null;
  const claim = first[side];
  const other = side === "reply" ? "to" : "reply";
  const verb = {
    denies: { reply: "denies", to: "is denied by" },
    answers: { reply: "answers", to: "is answered by" },
  };
  return (
    <li>
      <ul>
        <ClaimItem claim={claim} />
      </ul>
      <details>
        <summary>
          It {verb[first.what][side]} {counted(replies.length, "telling")}
        </summary>
        <ul class="plain-list">
          {replies.map((one) => (
            <li key={one[other].claim}>
              <a href={claimPath(one[other].claim)}>{one[other].says.words}</a>{" "}
              <SourceLine source={one[other].source} words={one[other].says} />
              <p class="hint">{one.why.length > 0 ? one.why.join("; ") : "in the same story"}</p>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
