/** @jsxImportSource react */
/** Before the content is there: a slow answer, an answer that fails at first, rows drawn as grey bars, nothing to show. */
import { useEffect, useState } from "react";
import type { PageView } from "../view.ts";
import { call, PAGE } from "./page.ts";
import { Loaded, type Section, TableSection } from "./react/configurar.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { Framed, start } from "./react/start.tsx";

const query = new URLSearchParams(location.search);
/** ms */
const wait = Number(query.get("ms") ?? (PAGE.id === "slow" ? 8000 : PAGE.id === "skeleton" ? 1500 : 0));

const Empty: Section = (props) =>
  props.view.types.length > 0 ? (
    <TableSection {...props} />
  ) : (
    <section className="painel">
      <h2>Vincular tipo(s) de despesas</h2>
      <table className="table">
        <thead>
          <tr>
            <th>Tipo de despesa</th>
            <th>Categoria Omie</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td colSpan={2}>Nenhum tipo de despesa cadastrado.</td>
          </tr>
        </tbody>
      </table>
    </section>
  );

function Waiting() {
  const [view, setView] = useState<PageView | null>(null);
  const [attempt, setAttempt] = useState(1);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    call<PageView>(`view?ms=${wait}${PAGE.id === "failing" && attempt === 1 ? "&fail=1" : ""}`).then(setView, () => setFailed(true));
  }, [attempt]);
  if (view !== null) return <Loaded view={view} Choice={NativeChoice} Section={Empty} />;
  return (
    <Framed title="Integração Omie" trail={["Configurações", "Integrações", "Omie", "Configurar"]}>
      <section className="painel">
        <h2>Vincular tipo(s) de despesas</h2>
        {failed ? (
          <>
            <p role="alert">Não foi possível carregar os tipos de despesas.</p>
            <button
              className="btn"
              type="button"
              onClick={() => {
                setFailed(false);
                setAttempt(attempt + 1);
              }}
            >
              Tentar novamente
            </button>
          </>
        ) : PAGE.id === "skeleton" ? (
          <Skeleton />
        ) : (
          <p role="status">Carregando...</p>
        )}
      </section>
    </Framed>
  );
}

function Skeleton() {
  return (
    <table className="table" aria-busy="true">
      <thead>
        <tr>
          <th>Tipo de despesa</th>
          <th>Categoria Omie</th>
        </tr>
      </thead>
      <tbody>
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <tr key={key}>
            <td>
              <div className="barra" />
            </td>
            <td>
              <select className="form-control" disabled>
                <option value="">Carregando...</option>
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

start(<Waiting />);
