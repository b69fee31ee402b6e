/** @jsxImportSource react */
/** The frame of every page of the app. */
import type { ReactNode } from "react";
import styled, { createGlobalStyle } from "styled-components";
import type { SessionView } from "../views.ts";
import { Link } from "./router.tsx";

export const PATHS = {
  start: "/inicio",
  expenses: "/despesas",
  reports: "/relatorios",
  approvals: "/aprovacoes",
  management: "/gestao",
  rejectReports: "/gestao/reprovar-relatorios",
  integrations: "/configuracoes/integracoes",
  members: "/configuracoes/membros",
  types: "/configuracoes/tipos-de-despesas",
} as const;

const GlobalStyle = createGlobalStyle`
  * { box-sizing: border-box; }
  body { margin: 0; font: 14px/1.45 Inter, "Segoe UI", sans-serif; color: #1d2433; background: #f5f4fa; }
  a { color: #5b3fd6; text-decoration: none; }
`;

const Bar = styled.header`
  display: flex;
  align-items: center;
  gap: 36px;
  height: 60px;
  padding: 0 28px;
  background: #fff;
  border-bottom: 1px solid #e4e0f3;
  nav {
    display: flex;
    gap: 22px;
    flex: 1;
  }
  nav a {
    color: #475067;
  }
  nav a[aria-current] {
    color: #5b3fd6;
    font-weight: 600;
  }
`;

const Brand = styled.div`
  font-weight: 800;
  font-size: 19px;
  color: #5b3fd6;
`;

const Company = styled.div`
  text-align: right;
  line-height: 1.25;
  div + div {
    font-size: 12px;
    color: #667085;
  }
`;

const Body = styled.div`
  display: flex;
  gap: 28px;
  align-items: flex-start;
  padding: 28px;
  main {
    flex: 1;
    min-width: 0;
  }
`;

const Side = styled.aside`
  width: 220px;
  background: #fff;
  border-radius: 12px;
  padding: 10px;
  a {
    display: block;
    padding: 9px 14px;
    border-radius: 8px;
    color: #475067;
  }
  a[aria-current] {
    background: #efeafe;
    color: #5b3fd6;
  }
`;

const TABS: [string, string][] = [
  ["Despesas", PATHS.expenses],
  ["Relatórios", PATHS.reports],
  ["Aprovações", PATHS.approvals],
  ["Gestão", PATHS.management],
  ["Configurações", PATHS.integrations],
];

const MENU: [string, string][] = [
  ["Membros de Equipe", PATHS.members],
  ["Tipos de despesas", PATHS.types],
  ["Integrações", PATHS.integrations],
];

export function Layout({ session, path, children }: { session: SessionView; path: string; children: ReactNode }) {
  const settings = path.startsWith("/configuracoes");
  return (
    <>
      <GlobalStyle />
      <Bar>
        <Brand>
          <Link to={PATHS.start}>vexpenses</Link>
        </Brand>
        <nav aria-label="Principal">
          {TABS.map(([label, to]) => (
            <Link key={label} to={to} current={label === "Configurações" ? settings : path === to || path.startsWith(`${to}/`)}>
              {label}
            </Link>
          ))}
        </nav>
        <Company>
          {session.companyName !== null && <div>{session.companyName}</div>}
          {session.cnpj !== null && <div>CNPJ {session.cnpj}</div>}
        </Company>
      </Bar>
      <Body>
        {settings && (
          <Side>
            {MENU.map(([label, to]) => (
              <Link key={label} to={to} current={path.startsWith(to)}>
                {label}
              </Link>
            ))}
          </Side>
        )}
        <main>{children}</main>
      </Body>
    </>
  );
}
