// @vitest-environment happy-dom
import "./portuguese.ts";
import { fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { CONSENT_VERSION } from "../../components/consent.ts";
import { appKeyFault, appSecretFault } from "../../components/options/keyShape.ts";
import { App } from "../../entrypoints/options/App.tsx";
import { type Answer, type Ask, AskFailure, type QuestionName } from "../../lib/messages.ts";
import { ALL_READY, AURORA, FIRST_RUN, HOSTILE } from "./invented.ts";

const KEY = "4815162342108";
const SECRET = "9f1c2e7a4b6d8035c1d2e3f4a5b69788";

type Answers = { [N in QuestionName]?: (ask: Ask<N>) => Answer<N> };

function open(answers: Answers = {}, browserConsent = { given: true, ask: vi.fn(async () => true) }) {
  const asked: [QuestionName, unknown][] = [];
  const known: Answers = { overview: () => FIRST_RUN, ...answers };
  const ask = async <N extends QuestionName>(name: N, question: Ask<N>): Promise<Answer<N>> => {
    if (name !== "overview") asked.push([name, question]);
    const answer = known[name];
    if (answer === undefined) throw new AskFailure("silent");
    return answer(question);
  };
  const view = render(<App ask={ask} browserConsent={browserConsent} />);
  return { asked, browserConsent, view, known };
}

const press = async (name: string): Promise<void> => void fireEvent.click(await screen.findByRole("button", { name }));
const type = (label: string, value: string): void => void fireEvent.input(screen.getByLabelText(label), { target: { value } });

async function form(answers: Answers = {}) {
  const page = open(answers);
  await press("Concordo e continuar");
  await screen.findByLabelText("App Key");
  return page;
}

describe("options: consent", () => {
  it("appears whole: nothing but a word of patience before the first answer", async () => {
    open();
    expect(screen.getByRole("main").textContent).toBe("Carregando…");
    expect(await screen.findByRole("heading", { level: 1, name: "Prontidão: VExpenses → OMIE (não oficial)" })).toBeTruthy();
  });

  it("says so when the background is silent, and still lets one erase", async () => {
    open({ overview: undefined });
    expect((await screen.findByRole("alert")).textContent).toContain("A extensão não respondeu");
    expect(screen.getByRole("button", { name: "Apagar tudo" })).toBeTruthy();
    expect(screen.queryByLabelText("App Key")).toBeNull();
  });

  it("has no key field anywhere before consent, and says what, where, why, how long and how to erase", async () => {
    open();
    await screen.findByRole("button", { name: "Concordo e continuar" });
    expect(screen.queryByLabelText("App Key")).toBeNull();
    expect(screen.queryByLabelText("App Secret")).toBeNull();
    expect(document.querySelector("input[type=password]")).toBeNull();
    const terms = [...document.querySelectorAll("dt")].map((term) => term.textContent);
    expect(terms).toEqual(["O que é lido", "Para onde vai", "Para quê", "Por quanto tempo", "Como apagar"]);
  });

  it("gives both answers equal weight, and takes no for an answer", async () => {
    open();
    const yes = await screen.findByRole("button", { name: "Concordo e continuar" });
    const no = screen.getByRole("button", { name: "Agora não" });
    expect(yes.className).toBe(no.className);
    fireEvent.click(no);
    expect(await screen.findByText(/funcionam sem conectar/)).toBeTruthy();
    expect(screen.queryByLabelText("App Key")).toBeNull();
  });

  it("asks the browser's own question within the click, and stays closed when that is refused", async () => {
    const consent = { given: false, ask: vi.fn(async () => false) };
    open({}, consent);
    const agree = await screen.findByRole("button", { name: "Concordo e continuar" });
    fireEvent.click(agree);
    expect(consent.ask).toHaveBeenCalledTimes(1);
    expect((await screen.findByRole("alert")).textContent).toContain("nada foi guardado");
    expect(screen.queryByLabelText("App Key")).toBeNull();
  });

  it("asks again where the browser's consent was withdrawn, not where all was agreed before", async () => {
    const { view } = open({ overview: () => ALL_READY });
    expect(await screen.findByLabelText("App Key")).toBeTruthy();
    view.unmount();
    open({ overview: () => ALL_READY }, { given: false, ask: vi.fn(async () => true) });
    expect(await screen.findByRole("button", { name: "Concordo e continuar" })).toBeTruthy();
    expect(screen.queryByLabelText("App Key")).toBeNull();
  });
});

describe("options: keys", () => {
  it("masks the secret, offers this session first, a passphrase beside it, and lets one look", async () => {
    await form();
    expect(screen.getByLabelText("App Secret").getAttribute("type")).toBe("password");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Só nesta sessão" }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Lembrar com senha" }).checked).toBe(false);
    expect(screen.queryByLabelText("Senha")).toBeNull();
    type("App Secret", SECRET);
    await press("Mostrar");
    const shown = screen.getByLabelText<HTMLInputElement>("App Secret");
    expect([shown.type, shown.value]).toEqual(["text", SECRET]);
  });

  it("sends trimmed keys with the consent's version, once, and names the company they belong to", async () => {
    const { asked, known } = await form({ connect: () => ({ connection: AURORA }) });
    type("App Key", `  ${KEY}\n`);
    type("App Secret", `${SECRET} `);
    known.overview = () => ALL_READY;
    await press("Verificar e salvar");
    expect(await screen.findByText(/Conectado: Aurora Móveis Planejados Ltda, CNPJ 11.222.333\/0001-81/)).toBeTruthy();
    // named in one place, beside its name for screen readers in the button
    expect([...document.querySelectorAll("p, h2")].filter((line) => line.textContent?.includes(AURORA.name))).toHaveLength(1);
    expect(screen.getByRole("button", { name: /^Desconectar/ })).toBeTruthy();
    expect(screen.queryByText(/Conecte o Omie/)).toBeNull();
    expect(asked).toEqual([["connect", { appKey: KEY, appSecret: SECRET, consent: CONSENT_VERSION }]]);
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it("refuses a bad paste on the spot, without asking OMIE, and puts the focus on it", async () => {
    const { asked } = await form();
    type("App Key", KEY);
    type("App Secret", "••••••••••••••••9788");
    await press("Verificar e salvar");
    expect(screen.getByText(/sem espaços nem bolinhas/)).toBeTruthy();
    const secret = screen.getByLabelText("App Secret");
    expect(secret.getAttribute("aria-invalid")).toBe("true");
    expect(document.activeElement).toBe(secret);
    expect(asked).toEqual([]);
  });

  it.each(["connection.refused", "connection.suspended", "connection.offline", "connection.blocked-until"] as const)(
    "says in words why OMIE said no: %s",
    async (code) => {
      await form({ connect: () => ({ trouble: { code, data: { until: 0 } } }) });
      type("App Key", KEY);
      type("App Secret", SECRET);
      await press("Verificar e salvar");
      await waitFor(() => expect(document.querySelector(`[data-reason="${code}"]`)?.closest("[role=alert]")).toBeTruthy());
      expect(screen.getByLabelText<HTMLInputElement>("App Key").value).toBe(KEY);
    },
  );

  it("says so when the extension itself doesn't answer, and keeps what was typed", async () => {
    await form();
    type("App Key", KEY);
    type("App Secret", SECRET);
    await press("Verificar e salvar");
    expect(await screen.findByText(/A extensão não respondeu/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("App Secret").value).toBe(SECRET);
  });

  it("forgets the keys of one company and says so", async () => {
    let unlocked = [AURORA.id];
    const { asked } = open({
      overview: () => ({ ...ALL_READY, connections: [{ ...AURORA, name: HOSTILE }], unlocked }),
      disconnect: () => {
        unlocked = [];
        return {};
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: /^Desconectar/ }));
    expect(await screen.findByText(/Chaves esquecidas/)).toBeTruthy();
    expect(asked).toEqual([["disconnect", { connection: "aurora" }]]);
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("options: a passphrase", () => {
  const PASSPHRASE = "quatro cavalos no telhado";
  async function remembering(answers: Answers = {}) {
    const page = await form(answers);
    type("App Key", KEY);
    type("App Secret", SECRET);
    fireEvent.click(screen.getByRole("radio", { name: "Lembrar com senha" }));
    await screen.findByLabelText("Senha");
    return page;
  }

  it("is typed twice, hidden, and sent as it is", async () => {
    const { asked, known } = await remembering({ connect: () => ({ connection: AURORA }) });
    expect(screen.getByLabelText("Senha").getAttribute("type")).toBe("password");
    type("Senha", ` ${PASSPHRASE}`);
    type("Repita a senha", ` ${PASSPHRASE}`);
    known.overview = () => ALL_READY;
    await press("Verificar e salvar");
    await screen.findByText(/Conectado: Aurora/);
    expect(asked).toEqual([["connect", { appKey: KEY, appSecret: SECRET, consent: CONSENT_VERSION, passphrase: ` ${PASSPHRASE}` }]]);
    expect(document.body.innerHTML).not.toContain(PASSPHRASE);
  });

  it.each([
    ["none", "", "", "Preencha este campo.", "Senha"],
    ["too short", "onze letras", "onze letras", "Use pelo menos 12 caracteres.", "Senha"],
    ["one letter", "aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", /Fácil de adivinhar/, "Senha"],
    ["as on the keyboard", "123456789012", "123456789012", /Fácil de adivinhar/, "Senha"],
    ["another one the second time", PASSPHRASE, `${PASSPHRASE}!`, "As duas senhas não são iguais.", "Repita a senha"],
  ])("is refused where it is typed: %s", async (_, first, second, said, focused) => {
    const { asked } = await remembering();
    type("Senha", first);
    type("Repita a senha", second);
    await press("Verificar e salvar");
    expect(screen.getByText(said)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(focused));
    expect(asked).toEqual([]);
  });

  it("chosen and unchosen again is not asked for", async () => {
    const { asked } = await remembering({ connect: () => ({ trouble: { code: "connection.offline" } }) });
    fireEvent.click(screen.getByRole("radio", { name: "Só nesta sessão" }));
    await waitFor(() => expect(screen.queryByLabelText("Senha")).toBeNull());
    await press("Verificar e salvar");
    expect(asked).toEqual([["connect", { appKey: KEY, appSecret: SECRET, consent: CONSENT_VERSION }]]);
  });

  const LOCKED = { ...ALL_READY, connections: [AURORA], connection: AURORA, unlocked: [], remembered: [AURORA.id], trouble: { code: "connection.locked" as const } };

  it("unlocks: wrong first, then right", async () => {
    const answers = [{ refused: "wrong-passphrase" as const }, { unlocked: [AURORA.id] }];
    const { asked, known } = open({ overview: () => LOCKED, unlock: () => answers.shift() ?? { refused: "nothing-kept" } });
    expect(await screen.findByRole("heading", { name: "Desbloquear" })).toBeTruthy();
    expect(screen.getByText("Chaves guardadas com senha. Os dados já lidos continuam valendo.")).toBeTruthy();
    await press("Desbloquear");
    expect(screen.getByText("Preencha este campo.")).toBeTruthy();
    type("Senha", "nove gatos");
    await press("Desbloquear");
    expect((await screen.findByText("Senha incorreta.")).closest("[role=alert]")).toBeTruthy();
    type("Senha", PASSPHRASE);
    known.overview = () => ({ ...LOCKED, unlocked: [AURORA.id], trouble: null });
    await press("Desbloquear");
    expect(await screen.findByText("Pronto: as chaves estão de novo à mão.")).toBeTruthy();
    expect(screen.queryByLabelText("Senha")).toBeNull();
    expect(asked).toEqual([["unlock", { connection: AURORA.id, passphrase: "nove gatos" }], ["unlock", { connection: AURORA.id, passphrase: PASSPHRASE }]]);
  });

  it.each([
    ["damaged", /danificadas/],
    ["nothing-kept", /Não há mais chaves/],
    ["locked", /foi trancada enquanto isso/],
  ] as const)("says why it stays locked: %s; the keys may be typed again below", async (refused, said) => {
    open({ overview: () => LOCKED, unlock: () => ({ refused }) });
    await screen.findByLabelText("Senha");
    type("Senha", PASSPHRASE);
    await press("Desbloquear");
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByLabelText("App Key")).toBeTruthy();
  });

  it("a silent background keeps what was typed", async () => {
    open({ overview: () => LOCKED });
    await screen.findByLabelText("Senha");
    type("Senha", PASSPHRASE);
    await press("Desbloquear");
    expect(await screen.findByText(/A extensão não respondeu/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Senha").value).toBe(PASSPHRASE);
  });

  it("locks at once, and forgets a locked company's keys", async () => {
    const { asked, known } = open({ overview: () => ({ ...LOCKED, unlocked: [AURORA.id], trouble: null }), lock: () => ({ locked: [AURORA.id] }), disconnect: () => ({}) });
    const button = await screen.findByRole("button", { name: /^Bloquear agora/ });
    known.overview = () => LOCKED;
    fireEvent.click(button);
    expect(await screen.findByRole("heading", { name: "Desbloquear" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Desconectar/ }));
    await waitFor(() => expect(asked).toEqual([["lock", {}], ["disconnect", { connection: AURORA.id }]]));
  });
});

describe("options: erasing", () => {
  it("isn't offered before anything is kept", async () => {
    const { view } = open();
    await screen.findByRole("button", { name: "Concordo e continuar" });
    expect(screen.queryByRole("button", { name: "Apagar tudo" })).toBeNull();
    view.unmount();
    // seen on VExpenses' pages, without any connection
    open({ overview: () => ({ ...FIRST_RUN, types: ALL_READY.types }) });
    expect(await screen.findByRole("button", { name: "Apagar tudo" })).toBeTruthy();
  });

  it("erases only after the typed word, then shows what is left, place by place", async () => {
    const { asked, known } = open({ overview: () => ALL_READY, forget: () => ({ left: { connections: 0, suppliers: 0 } }) });
    await screen.findByLabelText("App Key");
    const word = screen.getByRole("textbox", { name: /APAGAR/ });
    fireEvent.input(word, { target: { value: "apaga" } });
    await press("Apagar tudo");
    expect(asked).toEqual([]);
    expect(document.activeElement).toBe(word);
    fireEvent.input(word, { target: { value: " apagar " } });
    known.overview = () => FIRST_RUN;
    await press("Apagar tudo");
    expect(await screen.findByText("Tudo apagado. Conferido: não restou nada.")).toBeTruthy();
    expect([...document.querySelectorAll(".proof li")].map((line) => line.textContent)).toEqual(["connections: 0", "suppliers: 0"]);
    expect(asked).toEqual([["forget", {}]]);
    // nothing is left to erase; the proof stays
    await waitFor(() => expect(screen.queryByRole("button", { name: "Apagar tudo" })).toBeNull());
    expect(screen.getByText("Tudo apagado. Conferido: não restou nada.")).toBeTruthy();
  });

  it("never claims success while something is left", async () => {
    open({ overview: () => ALL_READY, forget: () => ({ left: { connections: 0, suppliers: 3 } }) });
    fireEvent.input(await screen.findByRole("textbox", { name: /APAGAR/ }), { target: { value: "APAGAR" } });
    await press("Apagar tudo");
    expect(await screen.findByText(/Algo não foi apagado/)).toBeTruthy();
    expect(screen.queryByText(/não restou nada/)).toBeNull();
  });

  it("asks for consent again afterwards", async () => {
    const { known } = open({ overview: () => ALL_READY, forget: () => ({ left: {} }) });
    await screen.findByLabelText("App Key");
    known.overview = () => FIRST_RUN;
    fireEvent.input(screen.getByRole("textbox", { name: /APAGAR/ }), { target: { value: "APAGAR" } });
    await press("Apagar tudo");
    expect(await screen.findByRole("button", { name: "Concordo e continuar" })).toBeTruthy();
    expect(screen.queryByLabelText("App Key")).toBeNull();
  });
});

describe("what a pasted key may be", () => {
  it.each([
    ["", "empty"],
    ["12345", "invalid"],
    ["123456", null],
    ["12345678901234567890", null],
    ["123456789012345678901", "invalid"],
    ["app_key=1234567", "invalid"],
    ["123 456 789", "invalid"],
    ["١٢٣٤٥٦٧", "invalid"],
  ])("App Key %j: %s", (key, fault) => expect(appKeyFault(key)).toBe(fault));

  it.each([
    ["", "empty"],
    [SECRET, null],
    [SECRET.toUpperCase(), null],
    ["longer-than-32-digits-and-not-hexadecimal", null],
    ["123456789012345", "invalid"],
    [`secret=${SECRET}`, "invalid"],
    ["****************", "invalid"],
    ["9f1c2e7a 4b6d8035", "invalid"],
  ])("App Secret %j: %s", (secret, fault) => expect(appSecretFault(secret)).toBe(fault));
});
