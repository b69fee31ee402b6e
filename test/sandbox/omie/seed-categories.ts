import type { CompanySeed } from "./rows.ts";

type Category = CompanySeed["categorias"][number];

/**
 * The chart of a new account with what a company adds to it (97 rows), one per line: code, marks, name.
 * d expense · r income · t totalising · i inactive · h hidden · x transfer · u made by the user
 */
const CHART = `
0.01|tx|Transferências
0.01.01|x|Saída de Transferência
0.01.02|x|Entrada de Transferência
1.01|rt|Receitas Diretas
1.01.01|r|Clientes - Venda de Mercadoria Fabricadas
1.01.02|r|Clientes - Serviços Prestados
1.01.03|r|Clientes - Revenda de Mercadoria
1.01.04|rih|&lt;Disponível&gt;
1.01.05|rih|&lt;Disponível&gt;
1.02|rt|Receitas Indiretas
1.02.01|r|Rendimentos de Aplicações
1.02.02|r|Dividendos Recebidos
1.03|rt|Devoluções
1.03.01|r|Devoluções de Compra de Mercadoria de Revenda
1.03.02|r|Devoluções de Compra de Matéria Prima
1.03.03|r|Devoluções de Compra de Material de Consumo
1.03.04|r|Devoluções de Compra de Serviços
1.04|rt|Outras Entradas
1.04.01|r|Adiantamento de Clientes
1.04.02|r|Reembolso de Despesas
1.04.03|r|Empréstimos Bancários
1.04.04|r|Aumento de Capital
1.04.06|r|Venda de Ativos
2.01|dt|Despesas Diretas
2.01.01|d|Compras de Mercadorias para Revenda
2.01.02|d|Frete
2.01.03|d|Compras de Matéria Prima
2.01.04|d|Compra de Serviços
2.01.05|dih|&lt;Disponível&gt;
2.01.06|dih|&lt;Disponível&gt;
2.01.98|du|Compra de Material para Uso e Consumo
2.01.99|du|Compra de Ativo Imobilizado
2.02|dt|Despesas de Vendas e Marketing
2.02.01|d|Comissões
2.02.02|d|Despesas de Viagens
2.02.03|d|Marketing
2.02.04|d|Bonificações
2.02.05|dih|&lt;Disponível&gt;
2.02.06|dih|&lt;Disponível&gt;
2.03|dt|Despesas com Pessoal
2.03.01|d|Salários
2.03.02|d|Adiantamento de Salário
2.03.03|d|13º Salário
2.03.04|d|Férias
2.03.05|d|FGTS
2.03.06|d|INSS
2.03.07|d|Vale Transporte
2.03.08|d|Vale Alimentação
2.03.09|d|Assistência Médica
2.03.10|d|Rescisões
2.03.11|dih|&lt;Disponível&gt;
2.04|dt|Despesas Administrativas
2.04.01|d|Aluguel
2.04.02|d|Condomínio
2.04.03|d|Água e Esgoto
2.04.04|d|Energia Elétrica
2.04.05|d|Telefones
2.04.06|d|Material de Escritório
2.04.07|d|Limpeza
2.04.08|d|Segurança
2.04.09|d|Seguros
2.04.10|d|Contabilidade
2.04.11|d|Advogados
2.04.12|d|Manutenção do Imobilizado
2.04.13|dih|&lt;Disponível&gt;
2.04.92|dhu|Categoria Oculta
2.04.93|diu|Cursos e Treinamentos
2.04.94|du|Hospedagem
2.04.95|du|Táxi e Aplicativos
2.04.96|du|Refeições e Lanches
2.04.97|du|Estacionamento e Pedágio
2.04.98|du|Combustível
2.04.99|du|Reembolso de Despesas - Funcionários
2.05|dt|Despesas Financeiras
2.05.01|d|Tarifas Bancárias
2.05.02|d|Juros sobre Empréstimos
2.05.03|d|Pagamento de Empréstimos
2.05.04|d|Multas
2.06|dt|Impostos e Taxas
2.06.01|d|ICMS
2.06.02|d|IPI
2.06.03|d|PIS
2.06.04|d|COFINS
2.06.05|d|IRPJ
2.06.06|d|Contribuição Social
2.06.07|d|ISS
2.06.08|d|Simples Nacional (DAS)
2.07|dt|Investimento
2.07.01|d|Máquinas e Equipamentos
2.07.02|d|Móveis e Utensílios
2.07.03|d|Equipamentos de Informática
2.07.04|d|Veículos
2.08|dt|Outras Despesas
2.08.01|d|Adiantamento a Fornecedores
2.08.02|d|Despesas a Identificar
2.09|dt|Devoluções de Vendas
2.09.01|d|Devoluções de Vendas de Mercadoria
`;

/** Names of the income statement hold 40 characters, those of categories 50. */
const STATEMENT_NAME = 40;

const yes = (marks: string, mark: string): string => (marks.includes(mark) ? "S" : "N");

function row(line: string): Category {
  const [codigo = "", marks = "", descricao = ""] = line.split("|");
  const own = marks.includes("u");
  const booked = !/[tix]/.test(marks) || own;
  return {
    categoria_superior: codigo.includes(".", 2) ? codigo.slice(0, codigo.lastIndexOf(".")) : codigo.slice(0, 1),
    codigo,
    codigo_dre: booked ? codigo : "",
    conta_despesa: yes(marks, "d"),
    conta_inativa: yes(marks, "i"),
    conta_receita: yes(marks, "r"),
    dadosDRE: booked
      ? {
          codigoDRE: codigo,
          descricaoDRE: descricao.slice(0, STATEMENT_NAME),
          naoExibirDRE: "N",
          nivelDRE: 3,
          sinalDRE: marks.includes("r") ? "+" : "-",
          totalizaDRE: "N",
        }
      : {},
    definida_pelo_usuario: yes(marks, "u"),
    descricao,
    descricao_padrao: own ? "" : descricao,
    id_conta_contabil: "",
    nao_exibir: yes(marks, "h"),
    totalizadora: yes(marks, "t"),
    transferencia: yes(marks, "x"),
  };
}

/** The default chart, freshly made. */
export const defaultChart = (): Category[] => CHART.trim().split("\n").map(row);
