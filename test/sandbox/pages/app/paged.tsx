/** @jsxImportSource react */
/** Pages, filters and order kept in the address by pushState; members come from the server, types are cut here. */
import { useEffect, useState } from "react";
import type { MembersSlice } from "../view.ts";
import { call, PAGE } from "./page.ts";
import { BindingsTable, Configurar, type Section } from "./react/configurar.tsx";
import { MembersPage, MembersTable } from "./react/members.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { navigate, start, useAddress } from "./react/start.tsx";

/** What the address asks for, and going elsewhere with a part of it changed. */
function useAsked() {
  const { pathname, searchParams } = useAddress();
  const asked = {
    page: Number(searchParams.get("pagina") ?? 1) || 1,
    order: searchParams.get("ordem") ?? "nome",
    role: searchParams.get("tipo") ?? "",
    search: searchParams.get("busca") ?? "",
  };
  return {
    ...asked,
    go(part: Partial<typeof asked>) {
      const to = { ...asked, page: 1, ...part };
      navigate(`${pathname}?${new URLSearchParams({ pagina: String(to.page), ordem: to.order, tipo: to.role, busca: to.search })}`);
    },
  };
}

function Pager({ page, pages, size, total, go }: { page: number; pages: number; size: number; total: number; go: (page: number) => void }) {
  return (
    <div className="paginacao">
      <span>
        {total === 0 ? 0 : (page - 1) * size + 1}–{Math.min(page * size, total)} de {total}
      </span>
      <button className="btn btn-sm" type="button" aria-label="Página anterior" disabled={page <= 1} onClick={() => go(page - 1)}>
        ‹
      </button>
      <button className="btn btn-sm" type="button" aria-label="Próxima página" disabled={page >= pages} onClick={() => go(page + 1)}>
        ›
      </button>
    </div>
  );
}

function PagedMembers() {
  const { page, order, role, search, go } = useAsked();
  const [slice, setSlice] = useState<MembersSlice | null>(null);
  useEffect(() => {
    let late = false;
    const query = new URLSearchParams({ page: String(page), size: "10", order, role, search, ms: "100" });
    void call<MembersSlice>(`members?${query}`).then((answer) => {
      if (!late) setSlice(answer);
    });
    return () => {
      late = true;
    };
  }, [page, order, role, search]);
  if (slice === null) return <MembersPage>Carregando...</MembersPage>;
  return (
    <MembersPage>
      <div className="linha">
        <label>
          Buscar{" "}
          <input className="form-control" type="search" value={search} onChange={(event) => go({ search: event.target.value })} />
        </label>
        <label>
          Tipo de usuário{" "}
          <select className="form-control" value={role} onChange={(event) => go({ role: event.target.value })}>
            <option value="">Todos</option>
            <option>Administrador</option>
            <option>Intermediário</option>
            <option>Normal</option>
          </select>
        </label>
        <button className="btn" type="button" onClick={() => go({ order: order === "nome" ? "email" : "nome" })}>
          Ordenar por {order === "nome" ? "e-mail" : "nome"}
        </button>
      </div>
      <MembersTable rows={slice.rows} />
      <Pager page={slice.page} pages={slice.pages} size={10} total={slice.total} go={(to) => go({ page: to })} />
    </MembersPage>
  );
}

const PagedTypes: Section = (props) => {
  const { page, order, go } = useAsked();
  const rows = order === "nome" ? props.bindings.rows : props.bindings.rows.toSorted((a, b) => b.name.localeCompare(a.name, "pt-BR"));
  return (
    <section className="painel">
      <h2>Vincular tipo(s) de despesas</h2>
      <button className="btn" type="button" onClick={() => go({ order: order === "nome" ? "contraria" : "nome" })}>
        Inverter ordem
      </button>
      <BindingsTable {...props} bindings={{ ...props.bindings, rows: rows.slice((page - 1) * 6, page * 6) }} />
      <Pager page={page} pages={Math.ceil(rows.length / 6)} size={6} total={rows.length} go={(to) => go({ page: to })} />
    </section>
  );
};

start(PAGE.id === "paged-members" ? <PagedMembers /> : <Configurar Choice={NativeChoice} Section={PagedTypes} />);
