import type { Counts, ReasonCount, State, Verdict } from "../../lib/model.ts";
import { countedReason, reasonText, stateText, t, tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";

/** Reasons shown per subject; the pages themselves show all of them. */
const TOP_REASONS = 3;

export interface Tally extends Counts {
  known: number;
  complete: boolean;
  reasons: readonly ReasonCount[];
}

export interface SubjectsProps {
  people: Tally;
  types: Tally;
  account: Verdict | null;
}

/** People, types and conta corrente by state, in words and numbers, each with its main reasons. */
export function Subjects({ people, types, account }: SubjectsProps) {
  return (
    <div class="subjects">
      <TallyRow
        title={t("people")}
        tally={people}
        empty={t("peopleNone")}
        partial={t("peoplePartial")}
      />
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

function TallyRow(props: { title: string; tally: Tally; empty: string; partial: string }) {
  const { title, tally, empty, partial } = props;
  return (
    <section>
      <h2>{title}</h2>
      {tally.known === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        <>
          <Proportions tally={tally} />
          <ul class="counts">
            {STATES.map((state) =>
              tally[state] === 0 ? null : (
                <li key={state} class={`count is-${state}`}>
                  <StateIcon state={state} /> {tn(COUNTED[state], tally[state])}
                </li>
              ),
            )}
          </ul>
          {tally.reasons.length === 0 ? null : (
            <ul class="why">
              {tally.reasons.slice(0, TOP_REASONS).map(({ code, count }) => (
                <li key={code}>{countedReason(code, count)}</li>
              ))}
            </ul>
          )}
          {tally.complete ? null : <p class="empty">{partial}</p>}
        </>
      )}
    </section>
  );
}

/** Worst first: it is what the eye should meet. */
const STATES = ["blocked", "unknown", "ready"] as const;
const COUNTED: Record<(typeof STATES)[number] & State, "countBlocked" | "countUnknown" | "countReady"> = {
  blocked: "countBlocked",
  unknown: "countUnknown",
  ready: "countReady",
};

/** The same numbers as a bar, for the eye only. */
function Proportions({ tally }: { tally: Counts }) {
  return (
    <div class="proportions" aria-hidden="true">
      {STATES.map((state) =>
        tally[state] === 0 ? null : <span key={state} class={`is-${state}`} style={{ flexGrow: tally[state] }} />,
      )}
    </div>
  );
}
