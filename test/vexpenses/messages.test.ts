// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { meaningOf } from "../../lib/vexpenses/page/message-meaning.ts";
import { watchResults } from "../../lib/vexpenses/page/result-watch.ts";
import { watchPresses } from "../../lib/vexpenses/page/native-press.ts";
import type { SyncResult } from "../../lib/model/vexpenses.ts";
import { must, showHtml } from "./page.ts";

describe("what a message says", () => {
  test.each<[string, ReturnType<typeof meaningOf>]>([
    ["Usuários sincronizados com sucesso", { about: "sync", outcome: "success", failed: [] }],
    ["SINCRONIZAÇÃO CONCLUÍDA", { about: "sync", outcome: "success", failed: [] }],
    ["Usuarios sincronizados con éxito.", { about: "sync", outcome: "success", failed: [] }],
    ["Users synced successfully", { about: "sync", outcome: "success", failed: [] }],
    ["12 de 15 usuários sincronizados", { about: "sync", outcome: "partial", done: 12, total: 15, failed: [] }],
    ["15 of 15 users synchronized", { about: "sync", outcome: "success", done: 15, total: 15, failed: [] }],
    ["0/15 usuários sincronizados", { about: "sync", outcome: "failure", done: 0, total: 15, failed: [] }],
    ["Não foi possível sincronizar os usuários. Tente quando a rede voltar.", { about: "sync", outcome: "failure", failed: [] }],
    ["Erro ao sincronizar: tag não encontrada", { about: "sync", outcome: "failure", failed: [] }],
    ["13 usuários sincronizados, 2 não sincronizados: Ana Souza, rui@ficticia.example", { about: "sync", outcome: "partial", failed: ["rui@ficticia.example", "Ana Souza"] }],
    ["Nenhum usuário sincronizado", { about: "sync", outcome: "failure", failed: [] }],
    ["A sincronização não foi concluída com sucesso", { about: "sync", outcome: "failure", failed: [] }],
    ["Configurações salvas com sucesso", { about: "save", outcome: "success", failed: [] }],
    ["Changes saved", { about: "save", outcome: "success", failed: [] }],
    ["Não foi possível salvar: uma das categorias é inválida", { about: "save", outcome: "failure", failed: [] }],
    ["Operação realizada com sucesso!", { about: null, outcome: "success", failed: [] }],
    ["Sincronizando...", null],
    ["Sincronizar", null],
    ["Salvar", null],
    ["1–10 de 24", null],
    ["Clique em Sincronizar: os usuários devem ser sincronizados com sucesso.", null],
    ["O usuário precisa estar sincronizado com sucesso.", null],
    ["Após salvar, os dados são atualizados.", null],
    ["99 de 3 usuários sincronizados", null],
    ["", null],
  ])("%s", (text, meaning) => {
    expect(meaningOf(text)).toEqual(meaning);
  });
});

const PAGE = `<main><form><input name="k"><button id="save" type="button">Salvar vínculos</button></form>
  <section><button id="sync"><span>Sincronizar</span> usuários</button><button id="no">Não salvar</button><p id="out"></p></section></main>`;

describe("presses of the page's own buttons", () => {
  const presses = (selector: string, isPerson = true): string[] => {
    const seen: string[] = [];
    const end = new AbortController();
    watchPresses({ document, signal: end.signal, isPerson: () => isPerson, onPress: ({ kind, scope }) => seen.push(`${kind} ${scope.localName}`) });
    must(selector).click();
    end.abort();
    must(selector).click();
    return seen;
  };
  test.each([
    ["#save", ["save form"]],
    ["#sync span", ["sync main"]],
    ["#no", []],
  ])("%s", (selector, expected) => {
    showHtml(PAGE);
    expect(presses(selector)).toEqual(expected);
  });
  test("a script's click is not a person's", () => {
    showHtml(PAGE);
    expect(presses("#save", false)).toEqual([]);
  });
  test("our own buttons are not the page's", () => {
    showHtml("<prontidao-panel><button id=ours>Salvar</button></prontidao-panel>");
    expect(presses("#ours")).toEqual([]);
  });
});

