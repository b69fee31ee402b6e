import { beforeEach, describe, expect, it } from "vitest";
import { REASONS, type ReasonCode } from "../../lib/model/verdicts.ts";
import {
  adviceText,
  ageText,
  briefReason,
  clockTime,
  countedReason,
  dateTime,
  fixerText,
  money,
  reasonText,
  speak,
  spokenLanguage,
  stateText,
  t,
  tn,
  whyText,
} from "../../lib/text.ts";
import { lookupIn } from "./lookup.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = new Date(2026, 10, 24, 12, 0).getTime();

beforeEach(() => speak(lookupIn("pt_BR")));

describe("messages", () => {
  it("take their values in order; an unknown key shows itself", () => {
    expect(t("progressPage", "Fornecedores", 4, 12)).toBe("Fornecedores: página 4 de 12");
    speak(() => "");
    expect(t("refresh")).toBe("refresh");
  });

  it("count in words", () => {
    expect(tn("filledUnsaved", 1)).toBe("1 campo preenchido, ainda não salvo: confira e clique em Salvar");
    expect(tn("filledUnsaved", 12)).toBe("12 campos preenchidos, ainda não salvos: confira e clique em Salvar");
    expect(tn("typesUnbound", 0)).toBe("0 tipos sem categoria");
    expect(tn("suppliersKnown", 50_000)).toBe("50.000 cadastros lidos do Omie");
  });

  it("speak the reader's language", () => {
    speak(lookupIn("en"));
    expect(spokenLanguage()).toBe("en-GB");
    expect(tn("typesUnbound", 2)).toBe("2 types without category");
    speak(lookupIn("es"));
    expect(stateText({ state: "unknown", reasons: [] })).toBe("No se puede saber");
  });

  it("names from outside can't turn the sentence round, hide, or push it away", () => {
    const name = `\u202eana\u200b\u2066 <img src=x onerror=alert(1)>\n${"x".repeat(300)}`;
    const { what } = reasonText({ code: "member.tag-missing", data: { name, email: "a@x.example" } });
    expect(what).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\n]/);
    expect(what).toContain("ana <img src=x onerror=alert(1)> xxx");
    expect(what.length).toBeLessThan(200);
    expect(what).toMatch(/está sem a tag Funcionário \(tag, não Características\)\.$/);
  });

  it("a name that looks like a placeholder stays a name", () => {
    expect(reasonText({ code: "type.unbound", data: { type: "$1 $TYPE$ R$ 5" } }).what).toBe("O tipo “$1 $TYPE$ R$ 5” está sem categoria do Omie.");
  });
});

describe("states", () => {
  it("ready tells its notes", () => {
    const note = { code: "member.tag-case" } as const;
    expect(stateText({ state: "ready", reasons: [] })).toBe("Chega ao Omie");
    expect(stateText({ state: "ready", reasons: [note] })).toBe("Chega ao Omie · 1 aviso");
    expect(stateText({ state: "ready", reasons: [note, { code: "member.identified-by-name" }] })).toBe("Chega ao Omie · 2 avisos");
  });

  it("the others are their own words", () => {
    expect(stateText({ state: "blocked", reasons: [] })).toBe("Não chega");
    expect(stateText({ state: "unknown", reasons: [{ code: "member.sync-unproven" }] })).toBe("Sem como saber");
    expect(stateText({ state: "checking", reasons: [] })).toBe("Conferindo…");
  });
});

