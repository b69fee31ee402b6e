/** What the demo company's VExpenses pages show, as a content script would tell it. */
import type { AccountFact, BindingFact, Member, Observation, PageOption } from "../../lib/model/vexpenses.ts";
import { demoData } from "../sandbox/data.ts";
import type { Choice } from "../sandbox/vexpenses/data-model.ts";

const { members, types, vendors, company } = demoData();
const { omie } = vendors;

export const CNPJ = company.cnpj;

export const MEMBERS: Member[] = members.map(({ name, email, active }) => ({ name, email, active }));

const optionOf = ({ id, code, name, showsCode }: Choice): PageOption => ({ value: String(id), label: showsCode ? `${code} - ${name}` : name });

export const OPTIONS: PageOption[] = omie.categories.map(optionOf);

/** Every type with what is saved for it; nothing is being edited. */
export const BINDINGS: BindingFact[] = types.map(({ id, name, active }) => {
  const saved = omie.bindings.find(([type]) => type === id)?.[1];
  const option = saved ? optionOf(saved) : null;
  return { type: name.trim(), typeActive: active, chosen: option, saved: option };
});

const bank = omie.account ? optionOf(omie.account) : null;
export const ACCOUNT: AccountFact = { chosen: bank, saved: bank };

/** Membros de Equipe, both lists, each on one page. */
export const MEMBER_LISTS: Observation[] = (["active", "inactive"] as const).map((tab) => ({
  kind: "members",
  list: { tab, page: 1, pages: 1, complete: true, members: MEMBERS.filter(({ active }) => active === (tab === "active")) },
}));

/** Omie → Configurar. */
export const CONFIGURAR: Observation[] = [
  { kind: "bindings", rows: BINDINGS, complete: true },
  { kind: "account", account: ACCOUNT },
];

export const SYNCHRONISED: Observation = { kind: "sync-result", result: { outcome: "success" } };
