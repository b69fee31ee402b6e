import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PlannedOption, PlanEntry, Suggestion, Why } from "../../lib/model/mapping.ts";
import type { Connection } from "../../lib/model/omie.ts";
import type { Reason, State } from "../../lib/model/verdicts.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import { reasonText, t, tn } from "../../lib/text.ts";
import { distinct } from "./distinct.ts";
import { FaultyList, hasFault, MOST_FAULTY } from "./FaultyList.tsx";
import { FilledList } from "./FilledList.tsx";
import { isUnbound, PanelSummary } from "./PanelSummary.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import { Remaining } from "./Remaining.tsx";
import { SuggestionList } from "./SuggestionList.tsx";
import { UnsavedStrip } from "./UnsavedStrip.tsx";

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
  /** chosen for it on our own pages */
  planned: PlannedOption | null;
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
  /** name of its group, "" when unknown */
  group: string;
  /** why it is suggested; null where the person chose it */
  why: Why | null;
  planned: Pick<PlanEntry, "at" | "source"> | null;
}

/** A field we filled, until it is saved. */
export interface FilledChoice {
  id: string;
  type: string;
  code: string;
  name: string;
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
  filled: readonly FilledChoice[];
  /** types among them whose field doesn't say what it would submit: the person must look at what it shows */
  shownOnly: readonly string[];
  /** choices that could not be made, each with its whole sentence in the reader's language */
  problems: readonly { type: string; why: string }[];
  onPreview(): void;
  onConfirm(): void;
  onCancel(): void;
  /** one field, or all of them */
  onUndo(id?: string): void;
  /** the renamed category of this code and name still serves the type */
  onServes(type: string, code: string, name: string): void;
  /** the person wants to choose another one for the row with this key */
  onReplace(key: string): void;
  /** choose one suggestion by hand; without it suggestions are only shown */
  onPick?(type: string, suggestion: Suggestion): void;
}

/** Rows drawn before "show the others": the page's own table follows, and must not be pushed out of sight. */
const MOST_ROWS = 6;
const MOST_UNBOUND = 5;
const LEAST_UNBOUND = 3;

/** The panel above "vincular tipos de despesas": what lacks a category, what would fit, and one safe way to fill it. */
export function BindingsPanel(props: BindingsPanelProps) {
  const { phase, rows, filled } = props;
  const [collapsed, setCollapsed] = useState(false);
  const title = useId();
  const body = useId();
  const unbound = rows.filter(isUnbound);
  const faulty = rows.filter(hasFault);
  const resting = phase === "idle" || phase === "filled";
  const focus = useFocusAcross(phase);
  const root = useHeldHeight(resting || phase === "preview");
  const suggesting = unbound.length > 0 && (props.offered || unbound.some((row) => row.suggestions.length > 0));
  const room = Math.min(MOST_UNBOUND, Math.max(LEAST_UNBOUND, MOST_ROWS - Math.min(faulty.length, MOST_FAULTY)));

  return (
    <section class="panel" ref={root} aria-labelledby={title} aria-busy={phase === "reading" || phase === "filling"}>
      <header>
        <h2 id={title}>{t("panelTitle")}</h2>
        <p class="company">{companyLine(props.company, props.trouble)}</p>
        <button type="button" class="quiet toggle" aria-expanded={!collapsed} aria-controls={body} onClick={() => setCollapsed(!collapsed)}>
          {t(collapsed ? "show" : "hide")}
        </button>
      </header>
      <PanelSummary {...props} />

      <div id={body} hidden={collapsed}>
        {phase === "preview" ? (
          <PreviewTable choices={props.preview} headingRef={focus.preview} onConfirm={props.onConfirm} onCancel={props.onCancel} />
        ) : null}
        {resting ? (
          <>
            <div class="actions" ref={focus.actions} tabIndex={-1}>
              <Applying {...props} unbound={unbound} />
              <Remaining unbound={unbound} faulty={faulty} offered={props.offered} />
            </div>
            <Problems problems={props.problems} />
            <ShownOnly types={props.shownOnly} />
            <FilledList filled={filled} onUndo={props.onUndo} />
            {faulty.length > 0 ? <FaultyList rows={faulty} onServes={props.onServes} onReplace={props.onReplace} /> : null}
            {suggesting ? <SuggestionList rows={unbound} most={room} offered={props.offered} onPick={props.onPick} /> : null}
          </>
        ) : null}
      </div>

      <div class="unsaved" ref={focus.unsaved} tabIndex={-1}>
        <UnsavedStrip count={filled.length} />
        {filled.length > 0 && resting ? (
          <button type="button" onClick={() => props.onUndo()}>
            {t("undo")}
          </button>
        ) : null}
      </div>
    </section>
  );
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

/** The one button that fills, drawn as the thing to do only where there is something safe to fill; else in words that there isn't. */
function Applying({ unbound, offered, filled, onPreview }: BindingsPanelProps & { unbound: readonly BindingRow[] }) {
  if (unbound.length === 0) return null;
  const planned = unbound.filter((row) => row.planned?.option).length;
  const safe = unbound.filter((row) => row.sure && !row.planned).length;
  if (safe + planned === 0 && offered) return filled.length > 0 ? null : <small>{t("sureNone")}</small>;
  const counted = [safe === 0 ? [] : `${tn("sureCount", safe)}: ${t("sureSubtitle")}`, planned === 0 ? [] : tn("plannedCount", planned)].flat();
  return (
    <>
      <button type="button" class={safe + planned > 0 ? "primary" : undefined} onClick={onPreview}>
        {t("applySure")}
      </button>
      {counted.length > 0 ? <small>{counted.join(" · ")}</small> : null}
    </>
  );
}

function Problems({ problems }: Pick<BindingsPanelProps, "problems">) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="alert">
      <ul>
        {distinct(problems, ({ type }) => type).map(({ key, item }) => (
          <li key={key}>
            <bdi>{item.why}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing went wrong with these: one calm line, the types on request. */
function ShownOnly({ types }: { types: readonly string[] }) {
  if (types.length === 0) return null;
  return (
    <details class="shown-only">
      <summary>{tn("checkShown", types.length)}</summary>
      <ul>
        {distinct(types, (type) => type).map(({ key, item }) => (
          <li key={key}>
            <bdi>{item}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/**
 * Moves the focus with the person when a step replaces the control they pressed: into the preview, and back
 * to the actions or to what was filled. Never on the first drawing: the focus belongs to the page until somebody
 * comes to us.
 */
function useFocusAcross(phase: PanelPhase) {
  const preview = useRef<HTMLHeadingElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const unsaved = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    const from = before.current;
    before.current = phase;
    if (from === phase) return;
    if (phase === "preview") preview.current?.focus();
    // not its button: a key pressed twice would undo
    else if (phase === "filled" && from === "filling") unsaved.current?.focus();
    else if (phase === "idle" && (from === "preview" || from === "filling")) (actions.current?.querySelector("button") ?? actions.current)?.focus();
  }, [phase]);
  return { preview, actions, unsaved };
}

/** Keeps the panel's height while it only says that it is busy: the page under it must not jump up and down again. */
function useHeldHeight(settled: boolean) {
  const root = useRef<HTMLElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null) return;
    current.style.minHeight = settled ? "" : `${height.current}px`;
    if (settled) height.current = current.offsetHeight;
  });
  return root;
}
