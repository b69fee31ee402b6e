/** @jsxImportSource react */
/** Membros de Equipe: tabs, a page of rows, a pager with icons only. The address carries tab and page. */
import type { MembersView } from "../views.ts";
import { PATHS } from "./layout.tsx";
import { useLoaded } from "./load.ts";
import { Pages } from "./pages.tsx";
import { Breadcrumbs, Button, Card, Tab, Table, Tabs, Title } from "./parts.tsx";
import { navigate, useAddress } from "./router.tsx";

export function Members() {
  const address = useAddress();
  const active = address.searchParams.get("status") !== "inactive";
  const page = Number(address.searchParams.get("page") ?? 1) || 1;
  const [view] = useLoaded<MembersView>(`/members?active=${active ? 1 : 0}&page=${page}`);
  const go = (toActive: boolean, toPage: number) =>
    navigate(`${PATHS.members}?status=${toActive ? "active" : "inactive"}&page=${toPage}`);
  return (
    <>
      <Breadcrumbs labels={["Configurações", "Membros de Equipe"]} />
      <Title>Membros de Equipe</Title>
      <Card>
        <Tabs role="tablist">
          <Tab type="button" role="tab" aria-selected={active} onClick={() => go(true, 1)}>
            Usuários ativos
          </Tab>
          <Tab type="button" role="tab" aria-selected={!active} onClick={() => go(false, 1)}>
            Usuários desativados
          </Tab>
        </Tabs>
        {view === null ? (
          <div aria-busy="true">Carregando...</div>
        ) : (
          <>
            <Table>
              <thead>
                <tr>
                  <th>Nome</th>
                  <th>E-mail</th>
                  <th>Tipo de usuário</th>
                  <th>Ações</th>
                </tr>
              </thead>
              <tbody>
                {view.rows.map((member) => (
                  <tr key={member.id}>
                    <td>{member.name}</td>
                    <td>{member.email}</td>
                    <td>{member.role}</td>
                    <td>
                      <Button type="button">Editar</Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
            <Pages view={view} onGo={(page) => go(active, page)} />
          </>
        )}
      </Card>
    </>
  );
}
