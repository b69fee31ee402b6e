/** Every state of every component, by name; the gallery draws one and its script photographs each. */
import type { ComponentChild } from "preact";
import { ConnectForm } from "../../../components/options/ConnectForm.tsx";
import { OptionsView, type OptionsViewProps } from "../../../components/options/OptionsView.tsx";
import { Badge } from "../../../components/page/Badge.tsx";
import { type BindingRow, BindingsPanel, type BindingsPanelProps, type FilledChoice, type PlannedChoice } from "../../../components/page/BindingsPanel.tsx";
import { PopupView, type PopupViewProps } from "../../../components/popup/PopupView.tsx";
import type { Reason } from "../../../lib/model/verdicts.ts";
import { PEOPLE_STATES } from "./people-states.tsx";
import {
  ALL_READY,
  AURORA,
  BLOCKED,
  BLOCKED_WITH_NOTE,
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
  UNSAVED,
} from "../invented.ts";
import { TYPES_STATES } from "./types-states.tsx";
import { REPORT_STATES } from "./report-states.tsx";

const nothing = (): void => undefined;

export const popup = (props: Partial<PopupViewProps>): ComponentChild => (
  <PopupView
    overview={MIXED}
    silence={null}
    run={null}
    syncState={props.run?.state ?? "idle"}
    refused={null}
    now={NOW}
    onOptions={nothing}
    onDashboard={nothing}
    onRenewPack={nothing}
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

export const options = (props: Partial<OptionsViewProps>): ComponentChild => (
  <OptionsView
    connections={[]}
    standing={FIRST_RUN.standing}
    pack={null}
    waiting={null}
    importing={false}
    imported={null}
    now={NOW}
    onRole={nothing}
    onPickPack={nothing}
    onImportPack={nothing}
    consent="unasked"
    connected={null}
    connecting={false}
    locked={false}
    trouble={null}
    unlocked={["aurora", "brisa"]}
    remembered={[]}
    unlock={{ busy: false, outcome: null }}
    kept={false}
    erasing={false}
    left={null}
    silent={null}
    onAgree={nothing}
    onDecline={nothing}
    onAskAgain={nothing}
    onConnect={nothing}
    onConnectAnother={nothing}
    onDisconnect={nothing}
    onUnlock={nothing}
    onLock={nothing}
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
  planned: null,
  chosen: null,
});

const bound = (type: string): BindingRow => ({
  ...unbound(type, []),
  state: "ready",
  reasons: [],
  chosen: { value: "2.04.01", label: "2.04.01 - Viagens" },
});

const unsaved = (type: string): BindingRow => ({ ...bound(type), state: "blocked", reasons: [{ code: "type.unsaved", data: { type } }] });

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

/** What suggestions look like in an ordinary company: long reasons, and categories that would do as well. */
const travel = suggestion("Despesas de Viagens", "2.02.02", { code: "broader-concept", data: { word: "viagem" } });
const meals = suggestion("Refeições e Lanches", "2.04.96", { code: "same-concept", data: { word: "refeição" } });
const sureWithOthers = (type: string, name: string, code: string): BindingRow => unbound(type, [suggestion(name, code), travel, meals], true);

const tenUnbound: BindingRow[] = [
  sureWithOthers("COMBUSTIVEL", "Combustível", "2.04.98"),
  sureWithOthers("Hospedagem", "Hospedagem", "2.04.94"),
  unbound("Uber", [suggestion("Táxi e Aplicativos", "2.04.95", { code: "same-concept", data: { word: "táxi e aplicativo" } }), travel, meals]),
  unbound("Almoço com cliente", [meals, travel, suggestion("Representação", "2.02.05", { code: "similar-name", data: { word: "cliente" } })]),
  unbound("Brindes de fim de ano", []),
  ...["Passagem aérea", "Correios", "Lavanderia", "Internet e telefone", "Táxi"].map((type) => unbound(type, [travel])),
];

const fault = (type: string, code: Reason["code"], category: string): BindingRow => ({
  ...bound(type),
  state: code === "type.category-hidden" ? "unknown" : "blocked",
  reasons: [{ code, data: { type, category } }],
});

const faulty: BindingRow[] = [
  fault("Cursos", "type.category-inactive", "Cursos e Treinamentos"),
  fault("Brindes", "type.category-gone", "Brindes e Presentes"),
  fault("Diversos", "type.category-hidden", "Categoria Oculta"),
  fault("Despesas gerais", "type.category-not-selectable", "Despesas Administrativas"),
];

const unsure = tenUnbound.filter((row) => !row.sure);

const panel = (props: Partial<BindingsPanelProps>): ComponentChild => (
  <BindingsPanel
    company={AURORA}
    trouble={null}
    rows={rows}
    offered
    phase="idle"
    progress={null}
    preview={[]}
    filled={[]}
    shownOnly={[]}
    problems={[]}
    onPreview={nothing}
    onConfirm={nothing}
    onCancel={nothing}
    onUndo={nothing}
    onServes={nothing}
    onReplace={nothing}
    onPick={nothing}
    {...props}
  />
);

