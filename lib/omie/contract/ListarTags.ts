import { list, number, required, sent, text, type RecordContract } from "./contract.ts";

/** Which tags a record has. */
export const tagsAnswer = {
  nCodCliente: required(sent(number())),
  cCodIntCliente: sent(text(20)),
  tagsLista: sent(list({ nCodTag: sent(number()), tag: sent(text()) })),
};

/**
 * The tags of one record (OMIE reference, geral/clientetag). No call lists the tags of a whole account.
 */
export const listarTags = {
  call: "ListarTags",
  path: "/geral/clientetag/",
  requestType: "cTagListarRequest",
  answer: tagsAnswer,
  writes: false,
} satisfies RecordContract;

export const listarTagsRequest = { nCodCliente: number(), cCodIntCliente: text(20) };
