/** Invented mappings for the dashboard's tests and the gallery. */
import type { CategoryChoice, MappedType, MappingView } from "../../lib/model/mapping.ts";
import { NOW, suggestion } from "./invented.ts";

const choice = (code: string, name: string, group = "Despesas Administrativas"): CategoryChoice => ({ code, name, group });

const CHART = [
  choice("2.04.98", "Combustível"),
  choice("2.04.95", "Táxi e Aplicativos"),
  choice("2.04.96", "Refeições e Lanches"),
  choice("2.02.02", "Despesas de Viagens", "Despesas de Vendas e Marketing"),
  choice("2.04.94", "Hospedagem"),
  choice("2.02.07", "Marketing", "Despesas de Vendas e Marketing"),
];

export const mapped = (type: string, over: Partial<MappedType> = {}): MappedType => ({
  type,
  typeActive: true,
  state: "blocked",
  reasons: [{ code: "type.unbound", data: { type } }],
  current: null,
  suggestions: [],
  sure: false,
  plan: null,
  teaches: null,
  ...over,
});

export const ready = (type: string, current: CategoryChoice, over: Partial<MappedType> = {}): MappedType =>
  mapped(type, { state: "ready", reasons: [], current, teaches: true, ...over });

const TYPES: MappedType[] = [
  mapped("Gasolina e diesel", { sure: true, suggestions: [suggestion("Combustível", "2.04.98"), suggestion("Despesas de Viagens", "2.02.02", { code: "broader-concept", data: { word: "combustível" } })] }),
  mapped("Uber", { suggestions: [suggestion("Táxi e Aplicativos", "2.04.95", { code: "same-concept", data: { word: "táxi" } }), suggestion("Despesas de Viagens", "2.02.02", { code: "broader-concept", data: { word: "viagem" } })] }),
  mapped("Lavanderia em viagem prolongada de obra", {}),
  mapped("Hotel", { plan: { type: "Hotel", code: "2.04.94", name: "Hospedagem", at: NOW, source: "dashboard" } }),
  ready("Correios", choice("2.04.11", "Postagens"), { state: "blocked", reasons: [{ code: "type.category-inactive", data: { type: "Correios", category: "Postagens" } }], suggestions: [suggestion("Despesas de Viagens", "2.02.02", { code: "similar-name", data: { word: "despesas" } })] }),
  ready("Táxi", CHART[5]!, { state: "unknown", reasons: [{ code: "type.category-changed-meaning", data: { type: "Táxi", old: "Táxi", new: "Marketing", category: "Marketing" } }], suggestions: [suggestion("Táxi e Aplicativos", "2.04.95")] }),
  ready("Almoço com cliente", CHART[2]!),
  ready("Passagem aérea", CHART[3]!),
  ready("Quilometragem (antigo)", CHART[0]!, { typeActive: false, reasons: [{ code: "type.inactive", data: { type: "Quilometragem (antigo)" } }], teaches: false }),
];

const named = (name: string) => ({ option: { value: "", label: name }, code: "", name });

export const MAPPING: MappingView = {
  types: TYPES,
  complete: true,
  seenAt: NOW,
  choices: CHART,
  unusable: [choice("2.04", "Despesas Administrativas", ""), choice("2.04.11", "Postagens")],
  from: "omie",
  changes: [
    { kind: "inactive", code: "2.04.11", old: "Postagens", now: "Postagens", types: ["Correios"], doubted: [] },
    { kind: "renamed", code: "2.02.07", old: "Táxi", now: "Marketing", types: ["Táxi"], doubted: ["Táxi"] },
    { kind: "moved", code: "2.02.02", old: "Despesas Administrativas", now: "Despesas de Vendas e Marketing", types: ["Passagem aérea"], doubted: [] },
  ],
  backTest: { compared: 48, same: 46, different: [{ type: "Almoço com cliente", bound: named("Refeições e Lanches"), chosen: { ...named("Brindes"), why: { code: "same-concept" } }, sure: false }, { type: "Passagem aérea", bound: named("Despesas de Viagens"), chosen: null, sure: false }] },
  address: "https://app.vexpenses.com/admin/integracoes/omie",
};

export const mapping = (over: Partial<MappingView>): MappingView => ({ ...MAPPING, ...over });
