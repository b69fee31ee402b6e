import { describe, expect, it } from "vitest";
import { REASONS, type ReasonCode } from "../../lib/model/verdicts.ts";
import { LOCALES, type Message } from "./lookup.ts";

const NAMES = ["pt_BR", "en", "es"] as const;
const CODES = Object.keys(REASONS) as ReasonCode[];
const stem = (code: string): string => code.replaceAll(/[.-]/g, "_");
const used = ({ message }: Message): string[] => [...new Set([...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => (name ?? "").toLowerCase()))].sort();

describe.each(["en", "es"] as const)("%s has what pt_BR has", (name) => {
  it("the same keys, in the same order", () => {
    expect(Object.keys(LOCALES[name])).toEqual(Object.keys(LOCALES.pt_BR));
  });

  it.each(Object.keys(LOCALES.pt_BR))("%s takes the same values", (key) => {
    const there = LOCALES[name][key];
    expect(there?.placeholders).toEqual(LOCALES.pt_BR[key]?.placeholders);
  });
});

describe.each(NAMES)("%s", (name) => {
  const messages = Object.entries(LOCALES[name]);

  it("every key is one WebExtensions accept, and no message is empty", () => {
    for (const [key, { message }] of messages) {
      expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
      expect(message.trim(), key).not.toBe("");
    }
  });

  it("every value named in a message is declared, every declared one is used, no stray dollar sign", () => {
    for (const [key, entry] of messages) {
      expect(used(entry), key).toEqual(Object.keys(entry.placeholders ?? {}).sort());
      expect(entry.message.replace(/\$\w+\$/g, ""), key).not.toContain("$");
      for (const { content } of Object.values(entry.placeholders ?? {})) expect(content, key).toMatch(/^\$[1-9]$/);
    }
  });

  it("every reason has its sentence, its action and its short name", () => {
    for (const code of CODES) {
      for (const key of [`reason_${stem(code)}_what`, `reason_${stem(code)}_todo`, `short_${stem(code)}`]) {
        expect(LOCALES[name][key], key).toBeDefined();
      }
    }
  });

  it("every reason about a person or a type has its sentence without the name", () => {
    for (const code of CODES.filter((code) => /^(?:member|type)\./.test(code))) {
      const brief = LOCALES[name][`reason_${stem(code)}_brief`];
      expect(brief, code).toBeDefined();
      expect(brief?.message, code).not.toMatch(/\$(?:NAME|TYPE)\$/);
    }
  });

  it("no words for reasons that don't exist", () => {
    const stems = new Set(CODES.map(stem));
    for (const [key] of messages) {
      const found = /^(?:reason|short)_(.+?)(?:_what|_todo|_here|_similar|_beside|_ready|_blocked|(?:_similar|_beside)?_brief)?$/.exec(key);
      if (found) expect(stems, key).toContain(found[1]);
    }
  });

  it("plural forms come in pairs, the number first", () => {
    for (const [key, entry] of messages) {
      const base = /^(.+)_(?:one|other)$/.exec(key)?.[1];
      if (base === undefined) continue;
      expect(LOCALES[name][`${base}_one`], key).toBeDefined();
      expect(LOCALES[name][`${base}_other`], key).toBeDefined();
      expect(entry.placeholders?.["n"]?.content, key).toBe("$1");
    }
  });

  it("fits the stores", () => {
    expect(LOCALES[name]["extDescription"]?.message.length).toBeLessThanOrEqual(132);
    expect(LOCALES[name]["extName"]?.message.length).toBeLessThanOrEqual(75);
  });
});

describe("the words of pt-BR", () => {
  const texts = Object.entries(LOCALES.pt_BR);

  it("never call a verdict bloqueado, a tag characteristic, or the reader by a machine's words", () => {
    for (const [key, { message }] of texts) expect(message, key).not.toMatch(/bloquead|\berro \d|null|undefined|token|cache|backend/i);
  });

  it("keep sincronizar for VExpenses' own button", () => {
    // "sincronização" is what that button does to a person; our own refresh is never called that
    for (const key of ["refresh", "runRunning", "runPaused", "runDone", "runFailed", "nextRefresh", "reason_books_empty_todo", "reason_books_stale_todo"]) {
      expect(LOCALES.pt_BR[key]?.message, key).not.toMatch(/sincroniz/i);
    }
    for (const [key, { message }] of texts) {
      if (/Sincronizar\b/.test(message)) expect(message, key).toMatch(/VExpenses|Sincronizar \(|ltimo Sincronizar/);
    }
  });

  it("are the ones agreed on", () => {
    const words: Record<string, string> = {
      extName: "Prontidão: VExpenses → OMIE (não oficial)",
      stateReady: "Chega ao Omie",
      stateBlocked: "Não chega",
      stateUnknown: "Sem como saber",
      refresh: "Atualizar dados do Omie",
      cancel: "Cancelar",
      declareSynced: "Sincronizei agora no VExpenses",
      readOnlyReminder: "Só lê o Omie. Não substitui o Sincronizar do VExpenses.",
      consentAgree: "Concordo e continuar",
      appKey: "App Key",
      appSecret: "App Secret",
      keepSession: "Só nesta sessão",
      verifyAndSave: "Verificar e salvar",
      applySure: "Aplicar sugestões seguras",
      confirmFill: "Confirmar preenchimento",
      undo: "Desfazer",
      notEmployeesFault: "Não é erro do colaborador: não reprove por isso.",
    };
    for (const [key, text] of Object.entries(words)) expect(LOCALES.pt_BR[key]?.message, key).toBe(text);
    expect(LOCALES.pt_BR["reason_member_tag_missing_what"]?.message).toMatch(/tag, não Características/);
    expect(LOCALES.pt_BR["reason_member_sync_unproven_what"]?.message).toMatch(/^Cadastro certo; sincronização ainda não comprovada/);
  });
});
