import type { State } from "../../lib/model/verdicts.ts";
import { t, tn } from "../../lib/text.ts";
import type { Marked } from "../shapes.ts";
import { StateIcon } from "../StateIcon.tsx";
import type { BindingRow, BindingsPanelProps } from "./BindingsPanel.tsx";

/** Nothing chosen and nothing saved. */
export function isUnbound(row: BindingRow): boolean {
  return row.chosen === null && row.state !== "ready";
}

/** Chosen and only not saved yet is the strip's business, not a fault of the binding. */
function isUnsaved(row: BindingRow): boolean {
  return row.reasons.some((reason) => reason.code === "type.unsaved");
}

/** Where things stand, in one line: every type once, by what it is, and all that doesn't arrive in one count. */
export function PanelSummary(props: BindingsPanelProps) {
  return (
    <p class="summary" role="status">
      {line(props)}
    </p>
  );
}

function line({ phase, progress, rows, preview, filled }: BindingsPanelProps) {
  if (phase === "reading" || phase === "filling") {
    const doing = t(phase === "reading" ? "loading" : "filling");
    return progress === null ? doing : `${doing} ${progress.done}/${progress.of}`;
  }
  if (phase === "preview") {
    const planned = preview.filter((choice) => choice.planned !== null).length;
    const safe = preview.length - planned;
    return [safe === 0 ? [] : tn("sureCount", safe), planned === 0 ? [] : tn("plannedCount", planned)].flat().join(" · ");
  }
  if (rows.length === 0) return t("stateEmpty");
  const others = rows.filter((row) => !isUnbound(row) && !isUnsaved(row));
  const of = (state: State): number => others.filter((row) => row.state === state).length;
  if (of("ready") === rows.length) return <Count mark="ready" text={t("typesAllBound")} />;
  const unbound = rows.filter(isUnbound).length;
  const blocked = [unbound === 0 ? [] : tn("typesUnbound", unbound), of("blocked") === 0 ? [] : tn("typesRefused", of("blocked"))].flat();
  return (
    <>
      {filled.length === 0 ? null : <Count mark="unsaved" text={tn("filledCount", filled.length)} />}
      {blocked.length === 0 ? null : <Count mark="blocked" text={blocked.join(" · ")} />}
      {of("unknown") === 0 ? null : <Count mark="unknown" text={tn("countUnknown", of("unknown"))} />}
      {of("ready") === 0 ? null : <Count mark="ready" text={tn("countReady", of("ready"))} />}
    </>
  );
}

function Count({ mark, text }: { mark: Marked; text: string }) {
  return (
    <span class={`count is-${mark}`}>
      <StateIcon state={mark} /> {text}
    </span>
  );
}
