/** @jsxImportSource react */
/** One report: the page of its approval, with or without a mark for every expense, and the page for whom it belongs to. */
import { useState } from "react";
import styled from "styled-components";
import type { SandboxExpense } from "../../data-model.ts";
import type { SubmissionView } from "../views.ts";
import { call } from "./client.ts";
import { PATHS } from "./layout.tsx";
import { useLoaded } from "./load.ts";
import { Breadcrumbs, Button, Card, reais, Subtitle, Table, Title } from "./parts.tsx";
import { navigate } from "./router.tsx";
import { useToast } from "./toast.tsx";

const Facts = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
  gap: 10px 24px;
  p {
    margin: 0;
    font-size: 12px;
    color: #667085;
  }
  strong {
    font-weight: 600;
  }
`;

const Head = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 12px;
  align-items: center;
  justify-content: space-between;
`;

const Mark = styled.button`
  font: inherit;
  font-size: 12px;
  border: 1px solid #d0d5dd;
  border-radius: 999px;
  background: #fff;
  padding: 2px 10px;
  cursor: pointer;
  &[aria-pressed="true"] {
    background: #efeafe;
    border-color: #5b3fd6;
  }
`;

type Marks = ReadonlyMap<number, boolean>;

export function ReportPage({ number, deciding }: { number: number; deciding: boolean }) {
  const [view, reload] = useLoaded<SubmissionView>(`/reports/${number}`);
  const [marks, setMarks] = useState<Marks>(new Map());
  const [open, setOpen] = useState(true);
  const toast = useToast();
  if (view === null) return <Card aria-busy="true">Carregando...</Card>;
  const waiting = view.waiting && deciding;
  const press = async (decision: "approve" | "reject" | "send" | "reopen") => {
    const sent = view.expenses.map(({ id }) => [`expenses[${id}]`, marks.get(id) === false ? "0" : "1"]);
    const { message } = await call<{ message: string }>("POST", `/approvals/${number}/${decision}`, decision === "send" ? sent : []);
    toast("success", message);
    if (deciding) navigate(PATHS.approvals);
    else await reload();
  };
  return (
    <>
      <Breadcrumbs labels={[deciding ? "Aprovações" : "Relatórios", `#${number}`]} />
      <Head>
        <Title>
          #{view.number} - {view.description}
        </Title>
        <div>
          {waiting && view.partial && (
            <Button $strong type="button" onClick={() => void press("send")}>
              Enviar
            </Button>
          )}
          {waiting && !view.partial && (
            <>
              <Button $strong type="button" onClick={() => void press("approve")}>
                Aprovar
              </Button>{" "}
              <Button type="button" onClick={() => void press("reject")}>
                Reprovar
              </Button>
            </>
          )}
          {!deciding && !view.waiting && (
            <Button type="button" onClick={() => void press("reopen")}>
              Reabrir Relatório
            </Button>
          )}
        </div>
      </Head>
      <Card>
        <Facts>
          {view.facts.map(([label, value]) => (
            <div key={label}>
              <p>{label}</p>
              <strong>{value}</strong>
            </div>
          ))}
        </Facts>
        <p>
          <a href={view.pdf}>PDF</a> <a href={view.pdf.replace("pdf", "excel")}>Excel</a>
        </p>
      </Card>
      <Card>
        <Subtitle>Despesas</Subtitle>
        <Expenses view={view} marked={waiting && view.partial} marks={marks} onMark={(id, approved) => setMarks((before) => new Map(before).set(id, approved))} />
      </Card>
      <Card>
        <Subtitle>Histórico</Subtitle>
        <Button className="history-button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Fechar" : "Abrir"}
        </Button>
        {open &&
          view.timeline.map(({ at, text }) => (
            <div className="timeline-item-container" key={at + text}>
              <p>
                {at} • {text}
              </p>
            </div>
          ))}
      </Card>
    </>
  );
}

function Expenses({ view, marked, marks, onMark }: { view: SubmissionView; marked: boolean; marks: Marks; onMark: (id: number, approved: boolean) => void }) {
  if (view.expenses.length === 0) return <p>Nenhuma despesa.</p>;
  const foreign = view.expenses.some((expense) => expense.foreign !== null);
  return (
    <div id="table-pagination-container">
      <div>
        <Table>
          <thead>
            <tr>
              <th>Data</th>
              <th>Título</th>
              <th>Tipo de despesa</th>
              {foreign && <th>Valor original</th>}
              <th>{foreign ? "Valor convertido" : "Valor"}</th>
              {view.showsReimbursable && <th>Reembolsável</th>}
              {marked && <th>Decisão</th>}
            </tr>
          </thead>
          <tbody>
            {view.expenses.map((expense) => (
              <tr key={expense.id}>
                <Cells expense={expense} foreign={foreign} flag={view.showsReimbursable} />
                {marked && (
                  <td>
                    <Mark type="button" aria-pressed={marks.get(expense.id) !== false} onClick={() => onMark(expense.id, true)}>
                      Aprovar
                    </Mark>{" "}
                    <Mark type="button" aria-pressed={marks.get(expense.id) === false} onClick={() => onMark(expense.id, false)}>
                      Reprovar
                    </Mark>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}

function Cells({ expense, foreign, flag }: { expense: SandboxExpense; foreign: boolean; flag: boolean }) {
  return (
    <>
      <td>{expense.date}</td>
      <td>{expense.title}</td>
      <td>{expense.type}</td>
      {foreign && <td>{expense.foreign ?? reais(expense.cents)}</td>}
      <td>{reais(expense.cents)}</td>
      {flag && <td>{expense.reimbursable ? "Sim" : "Não"}</td>}
    </>
  );
}
