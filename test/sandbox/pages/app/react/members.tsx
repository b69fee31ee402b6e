/** @jsxImportSource react */
/** Membros de Equipe around whatever list a variant brings. */
import type { ReactNode } from "react";
import type { MemberView } from "../../view.ts";
import { Framed } from "./start.tsx";

/** @param children the list, under the two tabs */
export function MembersPage({ children }: { children: ReactNode }) {
  return (
    <Framed title="Membros de Equipe" trail={["Configurações", "Membros de Equipe"]}>
      <section className="painel">
        <div className="abas" role="tablist">
          <button className="btn" type="button" role="tab" aria-selected="true">
            Usuários ativos
          </button>
          <button className="btn" type="button" role="tab" aria-selected="false">
            Usuários desativados
          </button>
        </div>
        {children}
      </section>
    </Framed>
  );
}

export const TITLES = ["Nome", "E-mail", "Tipo de usuário"] as const;

export function MembersTable({ rows, foot }: { rows: MemberView[]; foot?: ReactNode }) {
  return (
    <table className="table">
      <thead>
        <tr>
          {TITLES.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((member) => (
          <tr key={member.id}>
            <td>{member.name}</td>
            <td>{member.email}</td>
            <td>{member.role}</td>
          </tr>
        ))}
      </tbody>
      {foot}
    </table>
  );
}
