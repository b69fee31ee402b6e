/**
 * What the stand-in VExpenses knows: one state behind both hosts, in memory, resettable.
 * It also keeps the records that tests read: what was submitted and which buttons were pressed.
 */
import type { Choice, SandboxData, SandboxMember, Submission, Vendor } from "./data-model.ts";

/** A = server-rendered pages on app.vexpenses.com · C = React single-page app on amp.vexpenses.com */
export type Family = "A" | "C";

/** How the page's own Sincronizar answers. */
export interface SyncSettings {
  /** `table` = one line per user, failures listed in `failed`, and it stays until the page is left */
  outcome: "success" | "failure" | "partial" | "table";
  /** e-mails that fail, for `partial` and `table` */
  failed: string[];
  /** how long the server thinks before it answers, ms */
  delayMs: number;
  /** family A only: `fetch` = toast without reload, `form` = POST and a flash message after a reload */
  via: "fetch" | "form";
}

/** Everything about the pages that nobody outside VExpenses can know, as switches. */
export interface VexpensesSettings {
  /** is the company's name in the header? */
  companyName: boolean;
  /** is its CNPJ in the header? */
  cnpj: boolean;
  /** what the App Key field holds when the page opens */
  appKeyField: "showing" | "masked" | "empty";
  optionLabel: "code-name" | "name";
  /** what an option submits: OMIE's code, or an internal id that means nothing outside */
  optionValue: "code" | "opaque";
  /** family C only: does each react-select carry a named hidden input? */
  hiddenField: boolean;
  /** a third column saying Ativo/Inativo in the bindings table */
  typeStatusColumn: boolean;
  /** members per page; 0 = all on one */
  perPage: number;
  /** how long a toast stays, ms */
  toastMs: number;
  /** added to every answer of the SPA's own API, ms */
  latencyMs: number;
  sync: SyncSettings;
  approvals: ApprovalSettings;
}

/** How the pages of reports look and work. */
export interface ApprovalSettings {
  /** every expense is marked by itself, and all marks are sent with Enviar */
  partial: boolean;
  /** does a report say at which step it is? */
  showsStep: boolean;
  /** does it say whether an advance is linked? */
  showsAdvance: boolean;
  /** does the list of expenses say what is reimbursable? */
  showsReimbursable: boolean;
  /** rows of the approvals list on one page */
  perPage: number;
}

export const DEFAULT_SETTINGS: VexpensesSettings = {
  companyName: true,
  cnpj: true,
  appKeyField: "showing",
  optionLabel: "code-name",
  optionValue: "code",
  hiddenField: false,
  typeStatusColumn: false,
  perPage: 10,
  toastMs: 3000,
  latencyMs: 0,
  sync: { outcome: "success", failed: [], delayMs: 0, via: "fetch" },
  approvals: { partial: false, showsStep: true, showsAdvance: true, showsReimbursable: true, perPage: 50 },
};

/** A press of a native button as the server saw it. */
export interface PressRecord {
  host: string;
  what: "save" | "synchronise" | "approve" | "reject" | "send" | "reopen" | "resend";
  /** which integration's page, or the report's number */
  target: string;
  /** the submitted fields, in order, exactly as sent (empty for presses that submit none) */
  fields: [name: string, value: string][];
}

/** An option of a category or account choice, as the page shows and submits it. */
export interface Option {
  value: string;
  label: string;
}

interface VendorState {
  bindings: Map<number, Choice>;
  account: Choice | null;
  appKey: string;
}

/** The outcome of one Sincronizar, ready to be shown. */
export interface SyncAnswer {
  outcome: SyncSettings["outcome"];
  message: string;
  /** only for `table` */
  rows: { name: string; email: string; result: string }[];
}

export class VexpensesState {
  readonly data: SandboxData;
  settings: VexpensesSettings = structuredClone(DEFAULT_SETTINGS);
  presses: PressRecord[] = [];
  /** Laravel's form token: the same for the whole session, so that two equal visits send equal bodies. */
  formToken = tokenNumber(1);
  readonly #vendors = new Map<Vendor, VendorState>();
  #tokens = 1;

  constructor(data: SandboxData) {
    this.data = data;
    this.reset();
  }

