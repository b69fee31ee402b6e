import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Connection, PageOption, Reason, State, Suggestion, Why } from "../../lib/model.ts";
import { REASONS } from "../../lib/model.ts";
import { reasonText, t, tn } from "../../lib/text.ts";
import { StateIcon } from "../StateIcon.tsx";
import { distinct } from "./distinct.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { SuggestionList } from "./SuggestionList.tsx";

/** One expense type as the panel shows it. */
export interface BindingRow {
  type: string;
  /** `data-key` of its badge */
  key: string;
  state: State;
  reasons: Reason[];
  /** best first, at most three */
  suggestions: Suggestion[];
  /** suggestions[0] may be filled without looking twice */
  sure: boolean;
  /** what the page will submit now */
  chosen: PageOption | null;
}

/** One line of the preview: this category will be chosen for this type. */
export interface PlannedChoice {
  type: string;
  option: PageOption;
  /** OMIE category code, "" when the page doesn't tell */
  code: string;
  name: string;
  why: Why;
}

export type PanelPhase = "reading" | "idle" | "preview" | "filling" | "filled";

export interface BindingsPanelProps {
  company: Connection | null;
  /** why OMIE can't be asked; the panel works all the same */
  trouble: Reason | null;
  rows: readonly BindingRow[];
  /** the page's options are known; where they only load on opening a control, suggesting begins with the person's click */
  offered: boolean;
  phase: PanelPhase;
  /** how far reading or filling is; null when that can't be counted */
  progress: { done: number; of: number } | null;
  preview: readonly PlannedChoice[];
  /** choices we made that are not saved yet and can be undone */
  filled: number;
  /** choices that could not be made, each with its whole sentence in the reader's language */
  problems: readonly { type: string; why: string }[];
  onPreview(): void;
  onConfirm(): void;
  onCancel(): void;
  onUndo(): void;
  /** choose one suggestion by hand; without it suggestions are only shown */
  onPick?(type: string, suggestion: Suggestion): void;
}

