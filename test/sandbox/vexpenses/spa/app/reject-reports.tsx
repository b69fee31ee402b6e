/** @jsxImportSource react */
/** Gestão → Reprovar relatórios: any report, decided or not, can be rejected here. */
import type { SubmissionRow } from "../views.ts";
import { call } from "./client.ts";
import { useLoaded } from "./load.ts";
import { Breadcrumbs, Button, Card, Field, reais, Table, Title } from "./parts.tsx";
import { useToast } from "./toast.tsx";

export function RejectReports() {
  const [rows] = useLoaded<SubmissionRow[]>("/reports");
  const toast = useToast();
  if (rows === null) return <Card aria-busy="true">Carregando...</Card>;
  const reject = async (number: number) => {
    const { message } = await call<{ message: string }>("POST", `/approvals/${number}/reject`);
    toast("success", message);
  };
  return (
    <>
      <Breadcrumbs labels={["Gestão", "Reprovar Relatórios"]} />
      <Title>Reprovar Relatórios</Title>
      <Card>
        <Field label="Código ou descrição" type="text" />
        <Table>
          <thead>
            <tr>
              <th>Relatório</th>
              <th>Solicitante</th>
              <th>Status</th>
              <th>Valor</th>
              <th>Ações</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.number}>
                <td>
                  #{one.number} - {one.description}
                </td>
                <td>{one.user}</td>
                <td>{one.status}</td>
                <td>{reais(one.cents)}</td>
                <td>
                  <Button type="button" onClick={() => void reject(one.number)}>
                    Reprovar
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </>
  );
}
