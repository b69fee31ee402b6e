// @vitest-environment happy-dom
import "./portuguese.ts";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { App, type AppProps } from "../../entrypoints/popup/App.tsx";
import { type Ask, AskFailure, type Answer, type QuestionName } from "../../lib/messages.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { SyncRun } from "../../lib/model/sync.ts";
import type { Reason } from "../../lib/model/verdicts.ts";
import { ALL_READY, AURORA, BRISA, FIRST_RUN, HOSTILE, MIXED, RUNNING, stopped } from "./invented.ts";

type Answers = { [N in QuestionName]?: (ask: Ask<N>) => Answer<N> | Promise<Answer<N>> };

/** The popup over a background that answers as told; `asked` lists the commands it got, what it only asks to show left out. */
function open(answers: Answers, over: Partial<AppProps> = {}) {
  const asked: [QuestionName, unknown][] = [];
  let toldRun: ((run: SyncRun | null) => void) | null = null;
  const watching = new Set<() => void>();
  const ask = async <N extends QuestionName>(name: N, question: Ask<N>): Promise<Answer<N>> => {
    if (name !== "overview" && name !== "support") asked.push([name, question]);
    const answer = answers[name];
    if (answer === undefined) throw new AskFailure("silent");
    return answer(question);
  };
  const props: AppProps = {
    ask,
    source: {
      overview: () => ask("overview", {}),
      watchRun: (_, told) => {
        toldRun = told;
        return () => undefined;
      },
      watchChanges: (told) => {
        watching.add(told);
        return () => void watching.delete(told);
      },
      isGone: (error) => error instanceof AskFailure && error.reason === "gone",
    },
    openOptions: vi.fn(),
    openDashboard: vi.fn(),
    openPanel: vi.fn(),
    close: vi.fn(),
    grantOmie: vi.fn(async () => true),
    ...over,
  };
  const view = render(<App {...props} />);
  /** As the books would: only once the popup watches them. */
  const tellRun = async (run: SyncRun | null): Promise<void> => {
    await waitFor(() => expect(toldRun).not.toBeNull());
    await act(() => toldRun?.(run));
  };
  return { asked, view, props, tellRun, tellChange: () => watching.forEach((told) => told()) };
}

const showing = (overview: Overview, more: Answers = {}) => open({ overview: () => overview, ...more });
const main = (): HTMLElement => screen.getByRole("main");
const button = (name: string): Promise<HTMLElement> => screen.findByRole("button", { name });
const nextStep = async (): Promise<string> => (await screen.findByRole("region", { name: "Próximo passo" })).textContent ?? "";
const primaries = (): string[] => [...main().querySelectorAll("button.primary")].map((each) => each.textContent ?? "");

