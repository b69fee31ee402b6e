import { date, deprecated, flag, list, number, object, observed, required, sent, text, time, listRequest, row, type Contract } from "./contract.ts";

/** What the client reads of a row. */
const listarContasPagarRead = {
  codigo_cliente_fornecedor: sent(number()),
  codigo_lancamento_omie: required(sent(number())),
  id_origem: sent(text(4)),
  info: sent(object({
    cImpAPI: sent(flag()),
    dAlt: sent(date()),
    dInc: sent(date()),
    hAlt: sent(time()),
    hInc: sent(time()),
    uAlt: sent(text(10)),
    uInc: sent(text(10)),
  })),
  observacao: text(),
};

/**
 * Contas a pagar (OMIE reference, financas/contapagar). `observacao` comes only with `exibir_obs: "S"`. Made by an
 * integration = `id_origem` "APIP" and `info.cImpAPI` "S"; by which one is not told. There is no filter by due date,
 * category or integration code. Whether nothing found is an empty list or fault 5113 is not known: both are read.
 */
export const listarContasPagar = {
  call: "ListarContasPagar",
  path: "/financas/contapagar/",
  requestType: "lcpListarRequest",
  pageSize: { unasked: 20, most: 500, mark: "guessed" },
  past: { answer: "no-records", mark: "guessed" },
  list: "conta_pagar_cadastro",
  read: listarContasPagarRead,
} satisfies Contract;

export const listarContasPagarRequest = listRequest({
  apenas_importado_api: flag(),
  exibir_obs: flag(),
  filtrar_apenas_alteracao: flag(),
  filtrar_apenas_inclusao: flag(),
  filtrar_apenas_titulos_em_aberto: deprecated(flag()),
  filtrar_cliente: number(),
  filtrar_conta_corrente: number(),
  filtrar_por_cpf_cnpj: text(20),
  filtrar_por_data_ate: date(),
  filtrar_por_data_de: date(),
  filtrar_por_emissao_ate: date(),
  filtrar_por_emissao_de: date(),
  filtrar_por_projeto: number(),
  filtrar_por_registro_ate: date(),
  filtrar_por_registro_de: date(),
  filtrar_por_status: text(100),
  filtrar_por_vendedor: number(),
  ordem_descrescente: flag(),
  ordenar_por: text(100),
});

/** A whole row; only the simulator writes one. */
export const listarContasPagarRow = row(listarContasPagarRead, {
  bloquear_exclusao: sent(flag()),
  categorias: sent(list({ codigo_categoria: sent(text(20)), percentual: sent(number()), valor: sent(number()) })),
  chave_nfe: sent(text(44)),
  codigo_barras_ficha_compensacao: sent(text(70)),
  codigo_categoria: sent(text(20)),
  codigo_cliente_fornecedor_integracao: sent(text(60)),
  codigo_lancamento_integracao: sent(text(60)),
  codigo_projeto: sent(number()),
  codigo_tipo_documento: sent(text(5)),
  codigo_vendedor: sent(number()),
  data_emissao: sent(date()),
  data_entrada: sent(date()),
  data_previsao: sent(date()),
  data_vencimento: sent(date()),
  distribuicao: sent(list({ cCodDep: text(40), cDesDep: text(50), nPerDep: number(), nValDep: number() })),
  id_conta_corrente: sent(number()),
  importado_api: flag(),
  numero_documento: sent(text(20)),
  numero_documento_fiscal: sent(text(20)),
  numero_parcela: sent(text(7)),
  numero_pedido: sent(text(15)),
  operacao: sent(text(2)),
  retem_cofins: sent(flag()),
  retem_csll: sent(flag()),
  retem_inss: sent(flag()),
  retem_ir: sent(flag()),
  retem_iss: sent(flag()),
  retem_pis: sent(flag()),
  // Documented as three characters; "A VENCER", "ATRASADO" and longer ones were seen.
  status_titulo: sent(observed(text())),
  valor_cofins: sent(number()),
  valor_csll: sent(number()),
  valor_documento: sent(number()),
  valor_inss: sent(number()),
  valor_ir: sent(number()),
  valor_iss: sent(number()),
  valor_pag: sent(number()),
  valor_pis: sent(number()),
});
