import type { Counts } from "../../lib/model/overview.ts";
import type { Landmark, PageHealth } from "../../lib/model/page-health.ts";
import { t, tn, type MessageKey, type PluralKey } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";
import { pageName } from "./pageNames.ts";

export interface HealthProps {
  page: PageHealth;
  onTeach(): void;
}

/** "Nesta página": what it is taken for, what was found on it, and for what wasn't the next step. */
export function Health({ page, onTeach }: HealthProps) {
  const said = page.landmarks.flatMap((landmark) => sentenceOf(landmark) ?? []);
  const once = said.filter(({ text }, index) => said.findIndex((other) => other.text === text) === index);
  return (
    <section class="health" aria-labelledby="health-title" data-page={page.page}>
      <h2 id="health-title">{t("thisPage")}</h2>
      <p>{whatItIs(page)}</p>
      {page.reports === null ? null : <p data-reports>{onScreen(page.reports)}</p>}
      {once.length === 0 ? null : (
        <ul>
          {once.map(({ text, good, landmark }) => (
            <li key={text} data-landmark={landmark} class={good ? "is-ready" : "is-unknown"}>
              <StateIcon state={good ? "ready" : "unknown"} /> <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {isTeachable(page) ? (
        <button type="button" onClick={onTeach}>
          {t("teachPage")}
        </button>
      ) : null}
    </section>
  );
}

/** Only what isn't recognised, and has lists, is offered to be taught. */
export function isTeachable({ page, taught, candidates }: PageHealth): boolean {
  return (page === "unknown" || taught) && candidates > 0;
}

/** "Nesta tela: 12 chegam, 2 não, 1 sem como saber" */
function onScreen({ ready, blocked, unknown }: Counts): string {
  return t("onScreen", tn("countReady", ready), blocked, unknown);
}

function whatItIs(health: PageHealth): string {
  if (health.page === "unknown") return t(isTeachable(health) ? "healthUnknown" : "healthNothing");
  const name = pageName(health.page);
  return health.taught ? t("healthTaught", name) : t("healthKnown", name, Math.round(health.sure * 100));
}

interface Sentence {
  landmark: string;
  text: string;
  good: boolean;
}

const COUNTED = {
  "bindings-rows": "healthBindings",
  "members-rows": "healthPeople",
  "approvals-rows": "healthReports",
  "expenses-rows": "healthExpenses",
} as const satisfies Record<string, PluralKey>;

/** What is missing, by landmark or by the reason; a landmark that is not here is evidence for recognition only. */
const MISSED: Record<string, MessageKey> = {
  "bindings-rows": "healthBindingsMissed",
  "choice-control": "healthChoiceUnread",
  "account-choice": "healthAccountMissed",
  "save-button": "healthSaveMissed",
  "members-rows": "healthPeopleMissed",
  "member-in-row": "healthPeopleUnread",
  "email-column": "healthPeopleUnread",
  "name-column": "healthPeopleUnread",
  "list-tab": "healthTabMissed",
  "whole-list": "healthPartial",
  "approvals-rows": "healthReportsMissed",
  "expenses-rows": "healthExpensesMissed",
};

const AMBIGUOUS: Record<string, MessageKey> = {
  "bindings-rows": "healthBindingsTwice",
  "bindings-table": "healthBindingsTwice",
  "members-rows": "healthPeopleTwice",
};

/** null for what a person need not know. */
function sentenceOf({ landmark, state, code, count }: Landmark): Sentence | null {
  const sentence = (text: string, good = false): Sentence => ({ landmark, text, good });
  if (state === "found") {
    if (landmark in COUNTED) return sentence(tn(COUNTED[landmark as keyof typeof COUNTED], count), true);
    return landmark === "account-choice" ? sentence(t("healthAccount"), true) : null;
  }
  if (code === "no-driver") return sentence(tn("healthUndriven", count));
  const key = state === "ambiguous" ? AMBIGUOUS[landmark] : (MISSED[code] ?? MISSED[landmark]);
  return key === undefined ? null : sentence(t(key));
}