  /** Back to the first day: saved choices, settings, token and records. */
  reset(): void {
    this.settings = structuredClone(DEFAULT_SETTINGS);
    this.presses = [];
    this.#tokens = 1;
    this.formToken = tokenNumber(1);
    for (const [vendor, start] of Object.entries(this.data.vendors) as [Vendor, SandboxData["vendors"][Vendor]][]) {
      this.#vendors.set(vendor, {
        bindings: new Map(start.bindings.map(([type, choice]) => [type, choice])),
        account: start.account,
        appKey: start.appKey,
      });
    }
  }

  /** Makes every form already on a screen stale, as a session that was renewed does. */
  renewToken(): void {
    this.#tokens += 1;
    this.formToken = tokenNumber(this.#tokens);
  }

  record(press: PressRecord): void {
    this.presses.push(press);
  }

  /** Presses of one kind, e.g. every native Salvar. */
  pressed(what: PressRecord["what"]): PressRecord[] {
    return this.presses.filter((press) => press.what === what);
  }

  savedBinding(vendor: Vendor, type: number): Choice | null {
    return this.#of(vendor).bindings.get(type) ?? null;
  }

  savedAccount(vendor: Vendor): Choice | null {
    return this.#of(vendor).account;
  }

  /** What the App Key field shows, by the settings. */
  appKeyShown(vendor: Vendor): string {
    const { appKey } = this.#of(vendor);
    if (this.settings.appKeyField === "empty") return "";
    return this.settings.appKeyField === "masked" ? `${"•".repeat(9)}${appKey.slice(-4)}` : appKey;
  }

  option(choice: Choice): Option {
    const { optionLabel, optionValue } = this.settings;
    return {
      value: optionValue === "code" ? choice.code : String(choice.id),
      label: optionLabel === "code-name" && choice.showsCode ? `${choice.code} - ${choice.name}` : choice.name,
    };
  }

  /** Categories on offer, plus the saved one where OMIE no longer offers it: a saved choice never disappears from its row. */
  categoryOptions(vendor: Vendor, type: number): Option[] {
    return this.#withSaved(this.data.vendors[vendor].categories, this.savedBinding(vendor, type));
  }

  accountOptions(vendor: Vendor): Option[] {
    return this.#withSaved(this.data.vendors[vendor].accounts, this.savedAccount(vendor));
  }

  /**
   * Saves one Configurar form: each choice is an option value of that row, "" = none.
   * Types that are not named keep what they had.
   * @returns false, and nothing saved, when a value is not one of its row's options
   */
  save(vendor: Vendor, choices: { bindings: Map<number, string>; account: string; appKey: string }): boolean {
    const current = this.#of(vendor);
    const bindings = new Map(current.bindings);
    for (const [type, value] of choices.bindings) {
      if (!this.data.types.some((known) => known.id === type)) return false;
      if (value === "") {
        bindings.delete(type);
        continue;
      }
      const choice = this.#find(this.data.vendors[vendor].categories, current.bindings.get(type) ?? null, value);
      if (choice === null) return false;
      bindings.set(type, choice);
    }
    const account =
      choices.account === "" ? null : this.#find(this.data.vendors[vendor].accounts, current.account, choices.account);
    if (choices.account !== "" && account === null) return false;
    const appKey = choices.appKey === this.appKeyShown(vendor) ? current.appKey : choices.appKey;
    this.#vendors.set(vendor, { bindings, account, appKey });
    return true;
  }

  /** The members of one tab, in the order of the list. */
  members(active: boolean): SandboxMember[] {
    return this.data.members.filter((member) => member.active === active);
  }

  /** One page (1-based) of one tab; a page beyond the end is the last one. */
  memberPage(active: boolean, page: number): { rows: SandboxMember[]; page: number; pages: number; total: number; from: number } {
    return slice(this.members(active), this.settings.perPage, page);
  }

  submission(number: number): Submission | null {
    return this.data.submissions.find((one) => one.number === number) ?? null;
  }

  /** One page (1-based) of what waits for a decision, or of what was decided. */
  submissionPage(waiting: boolean, page: number): { rows: Submission[]; page: number; pages: number; total: number; from: number } {
    const all = this.data.submissions.filter(({ status }) => (status === "AGUARDANDO_VOCE") === waiting);
    return slice(all, this.settings.approvals.perPage, page);
  }

  /** What Sincronizar answers now, by the settings. */
  syncAnswer(): SyncAnswer {
    const { outcome, failed } = this.settings.sync;
    const all = this.members(true);
    if (outcome === "failure")
      return { outcome, message: "Não foi possível sincronizar os usuários. Verifique as chaves e tente novamente.", rows: [] };
    if (outcome === "success") return { outcome, message: "Usuários sincronizados com sucesso", rows: [] };
    const failing = (email: string) => failed.some((one) => one.toLowerCase() === email.toLowerCase());
    const done = all.filter((member) => !failing(member.email)).length;
    if (outcome === "partial") return { outcome, message: `${done} de ${all.length} usuários sincronizados`, rows: [] };
    return {
      outcome,
      message: `Sincronização concluída: ${done} de ${all.length} usuários sincronizados`,
      rows: all.map(({ name, email }) => ({ name, email, result: failing(email) ? "Falha: tag não encontrada" : "Sincronizado" })),
    };
  }

  #of(vendor: Vendor): VendorState {
    const state = this.#vendors.get(vendor);
    if (state === undefined) throw new Error(`no such integration: ${vendor}`);
    return state;
  }

  #find(offered: readonly Choice[], saved: Choice | null, value: string): Choice | null {
    const among = saved === null ? offered : [...offered, saved];
    return among.find((choice) => this.option(choice).value === value) ?? null;
  }

  #withSaved(offered: readonly Choice[], saved: Choice | null): Option[] {
    const options = offered.map((choice) => this.option(choice));
    if (saved === null) return options;
    const kept = this.option(saved);
    return options.some((option) => option.value === kept.value) ? options : [...options, kept];
  }
}

/** @param perPage 0 = all on one */
function slice<T>(all: T[], perPage: number, page: number): { rows: T[]; page: number; pages: number; total: number; from: number } {
  const size = perPage > 0 ? perPage : Math.max(all.length, 1);
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(1, page), pages);
  const from = (at - 1) * size;
  return { rows: all.slice(from, from + size), page: at, pages, total: all.length, from: all.length === 0 ? 0 : from + 1 };
}

/** Integer cents of all its expenses. */
export function totalOf({ expenses }: Submission): number {
  return expenses.reduce((sum, { cents }) => sum + cents, 0);
}

const STATUS_WORDS: Record<Submission["status"], string> = { AGUARDANDO_VOCE: "Aguardando você", APROVADO: "Aprovado", REPROVADO: "Reprovado", REABERTO: "Reaberto", PAGO: "Pago" };

/** A report's state as the pages call it. */
export function statusWords({ status }: Submission): string {
  return STATUS_WORDS[status];
}

/** Deterministic, so that the page's requests can be compared byte by byte with and without the extension. */
function tokenNumber(n: number): string {
  return `ficticio${String(n).padStart(4, "0")}${"a1b2c3d4".repeat(4)}`.slice(0, 40);
}
