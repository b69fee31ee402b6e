/** @jsxImportSource react */
/** Virtualised lists whose row elements are used again: after a scroll the same element shows somebody else. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { MembersSlice, MemberView } from "../view.ts";
import { call, PAGE } from "./page.ts";
import { Configurar, type Section } from "./react/configurar.tsx";
import { MembersPage, TITLES } from "./react/members.tsx";
import { NativeChoice } from "./react/native-choice.tsx";
import { start } from "./react/start.tsx";

const ROW = 52;
/** As many row elements as there ever are; a row's element is told by its number modulo this. */
const POOL = 24;

interface RecycledProps {
  count: number;
  titles: readonly string[];
  renderCells: (index: number) => ReactNode[];
}

function Recycled({ count, titles, renderCells }: RecycledProps) {
  const box = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here; the library is the point
  const virtual = useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => ROW, overscan: 2 });
  return (
    <div role="grid" aria-rowcount={count + 1}>
      <div role="row" aria-rowindex={1} className="linha-grade titulos">
        {titles.map((title) => (
          <div role="columnheader" key={title}>
            {title}
          </div>
        ))}
      </div>
      <div className="rolagem" role="rowgroup" ref={box}>
        <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map(({ index, start: top }) => (
            <div role="row" key={index % POOL} aria-rowindex={index + 2} className="linha-grade solta" style={{ transform: `translateY(${top}px)`, height: ROW }}>
              {renderCells(index).map((cell, column) => (
                <div role="gridcell" key={titles[column]}>
                  {cell}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function VirtualMembers() {
  const [rows, setRows] = useState<MemberView[] | null>(null);
  useEffect(() => {
    void call<MembersSlice>("members?size=1000").then((slice) => setRows(slice.rows));
  }, []);
  return (
    <MembersPage>
      {rows === null ? (
        <p aria-busy="true">Carregando...</p>
      ) : (
        <Recycled
          count={rows.length}
          titles={TITLES}
          renderCells={(index) => {
            const member = rows[index];
            return [member?.name, member?.email, member?.role];
          }}
        />
      )}
    </MembersPage>
  );
}

const VirtualTypes: Section = ({ view, bindings, Choice }) => (
  <section className="painel">
    <h2>Vincular tipo(s) de despesas</h2>
    <Recycled
      count={bindings.rows.length}
      titles={["Tipo de despesa", "Categoria Omie"]}
      renderCells={(index) => {
        const row = bindings.rows[index];
        if (row === undefined) return [];
        return [row.name, <Choice key="choice" name={`categoria[${row.id}]`} options={view.options} chosen={row.chosen} onChoose={row.onChoose} />];
      }}
    />
  </section>
);

start(PAGE.id === "virtual-members" ? <VirtualMembers /> : <Configurar Choice={NativeChoice} Section={VirtualTypes} />);
