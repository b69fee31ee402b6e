import { date, flag, number, observed, required, sent, text, time, listRequest, row, type Contract } from "./contract.ts";

/** What the client reads of a row. */
const listarContasCorrentesRead = {
  descricao: sent(text(40)),
  inativo: sent(flag()),
  nCodCC: required(sent(number())),
  tipo_conta_corrente: sent(text(2)),
  tipo: sent(observed(text(2))),
};

/**
 * Contas correntes (OMIE reference, geral/contacorrente). The array is named like the call, empty fields are left
 * out of a row, and an undocumented `tipo` repeats `tipo_conta_corrente` (seen live).
 */
export const listarContasCorrentes = {
  call: "ListarContasCorrentes",
  path: "/geral/contacorrente/",
  requestType: "fin_conta_corrente_listar_request",
  pageSize: { unasked: 50, most: 500, mark: "guessed" },
  // Seen for a filter that matches nothing; past the last page it is a guess.
  past: { answer: "no-account", mark: "guessed" },
  list: "ListarContasCorrentes",
  read: listarContasCorrentesRead,
} satisfies Contract;

export const listarContasCorrentesRequest = listRequest({
  apenas_importado_api: flag(),
  codigo: number(),
  codigo_integracao: text(20),
  filtrar_apenas_alteracao: flag(),
  filtrar_apenas_ativo: flag(),
  filtrar_apenas_inclusao: flag(),
  filtrar_por_data_ate: date(),
  filtrar_por_data_de: date(),
  ordem_descrescente: flag(),
  ordenar_por: text(100),
  filtrar_por_descricao: text(100),
});

/** A whole row; only the simulator writes one. */
export const listarContasCorrentesRow = row(listarContasCorrentesRead, {
  bairro: text(60),
  bloqueado: sent(flag()),
  bol_instr1: text(80),
  bol_instr2: text(80),
  bol_instr3: text(80),
  bol_instr4: text(80),
  bol_sn: sent(flag()),
  cCodCCInt: text(20),
  cEstabelecimento: text(70),
  cTipoCartao: text(1),
  cancinstr: text(3),
  cep: text(9),
  cidade: text(40),
  cnab_esp: text(2),
  cobr_esp: text(3),
  cobr_sn: sent(flag()),
  codigo_agencia: text(10),
  codigo_banco: sent(text(3)),
  codigo_pais: text(4),
  complemento: text(15),
  data_alt: sent(date()),
  data_inc: sent(date()),
  ddd: text(5),
  dias_rcomp: number(),
  email: text(200),
  endereco: text(50),
  estado: text(2),
  hora_alt: sent(time()),
  hora_inc: sent(time()),
  importado_api: sent(flag()),
  modalidade: text(3),
  nao_fluxo: sent(flag()),
  nao_resumo: sent(flag()),
  nome_gerente: text(40),
  numero: text(5),
  numero_conta_corrente: text(15),
  observacao: text(),
  pdv_bandeira: text(70),
  pdv_categoria: text(20),
  pdv_cod_adm: number(),
  pdv_dias_venc: number(),
  pdv_enviar: sent(flag()),
  pdv_limite_pacelas: number(),
  pdv_num_parcelas: number(),
  pdv_sincr_analitica: sent(flag()),
  pdv_taxa_adm: number(),
  pdv_taxa_loja: number(),
  pdv_tipo_tef: number(),
  per_juros: number(),
  per_multa: number(),
  pix_sn: sent(flag()),
  saldo_data: date(),
  saldo_inicial: sent(number()),
  telefone: text(15),
  user_alt: sent(text(10)),
  user_inc: sent(text(10)),
  valor_limite: number(),
  cCnpjInstFinanc: text(),
});