const fields = (n: number): FilledChoice[] => Array.from({ length: n }, (_, index) => ({ id: `r${index}`, type: `Tipo ${index + 1}`, code: "2.04.05", name: "Pedágio" }));

const preview: PlannedChoice[] = [
  { type: "Pedágio", ...suggestion("Pedágio", "2.04.05"), group: "Despesas Administrativas", planned: null },
  { type: "Hospedagem", ...suggestion("Hospedagem", "2.04.07"), group: "Despesas de Vendas e Marketing", planned: null },
  { type: "Uber", ...suggestion("Táxi e Aplicativos", "2.04.95"), group: "Despesas Administrativas", why: null, planned: { at: NOW, source: "dashboard" } },
];

export interface Shown {
  /** `badge`, `panel` and `report` are drawn inside a shadow root with the sheet of that script, the others with that of our own pages */
  where: "own" | "badge" | "panel" | "report";
  /** how high it may be at the width it is made for (px): a popup is cut at 600, a panel pushes the page's own table away */
  most?: number;
  draw(): ComponentChild;
}

/** What a person meets on most days has to be seen at once; trouble with OMIE may scroll between the next step and the foot. */
const POPUP = { where: "own", most: 580 } as const;
const TALLER_POPUP = { where: "own", most: 660 } as const;