describe("popup: what it shows", () => {
  it("draws its outline before the first answer", () => {
    open({ overview: () => new Promise<Overview>(() => undefined) });
    expect(main().getAttribute("aria-busy")).toBe("true");
    expect(main().textContent).toContain("Carregando…");
  });

  it("opens the options on the first run, and works without keys", async () => {
    const { props } = showing(FIRST_RUN);
    expect(await nextStep()).toContain("Conecte o Omie");
    fireEvent.click(await button("Conectar o Omie"));
    expect(props.openOptions).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("button", { name: "Atualizar dados do Omie" })).toBeNull();
  });

  it("names company and CNPJ, counts in words and numbers, and gives the main reasons", async () => {
    showing(MIXED);
    await nextStep();
    const text = main().textContent ?? "";
    for (const part of ["Aurora Móveis Planejados Ltda", "11.222.333/0001-81", "3 não chegam", "4 sem como saber", "41 chegam", "2 · sem a tag Funcionário", "5 não chegam", "5 · sem categoria", "2.034 cadastros"])
      expect(text).toContain(part);
  });

  it("shows two reasons of each, the others on request", async () => {
    showing(MIXED);
    await nextStep();
    const lines = (): (string | null)[] => [...(main().querySelector(".why")?.querySelectorAll("li") ?? [])].map((line) => line.textContent);
    expect(lines()).toEqual(["2 · sem a tag Funcionário", "4 · sincronização não comprovada", "mais 1 motivo"]);
    fireEvent.click(await button("mais 1 motivo"));
    expect(lines()).toEqual(["2 · sem a tag Funcionário", "4 · sincronização não comprovada", "1 · sem cadastro no Omie", "Mostrar menos"]);
  });

  it("is calm before anything is connected: what needs no connection, and nothing about what can't be known", async () => {
    const reasons = [{ code: "type.unbound" as const, count: 6 }, { code: "connection.none" as const, count: 10 }];
    showing({
      ...FIRST_RUN,
      types: { ready: 0, blocked: 6, unknown: 10, known: 16, complete: true, reasons },
      people: { ready: 0, blocked: 0, unknown: 25, known: 25, complete: true, reasons: [{ code: "connection.none", count: 25 }] },
      account: { state: "unknown", reasons: [{ code: "connection.none" }], checkedAt: null },
    });
    await nextStep();
    const text = main().textContent ?? "";
    for (const part of ["Ainda não conectado", "6 não chegam", "6 · sem categoria", "10 com categoria, a conferir depois de conectar"]) expect(text).toContain(part);
    expect(text).not.toMatch(/sem como saber|Pessoas|Conta corrente|Omie não conectado/);
  });

  it.each<[Reason, string, string[]]>([
    [{ code: "connection.offline" }, "Sem conexão com o Omie agora.", ["Atualizar dados do Omie"]],
    [{ code: "connection.locked" }, "As chaves do Omie não estão mais na memória.", ["Informar as chaves"]],
    [{ code: "connection.refused" }, "O Omie recusou as chaves", ["Informar as chaves"]],
    [{ code: "connection.suspended" }, "aplicativo está suspenso", ["Informar as chaves"]],
    [{ code: "connection.blocked-until", data: { until: new Date(2026, 10, 24, 14, 32).getTime() } }, "até 14:32", []],
    [{ code: "connection.no-permission" }, "O navegador não deixa", ["Permitir acesso"]],
    [{ code: "connection.unreadable" }, "algo que a extensão não entendeu", ["Atualizar dados do Omie"]],
    [{ code: "books.full" }, "Não há espaço neste navegador", ["Atualizar dados do Omie"]],
  ])("says what is wrong and offers one thing to do: %o", async (trouble, sentence, buttons) => {
    showing({ ...ALL_READY, trouble });
    expect(await nextStep()).toContain(sentence);
    expect(primaries()).toEqual(buttons);
    // each name once: the step's own button isn't offered a second time below
    for (const name of buttons) expect(screen.getAllByRole("button", { name })).toHaveLength(1);
  });

  it("offers to unlock keys that are remembered, where the passphrase is typed", async () => {
    showing({ ...ALL_READY, remembered: [AURORA.id], trouble: { code: "connection.locked" } });
    await nextStep();
    expect(primaries()).toEqual(["Desbloquear"]);
  });

  it("says when a list was read in part, and when nothing is known", async () => {
    const { view } = showing({ ...ALL_READY, people: { ...ALL_READY.people, complete: false } });
    expect(await nextStep()).toContain("Membros de Equipe");
    expect(main().textContent).toContain("Lida em parte");
    view.unmount();
    showing({ ...ALL_READY, types: FIRST_RUN.types });
    await nextStep();
    expect(main().textContent).toContain("Nenhum tipo conhecido ainda");
  });

  it("lets one choose among companies and asks about the one chosen", async () => {
    const { asked } = showing(
      { ...MIXED, connections: [AURORA, BRISA], connection: null, companyReason: { code: "connection.ambiguous" } },
      { choose: () => ({}) },
    );
    fireEvent.click(await button(`${BRISA.name} ${BRISA.cnpj}`));
    await waitFor(() => expect(asked).toEqual([["choose", { connection: "brisa" }]]));
  });

  it("asks of the only company, too, where the page's key is a strange one", async () => {
    const { asked, view } = showing({ ...MIXED, connection: null, companyReason: { code: "connection.ambiguous" } }, { choose: () => ({}) });
    fireEvent.click(await button(`É desta empresa ${AURORA.name} ${AURORA.cnpj}`));
    await waitFor(() => expect(asked).toEqual([["choose", { connection: "aurora" }]]));
    view.unmount();
    showing(MIXED);
    await nextStep();
    expect(screen.queryByRole("button", { name: /Aurora/ })).toBeNull();
  });

  it("warns beside the next step where nothing lasts, and takes nothing back", async () => {
    showing({ ...ALL_READY, warning: { code: "books.memory-only" } });
    expect(await nextStep()).toContain("Tudo certo");
    expect(main().querySelector("[data-warning]")?.textContent).toMatch(/só por alguns minutos.*Feche e abra o navegador/);
    expect(primaries()).toEqual([]);
  });

  it("takes no name for markup", async () => {
    showing({ ...MIXED, connection: { ...AURORA, name: HOSTILE } });
    await nextStep();
    expect(main().querySelector("img")).toBeNull();
    expect(main().querySelector(".company bdi")?.textContent).toBe(HOSTILE);
  });
});

