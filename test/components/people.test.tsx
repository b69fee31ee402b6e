// @vitest-environment happy-dom
import "./portuguese.ts";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { PeopleView } from "../../components/dashboard/people/PeopleView.tsx";
import type { Fix, FixPreview } from "../../lib/model/fixes.ts";
import { NOW } from "./invented.ts";
import { person, record, type Stage, stage as staged } from "./people-port.ts";

type Staged = Parameters<typeof staged>;
const stage = (members: Staged[0], suppliers: Staged[1], change: Staged[2] = {}, more: Staged[3] = []): Stage => staged(members, suppliers, change, more, (work) => vi.fn(work) as unknown as typeof work);

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

async function open(made: Stage) {
  const view = render(<PeopleView port={made.port} revision={1} now={NOW} />);
  await waitFor(() => expect(view.container.querySelector(".people-row[data-person], .nobody")).not.toBeNull());
  return view;
}

const drawn = (container: Element): string[] => [...container.querySelectorAll<HTMLElement>(".people-row[data-person]")].map((row) => row.dataset["person"] ?? "");
const rowOf = (container: Element, email: string): HTMLElement => {
  const row = container.querySelector<HTMLElement>(`.people-row[data-person="${email}"]`);
  if (row === null) throw new Error(`no row of ${email}`);
  return row;
};

describe("ten thousand people", () => {
  const made = () => stage(numbers(10_000).map((n) => person(n)), numbers(10_000).map((n) => record(n)));

  it("are counted for assistive technology, and only what is in sight is drawn and asked for", async () => {
    const people = made();
    const { container } = await open(people);
    const grid = screen.getByRole("grid");
    expect(grid.getAttribute("aria-rowcount")).toBe("10001");
    expect(drawn(container).length).toBeLessThan(40);
    expect(new Set(people.asked)).toEqual(new Set(["0 100"]));
    expect(grid.querySelectorAll('[tabindex="0"][role="row"]')).toHaveLength(1);
  });

  it("End goes to the last one, which is asked for and keeps the focus once it is there", async () => {
    const people = made();
    const { container } = await open(people);
    const first = container.querySelector<HTMLElement>('.people-row[tabindex="0"]')!;
    first.focus();
    fireEvent.keyDown(first, { key: "End" });
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-rowindex")).toBe("10001"));
    await waitFor(() => expect(people.asked.at(-1)).toBe("9900 100"));
    await waitFor(() => expect(document.activeElement?.hasAttribute("data-person")).toBe(true));
  });

  it("are picked together, no more than can be written together", async () => {
    const people = made();
    await open(people);
    fireEvent.click(screen.getByRole("checkbox", { name: "Selecionar todas as pessoas filtradas" }));
    await screen.findByText("2.000 selecionadas");
  });
});

describe("order and filter", () => {
  it("a column's button sorts, pressed again the other way round; the state is told", async () => {
    const people = stage([person(1), person(2)], [record(1), record(2)]);
    const { container } = await open(people);
    fireEvent.click(screen.getByRole("button", { name: "Pessoa" }));
    await waitFor(() => expect(container.querySelector(".by-name")?.getAttribute("aria-sort")).toBe("ascending"));
    fireEvent.click(screen.getByRole("button", { name: "Pessoa" }));
    await waitFor(() => expect(drawn(container)).toEqual(["pessoa.2@firma.example", "pessoa.1@firma.example"]));
    expect(people.query?.order).toEqual({ by: "name", descending: true });
  });

  it("a domain that changed is one group: so many people, from where to where", async () => {
    const suppliers = numbers(4).map((n) => record(n, { emails: [`pessoa.${n}@antiga.example`] }));
    const { container } = await open(stage([...numbers(4).map((n) => person(n)), person(11)], [...suppliers, record(11)]));
    expect(drawn(container)).toHaveLength(5);
    fireEvent.click(screen.getByRole("button", { name: "4 pessoas: @antiga.example → @firma.example" }));
    await waitFor(() => expect(drawn(container)).toHaveLength(4));
  });

  it("a filter that nobody passes says so", async () => {
    const { container } = await open(stage([person(1)], [record(1)]));
    fireEvent.input(screen.getByLabelText("Buscar por nome ou e-mail"), { target: { value: "ninguém assim" } });
    await screen.findByText("Ninguém corresponde a este filtro.");
    expect(drawn(container)).toEqual([]);
  });

  it("nobody known: what to do, and no empty table", async () => {
    const people = stage([], [record(1)]);
    const { container } = await open(people);
    screen.getByRole("heading", { name: "Ninguém conhecido ainda" });
    expect(container.querySelector('[role="grid"]')).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Abrir o VExpenses" }));
    expect(people.port.openVexpenses).toHaveBeenCalledOnce();
  });

  it("another company came into view: said, and nothing of it is shown", async () => {
    const people = stage([person(1)], [record(1)], { people: async () => ({ refused: "other-company" }) });
    render(<PeopleView port={people.port} revision={1} now={NOW} />);
    await screen.findByText(/está em vista outra empresa do Omie: nada foi feito/);
  });
});

