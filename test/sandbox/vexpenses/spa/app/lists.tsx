/** @jsxImportSource react */
/** The app's simpler pages. */
import styled from "styled-components";
import type { CARDS } from "../../cards.ts";
import type { SandboxType } from "../../data-model.ts";
import { PATHS } from "./layout.tsx";
import { useLoaded } from "./load.ts";
import { Breadcrumbs, Button, Card, Subtitle, Table, Title } from "./parts.tsx";
import { Link, navigate } from "./router.tsx";

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
  gap: 16px;
`;

const Token = styled.code`
  background: #efeafe;
  padding: 4px 10px;
  border-radius: 6px;
`;

const START: [string, string][] = [
  ["Integrações", PATHS.integrations],
  ["Membros de Equipe", PATHS.members],
  ["Tipos de despesas", PATHS.types],
  ["Aprovações", PATHS.approvals],
];

export function Start() {
  return (
    <>
      <Title>Início</Title>
      <Card>
        <Subtitle>Atalhos</Subtitle>
        <ul>
          {START.map(([label, to]) => (
            <li key={label}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
          <li>
            <a href="/novidades">Novidades</a>
          </li>
        </ul>
      </Card>
    </>
  );
}

export function Plain({ title }: { title: string }) {
  return (
    <>
      <Title>{title}</Title>
      <Card>Nenhum registro encontrado.</Card>
    </>
  );
}

export function Integrations() {
  const [view] = useLoaded<{ token: string; cards: typeof CARDS }>("/integrations");
  if (view === null) return <Card aria-busy="true">Carregando...</Card>;
  return (
    <>
      <Breadcrumbs labels={["Configurações", "Integrações"]} />
      <Title>Integrações</Title>
      <Card>
        <Subtitle>API pública</Subtitle>
        <p>Use este token para integrar o VExpenses a outros sistemas.</p>
        <Token>{view.token}</Token>
      </Card>
      <Grid>
        {view.cards.map(({ slug, title, text }) => (
          <Card key={slug}>
            <Subtitle>{title}</Subtitle>
            <p>{text}</p>
            <Button type="button" onClick={() => navigate(`${PATHS.integrations}/${slug}`)}>
              Configurar
            </Button>
          </Card>
        ))}
      </Grid>
    </>
  );
}

export function Types() {
  const [types] = useLoaded<SandboxType[]>("/expense-types");
  if (types === null) return <Card aria-busy="true">Carregando...</Card>;
  return (
    <>
      <Breadcrumbs labels={["Configurações", "Tipos de despesas"]} />
      <Title>Tipos de despesas</Title>
      <Card>
        <Table>
          <thead>
            <tr>
              <th>Descrição</th>
              <th>Situação</th>
            </tr>
          </thead>
          <tbody>
            {types.map((type) => (
              <tr key={type.id}>
                <td>{type.name}</td>
                <td>{type.active ? "Ativo" : "Inativo"}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </>
  );
}
