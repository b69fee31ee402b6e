/** @jsxImportSource react */
/** Omie → Configurar and its look-alike. What is chosen lives in this component: leaving it unsaved loses it. */
import { useEffect, useState } from "react";
import type { Vendor } from "../../data-model.ts";
import type { Option, SyncAnswer } from "../../state.ts";
import type { ConfigureSave, ConfigureView } from "../views.ts";
import { call } from "./client.ts";
import { useLoaded } from "./load.ts";
import { Breadcrumbs, Button, Card, Choice, Field, Label, Subtitle, Table, Title } from "./parts.tsx";
import { Resend } from "./resend.tsx";
import { useToast } from "./toast.tsx";
import { forgetTruth, publishTruth } from "./truth.ts";

const WORDS: Record<Vendor, { key: string; secret: string; account: string }> = {
  omie: { key: "App Key", secret: "App Secret", account: "Conta corrente" },
  "conta-azul": { key: "Client ID", secret: "Client Secret", account: "Conta financeira" },
};

export function Configure({ vendor }: { vendor: Vendor }) {
  const [view, reload] = useLoaded<ConfigureView>(`/integrations/${vendor}`);
  const [round, setRound] = useState(0);
  if (view === null) return <Card aria-busy="true">Carregando...</Card>;
  return (
    <>
      <Breadcrumbs labels={["Configurações", "Integrações", view.title, "Configurar"]} />
      <Title>Integração {view.title}</Title>
      <Form
        key={round}
        view={view}
        onSaved={async () => {
          await reload();
          setRound((before) => before + 1);
        }}
      />
      <Synchronise view={view} />
      <Resend vendor={vendor} reports={view.reports} />
    </>
  );
}

function Form({ view, onSaved }: { view: ConfigureView; onSaved: () => Promise<void> }) {
  const toast = useToast();
  const words = WORDS[view.vendor];
  const [appKey, setAppKey] = useState(view.appKey);
  const [appSecret, setAppSecret] = useState("");
  const [account, setAccount] = useState<Option | null>(view.account);
  const [chosen, setChosen] = useState<ReadonlyMap<number, Option | null>>(
    () => new Map(view.bindings.map(({ type, saved }) => [type.id, saved])),
  );
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    publishTruth({
      bindings: Object.fromEntries(view.bindings.map(({ type }) => [type.name, chosen.get(type.id)?.value ?? null])),
      account: account?.value ?? null,
    });
    return forgetTruth;
  }, [view, chosen, account]);

  const save = async () => {
    const body: ConfigureSave = {
      app_key: appKey,
      app_secret: appSecret,
      account: account?.value ?? null,
      bindings: view.bindings.map(({ type }) => ({ expense_type_id: type.id, category: chosen.get(type.id)?.value ?? null })),
    };
    setSaving(true);
    try {
      const { message } = await call<{ message: string }>("PUT", `/integrations/${view.vendor}`, body);
      toast("success", message);
      await onSaved();
    } catch (error) {
      toast("error", error instanceof Error ? error.message : String(error));
    } finally {
      setSaving(false);
    }
  };

  return (
    <>
      <Card>
        <Subtitle>Chaves de acesso</Subtitle>
        <Field label={words.key} type="text" value={appKey} onChange={(event) => setAppKey(event.target.value)} autoComplete="off" />
        <Field
          label={words.secret}
          type="password"
          value={appSecret}
          placeholder="••••••••"
          onChange={(event) => setAppSecret(event.target.value)}
          autoComplete="new-password"
        />
        <Label htmlFor="conta-corrente">{words.account}</Label>
        <Choice
          inputId="conta-corrente"
          name={view.hiddenField ? "account" : undefined}
          options={view.accounts}
          chosen={account}
          onChoose={setAccount}
        />
      </Card>
      <Card>
        <Subtitle>Vincular tipo(s) de despesas</Subtitle>
        <Table>
          <thead>
            <tr>
              <th>Tipo de despesa</th>
              <th>Categoria {view.title}</th>
              {view.showStatus && <th>Situação</th>}
            </tr>
          </thead>
          <tbody>
            {view.bindings.map(({ type, options }) => (
              <tr key={type.id}>
                <td>{type.name}</td>
                <td>
                  <Choice
                    name={view.hiddenField ? `bindings[${type.id}]` : undefined}
                    options={options}
                    chosen={chosen.get(type.id) ?? null}
                    onChoose={(option) => setChosen((before) => new Map(before).set(type.id, option))}
                  />
                </td>
                {view.showStatus && <td>{type.active ? "Ativo" : "Inativo"}</td>}
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
      <p>
        <Button $strong type="button" disabled={saving} onClick={() => void save()}>
          Salvar
        </Button>
      </p>
    </>
  );
}

function Synchronise({ view }: { view: ConfigureView }) {
  const toast = useToast();
  const [running, setRunning] = useState(false);
  const [rows, setRows] = useState<SyncAnswer | null>(null);
  const press = async () => {
    setRunning(true);
    try {
      const answer = await call<SyncAnswer>("POST", `/integrations/${view.vendor}/synchronise`);
      if (answer.outcome === "table") setRows(answer);
      else toast(answer.outcome === "success" ? "success" : "error", answer.message);
    } catch (error) {
      toast("error", error instanceof Error ? error.message : String(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Card>
      <Subtitle>Usuários</Subtitle>
      <p>Sincronize os usuários do VExpenses com os fornecedores do {view.title}.</p>
      <Button type="button" disabled={running} onClick={() => void press()}>
        {running ? "Sincronizando..." : "Sincronizar"}
      </Button>
      {rows !== null && (
        <>
          <p>{rows.message}</p>
          <Table>
            <thead>
              <tr>
                <th>Nome</th>
                <th>E-mail</th>
                <th>Resultado</th>
              </tr>
            </thead>
            <tbody>
              {rows.rows.map((row) => (
                <tr key={row.email}>
                  <td>{row.name}</td>
                  <td>{row.email}</td>
                  <td>{row.result}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </Card>
  );
}
