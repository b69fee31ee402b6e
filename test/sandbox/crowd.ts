/**
 * A company of any size for the approvals pages: its people in VExpenses and in OMIE, every expense type bound, a report
 * of everybody waiting. Of a hundred people ninety are right; the others are the cases a real register has. The same every time.
 */
import { demoData } from "./data.ts";
import { demoCompany } from "./omie/seed.ts";
import { supplier, type SupplierFacts } from "./omie/seed-suppliers.ts";
import type { CompanySeed } from "./omie/simulator.ts";
import type { SandboxData, SandboxMember, Submission } from "./vexpenses/data-model.ts";
import { OMIE_OFFERED } from "./vexpenses/offered.ts";

const FIRST = ["Ana", "Bruno", "Carla", "Daniel", "Elisa", "Fábio", "Gabriela", "Heitor", "Isabela", "João", "Karina", "Lucas", "Marina", "Nélson", "Olívia", "Paulo", "Quésia", "Rui", "Sílvia", "Tiago", "Úrsula", "Valter", "Wilma", "Xênia", "Yara", "Zeca"];
const MIDDLE = ["Alves", "Barros", "Campos", "Dias", "Esteves", "Farias", "Gomes", "Horta", "Ibanez", "Jardim", "Klein", "Lopes", "Matos", "Neves", "Otero", "Pires"];
const LAST = ["Fictício", "Inventado", "de Teste"];

/** The one of a hundred that is wrong, and how; everybody else is right. */
const CASES: Record<number, (right: SupplierFacts, number: number) => SupplierFacts[]> = {
  3: () => [],
  17: () => [],
  29: (right) => [{ ...right, tags: ["Fornecedor"] }],
  41: (right) => [{ ...right, tags: ["Fornecedor"] }],
  52: (right) => [{ ...right, tags: ["Funcionario"] }],
  58: (right) => [{ ...right, email: `outro.${right.email}` }],
  64: (right) => [{ ...right, inactive: true }],
  71: (right) => [right, { ...right, name: `${right.name} ME`, company: true }],
  83: (right) => [{ ...right, email: `${right.email}; pessoal.${right.email}` }],
};
/** This one bears the name of the one before. */
const NAMESAKE = 90;

interface Person {
  name: string;
  email: string;
}

function people(count: number): Person[] {
  const names: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const own = `${FIRST[index % FIRST.length]} ${MIDDLE[Math.floor(index / FIRST.length) % MIDDLE.length]} ${LAST[Math.floor(index / (FIRST.length * MIDDLE.length)) % LAST.length]}`;
    const name = index % 100 === NAMESAKE ? (names[index - 1] ?? own) : own;
    names.push(name);
    return { name, email: `pessoa.${index}@empresa-ficticia.example` };
  });
}

/** The stand-in VExpenses with that many members, and a report of each that waits for approval. */
export function crowdData(count: number): SandboxData {
  const data = demoData();
  const everybody = people(count);
  const active = data.types.filter((type) => type.active);
  const office = OMIE_OFFERED.find(({ code }) => code === "2.04.06");
  if (office === undefined) throw new Error("the demo offers no category 2.04.06");
  return {
    ...data,
    members: [
      ...everybody.map(({ name, email }, index): SandboxMember => ({ id: 900_000 + index, name, email, role: "Normal", active: true })),
      ...data.members.filter((member) => !member.active),
    ],
    types: active,
    vendors: { ...data.vendors, omie: { ...data.vendors.omie, bindings: active.map(({ id }) => [id, office]) } },
    submissions: everybody.map(({ name }, index) => reportOf(name, 20_000 + index, 1 + (index % 9), active.map((type) => type.name.trim()))),
  };
}

/** One report with so many expenses, over all the types given. */
export function reportOf(user: string, number: number, expenses: number, types: readonly string[]): Submission {
  return {
    number,
    user,
    description: `Relatório inventado ${number}`,
    sentOn: "16/11/2026",
    status: "AGUARDANDO_VOCE",
    expenses: Array.from({ length: expenses }, (_, index) => ({ id: number * 1_000 + index, date: "10/11/2026", title: `Despesa ${index + 1}`, type: types[index % types.length] ?? "", cents: 1_000 + index, foreign: null, reimbursable: true })),
    timeline: [{ at: "16/11/2026 09:12", text: "Enviado" }],
    step: { now: 1, of: 1 },
    advance: null,
  };
}

/** The OMIE company they belong to. */
export function crowdOmie(count: number): CompanySeed {
  const records = people(count).flatMap(({ name, email }, index) => {
    const right: SupplierFacts = { name: name.toUpperCase(), email, tags: ["Fornecedor", "Funcionário"] };
    return CASES[index % 100]?.(right, index) ?? [right];
  });
  return { ...demoCompany(), clientes: records.map((facts, index) => supplier(index + 1, facts)) };
}
