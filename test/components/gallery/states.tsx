/** Every state of every component, by name; the gallery draws one and its script photographs each. */
import type { ComponentChild } from "preact";
import { ConnectForm } from "../../../components/options/ConnectForm.tsx";
import { OptionsView, type OptionsViewProps } from "../../../components/options/OptionsView.tsx";
import { Badge } from "../../../components/page/Badge.tsx";
import { type BindingRow, BindingsPanel, type BindingsPanelProps, type PlannedChoice } from "../../../components/page/BindingsPanel.tsx";
import { UnsavedStrip } from "../../../components/page/UnsavedStrip.tsx";
import { PopupView, type PopupViewProps } from "../../../components/popup/PopupView.tsx";
import type { Reason } from "../../../lib/model.ts";
import {
  ALL_READY,
  AURORA,
  BLOCKED,
  BRISA,
  CHECKING,
  FIRST_RUN,
  HOSTILE,
  MIXED,
  NOW,
  READY,
  READY_WITH_NOTES,
  RUNNING,
  stopped,
  suggestion,
  UNKNOWN,
} from "../invented.ts";

const nothing = (): void => undefined;

const popup = (props: Partial<PopupViewProps>): ComponentChild => (
  <PopupView
    overview={MIXED}
    silence={null}
    run={null}
    syncState={props.run?.state ?? "idle"}
    refused={null}
    now={NOW}
    onOptions={nothing}
    onGrant={nothing}
    onChoose={nothing}
    onRefresh={nothing}
    onCancel={nothing}
    onDeclare={nothing}
    onRetry={nothing}
    {...props}
  />
);

const troubled = (reason: Reason): ComponentChild => popup({ overview: { ...MIXED, trouble: reason } });

const options = (props: Partial<OptionsViewProps>): ComponentChild => (
  <OptionsView
    connections={[]}
    consent="unasked"
    connected={null}
    connecting={false}
    locked={false}
    trouble={null}
    unlocked={["aurora", "brisa"]}
    erasing={false}
    left={null}
    silent={null}
    onAgree={nothing}
    onDecline={nothing}
    onAskAgain={nothing}
    onConnect={nothing}
    onConnectAnother={nothing}
    onDisconnect={nothing}
    onErase={nothing}
    onRetry={nothing}
    {...props}
  />
);

const unbound = (type: string, suggestions: BindingRow["suggestions"], sure = false): BindingRow => ({
  type,
  key: type,
  state: "blocked",
  reasons: [{ code: "type.unbound", data: { type } }],
  suggestions,
  sure,
  chosen: null,
});

const bound = (type: string): BindingRow => ({
  ...unbound(type, []),
  state: "ready",
  reasons: [],
  chosen: { value: "2.04.01", label: "2.04.01 - Viagens" },
});

const rows: BindingRow[] = [
  unbound("Pedágio", [suggestion("Pedágio", "2.04.05")], true),
  unbound("Combustível frota", [
    suggestion("Combustíveis e Lubrificantes", "2.04.02", { code: "same-concept", data: { word: "combustível" } }),
    suggestion("Manutenção de Veículos", "2.04.03", { code: "broader-concept", data: { word: "veículo" } }),
    suggestion("Despesas com Frota Própria e de Terceiros", "2.04.90", { code: "similar-name", data: { word: "frota" } }),
  ]),
  unbound("Brindes <b>natal</b>", []),
  unbound("Hospedagem", [suggestion("Hospedagem", "2.04.07")], true),
  ...["Almoço", "Jantar", "Táxi", "Estacionamento"].map((type) => unbound(type, [suggestion(`${type} e afins`, "2.05.01", { code: "same-words" })])),
  {
    ...bound("Correios"),
    state: "blocked",
    reasons: [{ code: "type.category-inactive", data: { type: "Correios", category: "Postagens" } }],
  },
  ...["Ônibus", "Avião", "Material de escritório"].map(bound),
];

const panel = (props: Partial<BindingsPanelProps>): ComponentChild => (
  <BindingsPanel
    company={AURORA}
    trouble={null}
    rows={rows}
    offered
    phase="idle"
    progress={null}
    preview={[]}
    filled={0}
    problems={[]}
    onPreview={nothing}
    onConfirm={nothing}
    onCancel={nothing}
    onUndo={nothing}
    onPick={nothing}
    {...props}
  />
);

const preview: PlannedChoice[] = [
  { type: "Pedágio", ...suggestion("Pedágio", "2.04.05") },
  { type: "Hospedagem", ...suggestion("Hospedagem", "2.04.07") },
];

