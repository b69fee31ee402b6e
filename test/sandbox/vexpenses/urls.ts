/** Addresses of the stand-in pages. The real product's are unknown: nothing may depend on these. */
import type { Family } from "./state.ts";

export interface PageUrls {
  start: string;
  integrations: string;
  omie: string;
  contaAzul: string;
  members: string;
  inactiveMembers: string;
  types: string;
  approvals: string;
  decided: string;
  rejectReports: string;
  unrecognised: string;
}

export function pageUrls(family: Family): PageUrls {
  const paths: PageUrls =
    family === "A"
      ? {
          start: "/inicio",
          integrations: "/admin/integracoes",
          omie: "/admin/integracoes/omie",
          contaAzul: "/admin/integracoes/conta-azul",
          members: "/admin/membros",
          inactiveMembers: "/admin/membros?aba=desativados",
          types: "/admin/tipos-despesas",
          approvals: "/aprovacoes",
          decided: "/aprovacoes?aba=decididas",
          rejectReports: "/admin/reprovar-relatorios",
          unrecognised: "/admin/novidades",
        }
      : {
          start: "/inicio",
          integrations: "/configuracoes/integracoes",
          omie: "/configuracoes/integracoes/omie",
          contaAzul: "/configuracoes/integracoes/conta-azul",
          members: "/configuracoes/membros",
          inactiveMembers: "/configuracoes/membros?status=inactive",
          types: "/configuracoes/tipos-de-despesas",
          approvals: "/aprovacoes",
          decided: "/aprovacoes?tab=approved",
          rejectReports: "/gestao/reprovar-relatorios",
          unrecognised: "/novidades",
        };
  const host = family === "A" ? "https://app.vexpenses.com" : "https://amp.vexpenses.com";
  return Object.fromEntries(Object.entries(paths).map(([page, path]) => [page, host + path])) as unknown as PageUrls;
}

/** One report: the page on which it is decided, and the page for whom it belongs to. */
export function reportUrls(family: Family, number: number): { approval: string; report: string } {
  const host = family === "A" ? "https://app.vexpenses.com" : "https://amp.vexpenses.com";
  return { approval: `${host}/aprovacoes/${number}`, report: `${host}/relatorios/${number}` };
}