describe("a person", () => {
  it("near matches say why; which of the two e-mails is wrong is asked, and adding comes before replacing", async () => {
    const people = stage([person(1)], [record(1, { emails: ["pessoa.1@antiga.example"] })]);
    const { container } = await open(people);
    fireEvent.click(rowOf(container, "pessoa.1@firma.example"));
    const card = within(await screen.findByRole("region", { name: "Pessoa Inventada 1" }));
    card.getByText("mesmo endereço em outro domínio · único cadastro com este nome completo");
    expect(card.queryByRole("button", { name: "Acrescentar este e-mail ao cadastro" })).toBeNull();
    fireEvent.click(card.getByRole("radio", { name: "O do VExpenses" }));
    card.getByText(/Nada é escrito no Omie/);
    expect(people.port.fixes.preview).not.toHaveBeenCalled();
    fireEvent.click(card.getByRole("radio", { name: "O do Omie" }));
    fireEvent.click(card.getByRole("button", { name: "Acrescentar este e-mail ao cadastro" }));
    expect(people.port.fixes.preview).toHaveBeenLastCalledWith([{ kind: "email", code: 1_001, email: "pessoa.1@firma.example", instead: "none" }]);
  });

  it("the old address is replaced only on request", async () => {
    const people = stage([person(1)], [record(1, { emails: ["pessoa.1@antiga.example"] })]);
    const { container } = await open(people);
    fireEvent.click(rowOf(container, "pessoa.1@firma.example"));
    fireEvent.click(await screen.findByRole("radio", { name: "O do Omie" }));
    fireEvent.click(screen.getByRole("button", { name: "Trocar o e-mail antigo por este" }));
    expect(people.port.fixes.preview).toHaveBeenLastCalledWith([{ kind: "email", code: 1_001, email: "pessoa.1@firma.example", instead: { of: "pessoa.1@antiga.example" } }]);
  });

  it("sources that disagree are both shown", async () => {
    const people = stage([person(1), person(2)], [record(1), record(2)], {}, [{ source: "api", at: NOW, complete: false, members: [person(1, { name: "Outro Nome", active: false })] }]);
    const { container } = await open(people);
    fireEvent.click(screen.getByRole("button", { name: "1 desligada no VExpenses, ativa no Omie" }));
    await waitFor(() => expect(drawn(container)).toEqual(["pessoa.1@firma.example"]));
    fireEvent.click(rowOf(container, "pessoa.1@firma.example"));
    await screen.findByText("páginas do VExpenses traz outro nome: Pessoa Inventada 1");
    screen.getByText("páginas do VExpenses: consta como ativo");
  });

  it.each([
    ["no record, no near one", stage([person(1)], []), "Criar cadastro no Omie", { kind: "create", name: "Pessoa Inventada 1", email: "pessoa.1@firma.example", tag: "Funcionário" }],
    ["inactive in OMIE", stage([person(1)], [record(1, { active: false })]), "Reativar cadastro no Omie", { kind: "reactivate", code: 1_001 }],
    ["the tag is missing", stage([person(10)], [record(10)]), "Adicionar tag Funcionário", { kind: "add-tag", code: 1_010, tag: "Funcionário" }],
  ] as const)("%s: the one fix", async (_, people, button, wish) => {
    const { container } = await open(people);
    fireEvent.click(container.querySelector<HTMLElement>(".people-row[data-person]")!);
    fireEvent.click(await screen.findByRole("button", { name: button }));
    expect(people.port.fixes.preview).toHaveBeenLastCalledWith([wish]);
  });

  it("two records of one e-mail: on which it belongs isn't known, so nothing is offered", async () => {
    const { container } = await open(stage([person(10)], [record(10), record(11, { emails: ["pessoa.10@firma.example"], tags: [] })]));
    fireEvent.click(container.querySelector<HTMLElement>(".people-row[data-person]")!);
    await screen.findByRole("region", { name: "Pessoa Inventada 10" });
    expect(screen.queryByRole("button", { name: "Adicionar tag Funcionário" })).toBeNull();
  });
});

