import { number, required, sent, text, type RecordContract } from "./contract.ts";

/** What a write to geral/clientes answers; `codigo_status` is the text "0" when it worked (seen live). */
export const clienteWritten = {
  codigo_cliente_omie: required(sent(number())),
  codigo_cliente_integracao: sent(text(60)),
  codigo_status: sent(text(4)),
  descricao_status: sent(text()),
};

/**
 * Makes a record (OMIE reference, geral/clientes). Required: razao_social, nome_fantasia, codigo_cliente_integracao.
 * Repeated with the same integration code it is refused with the code of the record made first, so it can't be made
 * twice.
 */
export const incluirCliente = {
  call: "IncluirCliente",
  path: "/geral/clientes/",
  requestType: "clientes_cadastro",
  answer: clienteWritten,
  writes: true,
} satisfies RecordContract;