describe("answers", () => {
  let end: AbortController;
  let told: (SyncResult | string)[];
  const start = (fresh = false): void => {
    watchResults({
      document, signal: end.signal, fresh, isPerson: () => true, onPress: () => undefined,
      onSync: (result) => told.push(result),
      onSave: (outcome, opening) => told.push(`save ${outcome}${opening ? " on opening" : ""}`),
    });
  };
  /** Lets mutation records arrive and the gathering end. */
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);
  const toast = (text: string): void => {
    const bubble = document.createElement("div");
    bubble.textContent = text;
    document.body.append(bubble);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    end = new AbortController();
    told = [];
    showHtml(PAGE);
  });
  afterEach(async () => {
    end.abort();
    await settle();
    vi.useRealTimers();
  });

  test("a toast after Sincronizar", async () => {
    start();
    must("#sync").click();
    toast("12 de 15 usuários sincronizados");
    await settle();
    expect(told).toEqual([{ outcome: "partial", done: 12, total: 15 }]);
  });

  test("a message by changed text", async () => {
    must("#out").textContent = "Sincronizando...";
    start();
    must("#sync").click();
    (must("#out").firstChild as Text).data = "Usuários sincronizados com sucesso";
    await settle();
    expect(told).toEqual([{ outcome: "success" }]);
  });

  test("a table with a line per person names those who failed", async () => {
    start();
    must("#sync").click();
    must("#out").outerHTML = `<div><p>Sincronização concluída: 1 de 2 usuários sincronizados</p><table><tr><th>Nome</th><th>E-mail</th><th>Resultado</th></tr>
      <tr><td>Ana</td><td>ana@ficticia.example</td><td>Sincronizado</td></tr><tr><td>Rui</td><td>rui@ficticia.example</td><td>Falha: tag não encontrada</td></tr></table></div>`;
    await settle();
    expect(told).toEqual([{ outcome: "partial", done: 1, total: 2, failed: ["rui@ficticia.example"] }]);
  });

  test("nothing without a press", async () => {
    start();
    toast("Usuários sincronizados com sucesso");
    await settle();
    expect(told).toEqual([]);
  });

  test("a save's message is no answer to Sincronizar", async () => {
    start();
    must("#sync").click();
    toast("Configurações salvas com sucesso");
    await settle();
    expect(told).toEqual([]);
  });

  test("a message that doesn't say what it is about answers the last press", async () => {
    start();
    must("#sync").click();
    must("#save").click();
    toast("Operação realizada com sucesso!");
    await settle();
    expect(told).toEqual(["save success"]);
  });

  test("one answer per press; too late is no answer", async () => {
    start();
    must("#save").click();
    toast("Configurações salvas");
    await settle();
    toast("Configurações salvas");
    await settle();
    must("#save").click();
    await vi.advanceTimersByTimeAsync(61_000);
    toast("Configurações salvas");
    await settle();
    expect(told).toEqual(["save success"]);
  });

  test.each([
    ["a flash about synchronising", `<div role="alert">Usuários sincronizados com sucesso</div>`, [{ outcome: "success" }]],
    ["a flash by its class word", `<div class="alert alert-danger">Não foi possível salvar</div>`, ["save failure on opening"]],
    ["help text is no message", "<p>Usuários sincronizados com sucesso</p>", []],
    ["an alert that explains", `<div role="alert">Clique em Sincronizar: o usuário deve ser sincronizado com sucesso</div>`, []],
    ["a flash about something else", `<div role="alert">Relatório reenviado com sucesso</div>`, []],
  ])("on opening: %s", (_, html, expected) => {
    showHtml(html + PAGE);
    start(true);
    expect(told).toEqual(expected);
  });

  test("a page shown again from history repeats old messages: not counted", () => {
    showHtml(`<div role="alert">Usuários sincronizados com sucesso</div>${PAGE}`);
    start(false);
    expect(told).toEqual([]);
  });
});
