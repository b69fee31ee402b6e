/** What is in the pages: the demo company's people, twelve of its types, OMIE's categories; and the odd lists some variants need. */
import { demoData } from "../data.ts";
import { OMIE_OFFERED } from "../vexpenses/offered.ts";
import type { MembersSlice, MemberView, Option, PageView, TypeView } from "./view.ts";

/** Which types and options a variant's page has. */
export interface Content {
  /** `twelve` by default; `many` puts them among 188 others, those that can be filled far apart */
  types?: "twelve" | "many" | "none";
  /**
   * `code`: "2.04.98" → "2.04.98 - Combustível" (the default) · `number`: the value says nothing · `twins`: labels without
   * codes, two of them equal · `all`: the whole chart, with groups, income, retired and vacant places
   */
  options?: "code" | "number" | "twins" | "all";
  members?: "demo" | "many";
}

const data = demoData();

const TWELVE = [7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7012, 7013, 7014, 7015];

/** Saved on the first day, type → category's code. */
const SAVED: Record<number, string> = { 7008: "2.04.06", 7014: "2.04.98" };
/** The second company binds one type that the first one doesn't, to the very category that is suggested for it. */
const SAVED_BY_THE_OTHER: Record<number, string> = { 7001: "2.04.98", 7012: "2.04.05" };

/** The twelve types' names as a page shows them, white space collapsed, in page order. */
export const TYPE_NAMES: string[] = TWELVE.map((id) => typeName(id).trim());

/** What may be filled without looking twice: the name is the category's own, or nothing else on offer comes near. */
export const SURE: Record<string, string> = {
  COMBUSTIVEL: "2.04.98",
  Hospedagem: "2.04.94",
  "Refeicoes e lanches": "2.04.96",
  "Estacionamento e Pedágio": "2.04.97",
  Uber: "2.04.95",
  "Passagem aérea": "2.02.02",
  "Internet e telefone": "2.04.05",
};

/** The same where a value is VExpenses' own number for the category. */
export const SURE_BY_NUMBER: Record<string, string> = {
  COMBUSTIVEL: "51037",
  Hospedagem: "51033",
  "Refeicoes e lanches": "51035",
  "Estacionamento e Pedágio": "51036",
  Uber: "51034",
  "Passagem aérea": "51008",
  "Internet e telefone": "51025",
};

const USUAL: Option[] = OMIE_OFFERED.map(({ code, name }) => ({ value: code, label: `${code} - ${name}` }));

/** The rest of a chart of accounts, which a careless page might offer too: none of these may ever be suggested. */
const NOT_FOR_EXPENSES: Option[] = [
  ["1.01.03", "Combustível"],
  ["1.02.01", "Refeições e Lanches"],
  ["2.04", "Despesas Administrativas"],
  ["2.04.50", "Hospedagem (inativa)"],
  ["2.04.80", "<Disponível>"],
  ["2.04.81", "<Disponível>"],
].map(([value = "", name]) => ({ value, label: `${value} - ${name}` }));

const OPTIONS: Record<NonNullable<Content["options"]>, Option[]> = {
  code: USUAL,
  number: OMIE_OFFERED.map(({ id, code, name }) => ({ value: String(id), label: `${code} - ${name}` })),
  twins: [...OMIE_OFFERED.map(({ code, name }) => ({ value: code, label: name })), { value: "2.05.98", label: "Combustível" }],
  all: [...USUAL.filter(({ value }) => value !== "2.04.94"), ...NOT_FOR_EXPENSES].sort((a, b) => a.value.localeCompare(b.value)),
};

export function optionsOf({ options = "code" }: Content): Option[] {
  return OPTIONS[options];
}

const ACCOUNTS: Option[] = data.vendors.omie.accounts.map(({ code, name }) => ({ value: code, label: name }));

/**
 * @param saved what Salvar kept, by field name; {} = the first day
 * @param company "2" = the other one
 */
export function viewOf(content: Content, saved: ReadonlyMap<string, string>, company: string): PageView {
  const options = optionsOf(content);
  const first = company === "2" ? SAVED_BY_THE_OTHER : SAVED;
  const option = (value: string): Option | null => options.find((one) => one.value === value) ?? null;
  const byCode = (code: string): Option | null => {
    const index = OMIE_OFFERED.findIndex((category) => category.code === code);
    return content.options === "number" ? (options[index] ?? null) : option(code);
  };
  const types = typeIds(content).map((id): TypeView => {
    const kept = saved.get(`categoria[${id}]`);
    const code = first[id];
    return { id, name: typeName(id), active: id !== 7014, saved: kept === undefined ? (code === undefined ? null : byCode(code)) : option(kept) };
  });
  const account = saved.get("conta_corrente") ?? ACCOUNTS[1]?.value;
  return {
    company: company === "2" ? { name: "Filial Fictícia de Testes Ltda", cnpj: "11.222.333/0002-70" } : data.company,
    appKey: company === "2" ? "9876543210987" : data.keys.appKey,
    types,
    options,
    accounts: ACCOUNTS,
    account: ACCOUNTS.find(({ value }) => value === account) ?? null,
  };
}

function typeIds({ types = "twelve" }: Content): number[] {
  if (types === "none") return [];
  if (types === "twelve") return TWELVE;
  const others = Array.from({ length: 188 }, (_, index) => 8001 + index);
  return Array.from({ length: 200 }, (_, index) => (index % 17 === 0 ? (TWELVE[index / 17] ?? others.shift()) : others.shift())).filter((id) => id !== undefined);
}

function typeName(id: number): string {
  return data.types.find((type) => type.id === id)?.name ?? `Tipo inventado ${String(id - 8000).padStart(3, "0")}`;
}

const MANY_MEMBERS: MemberView[] = Array.from({ length: 300 }, (_, index) => {
  const number = String(index + 1).padStart(3, "0");
  return { id: 910_001 + index, name: `Pessoa Inventada ${number}`, email: `pessoa.${number}@empresa-ficticia.example`, role: "Normal" };
});

const DEMO_MEMBERS: MemberView[] = data.members.filter(({ active }) => active).map(({ id, name, email, role }) => ({ id, name, email, role }));

export function membersOf({ members = "demo" }: Content): MemberView[] {
  return members === "many" ? MANY_MEMBERS : DEMO_MEMBERS;
}

/** One page of the list as the address asks for it: search, role, order, page, size. */
export function membersSlice(content: Content, query: URLSearchParams): MembersSlice {
  const search = (query.get("search") ?? "").toLowerCase();
  const role = query.get("role") ?? "";
  const by = query.get("order") === "email" ? "email" : "name";
  const found = membersOf(content).filter((member) => (role === "" || member.role === role) && `${member.name} ${member.email}`.toLowerCase().includes(search));
  if (query.has("order")) found.sort((a, b) => a[by].localeCompare(b[by], "pt-BR"));
  const size = Number(query.get("size") ?? 10);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const page = Math.min(pages, Math.max(1, Number(query.get("page") ?? 1)));
  return { rows: found.slice((page - 1) * size, page * size), page, pages, total: found.length };
}

/** What a server offers for what was typed: by `q`, `page` and `size`; all of it without them. */
export function optionsSlice(content: Content, query: URLSearchParams): Option[] {
  const typed = (query.get("q") ?? "").toLowerCase();
  const size = Number(query.get("size") ?? 500);
  const page = Number(query.get("page") ?? 1);
  return optionsOf(content)
    .filter(({ label }) => label.toLowerCase().includes(typed))
    .slice((page - 1) * size, page * size);
}