const tagPreview = (trouble: FixPreview["trouble"] = null): FixPreview => ({
  wish: { kind: "add-tag", code: 1_010, tag: "Funcionário" },
  before: { name: "PESSOA INVENTADA 10", email: "pessoa.10@firma.example", tags: ["Fornecedor"], active: true },
  after: { name: "PESSOA INVENTADA 10", email: "pessoa.10@firma.example", tags: ["Fornecedor", "Funcionário"], active: true },
  trouble,
  records: [],
});

/** Pessoas 10 and 1 picked, the tag asked for. */
async function previewing(people: Stage) {
  const view = await open(people);
  fireEvent.click(screen.getByRole("checkbox", { name: "Selecionar todas as pessoas filtradas" }));
  await screen.findByText("2 selecionadas");
  fireEvent.click(screen.getByRole("button", { name: "Adicionar tag Funcionário" }));
  await screen.findByRole("heading", { name: "Conferir antes de escrever no Omie" });
  return view;
}

describe("fixes", () => {
  const two = () => stage([person(1), person(10)], [record(1), record(10)]);

  it("both sides before anything is written; who doesn't need it is left out and counted", async () => {
    const people = two();
    people.previewed = { previews: [tagPreview()], writes: { on: false, forbidden: false }, by: "Ana" };
    await previewing(people);
    screen.getByText("Será escrito em 1 cadastro. O resto do cadastro fica como está.");
    screen.getByText("Fornecedor · Funcionário");
    screen.getByText(/^1 pessoa fica de fora/);
    expect(screen.queryByRole("button", { name: "Confirmar e escrever no Omie" })).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: "Permitir que esta extensão escreva no Omie desta empresa" }));
    fireEvent.click(await screen.findByRole("button", { name: "Confirmar e escrever no Omie" }));
    await waitFor(() => expect(people.port.fixes.apply).toHaveBeenCalledWith([tagPreview().wish], "Ana"));
  });

  it("a policy that forbids it leaves no switch and no button", async () => {
    const people = two();
    people.previewed = { previews: [tagPreview()], writes: { on: true, forbidden: true }, by: "" };
    await previewing(people);
    screen.getByText(/A política deste computador não permite/);
    expect(screen.queryByRole("checkbox", { name: /Permitir/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Confirmar e escrever no Omie" })).toBeNull();
  });

  it("what can't be written is said, and there is nothing to confirm", async () => {
    const people = two();
    people.previewed = { previews: [tagPreview("already-so")], writes: { on: true, forbidden: false }, by: "" };
    await previewing(people);
    screen.getByText(/Já está assim no Omie/);
    expect(screen.queryByRole("button", { name: "Confirmar e escrever no Omie" })).toBeNull();
  });

  it("refused at the last moment: why is said, and the preview stays", async () => {
    const people = two();
    people.previewed = { previews: [tagPreview()], writes: { on: true, forbidden: false }, by: "" };
    people.port.fixes.apply = async () => ({ refused: "other-company" });
    await previewing(people);
    fireEvent.click(screen.getByRole("button", { name: "Confirmar e escrever no Omie" }));
    await screen.findByText(/está em vista outra empresa do Omie: nada foi feito/);
    screen.getByRole("heading", { name: "Conferir antes de escrever no Omie" });
  });

  const fix = (change: Partial<Fix>): Fix => ({
    connection: "aurora", n: 1, batch: 1, wish: tagPreview().wish, by: "Ana", state: "done", trouble: null, said: "", reason: null,
    before: tagPreview().before, after: tagPreview().after, code: 1_010, askedAt: NOW, writtenAt: NOW, endedAt: NOW, reads: 2, writes: 1, notBefore: null, ...change,
  });

  it("progress counts, can be stopped and gone on with; why it waits is said", async () => {
    const people = two();
    await open(people);
    act(() => people.tell({ batch: { n: 1, all: 3, done: 1, failed: 0, stopped: 0, left: 2, waiting: fix({ state: "waiting", trouble: "connection", reason: { code: "connection.locked" } }) }, log: [] }));
    await screen.findByText("1 de 3");
    expect(document.querySelector(".fixing .standstill")?.textContent).toMatch(/chaves/i);
    fireEvent.click(screen.getByRole("button", { name: "Parar" }));
    expect(people.port.fixes.stop).toHaveBeenCalledOnce();
    act(() => people.tell({ batch: { n: 1, all: 3, done: 1, failed: 0, stopped: 2, left: 0, waiting: null }, log: [] }));
    await screen.findByText("Parado: 2 não foram escritos");
    fireEvent.click(screen.getByRole("button", { name: "Continuar" }));
    expect(people.port.fixes.resume).toHaveBeenCalledOnce();
  });

  it("the log says who, both sides, and OMIE's own words beside ours", async () => {
    const people = two();
    await open(people);
    act(() => people.tell({ batch: null, log: [fix({}), fix({ n: 2, state: "failed", trouble: "refused-by-omie", said: "Tag inválida <b>", after: null })] }));
    fireEvent.click(screen.getByRole("button", { name: "O que foi escrito" }));
    const log = within(await screen.findByRole("region", { name: "O que foi escrito" }));
    expect(log.getAllByText(/confirmado por Ana/)).toHaveLength(2);
    log.getByText("O Omie não aceitou. Veja abaixo o que ele disse.");
    log.getByText("O Omie disse: “Tag inválida <b>”");
  });
});

describe("lists", () => {
  it("VExpenses' API: nothing is asked without a key; what went wrong is said in words", async () => {
    const people = stage([person(1)], [record(1)], { readMembers: async () => ({ trouble: { kind: "turned-away", until: null } }) });
    await open(people);
    fireEvent.click(screen.getByRole("button", { name: "De onde vem a lista" }));
    fireEvent.click(await screen.findByRole("button", { name: "Ler a lista" }));
    await screen.findByText("Preencha este campo.");
    fireEvent.input(screen.getByLabelText("Chave da API do VExpenses"), { target: { value: "chave-inventada" } });
    fireEvent.click(screen.getByRole("button", { name: "Ler a lista" }));
    await screen.findByText(/pode não ter permissão para isso/);
  });

  it("a file that is too large is refused before it is read", async () => {
    const people = stage([person(1)], [record(1)]);
    await open(people);
    fireEvent.click(screen.getByRole("button", { name: "Conferir e-mails" }));
    const file = new File(["x"], "lista.csv");
    Object.defineProperty(file, "size", { value: 6_000_000 });
    const input = await screen.findByLabelText<HTMLInputElement>("Ou um arquivo CSV ou de texto");
    Object.defineProperty(input, "files", { value: [file] });
    fireEvent.change(input);
    await screen.findByText("O arquivo é grande demais: até 5 MB.");
    expect(people.port.checkEmails).not.toHaveBeenCalled();
  });
});
