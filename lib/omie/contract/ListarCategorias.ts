import { code, deprecated, flag, number, object, required, sent, text, listRequest, row, type Contract } from "./contract.ts";

/** What the client reads of a row. */
const listarCategoriasRead = {
  categoria_superior: sent(code()),
  codigo: required(sent(code(20))),
  conta_despesa: sent(flag()),
  conta_inativa: sent(flag()),
  conta_receita: sent(flag()),
  descricao: sent(text(50)),
  descricao_padrao: sent(text(50)),
  nao_exibir: sent(flag()),
  totalizadora: sent(flag()),
  transferencia: sent(flag()),
};

/**
 * The chart of categories (OMIE reference, geral/categorias). Past the last page it answers 200 with no rows,
 * not a fault (seen live). Placeholders come inactive and named `&lt;Disponível&gt;`.
 */
export const listarCategorias = {
  call: "ListarCategorias",
  path: "/geral/categorias/",
  requestType: "categoria_list_request",
  pageSize: { unasked: 50, most: 500, mark: "guessed" },
  past: { answer: "no-rows", mark: "observed" },
  list: "categoria_cadastro",
  read: listarCategoriasRead,
} satisfies Contract;

export const listarCategoriasRequest = listRequest({
  apenas_importado_api: deprecated(flag()),
  filtrar_apenas_ativo: flag(),
  filtrar_por_tipo: text(1),
  ordem_descrescente: deprecated(flag()),
  ordenar_por: deprecated(text(100)),
  descricao: text(50),
});

/** A whole row; only the simulator writes one. */
export const listarCategoriasRow = row(listarCategoriasRead, {
  codigo_dre: sent(code(10)),
  dadosDRE: sent(object({
    codigoDRE: code(10),
    descricaoDRE: text(40),
    naoExibirDRE: flag(),
    nivelDRE: number(),
    sinalDRE: text(1),
    totalizaDRE: flag(),
  })),
  definida_pelo_usuario: sent(flag()),
  // Documented as an integer, seen as "".
  id_conta_contabil: sent(number()),
  natureza: sent(text(50)),
  tag_conta_contabil: sent(text(20)),
  tipo_categoria: sent(text(3)),
});
