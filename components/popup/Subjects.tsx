import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Counts, ReasonCount } from "../../lib/model/overview.ts";
import type { State, Verdict } from "../../lib/model/verdicts.ts";
import { REASONS } from "../../lib/model/verdicts.ts";
import { countedReason, reasonText, stateText, t, tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";

/** Reasons shown before "more": a popup is 600 px high at most, and the next step must stay in it. */
const TOP_REASONS = 2;

export interface Tally extends Counts {
  known: number;
  complete: boolean;
  reasons: readonly ReasonCount[];
}

export interface SubjectsProps {
  /** null where nobody can be counted: an approver's file names nobody */
  people: Tally | null;
  types: Tally;
  account: Verdict | null;
}

/** People, types and conta corrente by state, in words and numbers, each with its main reasons. */
export function Subjects({ people, types, account }: SubjectsProps) {
  return (
    <div class="subjects">
      {people === null ? null : <TallyRow title={t("people")} tally={people} empty={t("peopleNone")} partial={t("peoplePartial")} />}
      <TallyRow title={t("types")} tally={types} empty={t("typesNone")} partial={t("typesPartial")} />
      <section>
        <div class="row">
          <h2>{t("account")}</h2>
          {account === null ? null : (
            <p class={`count is-${account.state}`}>
              <StateIcon state={account.state} /> {stateText(account)}
            </p>
          )}
        </div>
        {account === null ? <p class="empty">{t("accountNone")}</p> : null}
        {account?.reasons.slice(0, 1).map((reason) => (
          <p key={reason.code} class="why">
            {reasonText(reason).what}
          </p>
        ))}
      </section>
    </div>
  );
}

/** Before any company is connected: only what needs no connection, and nothing about what can't be known yet. */
export function TypesOnly({ types }: { types: Tally }) {
  const known: Tally = { ...types, unknown: 0, ready: 0, reasons: types.reasons.filter(({ code }) => REASONS[code].weight === "block") };
  const others = types.known - types.blocked;
  return (
    <div class="subjects">
      <TallyRow title={t("types")} tally={known} empty={t("typesNone")} partial={t("typesPartial")}>
        {others === 0 ? null : <p class="empty">{tn("typesBound", others)}</p>}
      </TallyRow>
    </div>
  );
}

interface TallyRowProps {
  title: string;
  tally: Tally;
  empty: string;
  partial: string;
  /** what else there is to say of them */
  children?: ComponentChildren;
}

function TallyRow({ title, tally, empty, partial, children }: TallyRowProps) {
  return (
    <section>
      <div class="title">
        <h2>{title}</h2>
        {tally.known === tally.blocked + tally.unknown + tally.ready ? <Proportions tally={tally} /> : null}
      </div>
      {tally.known === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        <ul class="counts">
          {STATES.map((state) =>
            tally[state] === 0 ? null : (
              <li key={state} class={`count is-${state}`}>
                <StateIcon state={state} /> {tn(COUNTED[state], tally[state])}
              </li>
            ),
          )}
        </ul>
      )}
      {tally.reasons.length === 0 ? null : <Reasons reasons={tally.reasons} />}
      {tally.known === 0 || tally.complete ? null : <p class="empty">{partial}</p>}
      {children}
    </section>
  );
}

/** The main reasons; the others on request. */
function Reasons({ reasons }: Pick<Tally, "reasons">) {
  const [all, setAll] = useState(false);
  const shown = all ? reasons : reasons.slice(0, TOP_REASONS);
  const more = reasons.length - TOP_REASONS;
  return (
    <ul class="why">
      {shown.map(({ code, count }) => (
        <li key={code}>{countedReason(code, count)}</li>
      ))}
      {more <= 0 ? null : (
        <li>
          <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("showLess") : tn("moreReasons", more)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Worst first: it is what the eye should meet. */
const STATES = ["blocked", "unknown", "ready"] as const;
const COUNTED: Record<(typeof STATES)[number] & State, "countBlocked" | "countUnknown" | "countReady"> = {
  blocked: "countBlocked",
  unknown: "countUnknown",
  ready: "countReady",
};

/** The same numbers as a bar, for the eye only; drawn only where they are all there are. */
function Proportions({ tally }: { tally: Counts }) {
  return (
    <div class="proportions" aria-hidden="true">
      {STATES.map((state) =>
        tally[state] === 0 ? null : <span key={state} class={`is-${state}`} style={{ flexGrow: tally[state] }} />,
      )}
    </div>
  );
}
