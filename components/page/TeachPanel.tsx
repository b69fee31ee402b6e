import { useLayoutEffect, useRef } from "preact/hooks";
import type { TaughtPage } from "../../lib/model/page-health.ts";
import { t, tn, type MessageKey } from "../../lib/text.ts";

/** Why what was pointed at teaches nothing, or could not be kept. */
export type TeachTrouble = "apart" | "alone" | "unreadable" | "other-vendor" | "several" | "no-names" | "no-candidates" | "too-many" | "no-answer";

export type TeachStep =
  | { at: "page" }
  /** `text`: what the candidate shows on the page; n of `of`, 1-based */
  | { at: "name" | "field"; page: TaughtPage; text: string; n: number; of: number }
  | { at: "confirm"; page: TaughtPage; rows: number; missed: number }
  | { at: "trouble"; why: TeachTrouble }
  | { at: "kept"; rows: number };

export interface TeachPanelProps {
  step: TeachStep;
  onPage(page: TaughtPage): void;
  onKeep(): void;
  onAgain(): void;
  onLeave(): void;
}

const TROUBLE = {
  apart: "teachApart",
  alone: "teachAlone",
  unreadable: "teachUnreadable",
  "other-vendor": "teachOtherVendor",
  several: "teachSeveral",
  "no-names": "teachNoNames",
  "no-candidates": "teachNoCandidates",
  "too-many": "teachTooMany",
  "no-answer": "askFailed",
} as const satisfies Record<TeachTrouble, MessageKey>;

/** The guide of teaching a page: one question at a time, what it would match, and nothing kept before the person says so. */
export function TeachPanel({ step, onPage, onKeep, onAgain, onLeave }: TeachPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // each step is read from its beginning; while pointing the keys are the candidates', no button's. At once: a key
  // pressed meanwhile must not meet the button of the step before
  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>("[data-first]");
    (first ?? panel.current)?.focus({ preventScroll: true });
  }, [step.at]);
  return (
    <div class="teach" role="dialog" aria-labelledby="teach-title" tabIndex={-1} ref={panel} data-step={step.at}>
      <h2 id="teach-title">{t("teachTitle")}</h2>
      <Body step={step} onPage={onPage} />
      <div class="actions">
        {step.at === "confirm" ? (
          <button type="button" class="primary" data-first="" onClick={onKeep}>
            {t("teachKeep")}
          </button>
        ) : null}
        {step.at === "confirm" || step.at === "trouble" ? (
          <button type="button" data-first={step.at === "trouble" ? "" : undefined} onClick={onAgain}>
            {t("teachAgain")}
          </button>
        ) : null}
        <button type="button" class="quiet" data-first={step.at === "kept" ? "" : undefined} onClick={onLeave}>
          {t(step.at === "kept" ? "teachClose" : "teachLeave")}
        </button>
      </div>
    </div>
  );
}

function Body({ step, onPage }: Pick<TeachPanelProps, "step" | "onPage">) {
  switch (step.at) {
    case "page":
      return (
        <>
          <p>{t("teachWhich")}</p>
          <div class="actions">
            <button type="button" data-first="" onClick={() => onPage("configurar")}>
              {t("teachConfigurar")}
            </button>
            <button type="button" onClick={() => onPage("members")}>
              {t("teachMembers")}
            </button>
          </div>
        </>
      );
    case "name":
    case "field":
      return (
        <>
          <p>{t(QUESTION[step.at][step.page])}</p>
          <p>
            <small>{t("teachKeys")}</small>
          </p>
          <p role="status">
            {step.text === "" ? null : <bdi>{step.text}</bdi>} <small>{t("teachNth", step.n, step.of)}</small>
          </p>
        </>
      );
    case "confirm":
      return (
        <>
          <p role="status">
            <strong>{tn("teachFound", step.rows)}</strong> {t(step.page === "configurar" ? "teachIsConfigurar" : "teachIsMembers")}
          </p>
          {step.missed > 0 ? <p>{tn("teachMissed", step.missed)}</p> : null}
          <p>
            <small>{t("teachPromise")}</small>
          </p>
        </>
      );
    case "trouble":
      return <p role="alert">{t(TROUBLE[step.why])}</p>;
    case "kept":
      return <p role="status">{tn("teachKept", step.rows)}</p>;
  }
}

const QUESTION = {
  name: { configurar: "teachPointType", members: "teachPointPerson" },
  field: { configurar: "teachPointControl", members: "teachPointEmail" },
} as const satisfies Record<"name" | "field", Record<TaughtPage, MessageKey>>;
