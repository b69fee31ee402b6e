/** @jsxImportSource react */
/** Omie → Configurar in React, around whatever choice control and layout a variant brings. */
import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import type { Option, PageView } from "../../view.ts";
import { call, loadView, save } from "../page.ts";
import { type Bindings, type Policy, useBindings } from "./bindings.ts";
import { Framed } from "./start.tsx";

export interface ChoiceProps {
  /** for a label that points at it; rows have none */
  id?: string;
  /** the name of the field it would submit */
  name: string;
  options: Option[];
  chosen: Option | null;
  onChoose: (option: Option | null) => void;
}

export type Choice = ComponentType<ChoiceProps>;

export interface SectionProps {
  view: PageView;
  bindings: Bindings;
  Choice: Choice;
}

/** Draws the bindings section. */
export type Section = ComponentType<SectionProps>;

export interface ConfigurarProps {
  Choice: Choice;
  Section?: Section;
  policy?: Policy;
}

/** The whole page, from its first loading line on. */
export function Configurar({ Choice, Section = TableSection, policy }: ConfigurarProps) {
  const [view, setView] = useState<PageView | null>(null);
  useEffect(() => {
    void loadView().then(setView);
  }, []);
  if (view === null) return <p aria-busy="true">Carregando...</p>;
  return <Loaded view={view} Choice={Choice} Section={Section} {...(policy === undefined ? {} : { policy })} />;
}

export function Loaded({ view, Choice, Section = TableSection, policy, beside }: ConfigurarProps & { view: PageView; beside?: ReactNode }) {
  const bindings = useBindings(view, policy);
  const [appKey, setAppKey] = useState(view.appKey);
  const [message, setMessage] = useState("");
  const press = async () => {
    setMessage(await save([["app_key", appKey], ...bindings.submitted()]));
    setTimeout(() => setMessage(""), 3000);
  };
  return (
    <Framed title="Integração Omie" trail={["Configurações", "Integrações", "Omie", "Configurar"]} company={view.company} beside={beside}>
      <section className="painel">
        <h2>Chaves de acesso</h2>
        <p className="campo">
          <label htmlFor="app_key">App Key</label>
          <input className="form-control" id="app_key" type="text" autoComplete="off" value={appKey} onChange={(event) => setAppKey(event.target.value)} />
        </p>
        <p className="campo">
          <label htmlFor="app_secret">App Secret</label>
          <input className="form-control" id="app_secret" type="password" autoComplete="new-password" placeholder="••••••••" />
        </p>
        <div className="campo">
          <label htmlFor="conta_corrente">Conta corrente</label>
          <Choice id="conta_corrente" name="conta_corrente" options={view.accounts} chosen={bindings.account} onChoose={bindings.onAccount} />
        </div>
      </section>
      <Section view={view} bindings={bindings} Choice={Choice} />
      <p>
        <button className="btn btn-primary" type="button" onClick={() => void press()}>
          Salvar
        </button>
      </p>
      <section className="painel">
        <h2>Usuários</h2>
        <p>Sincronize os usuários do VExpenses com os fornecedores do Omie.</p>
        <button className="btn" type="button" onClick={() => void call("synchronise", {})}>
          Sincronizar
        </button>
      </section>
      {message !== "" && (
        <div className="toast toast-success" role="status">
          {message}
        </div>
      )}
    </Framed>
  );
}

/** A panel with a table: the plain case. */
export const TableSection: Section = (props) => (
  <section className="painel">
    <h2>Vincular tipo(s) de despesas</h2>
    <BindingsTable {...props} />
  </section>
);

export const BindingsTable: Section = ({ view, bindings, Choice }) => (
  <table className="table">
    <thead>
      <tr>
        <th>Tipo de despesa</th>
        <th>Categoria Omie</th>
      </tr>
    </thead>
    <tbody>
      {bindings.rows.map((row) => (
        <tr key={row.id}>
          <td>{row.name}</td>
          <td>
            <Choice name={`categoria[${row.id}]`} options={view.options} chosen={row.chosen} onChoose={row.onChoose} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
