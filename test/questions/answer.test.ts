import { fc } from "../property.ts";
import { describe, expect, it, vi } from "vitest";
import { type Asker, ASKERS, type QuestionName } from "../../lib/messages.ts";
import { answerer, type Handlers } from "../../lib/questions/answer.ts";
import type { Sender } from "../../lib/questions/gate.ts";
import { recipe } from "../books/recipe.ts";
import { report } from "../readiness/reports.ts";

const SELF = { id: "us", origin: "moz-extension://5d0f", pageOrigins: ["https://app.vexpenses.com"] };
const SENDERS: Record<Asker, Sender> = {
  page: { id: "us", origin: "https://app.vexpenses.com", frameId: 0, tab: { id: 1, url: "https://app.vexpenses.com/", incognito: false } },
  ui: { id: "us", origin: "moz-extension://5d0f" },
};
const RECIPE = "b9f16fda-133c-448a-952b-af93c76f6b5b";
/** A well-formed question of every name. */
const GOOD: { [N in QuestionName]: unknown } = {
  verdicts: { subjects: [{ kind: "member", member: { name: "Ana", email: "ana@x.example", active: true } }], company: {} },
  preview: { report: report(), company: {} },
  suggest: { types: ["Táxi"], options: [{ value: "1", label: "Táxi" }], company: {} },
  observe: { observations: [{ kind: "sync-result", result: { outcome: "success" } }], company: { cnpj: "11222333000199" } },
  details: {},
  bring: { script: "explanation" },
  taught: { host: "app.vexpenses.com" },
  recipes: { host: "amp.vexpenses.com" },
  keepRecipe: { recipe: recipe(RECIPE) },
  recipeStale: { id: RECIPE, why: "no-emails" },
  overview: {},
  connect: { appKey: "1", appSecret: "2", consent: 1 },
  unlock: { connection: "c", passphrase: "p" },
  lock: {},
  disconnect: { connection: "c" },
  forget: {},
  choose: { connection: "c" },
  sync: { connection: "c" },
  cancelSync: { connection: "c" },
  declareSynced: { connection: "c" },
  chooseRole: { role: "approver" },
  makePack: { connection: "c" },
  packProgress: { connection: "c" },
  cancelPack: {},
  pairing: { connection: "c" },
  importPack: { file: "UFJPTlRJREFP", code: "" },
  unboundTypes: { types: ["Táxi"], company: {} },
  keepMeaning: { type: "Táxi", code: "2.04.95", name: "Transporte", company: {} },
  mapping: { connection: "c" },
  planChoices: { connection: "c", choices: [{ type: "Táxi", code: "2.04.95", name: "Transporte" }], source: "dashboard" },
  dropPlan: { connection: "c", types: null },
  letTeach: { connection: "c", types: ["Táxi"], teaches: false },
  inQuestion: {},
  people: { connection: "c", filter: { who: "present" }, order: { by: "name", descending: false }, from: 0, count: 50 },
  person: { connection: "c", key: "ana@x.example" },
  checkEmails: { connection: "c", people: [{ name: "", email: "ana@x.example", active: null }] },
  keepEmails: { connection: "c", people: [] },
  forgetMembers: { connection: "c", source: "list" },
  readMembers: { connection: "c" },
  forgetAccess: { connection: "c" },
  fixPreview: { connection: "c", wishes: [{ kind: "add-tag", code: 1, tag: "Funcionário" }, { kind: "email", code: 2, email: "b@x.example", instead: { of: "a@x.example" } }] },
  fixApply: { connection: "c", wishes: [{ kind: "reactivate", code: 1 }], by: "Ana" },
  fixStop: { connection: "c" },
  fixResume: { connection: "c" },
  switchWrites: { connection: "c", on: true },
  support: {},
  teach: {},
  describe: {},
  switchRecipe: { id: RECIPE, on: false },
  forgetRecipe: { id: RECIPE },
  importRecipes: { text: "[]" },
};
const NAMES = Object.keys(ASKERS) as QuestionName[];

