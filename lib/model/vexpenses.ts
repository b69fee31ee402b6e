/** What VExpenses' pages show of people, bindings and the company. */

/** A person as a VExpenses page shows them. */
export interface Member {
  name: string;
  /** trimmed and lower-cased; "" when the page shows none */
  email: string;
  /** null when the page doesn't tell */
  active: boolean | null;
}

/** An option of a choice control: `value` is what the page would submit (or "" when only a label is visible). */
export interface PageOption {
  value: string;
  label: string;
}

/** One row "tipo de despesa → categoria" as Configurar shows it. */
export interface BindingFact {
  type: string;
  /** null when the page doesn't tell */
  typeActive: boolean | null;
  /** what the page will submit now; null = nothing chosen */
  chosen: PageOption | null;
  /** what is known to be saved; null = nothing saved */
  saved: PageOption | null;
}

/** The choice "conta corrente" on Configurar. */
export interface AccountFact {
  chosen: PageOption | null;
  saved: PageOption | null;
}

/** Whose VExpenses is in view, as far as the page shows it. */
export interface CompanyEvidence {
  /** digest of the App Key field of Configurar, computed in the page; the key itself never leaves it */
  keyDigest?: string;
  /** digits only */
  cnpj?: string;
  name?: string;
}

/** One page of a member list. `page`/`pages` are 1-based; `complete` says the rows on screen are all rows of that page. */
export interface MemberPage {
  tab: "active" | "inactive" | "all";
  page: number;
  /** how many pages the list says it has; null = it doesn't tell */
  pages: number | null;
  complete: boolean;
  members: Member[];
}

/** What the page's own Sincronizar answered. */
export interface SyncResult {
  outcome: "success" | "failure" | "partial";
  /** "X de Y" when shown */
  done?: number;
  total?: number;
  /** people the message names as failed: e-mails or names, as shown */
  failed?: string[];
}

export type Observation =
  | { kind: "members"; list: MemberPage }
  | { kind: "bindings"; rows: BindingFact[]; complete: boolean }
  | { kind: "account"; account: AccountFact }
  | { kind: "sync-result"; result: SyncResult };