describe("reasons", () => {
  it("name the person, who mends it, one action, and whom not to blame", () => {
    expect(reasonText({ code: "member.not-in-omie", data: { name: "Lívia Teste", email: "livia@firma.example" } })).toEqual({
      what: "Lívia Teste não tem cadastro no Omie com o e-mail livia@firma.example.",
      who: "financeiro",
      todo: "Cadastre a pessoa no Omie como fornecedor, com o mesmo e-mail e a tag Funcionário; depois clique em Sincronizar no VExpenses.",
      advice: "Pode aprovar e avisar o financeiro. Não é erro do colaborador: não reprove por isso.",
    });
  });

  it("name a similar tag when there is one", () => {
    const { what } = reasonText({ code: "member.tag-missing", data: { name: "Lívia", email: "", tags: "Funcionários" } });
    expect(what).toBe("O cadastro de Lívia no Omie tem a tag “Funcionários”, mas o VExpenses procura exatamente Funcionário.");
  });

  it("say that the record is right only when nothing else about it is doubtful", () => {
    const data = { name: "Lívia", email: "" };
    expect(reasonText({ code: "member.sync-unproven", data }).what).toBe("Cadastro certo; sincronização ainda não comprovada: Lívia.");
    expect(reasonText({ code: "member.sync-unproven", data: { ...data, beside: 1 } }).what).not.toMatch(/certo/i);
  });

  it("show what can't be seen in a tag", () => {
    expect(reasonText({ code: "member.tag-spelling", data: { name: "Lívia", tag: "Funcionário " } }).what).toContain("“Funcionário␣”");
    expect(reasonText({ code: "member.tag-spelling", data: { name: "Lívia", tag: "\u200bFuncionário" } }).what).toContain("“▯Funcionário”");
  });

  it("without a name speak of a person, with a capital where the sentence begins", () => {
    expect(reasonText({ code: "member.not-in-omie" }).what).toMatch(/^Uma pessoa não tem cadastro no Omie com o e-mail usado no VExpenses\.$/);
    expect(reasonText({ code: "member.tag-missing" }).what).toBe("O cadastro de uma pessoa no Omie está sem a tag Funcionário (tag, não Características).");
    expect(reasonText({ code: "member.not-in-omie", data: { name: "iFood Filho", email: "i@x.example" } }).what).toMatch(/^iFood Filho não/);
  });

  it("a note needs nobody told, and blames nobody", () => {
    expect(reasonText({ code: "member.tag-case", data: { name: "Lívia", tag: "funcionário" } }).advice).toBe("Pode aprovar.");
  });

  it("what the employee must mend goes back to the employee", () => {
    expect(reasonText({ code: "report.group-not-positive", data: { type: "Táxi" } })).toMatchObject({
      who: "colaborador",
      advice: "Devolva ao colaborador para ajuste.",
    });
  });

  it("in brief leave out whom they are about and the way there, and keep what one must know", () => {
    const data = { name: "Lívia Teste", email: "livia@firma.example", type: "Cursos", category: "Cursos e Treinamentos" };
    expect(briefReason({ code: "member.not-in-omie", data }).what).toBe("Sem cadastro no Omie com o e-mail livia@firma.example.");
    expect(briefReason({ code: "member.tag-missing", data: { ...data, tags: "Funcionários" } }).what).toBe("Cadastro no Omie com a tag “Funcionários”; o VExpenses procura exatamente Funcionário.");
    expect(briefReason({ code: "member.sync-unproven", data: { ...data, beside: 1 } }).what).toBe("A sincronização também não está comprovada.");
    expect(briefReason({ code: "type.category-inactive", data })).toEqual({ what: "“Cursos e Treinamentos” está inativa no Omie.", todo: "Reative-a no Omie ou escolha outra." });
    // no other words for these
    expect(briefReason({ code: "connection.offline" })).toEqual({ what: reasonText({ code: "connection.offline" }).what, todo: reasonText({ code: "connection.offline" }).todo });
  });

  it("tell moments", () => {
    const until = new Date(2026, 10, 24, 14, 5).getTime();
    expect(reasonText({ code: "connection.blocked-until", data: { until } }).what).toBe("O Omie pediu uma pausa nas consultas até 14:05.");
    expect(reasonText({ code: "connection.blocked-until" }).what).toBe("O Omie pediu uma pausa nas consultas até mais tarde.");
    expect(reasonText({ code: "books.stale", data: { at: until } }).what).toBe("Os dados do Omie são de 24/11/2026 14:05: antigos demais para confiar.");
    expect(reasonText({ code: "books.stale", data: { at: until, was: "ready" } }).what).toBe("Em 24/11/2026 14:05 chegava ao Omie; os dados são antigos demais para confiar.");
    expect(reasonText({ code: "books.stale", data: { at: until, was: "blocked" } }).what).toBe("Em 24/11/2026 14:05 não chegava ao Omie; os dados são antigos demais para confiar.");
    expect(reasonText({ code: "report.already-in-omie", data: { count: 3 } }).what).toBe("Este relatório já tem lançamentos no Omie (3): reprovar aqui não apaga lá.");
  });

  it.each(["pt_BR", "en", "es"] as const)("all have words in %s, with data and without", (locale) => {
    speak(lookupIn(locale));
    const data = { name: "N", email: "e@x.example", tag: "T", count: 2, at: NOON, until: NOON, type: "TT", category: "C", old: "O", new: "W", account: "A" };
    for (const code of Object.keys(REASONS) as ReasonCode[]) {
      for (const reason of [{ code, data }, { code }]) {
        const text = reasonText(reason);
        const all = [...Object.values(text), ...Object.values(briefReason(reason))];
        for (const part of all) expect(part, code).toMatch(/\S/);
        expect(all.join(" "), code).not.toMatch(/undefined|null|NaN|reason_|\$|“”|\(\)/);
      }
      expect(countedReason(code, 3), code).toMatch(/^3 · \S/);
    }
  });

  it("the short words", () => {
    expect(countedReason("member.tag-missing", 12)).toBe("12 · sem a tag Funcionário");
    expect(fixerText("support")).toBe("suporte");
    expect(adviceText("wait")).toBe("Espere antes de aprovar.");
  });
});

it("why a category is suggested", () => {
  expect(whyText({ code: "same-name" })).toBe("mesmo nome");
  expect(whyText({ code: "same-concept", data: { word: "combustível" } })).toBe("mesmo assunto: combustível");
});

describe("ages, times and money", () => {
  it.each([
    [-5 * MINUTE, "agora mesmo"],
    [59_999, "agora mesmo"],
    [5 * MINUTE, "há 5 min"],
    [59 * MINUTE, "há 59 min"],
    [HOUR, "há 1 hora"],
    [23 * HOUR, "há 23 horas"],
    [DAY, "há 1 dia"],
    [2 * DAY, "há 2 dias"],
    [7 * DAY, "17/11/2026"],
  ])("%d ms ago is %s", (age, words) => {
    expect(ageText(NOON - age, NOON)).toBe(words);
  });

  it("dates as in Brazil", () => {
    expect(dateTime(NOON)).toBe("24/11/2026 12:00");
    expect(clockTime(new Date(2026, 10, 24, 0, 7).getTime())).toBe("00:07");
    speak(lookupIn("en"));
    expect(dateTime(NOON)).toBe("24/11/2026 12:00");
    speak(lookupIn("es"));
    expect(dateTime(NOON)).toBe("24/11/2026 12:00");
  });

  it("reais, from cents", () => {
    expect(money(123_456)).toBe("R$ 1.234,56");
    expect(money(5)).toBe("R$ 0,05");
    expect(money(-100_000_000)).toBe("-R$ 1.000.000,00");
    speak(lookupIn("en"));
    expect(money(123_456)).toBe("R$ 1,234.56");
  });
});
