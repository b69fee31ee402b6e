import { type MessageKey, reasonText, t } from "../../lib/text.ts";
import type { NextStep, StepCode } from "./nextStep.ts";

export interface NextStepCardProps {
  step: NextStep;
  onOptions(): void;
  onGrant(): void;
  onRefresh(): void;
  onDeclare(): void;
}

/** The one thing to do next, in one sentence, with its button where there is one for it. */
export function NextStepCard(props: NextStepCardProps) {
  const { step } = props;
  const button = buttonOf(props);
  return (
    <section class={`step is-${TONE[step.code]}`} data-step={step.code} aria-labelledby="step-title">
      <h2 id="step-title">{t("nextStep")}</h2>
      {step.reason === null ? null : <p class="reason">{reasonText(step.reason).what}</p>}
      {SAID_BY_BUTTON.has(step.code) ? null : <p>{sentence(step)}</p>}
      {button === null ? null : (
        <button type="button" class="primary" onClick={button.press}>
          {t(button.name)}
        </button>
      )}
    </section>
  );
}

function buttonOf({ step, onOptions, onGrant, onRefresh, onDeclare }: NextStepCardProps): { name: MessageKey; press(): void } | null {
  switch (step.action) {
    case "options":
      return { name: step.code === "connect" ? "nextConnectButton" : "enterKeysAgain", press: onOptions };
    case "unlock":
      // the passphrase is typed on the options page, which stays open when another window is looked at
      return { name: "unlock", press: onOptions };
    case "grant":
      return { name: "allowAccess", press: onGrant };
    case "refresh":
      return { name: "refresh", press: onRefresh };
    case "declare":
      return { name: "declareSynced", press: onDeclare };
    case null:
      return null;
  }
}

type Tone = "blocked" | "unknown" | "ready" | "calm";

const TONE: Record<StepCode, Tone> = {
  connect: "calm",
  choose: "unknown",
  grant: "unknown",
  unlock: "unknown",
  reconnect: "blocked",
  suspended: "blocked",
  blocked: "unknown",
  offline: "unknown",
  unreadable: "unknown",
  "disk-full": "unknown",
  running: "calm",
  paused: "unknown",
  retry: "unknown",
  refresh: "unknown",
  account: "blocked",
  types: "blocked",
  people: "blocked",
  "press-sync": "unknown",
  "read-types": "calm",
  "read-members": "calm",
  "all-ready": "ready",
};

/** What is wrong and the button's own name say all there is to say. */
const SAID_BY_BUTTON: ReadonlySet<StepCode> = new Set(["grant", "unlock"]);

/** A step that is a reason's own remedy is said in the reason's words. */
function sentence({ code, reason }: NextStep): string {
  switch (code) {
    case "connect":
      return t("nextConnect");
    case "choose":
      return t("nextChooseCompany");
    case "grant":
    case "unlock":
    case "reconnect":
    case "suspended":
    case "blocked":
    case "offline":
    case "unreadable":
    case "disk-full":
      return reason === null ? t("nextWait") : reasonText(reason).todo;
    case "running":
      return t("nextWait");
    case "paused":
    case "retry":
    case "refresh":
      return t("nextRefresh");
    case "account":
      return t("nextFixAccount");
    case "types":
      return t("nextBindTypes");
    case "people":
      return t("nextFixPeople");
    case "press-sync":
      return t("nextPressSync");
    case "read-types":
      return t("nextOpenConfigurar");
    case "read-members":
      return t("nextOpenMembers");
    case "all-ready":
      return t("nextNone");
  }
}
