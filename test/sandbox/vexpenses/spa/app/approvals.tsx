/** @jsxImportSource react */
/** The list of what waits for approval, and of what was decided. Page and tab are in the address, the pager has icons only. */
import type { SubmissionRow, SubmissionsView } from "../views.ts";
import { call } from "./client.ts";
import { PATHS } from "./layout.tsx";
import { useLoaded } from "./load.ts";
import { Pages } from "./pages.tsx";
import { Button, Card, reais, Table, Tab, Tabs, Title, Truncated } from "./parts.tsx";
import { Link, navigate, useAddress } from "./router.tsx";
import { useToast } from "./toast.tsx";

export function Approvals() {
  const address = useAddress();
  const waiting = address.searchParams.get("tab") !== "approved";
  const page = Number(address.searchParams.get("page") ?? 1) || 1;
  const [view, reload] = useLoaded<SubmissionsView>(`/approvals?waiting=${waiting ? 1 : 0}&page=${page}`);
  const toast = useToast();
  const go = (toWaiting: boolean, toPage: number) => navigate(`${PATHS.approvals}?tab=${toWaiting ? "waiting" : "approved"}&page=${toPage}`);
  const decide = async (number: number, decision: "approve" | "reject") => {
    const { message } = await call<{ message: string }>("POST", `/approvals/${number}/${decision}`);
    toast("success", message);
    await reload();
  };
  return (
    <>
      <Title>Aprovações</Title>
      <Card>
        <Tabs role="tablist">
          <Tab type="button" role="tab" aria-selected={waiting} onClick={() => go(true, 1)}>
            Aguardando você
          </Tab>
          <Tab type="button" role="tab" aria-selected={!waiting} onClick={() => go(false, 1)}>
            Decididas
          </Tab>
        </Tabs>
        {view === null ? (
          <div aria-busy="true">Carregando...</div>
        ) : (
          <>
            <Table>
              <thead>
                <tr>
                  <th>Solicitante</th>
                  <th>Relatório</th>
                  <th>Enviado em</th>
                  <th>Status</th>
                  <th>Valor</th>
                  <th>Ações</th>
                </tr>
              </thead>
              <tbody>
                {view.rows.map((one) => (
                  <Row key={one.number} one={one} waiting={waiting} onDecide={(decision) => void decide(one.number, decision)} />
                ))}
              </tbody>
            </Table>
            <Pages view={view} onGo={(page) => go(waiting, page)} />
          </>
        )}
      </Card>
    </>
  );
}

function Row({ one, waiting, onDecide }: { one: SubmissionRow; waiting: boolean; onDecide: (decision: "approve" | "reject") => void }) {
  const to = `${PATHS.approvals}/${one.number}`;
  return (
    <tr className="approval-table-row">
      <Truncated className="td-with-link-truncate">
        <Link to={to}>
          <p>{one.user}</p>
        </Link>
      </Truncated>
      <Truncated className="td-with-link-truncate">
        <Link to={to}>
          <p>
            #{one.number} - {one.description}
          </p>
        </Link>
      </Truncated>
      <td>{one.sentOn}</td>
      <td>{one.status}</td>
      <td>{reais(one.cents)}</td>
      <td>
        {waiting && (
          <>
            <Button type="button" onClick={() => onDecide("approve")}>
              Aprovar
            </Button>{" "}
            <Button type="button" onClick={() => onDecide("reject")}>
              Reprovar
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