describe("popup: refreshing", () => {
  const state = (): string | undefined => main().dataset["syncState"];

  it("is running before anything answers, and shows the books' progress as it comes", async () => {
    const { asked, tellRun } = showing(MIXED, { sync: () => new Promise(() => undefined) });
    const refresh = await button("Atualizar dados do Omie");
    expect(state()).toBe("idle");
    fireEvent.click(refresh);
    await Promise.resolve();
    expect(state()).toBe("running");
    expect(asked).toEqual([["sync", { connection: "aurora" }]]);
    await tellRun(RUNNING);
    expect(main().textContent).toContain("Fornecedores: página 4 de 12");
    const bar = screen.getByRole<HTMLProgressElement>("progressbar");
    expect([bar.value, bar.max]).toEqual([3, 12]);
    expect(screen.queryByRole("button", { name: "Atualizar dados do Omie" })).toBeNull();
  });

  it("tells a screen reader per quarter, not per page", async () => {
    const { tellRun } = showing({ ...MIXED, run: RUNNING });
    await button("Cancelar");
    const spoken = (): string | undefined => main().querySelector("[role=status]")?.textContent ?? undefined;
    const at = async (pages: number): Promise<string | undefined> => {
      await tellRun({ ...RUNNING, progress: { ...RUNNING.progress, suppliers: { pages, of: 12, rows: 0 } } });
      return spoken();
    };
    expect([await at(3), await at(4), await at(5), await at(6)]).toEqual([
      "Fornecedores: página 4 de 12",
      "Fornecedores: página 4 de 12",
      "Fornecedores: página 4 de 12",
      "Fornecedores: página 7 de 12",
    ]);
  });

  it("takes the step's own button away with the press, and offers to cancel", async () => {
    showing({ ...MIXED, syncedAt: null }, { sync: () => new Promise(() => undefined) });
    const card = await screen.findByRole("region", { name: "Próximo passo" });
    const refresh = await button("Atualizar dados do Omie");
    expect(card.contains(refresh)).toBe(true);
    fireEvent.click(refresh);
    await button("Cancelar");
    expect(await nextStep()).toContain("Aguarde");
    expect(screen.queryByRole("button", { name: "Atualizar dados do Omie" })).toBeNull();
  });

  it("shows why a refresh could not start", async () => {
    showing(ALL_READY, { sync: () => ({ started: false, trouble: { code: "connection.locked" } }) });
    fireEvent.click(await button("Atualizar dados do Omie"));
    await waitFor(() => expect(state()).toBe("failed"));
    expect(await nextStep()).toContain("As chaves do Omie não estão mais na memória.");
  });

  it("cancels", async () => {
    const { asked } = showing({ ...MIXED, run: RUNNING }, { cancelSync: () => ({}) });
    fireEvent.click(await button("Cancelar"));
    await waitFor(() => expect(asked).toEqual([["cancelSync", { connection: "aurora" }]]));
  });

  it("says that it stands still, can go on or be given up", async () => {
    showing({ ...MIXED, run: stopped("paused", { code: "connection.locked" }) });
    await button("Cancelar");
    expect(state()).toBe("paused");
    expect(main().textContent).toContain("Leitura em pausa");
    expect(await button("Atualizar dados do Omie")).toBeTruthy();
  });

  it("notes that Sincronizar was pressed in VExpenses, once there are books to judge by", async () => {
    const { asked, view } = showing(ALL_READY, { declareSynced: () => ({}) });
    fireEvent.click(await button("Sincronizei agora no VExpenses"));
    await waitFor(() => expect(asked).toEqual([["declareSynced", { connection: "aurora" }]]));
    view.unmount();
    const waiting = showing(
      { ...ALL_READY, people: { ...ALL_READY.people, ready: 47, unknown: 1, reasons: [{ code: "member.sync-unproven", count: 1 }] } },
      { declareSynced: () => ({}) },
    );
    fireEvent.click(await button("Sincronizei agora no VExpenses"));
    await waitFor(() => expect(waiting.asked).toEqual([["declareSynced", { connection: "aurora" }]]));
    expect(primaries()).toEqual(["Sincronizei agora no VExpenses"]);
    waiting.view.unmount();
    showing({ ...ALL_READY, syncedAt: null });
    await button("Atualizar dados do Omie");
    expect(screen.queryByRole("button", { name: "Sincronizei agora no VExpenses" })).toBeNull();
  });
});

describe("popup: a background that is silent or gone", () => {
  it("says so, and tries again on request", async () => {
    let alive = false;
    open({
      overview: () => {
        if (!alive) throw new AskFailure("silent");
        return ALL_READY;
      },
    });
    const again = await button("Tentar de novo");
    alive = true;
    fireEvent.click(again);
    expect(await nextStep()).toContain("Tudo certo");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("keeps what it knew when a command goes unanswered", async () => {
    showing(ALL_READY);
    fireEvent.click(await button("Atualizar dados do Omie"));
    expect((await screen.findByRole("alert")).textContent).toContain("A extensão não respondeu");
    expect(main().textContent).toContain("Aurora Móveis Planejados Ltda");
    expect(main().dataset["syncState"]).toBe("idle");
  });

  it("asks the browser for OMIE within the click", async () => {
    const { props } = showing({ ...ALL_READY, trouble: { code: "connection.no-permission" } });
    const allow = await button("Permitir acesso");
    fireEvent.click(allow);
    expect(props.grantOmie).toHaveBeenCalledTimes(1);
  });

  it("reads again when the books changed, once for many changes", async () => {
    vi.useFakeTimers();
    const overview = vi.fn(() => ALL_READY);
    const { tellChange } = open({ overview });
    await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
    const before = overview.mock.calls.length;
    for (let change = 0; change < 20; change++) tellChange();
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(overview.mock.calls.length - before).toBe(1);
    vi.useRealTimers();
  });
});