export const STATES: Record<string, Shown> = {
  "popup-loading": { ...POPUP, draw: () => popup({ overview: null }) },
  "popup-first-run": { ...POPUP, draw: () => popup({ overview: FIRST_RUN }) },
  "popup-without-keys-types-seen": { ...POPUP, draw: () => popup({ overview: { ...FIRST_RUN, types: MIXED.types } }) },
  "popup-mixed": { ...POPUP, draw: () => popup({}) },
  "popup-ready": { ...POPUP, draw: () => popup({ overview: ALL_READY }) },
  "popup-press-sync": {
    ...POPUP,
    draw: () =>
      popup({
        overview: {
          ...ALL_READY,
          people: { ...MIXED.people, ready: 40, blocked: 0, unknown: 8, reasons: [{ code: "member.sync-unproven", count: 8 }] },
          lastSyncEvidence: null,
        },
      }),
  },
  "popup-partial": { ...POPUP, draw: () => popup({ overview: { ...ALL_READY, people: { ...ALL_READY.people, complete: false } } }) },
  "popup-never-refreshed": { ...POPUP, draw: () => popup({ overview: { ...ALL_READY, syncedAt: null, suppliers: 0, account: null, people: FIRST_RUN.people } }) },
  "popup-running": { ...POPUP, draw: () => popup({ run: RUNNING }) },
  "popup-starting": { ...POPUP, draw: () => popup({ syncState: "running" }) },
  "popup-paused": { ...TALLER_POPUP, draw: () => popup({ run: stopped("paused", { code: "connection.locked" }) }) },
  "popup-failed": { ...TALLER_POPUP, draw: () => popup({ run: stopped("failed", { code: "connection.unreadable" }) }) },
  "popup-offline": { ...POPUP, draw: () => troubled({ code: "connection.offline" }) },
  "popup-locked": { ...POPUP, draw: () => troubled({ code: "connection.locked" }) },
  "popup-unlock": { ...POPUP, draw: () => popup({ overview: { ...MIXED, remembered: ["aurora"], trouble: { code: "connection.locked" } } }) },
  "popup-refused": { ...TALLER_POPUP, draw: () => troubled({ code: "connection.refused" }) },
  "popup-suspended": { ...TALLER_POPUP, draw: () => troubled({ code: "connection.suspended" }) },
  "popup-blocked-until": { ...TALLER_POPUP, draw: () => troubled({ code: "connection.blocked-until", data: { until: NOW + 1_740_000 } }) },
  "popup-no-permission": { ...POPUP, draw: () => troubled({ code: "connection.no-permission" }) },
  "popup-choose": {
    ...POPUP,
    draw: () => popup({ overview: { ...MIXED, connections: [AURORA, BRISA], connection: null, companyReason: { code: "connection.ambiguous" } } }),
  },
  "popup-silent": { ...POPUP, draw: () => popup({ overview: null, silence: "silent" }) },
  "popup-hostile": {
    ...TALLER_POPUP,
    draw: () => popup({ overview: { ...MIXED, connection: { ...AURORA, name: HOSTILE }, connections: [{ ...AURORA, name: HOSTILE }, BRISA] } }),
  },
  "options-consent": { where: "own", draw: () => options({}) },
  "options-consent-refused": { where: "own", draw: () => options({ consent: "refused-by-browser" }) },
  "options-declined": { where: "own", draw: () => options({ consent: "declined" }) },
  "options-form": { where: "own", draw: () => options({ consent: "given" }) },
  "options-refused": { where: "own", draw: () => options({ consent: "given", trouble: { code: "connection.refused" } }) },
  "options-connecting": { where: "own", draw: () => <ConnectForm busy trouble={null} silent={false} onConnect={nothing} /> },
  "options-connected": { where: "own", draw: () => options({ consent: "given", kept: true, connections: [AURORA, BRISA], connected: AURORA, unlocked: ["aurora"] }) },
  "options-again": { where: "own", draw: () => options({ consent: "given", kept: true, connections: [AURORA], unlocked: ["aurora"] }) },
  "options-remembered": { where: "own", draw: () => options({ consent: "given", kept: true, connections: [AURORA], unlocked: ["aurora"], remembered: ["aurora"] }) },
  "options-locked": { where: "own", draw: () => options({ consent: "given", kept: true, locked: true, connections: [AURORA], unlocked: [], remembered: ["aurora"] }) },
  "options-wrong-passphrase": {
    where: "own",
    draw: () => options({ consent: "given", kept: true, locked: true, connections: [AURORA], unlocked: [], remembered: ["aurora"], unlock: { busy: false, outcome: "wrong-passphrase" } }),
  },
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
  "page-badges-unsaved": { where: "badge", draw: () => <Badge verdict={UNSAVED} label="Uber" /> },
  "page-badge-open-blocked": { where: "badge", most: 320, draw: () => <Badge verdict={BLOCKED} label="Bruno Sales" onDetails={nothing} /> },
  "page-badge-open-note-beside-block": { where: "badge", most: 300, draw: () => <Badge verdict={BLOCKED_WITH_NOTE} label="Elisa Ferraz Fictícia" onDetails={nothing} /> },
  "page-badge-open-approver": { where: "badge", most: 380, draw: () => <Badge verdict={BLOCKED} label="Bruno Sales" approver onDetails={nothing} /> },
  "page-badge-open-notes": { where: "badge", most: 300, draw: () => <Badge verdict={READY_WITH_NOTES} label="Ana Prado" onDetails={nothing} /> },
  "page-badge-open-unsaved": { where: "badge", most: 300, draw: () => <Badge verdict={UNSAVED} label="Uber" onDetails={nothing} /> },
  "page-badge-open-hostile": { where: "badge", draw: () => <Badge verdict={UNKNOWN} label={HOSTILE} onDetails={nothing} /> },
  ...REPORT_STATES,
  "page-panel": { where: "panel", most: 420, draw: () => panel({}) },
  "page-panel-ten-unbound": { where: "panel", most: 420, draw: () => panel({ company: null, rows: [...tenUnbound, ...rows.filter((row) => row.state === "ready")] }) },
  "page-panel-connected": { where: "panel", most: 420, draw: () => panel({ rows: [...unsure, ...faulty, ...rows.filter((row) => row.state === "ready")] }) },
  "page-panel-none-safe": { where: "panel", most: 420, draw: () => panel({ rows: unsure }) },
  "page-panel-without-keys": { where: "panel", most: 420, draw: () => panel({ company: null, trouble: { code: "connection.none" } }) },
  "page-panel-options-unknown": {
    where: "panel",
    draw: () => panel({ offered: false, rows: rows.map((row) => unbound(row.type, [])) }),
  },
  "page-panel-reading": { where: "panel", draw: () => panel({ phase: "reading", rows: [] }) },
  "page-panel-preview": { where: "panel", most: 420, draw: () => panel({ phase: "preview", preview }) },
  "page-panel-filling": { where: "panel", draw: () => panel({ phase: "filling", progress: { done: 3, of: 12 } }) },
  "page-panel-filled": {
    where: "panel",
    most: 470,
    draw: () =>
      panel({
        phase: "filled",
        filled: fields(4),
        rows: [...unsure, ...["Combustível", "Hospedagem", "Pedágio", "Refeições"].map(unsaved)],
        shownOnly: ["Combustível", "Hospedagem", "Pedágio", "Refeições"],
      }),
  },
  "page-panel-fill-failed": {
    where: "panel",
    draw: () => panel({ phase: "filled", filled: fields(12), problems: [{ type: "Táxi", why: "Táxi: O campo não aceitou “Transporte” e voltou ao que era." }] }),
  },
  ...PEOPLE_STATES,
  "page-panel-all-bound": { where: "panel", draw: () => panel({ rows: rows.filter((row) => row.state === "ready") }) },
  "page-panel-planned": {
    where: "panel",
    most: 420,
    draw: () =>
      panel({
        rows: [
          ...unsure.map((row, index) => (index > 1 ? row : { ...row, planned: { type: row.type, code: "2.04.95", name: "Táxi e Aplicativos", at: NOW, source: "dashboard" as const, option: index === 0 ? { value: "8", label: "2.04.95" } : null } })),
          { ...bound("Táxi"), state: "unknown", reasons: [{ code: "type.category-changed-meaning", data: { type: "Táxi", old: "Táxi", new: "Marketing", code: "2.02.07" } }] },
        ],
      }),
  },
  ...TYPES_STATES,
};
