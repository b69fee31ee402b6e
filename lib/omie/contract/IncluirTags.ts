import { list, number, sent, text, type RecordContract } from "./contract.ts";
import { tagsAnswer } from "./ListarTags.ts";

/**
 * Adds tags to one record and keeps the others (OMIE reference, geral/clientetag). The reference types `tags` as one
 * object and shows an array; arrays are what integrators send.
 */
export const incluirTags = {
  call: "IncluirTags",
  path: "/geral/clientetag/",
  requestType: "cTagIncluirRequest",
  answer: { ...tagsAnswer, cCodStatus: sent(text(4)), cDesStatus: sent(text()) },
  writes: true,
} satisfies RecordContract;

export const incluirTagsRequest = { nCodCliente: number(), cCodIntCliente: text(20), tags: list({ tag: text() }) };