/** `badge` and `panel` states are drawn inside a shadow root with the sheet of that script, the others with that of our own pages. */
export const STATES: Record<string, { where: "own" | "badge" | "panel"; draw(): ComponentChild }> = {
  "popup-loading": { where: "own", draw: () => popup({ overview: null }) },
  "popup-first-run": { where: "own", draw: () => popup({ overview: FIRST_RUN }) },
  "popup-without-keys-types-seen": { where: "own", draw: () => popup({ overview: { ...FIRST_RUN, types: MIXED.types } }) },
  "popup-mixed": { where: "own", draw: () => popup({}) },
  "popup-ready": { where: "own", draw: () => popup({ overview: ALL_READY }) },
  "popup-press-sync": {
    where: "own",
    draw: () =>
      popup({
        overview: {
          ...ALL_READY,
          people: { ...MIXED.people, ready: 40, blocked: 0, unknown: 8, reasons: [{ code: "member.sync-unproven", count: 8 }] },
          lastSyncEvidence: null,
        },
      }),
  },
  "popup-partial": { where: "own", draw: () => popup({ overview: { ...ALL_READY, people: { ...ALL_READY.people, complete: false } } }) },
  "popup-never-refreshed": { where: "own", draw: () => popup({ overview: { ...ALL_READY, syncedAt: null, suppliers: 0, account: null, people: FIRST_RUN.people } }) },
  "popup-running": { where: "own", draw: () => popup({ run: RUNNING }) },
  "popup-starting": { where: "own", draw: () => popup({ syncState: "running" }) },
  "popup-paused": { where: "own", draw: () => popup({ run: stopped("paused", { code: "connection.locked" }) }) },
  "popup-failed": { where: "own", draw: () => popup({ run: stopped("failed", { code: "connection.unreadable" }) }) },
  "popup-offline": { where: "own", draw: () => troubled({ code: "connection.offline" }) },
  "popup-locked": { where: "own", draw: () => troubled({ code: "connection.locked" }) },
  "popup-refused": { where: "own", draw: () => troubled({ code: "connection.refused" }) },
  "popup-suspended": { where: "own", draw: () => troubled({ code: "connection.suspended" }) },
  "popup-blocked-until": { where: "own", draw: () => troubled({ code: "connection.blocked-until", data: { until: NOW + 1_740_000 } }) },
  "popup-no-permission": { where: "own", draw: () => troubled({ code: "connection.no-permission" }) },
  "popup-choose": {
    where: "own",
    draw: () => popup({ overview: { ...MIXED, connections: [AURORA, BRISA], connection: null, companyReason: { code: "connection.ambiguous" } } }),
  },
  "popup-silent": { where: "own", draw: () => popup({ overview: null, silence: "silent" }) },
  "popup-hostile": {
    where: "own",
    draw: () => popup({ overview: { ...MIXED, connection: { ...AURORA, name: HOSTILE }, connections: [{ ...AURORA, name: HOSTILE }, BRISA] } }),
  },
  "options-consent": { where: "own", draw: () => options({}) },
  "options-consent-refused": { where: "own", draw: () => options({ consent: "refused-by-browser" }) },
  "options-declined": { where: "own", draw: () => options({ consent: "declined" }) },
  "options-form": { where: "own", draw: () => options({ consent: "given" }) },
  "options-refused": { where: "own", draw: () => options({ consent: "given", trouble: { code: "connection.refused" } }) },
  "options-connecting": { where: "own", draw: () => <ConnectForm busy trouble={null} silent={false} onConnect={nothing} /> },
  "options-connected": { where: "own", draw: () => options({ consent: "given", connections: [AURORA, BRISA], connected: AURORA, unlocked: ["aurora"] }) },
  "options-erased": { where: "own", draw: () => options({ left: { connections: 0, suppliers: 0, members: 0 } }) },
  "page-badges": {
    where: "badge",
    draw: () => (
      <p>
        {[READY, READY_WITH_NOTES, BLOCKED, UNKNOWN, CHECKING].map((verdict) => (
          <span key={verdict.state + verdict.reasons.length}>
            Pessoa Inventada <Badge verdict={verdict} />{" "}
          </span>
        ))}
      </p>
    ),
  },
  "page-badge-open-blocked": { where: "badge", draw: () => <Badge verdict={BLOCKED} label="Bruno Sales" onDetails={nothing} /> },
  "page-badge-open-notes": { where: "badge", draw: () => <Badge verdict={READY_WITH_NOTES} label="Ana Prado" onDetails={nothing} /> },
  "page-badge-open-hostile": { where: "badge", draw: () => <Badge verdict={UNKNOWN} label={HOSTILE} onDetails={nothing} /> },
  "page-panel": { where: "panel", draw: () => panel({}) },
  "page-panel-without-keys": { where: "panel", draw: () => panel({ company: null, trouble: { code: "connection.none" } }) },
  "page-panel-options-unknown": {
    where: "panel",
    draw: () => panel({ offered: false, rows: rows.map((row) => unbound(row.type, [])) }),
  },
  "page-panel-reading": { where: "panel", draw: () => panel({ phase: "reading", rows: [] }) },
  "page-panel-preview": { where: "panel", draw: () => panel({ phase: "preview", preview }) },
  "page-panel-filling": { where: "panel", draw: () => panel({ phase: "filling", progress: { done: 3, of: 12 } }) },
  "page-panel-filled": {
    where: "panel",
    draw: () => (
      <>
        <UnsavedStrip count={12} />
        {panel({
          phase: "filled",
          filled: 12,
          problems: [{ type: "Táxi", why: "“Táxi”: o campo não aceitou “Transporte” e voltou ao que era. Escolha à mão." }],
        })}
      </>
    ),
  },
  "page-panel-all-bound": { where: "panel", draw: () => panel({ rows: rows.filter((row) => row.state === "ready") }) },
};
