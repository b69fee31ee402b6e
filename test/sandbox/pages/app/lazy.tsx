/** @jsxImportSource react */
/** Lists whose next rows arrive when their end is scrolled to: members from the server, types out of what is loaded. */
import { type UIEvent, useEffect, useState } from "react";
import type { MembersSlice } from "../view.ts";
import { call, PAGE } from "./page.ts";
import { Configurar, BindingsTable, type Section } from "./react/configurar.tsx";
import { MembersPage, MembersTable } from "./react/members.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

const atEnd = ({ currentTarget: box }: UIEvent<HTMLElement>) => box.scrollTop + box.clientHeight >= box.scrollHeight - 8;

const sliceOf = (page: number) => call<MembersSlice>(`members?page=${page}&size=8&ms=200`);

function LazyMembers() {
  const [slices, setSlices] = useState<MembersSlice[]>([]);
  const [loading, setLoading] = useState(true);
  useEffect(() => {
    void sliceOf(1).then((first) => {
      setSlices([first]);
      setLoading(false);
    });
  }, []);
  const last = slices.at(-1);
  const more = last !== undefined && last.page < last.pages;
  const next = async () => {
    if (loading || !more) return;
    setLoading(true);
    const slice = await sliceOf(last.page + 1);
    setSlices((before) => [...before, slice]);
    setLoading(false);
  };
  return (
    <MembersPage>
      <div className="rolagem" onScroll={(event) => atEnd(event) && void next()}>
        <MembersTable rows={slices.flatMap(({ rows }) => rows)} />
        {loading && <p role="status">Carregando...</p>}
        {more && !loading && <p>Role para ver mais usuários</p>}
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