function setUp(failing = false) {
  const called: QuestionName[] = [];
  const report = vi.fn();
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      async () => {
        called.push(name);
        if (failing) throw new Error("secret detail");
        return { answered: name };
      },
    ]),
  ) as unknown as Handlers;
  return { called, report, answer: answerer(handlers, SELF, report) };
}

describe("answerer", () => {
  it.each(NAMES.flatMap((name) => (["page", "ui"] as const).map((asker) => [name, asker] as const)))("%s asked by %s", async (name, asker) => {
    const { answer, called } = setUp();
    const reply = await answer({ prontidao: name, ask: GOOD[name] }, SENDERS[asker]);
    if (ASKERS[name].includes(asker)) {
      expect(reply).toEqual({ ok: true, answer: { answered: name } });
      expect(called).toEqual([name]);
    } else {
      expect(reply).toEqual({ ok: false, error: "refused" });
      expect(called).toEqual([]);
    }
  });

  it("a page may ask nothing that touches keys, erases or reaches OMIE", () => {
    const open = NAMES.filter((name) => ASKERS[name].includes("page")).toSorted();
    expect(open).toEqual(["bring", "details", "keepMeaning", "keepRecipe", "observe", "preview", "recipeStale", "recipes", "suggest", "taught", "unboundTypes", "verdicts"]);
  });

  it.each([
    ["extra field", { connection: "c", appSecret: "x" }],
    ["wrong type", { connection: 5 }],
    ["missing", {}],
    ["null", null],
    ["a list", []],
    ["too long", { connection: "c".repeat(65) }],
  ])("refuses a malformed question: %s", async (_, ask) => {
    const { answer, called } = setUp();
    expect(await answer({ prontidao: "sync", ask }, SENDERS.ui)).toEqual({ ok: false, error: "malformed" });
    expect(called).toEqual([]);
  });

  it("tells the handler the very frame that asks, and that our own pages are in none", async () => {
    const callers: unknown[] = [];
    const hear = (_: unknown, caller: unknown): Promise<unknown> => Promise.resolve(callers.push(caller));
    const answer = answerer({ bring: hear, overview: hear } as unknown as Handlers, SELF, vi.fn());
    await answer({ prontidao: "bring", ask: { script: "bindings-panel" } }, { ...SENDERS.page, frameId: 12 });
    await answer({ prontidao: "overview", ask: {} }, SENDERS.ui);
    expect(callers).toEqual([
      { asker: "page", tabId: 1, frameId: 12, address: "https://app.vexpenses.com/" },
      { asker: "ui", tabId: null, frameId: null, address: "" },
    ]);
  });

  it("refuses more subjects than a screen can have", async () => {
    const { answer } = setUp();
    const subjects = Array.from({ length: 501 }, () => ({ kind: "account", account: { chosen: null, saved: null } }));
    expect(await answer({ prontidao: "verdicts", ask: { subjects, company: {} } }, SENDERS.page)).toEqual({ ok: false, error: "malformed" });
  });

  it("answers although a handler fails, and doesn't tell the asker why", async () => {
    const { answer, report } = setUp(true);
    expect(await answer({ prontidao: "overview", ask: {} }, SENDERS.ui)).toEqual({ ok: false, error: "failed" });
    expect(report).toHaveBeenCalledTimes(1);
  });

  it.each([undefined, null, 5, "overview", {}, { prontidao: "nothing" }, { prontidao: "toString", ask: {} }, { prontidao: "__proto__" }])(
    "leaves to others what it doesn't own: %j",
    (message) => {
      expect(setUp().answer(message, SENDERS.ui)).toBeUndefined();
    },
  );

  it("never rejects and never lets an unchecked ask through, whatever arrives", async () => {
    const { answer, called } = setUp();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.anything(), async (prontidao, ask) => {
        called.length = 0;
        const reply = await answer({ prontidao, ask }, SENDERS.page);
        expect(reply?.ok === true).toBe(called.length === 1);
      }),
    );
  });
});
