import { expect, it } from "vitest";
import type { Verdict } from "../../lib/model/verdicts.ts";
import type { PageOption } from "../../lib/model/vexpenses.ts";
import { accountVerdict } from "../../lib/readiness/index.ts";
import { account, books, DAY, held, HOUR, NOW } from "./books.ts";

const judge = (saved: PageOption | null, rows = [account()]): Verdict =>
  accountVerdict({ chosen: saved, saved }, books({ accounts: held(rows) }), NOW);

it("nothing saved is unbound, even while something is chosen", () => {
  const verdict = accountVerdict({ chosen: { value: "9200000001", label: "Banco Invento" }, saved: null }, books({ accounts: null }), NOW);
  expect(verdict).toEqual({ state: "blocked", reasons: [{ code: "account.unbound" }], checkedAt: null });
  expect(judge({ value: "", label: "Selecione a conta" }).reasons).toEqual([{ code: "account.unbound" }]);
});

it.each([
  ["by code", { value: "9200000001", label: "qualquer" }],
  ["by the code in its label", { value: "12", label: "Banco Invento (9200000001)" }],
  ["by name", { value: "12", label: "banco  INVENTO" }],
  ["by name, though its value is some other long number", { value: "639001", label: "Banco Invento" }],
])("is found %s", (_, saved) => {
  expect(judge(saved)).toEqual({ state: "ready", reasons: [], checkedAt: NOW - HOUR });
});

it("inactive blocks", () => {
  expect(judge({ value: "9200000001", label: "" }, [account({ active: false })])).toMatchObject({
    state: "blocked",
    reasons: [{ code: "account.inactive", data: { account: "Banco Invento" } }],
  });
});

it("an unknown long number is gone, an unknown name a doubt, a shared name a doubt", () => {
  expect(judge({ value: "9200000002", label: "Banco Velho" })).toMatchObject({ state: "blocked", reasons: [{ code: "account.gone", data: { account: "Banco Velho" } }] });
  expect(judge({ value: "12", label: "Banco Velho" })).toMatchObject({ state: "unknown", reasons: [{ code: "account.unmatched" }] });
  expect(judge({ value: "", label: "Banco Invento" }, [account(), account({ code: 9200000009 })])).toMatchObject({ state: "unknown" });
});

it("without a register, or with an old one, it can't be told", () => {
  const saved = { value: "9200000001", label: "" };
  expect(accountVerdict({ chosen: saved, saved }, books({ accounts: null }), NOW).reasons).toEqual([{ code: "books.empty" }]);
  expect(accountVerdict({ chosen: saved, saved }, books({ accounts: held([], NOW - 9 * DAY) }), NOW).state).toBe("unknown");
});
