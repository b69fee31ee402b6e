/** What the choice controls of the stand-in pages offer: VExpenses' own copy of the other system's lists. */
import type { Choice } from "./data-model.ts";

/** The selectable expense categories of the demo company in OMIE, as [code, name]. */
const OMIE_CATEGORIES: [code: string, name: string][] = [
  ["2.01.01", "Compras de Mercadorias para Revenda"],
  ["2.01.02", "Frete"],
  ["2.01.03", "Compras de Matéria Prima"],
  ["2.01.04", "Compra de Serviços"],
  ["2.01.98", "Compra de Material para Uso e Consumo"],
  ["2.01.99", "Compra de Ativo Imobilizado"],
  ["2.02.01", "Comissões"],
  ["2.02.02", "Despesas de Viagens"],
  ["2.02.03", "Marketing"],
  ["2.02.04", "Bonificações"],
  ["2.03.01", "Salários"],
  ["2.03.02", "Adiantamento de Salário"],
  ["2.03.03", "13º Salário"],
  ["2.03.04", "Férias"],
  ["2.03.05", "FGTS"],
  ["2.03.06", "INSS"],
  ["2.03.07", "Vale Transporte"],
  ["2.03.08", "Vale Alimentação"],
  ["2.03.09", "Assistência Médica"],
  ["2.03.10", "Rescisões"],
  ["2.04.01", "Aluguel"],
  ["2.04.02", "Condomínio"],
  ["2.04.03", "Água e Esgoto"],
  ["2.04.04", "Energia Elétrica"],
  ["2.04.05", "Telefones"],
  ["2.04.06", "Material de Escritório"],
  ["2.04.07", "Limpeza"],
  ["2.04.08", "Segurança"],
  ["2.04.09", "Seguros"],
  ["2.04.10", "Contabilidade"],
  ["2.04.11", "Advogados"],
  ["2.04.12", "Manutenção do Imobilizado"],
  ["2.04.94", "Hospedagem"],
  ["2.04.95", "Táxi e Aplicativos"],
  ["2.04.96", "Refeições e Lanches"],
  ["2.04.97", "Estacionamento e Pedágio"],
  ["2.04.98", "Combustível"],
  ["2.04.99", "Reembolso de Despesas - Funcionários"],
  ["2.05.01", "Tarifas Bancárias"],
  ["2.05.02", "Juros sobre Empréstimos"],
  ["2.05.03", "Pagamento de Empréstimos"],
  ["2.05.04", "Multas"],
  ["2.06.01", "ICMS"],
  ["2.06.02", "IPI"],
  ["2.06.03", "PIS"],
  ["2.06.04", "COFINS"],
  ["2.06.05", "IRPJ"],
  ["2.06.06", "Contribuição Social"],
  ["2.06.07", "ISS"],
  ["2.06.08", "Simples Nacional (DAS)"],
  ["2.07.01", "Máquinas e Equipamentos"],
  ["2.07.02", "Móveis e Utensílios"],
  ["2.07.03", "Equipamentos de Informática"],
  ["2.07.04", "Veículos"],
  ["2.08.01", "Adiantamento a Fornecedores"],
  ["2.08.02", "Despesas a Identificar"],
  ["2.09.01", "Devoluções de Vendas de Mercadoria"],];

/** Another vendor's categories: named alike, without codes. */
const CONTA_AZUL_CATEGORIES = ["Combustíveis e lubrificantes", "Hospedagem", "Refeições", "Pedágios", "Despesas gerais"];

/** A category as Configurar of Omie labels it: "2.04.98 - Combustível". */
export function omieCategory(id: number, code: string, name: string): Choice {
  return { id, code, name, showsCode: true };
}

/** An account: its label is its name alone. */
export function account(id: number, code: number, name: string): Choice {
  return { id, code: String(code), name, showsCode: false };
}

export const OMIE_OFFERED: Choice[] = OMIE_CATEGORIES.map(([code, name], index) => omieCategory(51_001 + index, code, name));

export const CONTA_AZUL_OFFERED: Choice[] = CONTA_AZUL_CATEGORIES.map((name, index) => ({
  id: 88_001 + index,
  code: `ca-${index + 1}`,
  name,
  showsCode: false,
}));
