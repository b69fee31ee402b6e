/** @jsxImportSource react */
/** Lists whose next rows arrive when their end is scrolled to: members from the server, types out of what is loaded. */
import { type UIEvent, useEffect, useRef, useState } from "react";
import type { MembersSlice, MemberView } from "../view.ts";
import { call, PAGE } from "./page.ts";
import { Configurar, BindingsTable, type Section } from "./react/configurar.tsx";
import { MembersPage, MembersTable } from "./react/members.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

const atEnd = ({ currentTarget: box }: UIEvent<HTMLElement>) => box.scrollTop + box.clientHeight >= box.scrollHeight - 8;

function LazyMembers() {
  const [rows, setRows] = useState<MemberView[]>([]);
  const [loading, setLoading] = useState(true);
  const next = useRef(1);
  const more = async () => {
    const page = next.current;
    next.current = Number.POSITIVE_INFINITY;
    setLoading(true);
    const slice = await call<MembersSlice>(`members?page=${page}&size=8&ms=200`);
    setRows((before) => [...before, ...slice.rows]);
    setLoading(false);
    next.current = page < slice.pages ? page + 1 : Number.POSITIVE_INFINITY;
  };
  useEffect(() => {
    void more();
  }, []);
  return (
    <MembersPage>
      <div className="rolagem" onScroll={(event) => atEnd(event) && Number.isFinite(next.current) && void more()}>
        <MembersTable rows={rows} />
        {loading && <p role="status">Carregando...</p>}
        {Number.isFinite(next.current) && !loading && <p>Role para ver mais usuários</p>}
      </div>
    </MembersPage>
  );
}

const LazyTypes: Section = (props) => {
  const [count, setCount] = useState(8);
  const [loading, setLoading] = useState(false);
  const { rows } = props.bindings;
  const more = () => {
    if (loading || count >= rows.length) return;
    setLoading(true);
    setTimeout(() => {
      setCount(count + 8);
      setLoading(false);
    }, 200);
  };
  return (
    <section className="painel">
      <h2>Vincular tipo(s) de despesas</h2>
      <div className="rolagem" onScroll={(event) => atEnd(event) && more()}>
        <BindingsTable {...props} bindings={{ ...props.bindings, rows: rows.slice(0, count) }} />
        {loading && <p role="status">Carregando...</p>}
        {count < rows.length && !loading && <p>Role para ver mais tipos</p>}
      </div>
    </section>
  );
};

start(PAGE.id === "lazy-members" ? <LazyMembers /> : <Configurar Choice={NativeChoice} Section={LazyTypes} />);
