import type { RecordContract } from "./contract.ts";
import { clienteWritten } from "./IncluirCliente.ts";

/**
 * Changes the fields that are sent (OMIE reference, geral/clientes). `tags` would REPLACE the list, so tags go by
 * IncluirTags. One integrator was asked for address and e-mail although only a phone was sent: whatever OMIE says is
 * shown. UpsertCliente is no substitute: it finds records by integration code, which most people's records lack.
 */
export const alterarCliente = {
  call: "AlterarCliente",
  path: "/geral/clientes/",
  requestType: "clientes_cadastro",
  answer: clienteWritten,
  writes: true,
} satisfies RecordContract;
