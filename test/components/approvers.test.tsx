// @vitest-environment happy-dom
import "./portuguese.ts";
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { PackReminder } from "../../components/popup/PackReminder.tsx";
import { ApproversSection } from "../../entrypoints/dashboard/ApproversSection.tsx";
import { App } from "../../entrypoints/options/App.tsx";
import { type Answer, type Ask, AskFailure, type QuestionName } from "../../lib/messages.ts";
import type { Overview } from "../../lib/model/overview.ts";
import type { PackRefusal } from "../../lib/model/pack.ts";
import { ALL_READY, APPROVER, AURORA, FIRST_RUN, HOSTILE, NOW, PACK } from "./invented.ts";

const DAY = 86_400_000;
const CODE = "7KQ2M-0XA9T-B4D8C-1FVGH-J3R5S-W6N7P-9YZEM-Q2C4T";
const NO_PACK: Overview = { ...APPROVER, pack: null };
type Answers = { [N in QuestionName]?: (ask: Ask<N>) => Answer<N> | Promise<Answer<N>> };

function background(answers: Answers) {
  const asked: [QuestionName, unknown][] = [];
  const known: Answers = { ...answers };
  const ask = async <N extends QuestionName>(name: N, question: Ask<N>): Promise<Answer<N>> => {
    if (name !== "overview") asked.push([name, question]);
    const answer = known[name];
    if (answer === undefined) throw new AskFailure("silent");
    return answer(question);
  };
  return { asked, known, ask };
}

function options(overview: Overview, answers: Answers = {}) {
  const stage = background({ overview: () => overview, ...answers });
  render(<App ask={stage.ask} browserConsent={{ given: true, ask: async () => true }} />);
  return stage;
}

const press = async (name: string): Promise<void> => void fireEvent.click(await screen.findByRole("button", { name }));
const type = (label: string, value: string): void => void fireEvent.input(screen.getByLabelText(label), { target: { value } });
const pick = async (file: File): Promise<void> => void fireEvent.change(await screen.findByLabelText(/^Arquivo:/), { target: { files: [file] } });
const alert = async (): Promise<string> => (await waitFor(() => {
  const text = screen.getAllByRole("alert").map((one) => one.textContent).join("");
  expect(text).not.toBe("");
  return text;
}));

describe("options: whose browser it is", () => {
  it("asks first; both answers are there before anything about keys", async () => {
    const { asked } = options(FIRST_RUN, { chooseRole: () => ({}) });
    await screen.findByRole("heading", { name: "Como você usa a Prontidão?" });
    const names = screen.getAllByRole("button").map((each) => each.textContent);
    expect(names.slice(0, 2)).toEqual(["Sou administrador", "Sou aprovador"]);
    expect(names.indexOf("Concordo e continuar")).toBeGreaterThan(1);
    await press("Sou aprovador");
    expect(asked).toEqual([["chooseRole", { role: "approver" }]]);
  });

  it("says so when the choice wasn't kept", async () => {
    options(FIRST_RUN);
    await press("Sou administrador");
    expect(await alert()).toContain("A extensão não respondeu");
  });

  it("an approver's page has no consent, no key field, no company", async () => {
    options(NO_PACK);
    await screen.findByText("Nenhum arquivo importado ainda.");
    expect(screen.queryByRole("button", { name: "Concordo e continuar" })).toBeNull();
    expect(document.querySelector("input[type=password], #app-key, #app-secret")).toBeNull();
    expect(screen.getByRole("button", { name: "Apagar tudo" })).toBeTruthy();
  });

  it("a policy leaves nothing to choose, and tells of the key in it without showing it", async () => {
    options({ ...NO_PACK, standing: { ...APPROVER.standing, locked: true, companyName: HOSTILE, warnings: [{ code: "policy.secret", entry: "appSecret" }] } });
    expect(await alert()).toBe("A política tem uma chave ou um segredo em “appSecret”. Não foi usado. Peça à TI que o apague de lá: qualquer pessoa neste computador pode ler a política.");
    expect(screen.getByText(/^Definido pela política da empresa <img/)).toBeTruthy();
    for (const name of ["Sou administrador", "Sou aprovador"]) expect(screen.queryByRole("button", { name })).toBeNull();
  });
});

