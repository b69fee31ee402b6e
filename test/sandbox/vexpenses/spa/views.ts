/** What the single-page app and its own API tell each other. */
import type { SandboxExpense, SandboxMember, SandboxReport, SandboxType, TimelineLine, Vendor } from "../data-model.ts";
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

/** A report as a list shows it. */
export interface SubmissionRow {
  number: number;
  user: string;
  description: string;
  sentOn: string;
  status: string;
  cents: number;
}

export interface SubmissionsView {
  rows: SubmissionRow[];
  page: number;
  pages: number;
  total: number;
  from: number;
}

export interface SubmissionView {
  number: number;
  description: string;
  /** it can be decided on */
  waiting: boolean;
  /** expense by expense */
  partial: boolean;
  showsReimbursable: boolean;
  facts: [label: string, value: string][];
  expenses: SandboxExpense[];
  timeline: TimelineLine[];
  pdf: string;
}
