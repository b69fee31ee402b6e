/** Pages that look like Configurar or the members and aren't: 0 of our elements, or those of what they are. */
import { foreign, reports } from "./make.ts";
import type { Variant } from "./variant.ts";

export const LOOK_ALIKES: Variant[] = [
  foreign("look-alike", "conta-azul", { id: "alike-conta-azul", title: "Conta Azul → Configurar", what: "the same layout under another vendor's name" }),
  foreign("look-alike", "nibo", { id: "alike-nibo", title: "Nibo → Configurar", what: "the same layout under another vendor's name" }),
  foreign("look-alike", "crm", { id: "alike-erp", title: "A generic “Integração ERP” page", what: "the same words, no vendor", quick: true }),
  foreign("look-alike", "help", { id: "alike-help", title: "A help article about the Omie integration", what: "every word of ours, nothing to fill in" }),
  reports("look-alike", "expenses", { id: "alike-expenses", title: "A report's expenses with a column of categories", what: "types and choices, and yet no Configurar: one report, marked as such", keys: ["8101"] }),
  foreign("look-alike", "suppliers", { id: "alike-suppliers", title: "Suppliers with e-mails", what: "people that are no members" }),
  foreign("look-alike", "payment-methods", { id: "alike-payment-methods", title: "Formas de Pagamento", what: "choices called “conta corrente”, another page" }),
  foreign("look-alike", "invite-report", { id: "alike-users-report", title: "A report of who logged in", what: "“Usuários” and e-mails, no member list" }),
  foreign("look-alike", "login", { id: "alike-login", title: "The login page", what: "an e-mail field and the vendors' names", path: "/login" }),
];