describe("options: importing", () => {
  const file = new File(["PRONTIDAO"], "pacote.pack");

  it("a file first waits for the code; then both go together, and the page says which is in use", async () => {
    const stage = options(NO_PACK, { importPack: () => ({ taken: PACK }) });
    await pick(file);
    await screen.findByText("Arquivo à espera do código: pacote.pack");
    expect(stage.asked).toEqual([]);
    stage.known.overview = () => APPROVER;
    type("Código de pareamento", ` ${CODE} `);
    await press("Importar pacote");
    await screen.findByText(`Arquivo nº 7 de ${AURORA.name} em uso.`);
    // "PRONTIDAO" in base64
    expect(stage.asked).toEqual([["importPack", { file: "UFJPTlRJREFP", code: CODE }]]);
    await screen.findByText("Arquivo nº 7 de 20/11/2026 15:00");
    expect((screen.getByLabelText("Código de pareamento") as HTMLInputElement).value).toBe("");
  });

  it("dropped where no code is needed, it is taken at once", async () => {
    const { asked } = options(APPROVER, { importPack: () => ({ taken: { ...PACK, number: 8 } }) });
    await screen.findByText(/^Este navegador já está pareado/);
    // this DOM has no DataTransfer to make a drop with; real browsers drop in the end-to-end spec
    fireEvent(document.querySelector("form.pack-import")!, Object.assign(new Event("drop", { bubbles: true, cancelable: true }), { dataTransfer: { files: [file] } }));
    await screen.findByText(`Arquivo nº 8 de ${AURORA.name} em uso.`);
    expect(asked).toEqual([["importPack", { file: "UFJPTlRJREFP", code: "" }]]);
  });

  it("200 MB are refused without a byte of it being read", async () => {
    const { asked } = options(APPROVER);
    const huge = new File(["x"], "video.mp4");
    Object.defineProperty(huge, "size", { value: 200_000_000 });
    const read = vi.spyOn(FileReader.prototype, "readAsDataURL");
    await pick(huge);
    expect(await alert()).toContain("O arquivo é grande demais");
    expect([asked, read.mock.calls]).toEqual([[], []]);
  });

  it.each<[PackRefusal, string, boolean]>([
    ["not-a-pack", "Este não é um arquivo de verificação para aprovadores.", true],
    ["unknown-version", "outra versão da extensão", true],
    ["cut", "O arquivo está incompleto", true],
    ["foreign", "de outra empresa ou de outro administrador", true],
    ["tampered", "O arquivo foi alterado depois de feito", true],
    ["malformed", "o conteúdo não é de um arquivo de verificação", true],
    ["expired", "O arquivo já venceu", true],
    ["future", "O arquivo tem data futura", true],
    ["replayed", "mais antigo que o que está em uso", true],
    ["clock-back", "O relógio deste computador voltou no tempo", true],
    ["same", "Este arquivo já está em uso.", false],
  ])("%s has its own sentence, and says that the former file stays", async (refused, words, stays) => {
    options(APPROVER, { importPack: () => ({ refused }) });
    await pick(file);
    const said = await alert();
    expect(said).toContain(words);
    expect(said.includes("O arquivo anterior continua em uso.")).toBe(stays);
    expect(screen.getByText("Arquivo nº 7 de 20/11/2026 15:00")).toBeTruthy();
  });

  it("a code with a letter wrong: the field is where one is, and the file isn't lost", async () => {
    options(NO_PACK, { importPack: () => ({ refused: "code-wrong" }) });
    await screen.findByLabelText("Código de pareamento");
    type("Código de pareamento", "ABC");
    await pick(file);
    expect(await alert()).toContain("uma letra errada ou faltando");
    await screen.findByText("Arquivo à espera do código: pacote.pack");
    const field = screen.getByLabelText("Código de pareamento") as HTMLInputElement;
    expect([field.value, field.getAttribute("aria-invalid")]).toEqual(["ABC", "true"]);
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  it("a background without an answer, a file that can't be read: said, and the file waits", async () => {
    options(APPROVER);
    await pick(file);
    expect(await alert()).toContain("A extensão não respondeu");
    vi.spyOn(FileReader.prototype, "readAsDataURL").mockImplementation(function fail(this: FileReader) {
      this.dispatchEvent(new ProgressEvent("error"));
    });
    await press("Importar pacote");
    await waitFor(() => expect(screen.getByText("O arquivo não pôde ser lido: escolha-o de novo.")).toBeTruthy());
  });
});

describe("dashboard: Aprovadores", () => {
  const section = (overview: Overview, answers: Answers) => {
    const stage = background(answers);
    render(<ApproversSection ask={stage.ask} overview={overview} command={async (act) => void (await act())} />);
    return stage;
  };
  const pairing = { code: CODE, pairingSecret: "q83vEjRWeJASNFZ4", publicKey: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=" };
  const made = { number: 7, issuedAt: NOW, expiresAt: NOW + 30 * DAY };

  it("shows how far it is, can be cancelled, and hands the file out by a link", async () => {
    let done: (answer: Answer<"makePack">) => void = () => undefined;
    const { asked } = section(ALL_READY, {
      pairing: () => ({ pairing: null }),
      makePack: () => new Promise((resolve) => (done = resolve)),
      packProgress: () => ({ making: { done: 400, of: 1_234 } }),
      cancelPack: () => ({}),
    });
    await press("Gerar pacote de prontidão");
    await screen.findByText("Preparando 400 de 1.234…");
    await press("Gerar pacote de prontidão");
    await press("Cancelar");
    expect(asked.map(([name]) => name).filter((name) => name !== "packProgress")).toEqual(["pairing", "makePack", "cancelPack"]);
    done({ file: btoa("file"), made });
    const link = await screen.findByRole("link", { name: "Baixar arquivo" });
    expect(link.getAttribute("download")).toBe("prontidao-aprovadores-7.pack");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  it("the code is apart and hidden until it is asked for; the policy says the same and no key", async () => {
    section(ALL_READY, { pairing: () => ({ pairing }) });
    await screen.findByRole("button", { name: "Mostrar código" });
    expect(document.body.textContent).not.toContain(CODE);
    await press("Mostrar código");
    expect(document.querySelector(".pairing-code")?.textContent).toBe(CODE);
    expect(JSON.parse(document.querySelector("pre")?.textContent ?? "")).toEqual({ role: "approver", pairingSecret: pairing.pairingSecret, publicKey: pairing.publicKey });
  });

  it.each<[Answer<"makePack">, string]>([
    [{ missing: "suppliers" }, "Atualize antes os dados do Omie."],
    [{ missing: "people" }, "Abra antes Membros de Equipe no VExpenses, até a última página"],
    [{ cancelled: true }, "Cancelado: nenhum arquivo foi gerado."],
  ])("%o is said in words", async (answer, words) => {
    section(ALL_READY, { pairing: () => ({ pairing: null }), makePack: () => answer });
    await press("Gerar pacote de prontidão");
    expect((await screen.findByText(new RegExp(`^${words}`))).textContent).toBeTruthy();
  });

  it("without a company nothing is asked; a silent background is said", async () => {
    const { asked } = section(FIRST_RUN, {});
    await press("Gerar pacote de prontidão");
    await screen.findByText("Conecte ou escolha antes a empresa no Omie.");
    expect(asked).toEqual([]);
  });

  it("warns of lists that were not read whole", async () => {
    section({ ...ALL_READY, people: { ...ALL_READY.people, complete: false }, types: FIRST_RUN.types }, { pairing: () => ({ pairing: null }) });
    expect(screen.getByText(/^A lista de membros ainda não foi lida até o fim/)).toBeTruthy();
    expect(screen.getByText(/^Os tipos de despesa ainda não foram lidos por inteiro/)).toBeTruthy();
  });
});

describe("popup: the administrator's reminder", () => {
  const said = (left: number): string => {
    const { container, unmount } = render(<PackReminder made={{ number: 7, issuedAt: NOW, expiresAt: NOW + left }} now={NOW} onRenew={() => undefined} />);
    const text = container.textContent ?? "";
    unmount();
    return text;
  };
  it.each([
    [3 * DAY + 1, ""],
    [3 * DAY, "Arquivo dos aprovadores vence em 3 diasGerar"],
    [DAY, "Arquivo dos aprovadores vence em 1 diaGerar"],
    [DAY - 1, "Arquivo dos aprovadores vence hojeGerar"],
    [-1, "Arquivo dos aprovadores venceu em 24/11/2026 14:59Gerar"],
  ])("%d ms before its end: “%s”", (left, words) => {
    expect(said(left)).toBe(words);
  });
});