/** The panel above "vincular tipos de despesas": what lacks a category, what would fit, and one safe way to fill it. */
export function BindingsPanel(props: BindingsPanelProps) {
  const { phase, rows, filled, problems } = props;
  const [collapsed, setCollapsed] = useState(false);
  const title = useId();
  const body = useId();
  const unbound = rows.filter(isUnbound);
  const faulty = rows.filter(hasFault);
  const safe = unbound.filter((row) => row.sure).length;
  const applicable = safe > 0 || (unbound.length > 0 && !props.offered);
  const resting = phase === "idle" || phase === "filled";
  const focus = useFocusAcross(phase);

  return (
    <section class="panel" aria-labelledby={title} aria-busy={phase === "reading" || phase === "filling"}>
      <header>
        <div>
          <h2 id={title}>{t("panelTitle")}</h2>
          <p class="company">{companyLine(props.company, props.trouble)}</p>
        </div>
        <button
          type="button"
          class="quiet toggle"
          aria-expanded={!collapsed}
          aria-controls={body}
          onClick={() => setCollapsed(!collapsed)}
        >
          {t(collapsed ? "show" : "hide")}
        </button>
      </header>

      <p class="summary" role="status">
        {phaseLine(props, unbound.length)}
      </p>

      <div id={body} hidden={collapsed}>
        {phase === "preview" ? (
          <PreviewTable
            choices={props.preview}
            headingRef={focus.preview}
            onConfirm={props.onConfirm}
            onCancel={props.onCancel}
          />
        ) : null}

        {resting ? (
          <div class="actions" ref={focus.actions} tabIndex={-1}>
            {applicable ? (
              <button type="button" class="primary" onClick={props.onPreview}>
                {t("applySure")}
              </button>
            ) : null}
            {filled === 0 ? null : (
              <button type="button" onClick={props.onUndo}>
                {t("undo")}
              </button>
            )}
            {unbound.length === 0 || !props.offered ? null : <small>{safe === 0 ? t("sureNone") : tn("sureCount", safe)}</small>}
          </div>
        ) : null}

        {problems.length === 0 ? null : (
          <div class="problems" role="alert">
            <ul>
              {distinct(problems, ({ type }) => type).map(({ key, item }) => (
                <li key={key}>
                  <bdi>{item.why}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}

        {resting && faulty.length > 0 ? <FaultyList rows={faulty} /> : null}
        {resting && unbound.length > 0 ? <SuggestionList rows={unbound} offered={props.offered} onPick={props.onPick} /> : null}
      </div>
    </section>
  );
}

/** Nothing chosen and nothing saved. */
function isUnbound(row: BindingRow): boolean {
  return row.chosen === null && row.state !== "ready";
}

/** Chosen and only not saved yet is the strip's business, not a fault of the binding. */
function isUnsaved(row: BindingRow): boolean {
  return row.reasons.some((reason) => reason.code === "type.unsaved");
}

/** Bound to a category that OMIE no longer takes, or may not. */
function hasFault(row: BindingRow): boolean {
  return row.reasons.some((reason) => reason.code.startsWith("type.category-") && REASONS[reason.code].weight !== "note");
}

function companyLine(company: Connection | null, trouble: Reason | null) {
  if (company === null) return trouble === null || trouble.code === "connection.none" ? t("noKeysHint") : reasonText(trouble).what;
  return (
    <>
      <bdi>{company.name}</bdi> · CNPJ <bdi class="number">{company.cnpj}</bdi>
      {trouble === null ? null : <span class="trouble">{reasonText(trouble).what}</span>}
    </>
  );
}

function phaseLine({ phase, progress, rows, preview }: BindingsPanelProps, unbound: number) {
  if (phase === "reading" || phase === "filling") {
    const doing = t(phase === "reading" ? "loading" : "filling");
    return progress === null ? doing : `${doing} ${progress.done}/${progress.of}`;
  }
  if (phase === "preview") return tn("sureCount", preview.length);
  if (rows.length === 0) return t("stateEmpty");
  const others = rows.filter((row) => !isUnbound(row) && !isUnsaved(row));
  const of = (state: State): number => others.filter((row) => row.state === state).length;
  if (of("ready") === rows.length) return <Count state="ready" text={t("typesAllBound")} />;
  return (
    <>
      {unbound === 0 ? null : <Count state="blocked" text={tn("typesUnbound", unbound)} />}
      {of("blocked") === 0 ? null : <Count state="blocked" text={tn("countBlocked", of("blocked"))} />}
      {of("unknown") === 0 ? null : <Count state="unknown" text={tn("countUnknown", of("unknown"))} />}
      {of("ready") === 0 ? null : <Count state="ready" text={tn("countReady", of("ready"))} />}
    </>
  );
}

function Count({ state, text }: { state: State; text: string }) {
  return (
    <span class={`count is-${state}`}>
      <StateIcon state={state} /> {text}
    </span>
  );
}

function FaultyList({ rows }: { rows: readonly BindingRow[] }) {
  return (
    <ul class="faulty">
      {distinct(rows, (row) => row.key).map(({ key, item: row }) => (
        <li key={key}>
          <StateIcon state={row.state} />
          <span>
            {row.reasons.map((reason) => `${reasonText(reason).what} ${reasonText(reason).todo}`).join(" ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Moves the focus with the person when a step replaces the control they pressed: into the preview, and back
 * to the actions. Never on the first drawing: the focus belongs to the page until somebody comes to us.
 */
function useFocusAcross(phase: PanelPhase) {
  const preview = useRef<HTMLHeadingElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const from = before.current;
    before.current = phase;
    if (from === phase) return;
    if (phase === "preview") preview.current?.focus();
    else if ((phase === "idle" && from === "preview") || (phase === "filled" && from === "filling")) (actions.current?.querySelector("button") ?? actions.current)?.focus();
  }, [phase]);
  return { preview, actions };
}
