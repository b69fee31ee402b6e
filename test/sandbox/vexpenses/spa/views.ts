/** What the single-page app and its own API tell each other. */
import type { SandboxMember, SandboxReport, SandboxType, Vendor } from "../data-model.ts";
import type { Option } from "../state.ts";

export interface SessionView {
  /** null where the header shows none */
  companyName: string | null;
  cnpj: string | null;
  /** ms */
  toastMs: number;
}

export interface ConfigureView {
  vendor: Vendor;
  title: string;
  appKey: string;
  account: Option | null;
  accounts: Option[];
  bindings: { type: SandboxType; saved: Option | null; options: Option[] }[];
  reports: SandboxReport[];
  showStatus: boolean;
  hiddenField: boolean;
}

/** What Salvar sends: option values, null = nothing chosen. */
export interface ConfigureSave {
  app_key: string;
  app_secret: string;
  account: string | null;
  bindings: { expense_type_id: number; category: string | null }[];
}

export interface MembersView {
  rows: SandboxMember[];
  page: number;
  pages: number;
  total: number;
  from: number;
}
