/** Asking the simulator as a client would, without one. */
import { DEMO_KEYS } from "./bench.ts";
import type { OmieSimulator } from "../sandbox/omie/simulator.ts";

export const API = "https://app.omie.com.br/api/v1";
const PATHS: Record<string, string> = {
  ListarEmpresas: "/geral/empresas/",
  ListarClientes: "/geral/clientes/",
  ListarCategorias: "/geral/categorias/",
  ListarContasCorrentes: "/geral/contacorrente/",
  ListarContasPagar: "/financas/contapagar/",
  ListarTags: "/geral/clientetag/",
  IncluirTags: "/geral/clientetag/",
};

export const envelope = (call: string, param: object, keys = DEMO_KEYS): string =>
  JSON.stringify({ call, app_key: keys.appKey, app_secret: keys.appSecret, param: [param] });

export const post = (omie: OmieSimulator, call: string, param: object = { pagina: 1 }, init: RequestInit & { keys?: typeof DEMO_KEYS } = {}) =>
  omie.fetch(`${API}${PATHS[call] ?? "/geral/clientes/"}`, { method: "POST", body: envelope(call, param, init.keys), ...init });

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

export async function ask(omie: OmieSimulator, call: string, param: object = { pagina: 1 }, keys = DEMO_KEYS): Promise<Answer> {
  const response = await post(omie, call, param, { keys });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
