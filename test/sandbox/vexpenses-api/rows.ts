/** Rows as VExpenses' public API has them, all invented. */

export interface TeamMember {
  id: number;
  name: string;
  email: string;
  active: boolean;
}

export interface ExpenseType {
  id: number;
  description: string;
  on: boolean;
}

export interface ApiCompany {
  token: string;
  members: TeamMember[];
  types: ExpenseType[];
}

const FIRST = ["Ana", "Bruno", "Célia", "Dário", "Elza", "Fábio", "Gilda", "Heitor", "Iara", "Jonas"];
const LAST = ["Invento", "Fictício", "Amostra", "Exemplo", "Suposto", "Modelo", "Ensaio"];

/** So many members, every ninth deactivated, and four types. */
export function apiCompany(members: number): ApiCompany {
  return {
    token: "tok3nDeTesteInventado0123456789",
    members: Array.from({ length: members }, (_, index) => ({
      id: 900_001 + index,
      name: `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]} ${index}`,
      email: `Pessoa.${index}@Firma.example`,
      active: index % 9 !== 8,
    })),
    types: ["PEDAGIO", "Refeição", "Táxi", "Hospedagem antiga"].map((description, index) => ({ id: 7001 + index, description, on: index !== 3 })),
  };
}

/** With everything VExpenses sends along, most of which must go no further. */
export function memberAsSent({ id, name, email, active }: TeamMember): Record<string, unknown> {
  return {
    id, integration_id: null, external_id: null, company_id: 1_000_001, role_id: null, approval_flow_id: 5001, expense_limit_policy_id: 601,
    user_type: "USUARIO", name, email, cpf: "00000000000", phone1: null, phone2: null, birth_date: null,
    bank: "999", agency: "0001", account: "123456-7", pix_key: "chave-inventada", confirmed: true, active, parameters: null,
    created_at: "2025-04-07 10:34:58", updated_at: "2025-10-09 13:53:18",
  };
}

export function typeAsSent({ id, description, on }: ExpenseType): Record<string, unknown> {
  return { id, integration_id: null, description, on };
}
