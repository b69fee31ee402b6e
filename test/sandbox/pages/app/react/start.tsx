/** @jsxImportSource react */
/** Starts a React variant: the frame around every page, and going to Início and back without a reload. */
import { type ReactNode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { PageView } from "../../view.ts";
import { PAGE } from "../page.ts";

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());
addEventListener("popstate", tell);

export function navigate(to: string): void {
  history.pushState(null, "", to);
  tell();
}

/** The address in view. */
export function useAddress(): URL {
  const href = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => location.href,
  );
  return new URL(href);
}

const HOME = "/v-inicio";

/** @param page what the variant shows at its own address */
export function start(page: ReactNode): void {
  createRoot(PAGE.root).render(<App page={page} />);
}

function App({ page }: { page: ReactNode }) {
  const { pathname } = useAddress();
  return pathname === HOME ? <Framed title="Início">Nenhum aviso.</Framed> : page;
}

interface FrameProps {
  title: string;
  trail?: string[];
  company?: PageView["company"];
  /** beside the company's name */
  beside?: ReactNode;
  children: ReactNode;
}

/** Header, breadcrumbs, title and the page's own content. */
export function Framed({ title, trail, company, beside, children }: FrameProps) {
  return (
    <>
      <header className="topo">
        <a className="marca" href={HOME} onClick={home}>
          vexpenses
        </a>
        <nav aria-label="Principal">
          <ul>
            <li>
              <a href={HOME} onClick={home}>
                Início
              </a>
            </li>
          </ul>
        </nav>
        {company !== undefined && (
          <div className="empresa">
            <span>{company.name}</span>
            <small>CNPJ {company.cnpj}</small>
          </div>
        )}
        {beside}
      </header>
      <div className="corpo">
        <main>
          {trail !== undefined && (
            <nav aria-label="breadcrumb">
              <ol className="trilha">
                {trail.map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ol>
            </nav>
          )}
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </>
  );
}

function home(event: React.MouseEvent): void {
  event.preventDefault();
  navigate(HOME);
}
