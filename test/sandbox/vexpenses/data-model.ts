/** The shape of what the stand-in VExpenses hosts are seeded with. */

/** The two integrations that have a Configurar page of the same make. */
export type Vendor = "omie" | "conta-azul";

/** Something a choice control offers: a category or an account. */
export interface Choice {
  /** VExpenses' own number for it: says nothing to anybody else */
  id: number;
  /** the other system's code: "2.04.98" for a category, nCodCC for an account */
  code: string;
  name: string;
  /** does its label start with the code ("2.04.98 - Combustível")? */
  showsCode: boolean;
}

export interface SandboxMember {
  id: number;
  name: string;
  email: string;
  role: "Administrador" | "Intermediário" | "Normal";
  active: boolean;
}

export interface SandboxType {
  id: number;
  /** as stored: trailing spaces and markup included */
  name: string;
  active: boolean;
}

/** A line of the list at the end of Configurar, from which a report can be sent again. */
export interface SandboxReport {
  number: number;
  user: string;
  /** yyyy-mm-dd */
  date: string;
  status: "Enviado" | "Falha" | "Pendente";
  cents: number;
}

export interface SandboxExpense {
  id: number;
  /** dd/mm/yyyy */
  date: string;
  title: string;
  /** name of its type */
  type: string;
  /** what counts, in reais */
  cents: number;
  /** what it was in another currency, as the page writes it */
  foreign: string | null;
  reimbursable: boolean;
}

export interface TimelineLine {
  /** dd/mm/yyyy hh:mm */
  at: string;
  text: string;
}

/** A report that was handed in. */
export interface Submission {
  number: number;
  user: string;
  description: string;
  /** dd/mm/yyyy */
  sentOn: string;
  status: "AGUARDANDO_VOCE" | "APROVADO" | "REPROVADO" | "REABERTO" | "PAGO";
  expenses: SandboxExpense[];
  /** oldest first */
  timeline: TimelineLine[];
  step: { now: number; of: number };
  /** integer cents of the linked advance; null = none */
  advance: number | null;
}

export interface VendorData {
  title: string;
  categories: Choice[];
  accounts: Choice[];
  /** expense type id → what is saved for it on the first day */
  bindings: [type: number, saved: Choice][];
  account: Choice | null;
  appKey: string;
  reports: SandboxReport[];
}

export interface SandboxData {
  company: { name: string; cnpj: string };
  /** the public API's token as the Integrações page shows it: a canary nobody may read */
  apiToken: string;
  /** what an administrator types into the extension */
  keys: { appKey: string; appSecret: string };
  members: SandboxMember[];
  types: SandboxType[];
  vendors: Record<Vendor, VendorData>;
  submissions: Submission[];
}
