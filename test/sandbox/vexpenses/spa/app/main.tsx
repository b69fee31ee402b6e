/** @jsxImportSource react */
/** The app of amp.vexpenses.com: address → page. */
import { createRoot } from "react-dom/client";
import { NonceProvider } from "react-select";
import { StyleSheetManager } from "styled-components";
import type { SessionView } from "../views.ts";
import { Approvals } from "./approvals.tsx";
import { Configure } from "./configure.tsx";
import { Layout, PATHS } from "./layout.tsx";
import { Integrations, Plain, Start, Types } from "./lists.tsx";
import { useLoaded } from "./load.ts";
import { Members } from "./members.tsx";
import { RejectReports } from "./reject-reports.tsx";
import { ReportPage } from "./report.tsx";
import { useAddress } from "./router.tsx";
import { Toasts } from "./toast.tsx";

function App() {
  const [session] = useLoaded<SessionView>("/session");
  const { pathname } = useAddress();
  if (session === null) return null;
  return (
    <Toasts lastsMs={session.toastMs}>
      <Layout session={session} path={pathname}>
        <Page path={pathname} />
      </Layout>
    </Toasts>
  );
}

function Page({ path }: { path: string }) {
  const [, place, number] = /^(\/aprovacoes|\/relatorios)\/(\d+)$/.exec(path) ?? [];
  if (number !== undefined) return <ReportPage key={path} number={Number(number)} deciding={place === PATHS.approvals} />;
  switch (path) {
    case PATHS.start:
      return <Start />;
    case PATHS.expenses:
      return <Plain title="Despesas" />;
    case PATHS.reports:
      return <Plain title="Relatórios" />;
    case PATHS.management:
      return <Plain title="Gestão" />;
    case PATHS.rejectReports:
      return <RejectReports />;
    case PATHS.approvals:
      return <Approvals />;
    case PATHS.members:
      return <Members />;
    case PATHS.types:
      return <Types />;
    case PATHS.integrations:
      return <Integrations />;
    case `${PATHS.integrations}/omie`:
      return <Configure key="omie" vendor="omie" />;
    case `${PATHS.integrations}/conta-azul`:
      return <Configure key="conta-azul" vendor="conta-azul" />;
    default:
      return <Plain title={path.startsWith(`${PATHS.integrations}/`) ? "Integração" : "Página não encontrada"} />;
  }
}

const root = document.querySelector<HTMLElement>("#root");
if (root === null) throw new Error("no #root in the page");
const nonce = root.dataset.nonce ?? "";
createRoot(root).render(
  <StyleSheetManager nonce={nonce}>
    <NonceProvider nonce={nonce} cacheKey="css">
      <App />
    </NonceProvider>
  </StyleSheetManager>,
);
