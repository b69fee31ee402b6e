/** @jsxImportSource react */
/** The list at the end of Configurar from which a report is sent again. */
import { useState } from "react";
import styled from "styled-components";
import type { SandboxReport, Vendor } from "../../data-model.ts";
import type { Option } from "../../state.ts";
import { call } from "./client.ts";
import { Button, Card, Choice, Field, Label, reais, Subtitle, Table } from "./parts.tsx";
import { useToast } from "./toast.tsx";

const Filters = styled.div`
  display: grid;
  grid-template-columns: 180px 180px 240px;
  gap: 14px;
  align-items: start;
  margin-bottom: 10px;
`;

const STATUSES: Option[] = ["Enviado", "Falha", "Pendente"].map((status) => ({ value: status, label: status }));

export function Resend({ vendor, reports }: { vendor: Vendor; reports: SandboxReport[] }) {
  const toast = useToast();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [status, setStatus] = useState<Option | null>(null);
  const shown = reports.filter(
    (report) =>
      (from === "" || report.date >= from) && (to === "" || report.date <= to) && (status === null || report.status === status.value),
  );
  const resend = async (number: number) => {
    const { message } = await call<{ message: string }>("POST", `/integrations/${vendor}/reports/${number}/resend`);
    toast("success", message);
  };
  return (
    <Card>
      <Subtitle>Reenviar relatórios</Subtitle>
      <Filters>
        <Field label="De" type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        <Field label="Até" type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        <div>
          <Label htmlFor="status-relatorio">Status</Label>
          <Choice inputId="status-relatorio" options={STATUSES} chosen={status} onChoose={setStatus} />
        </div>
      </Filters>
      <Table>
        <thead>
          <tr>
            <th>Relatório</th>
            <th>Usuário</th>
            <th>Data</th>
            <th>Status</th>
            <th>Valor</th>
            <th>Ações</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((report) => (
            <tr key={report.number}>
              <td>#{report.number}</td>
              <td>{report.user}</td>
              <td>{report.date.split("-").toReversed().join("/")}</td>
              <td>{report.status}</td>
              <td>{reais(report.cents)}</td>
              <td>
                <Button type="button" onClick={() => void resend(report.number)}>
                  Reenviar
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
