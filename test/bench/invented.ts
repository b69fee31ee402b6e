/** Invented registers, people and names of any size: the same every time. */
import type { Category, Supplier } from "../../lib/model/omie.ts";
import type { Member, PageOption } from "../../lib/model/vexpenses.ts";
import { readSuppliers } from "../../lib/omie/rows.ts";
import { demoCompany, seedOfSize } from "../sandbox/omie/seed.ts";
import type { CompanySeed } from "../sandbox/omie/simulator.ts";

/** The demo company with a clientes register of this size. */
export function companyOf(suppliers: number): CompanySeed {
  return { ...demoCompany(), clientes: seedOfSize(suppliers, 7).clientes };
}

/** The same register as the client hands it on. */
export function suppliers(count: number): Supplier[] {
  const read = readSuppliers({ pagina: 1, total_de_paginas: 1, total_de_registros: count, clientes_cadastro: companyOf(count).clientes });
  if (!read.ok) throw new Error(`the invented register can't be read: ${read.path}`);
  return read.answer.rows;
}

/**
 * People as a member list shows them, spread over the register. Of ten, eight are found by e-mail, one has another
 * e-mail than in OMIE (so the names are searched too) and one isn't in OMIE.
 */
export function membersOf(register: readonly Supplier[], count: number): Member[] {
  const withEmail = register.filter(({ emails }) => emails.length > 0);
  const step = Math.floor(withEmail.length / count);
  return Array.from({ length: count }, (_, index): Member => {
    const record = withEmail[index * step];
    const email = index % 10 === 8 ? `outro.${index}@ficticia.example` : (record?.emails[0] ?? "");
    if (index % 10 === 9) return { name: `Ninguém Inventado ${index}`, email: `ninguem.${index}@ficticia.example`, active: true };
    return { name: record?.name ?? "", email, active: true };
  });
}

const SUBJECTS = ["Hospedagem", "Combustível", "Refeição", "Estacionamento", "Pedágio", "Passagem aérea", "Material de escritório", "Telefonia", "Correios", "Brindes", "Cursos", "Manutenção", "Limpeza", "Frete", "Software", "Locação de veículos", "Eventos", "Cartório", "Medicamentos", "Lavanderia"];
const KINDS = ["", "nacional", "internacional", "da filial", "da matriz", "em obra", "de vendas", "do projeto", "da diretoria", "de campo", "em feira", "de reposição", "avulso", "mensal", "do cliente", "da frota", "de emergência", "do comercial", "da fábrica", "de inverno", "de verão", "antigo", "novo", "de apoio", "extra"];

/** So many different names an expense type or a category could have. */
export function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${SUBJECTS[index % SUBJECTS.length]} ${KINDS[Math.floor(index / SUBJECTS.length)] ?? index}`.trim());
}

/** OMIE's own code of the category at this place of the chart. */
export const codeAt = (index: number): string => `2.${String(10 + Math.floor(index / 90)).padStart(2, "0")}.${String(10 + (index % 90)).padStart(2, "0")}`;

/** Categories as a page offers them: "2.10.11 - Combustível". */
export function offered(categoryNames: readonly string[]): PageOption[] {
  return categoryNames.map((name, index) => ({ value: codeAt(index), label: `${codeAt(index)} - ${name}` }));
}

/** The same categories as OMIE's register has them. */
export function chartOf(categoryNames: readonly string[]): Category[] {
  return categoryNames.map((name, index) => {
    const code = codeAt(index);
    return { code, name, parent: code.slice(0, 4), expense: true, income: false, totalising: false, inactive: false, hidden: false, transfer: false };
  });
}
